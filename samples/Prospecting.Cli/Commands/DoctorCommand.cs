using System.CommandLine;
using System.Text.Json.Nodes;
using Prospecting.Cli.Output;
using Prospecting.Persistence.EfCore.Schema;

namespace Prospecting.Cli.Commands;

/// <summary><c>doctor</c>: whether the schema of a base is what this version expects; changes nothing.</summary>
internal static class DoctorCommand
{
    public static Command Create(Terminal terminal)
    {
        var database = new Option<string>("--database", "-d")
        {
            Description = "The SQLite file, or a server as \"Host=…;Database=…;Username=…\".",
            DefaultValueFactory = _ => "prospecting.db",
        };
        var json = new Option<bool>("--json")
        {
            Description = "Print one JSON object and nothing else.",
        };
        var command = new Command(
            "doctor",
            "Compare the schema of a base with what this version expects."
        )
        {
            database,
            json,
        };
        command.SetAction(
            async (parsed, cancellationToken) =>
            {
                var (engine, context) = Engine.ToRead(parsed.GetValue(database)!);
                await using (context)
                {
                    var differences = await new SchemaCheck(engine.Reader).RunAsync(
                        context,
                        cancellationToken
                    );
                    Print(terminal, engine, differences, parsed.GetValue(json));
                    return differences.All(d => d.IsNote) ? ExitCode.Done : ExitCode.Refused;
                }
            }
        );
        return command;
    }

    private static void Print(
        Terminal terminal,
        Engine engine,
        IReadOnlyList<SchemaDifference> differences,
        bool json
    )
    {
        if (json)
        {
            terminal.WriteJson(
                new JsonObject
                {
                    ["engine"] = engine.Name,
                    ["healthy"] = differences.All(d => d.IsNote),
                    ["differences"] = new JsonArray([.. differences.Select(ToJson)]),
                }
            );
            return;
        }

        if (differences.Count == 0)
        {
            terminal.Line("The schema is as this version expects it.");
            return;
        }

        terminal.Table(
            ["Difference", "Place", "Expected", "Found", "Remedy"],
            differences.Select(d =>
                (IReadOnlyList<string?>)
                    [d.IsNote ? $"{d.Code} (note)" : d.Code, d.Place, d.Expected, d.Found, d.Remedy]
            )
        );
    }

    private static JsonObject ToJson(SchemaDifference difference) =>
        new()
        {
            ["code"] = difference.Code,
            ["place"] = difference.Place,
            ["expected"] = difference.Expected,
            ["found"] = difference.Found,
            ["remedy"] = difference.Remedy,
            ["note"] = difference.IsNote,
        };
}
