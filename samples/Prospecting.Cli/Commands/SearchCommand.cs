using System.CommandLine;
using Prospecting.Cli.Output;

namespace Prospecting.Cli.Commands;

/// <summary><c>search</c>: prospects by words in names and mails, of the prospect or its contacts.</summary>
internal static class SearchCommand
{
    public static Command Create(Terminal terminal)
    {
        var text = new Argument<string>("text")
        {
            Description = "Words; accents and case do not matter.",
        };
        var command = new Command("search", "Search prospects by words.") { text };
        var options = new BaseOptions();
        var filters = new ListFilters(command);
        options.AddTo(command);
        command.SetAction(
            (parsed, cancellationToken) =>
                ListCommand.RunAsync(
                    terminal,
                    options,
                    filters,
                    parsed,
                    parsed.GetValue(text),
                    cancellationToken
                )
        );
        return command;
    }
}
