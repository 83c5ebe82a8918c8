using System.CommandLine;
using Prospecting.Cli.Output;

namespace Prospecting.Cli;

/// <summary>A command that works on a base: takes the options of all of them, opens the base, and runs.</summary>
internal static class Verb
{
    /// <summary>Makes the command.</summary>
    /// <param name="terminal">Where it prints.</param>
    /// <param name="name">The word it is called by.</param>
    /// <param name="description">What it does, in a line.</param>
    /// <param name="symbols">Its own arguments and options.</param>
    /// <param name="run">What it does; gives the exit code.</param>
    public static Command Create(
        Terminal terminal,
        string name,
        string description,
        IEnumerable<Symbol> symbols,
        Func<VerbCall, Task<int>> run
    ) => Create(terminal, name, description, symbols, new VerbSetting(), run);

    /// <summary>Makes a command that needs more of its base than others.</summary>
    public static Command Create(
        Terminal terminal,
        string name,
        string description,
        IEnumerable<Symbol> symbols,
        VerbSetting setting,
        Func<VerbCall, Task<int>> run
    )
    {
        var command = new Command(name, description);
        foreach (var symbol in symbols)
        {
            switch (symbol)
            {
                case Argument argument:
                    command.Arguments.Add(argument);
                    break;
                case Option option:
                    command.Options.Add(option);
                    break;
                default:
                    throw new ArgumentException(
                        "A verb has arguments and options.",
                        nameof(symbols)
                    );
            }
        }

        var options = new BaseOptions();
        options.AddTo(command);
        command.SetAction(
            async (parsed, cancellationToken) =>
            {
                var scope = options.Scope(parsed);
                await using var opened = await OpenBase.OpenAsync(
                    options,
                    parsed,
                    setting.Scope?.Invoke(parsed, scope) ?? scope,
                    orEmpty: false,
                    cancellationToken,
                    services => setting.Configure?.Invoke(services, parsed, options)
                );
                return await run(
                    new VerbCall(terminal, opened, parsed, options, cancellationToken)
                );
            }
        );
        return command;
    }
}
