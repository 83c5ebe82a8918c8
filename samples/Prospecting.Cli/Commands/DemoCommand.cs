using System.CommandLine;
using Prospecting.Cli.Demo;
using Prospecting.Cli.Output;

namespace Prospecting.Cli.Commands;

/// <summary><c>demo</c>: the main job on the lead base that ships.</summary>
internal static class DemoCommand
{
    public static Command Create(Terminal terminal)
    {
        var command = new Command(
            "demo",
            "Run the main job on a fictional lead base: import, duplicates, merge, statuses, list, funnel."
        );
        var options = new BaseOptions();
        options.AddTo(command);
        command.SetAction(
            async (parsed, cancellationToken) =>
            {
                var isKept = options.IsDatabaseGiven(parsed);
                var folder = Directory.CreateTempSubdirectory("prospecting-demo-").FullName;
                var database = isKept ? options.Database(parsed) : Path.Combine(folder, "demo.db");
                if (isKept && !ServerBase.IsNamedBy(database) && Path.Exists(database))
                {
                    throw new CliException(
                        $"\"{database}\" exists already; the demo makes a fresh base, name another file."
                    );
                }

                try
                {
                    var demo = new DemoRun(
                        options.Json(parsed)
                            ? new Terminal(TextWriter.Null, terminal.ErrorOutput)
                            : terminal,
                        database,
                        options.Scope(parsed)
                    );
                    var result = await demo.RunAsync(cancellationToken);
                    if (options.Json(parsed))
                    {
                        terminal.WriteJson(result.ToJson());
                    }
                    else if (isKept)
                    {
                        terminal.Line();
                        terminal.Line(
                            $"The base is kept: prospecting list --database \"{ServerBase.Label(database)}\""
                        );
                    }

                    return ExitCode.Done;
                }
                finally
                {
                    if (!isKept)
                    {
                        Temporary.DeleteDatabase(database);
                    }

                    Directory.Delete(folder, recursive: true);
                }
            }
        );
        return command;
    }
}
