using System.CommandLine;
using System.Globalization;
using Prospecting.Cli.Output;
using Prospecting.Import.Templates;

namespace Prospecting.Cli.Commands;

/// <summary><c>template</c>: the file that people fill in.</summary>
internal static class TemplateCommand
{
    public static Command Create(Terminal terminal)
    {
        var file = new Argument<string>("file")
        {
            Description = "Where to write it.",
            DefaultValueFactory = _ => "leads-template.csv",
        };
        var language = new Option<string>("--language")
        {
            Description = "fr or en.",
            DefaultValueFactory = _ => "fr",
        };
        language.AcceptOnlyFromAmong("fr", "en");
        var command = new Command("template", "Write the CSV template for imports.")
        {
            file,
            language,
        };
        command.SetAction(
            async (parsed, cancellationToken) =>
            {
                var path = parsed.GetValue(file)!;
                using var buffer = new MemoryStream();
                CsvTemplate.Write(buffer, CultureInfo.GetCultureInfo(parsed.GetValue(language)!));
                await Files.WriteNewAsync(path, buffer.ToArray(), cancellationToken);
                terminal.Line($"Wrote {path}.");
                return ExitCode.Done;
            }
        );
        return command;
    }
}
