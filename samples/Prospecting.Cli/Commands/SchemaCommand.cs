using System.CommandLine;
using Prospecting.Cli.Output;
using Prospecting.Persistence.EfCore.Schema;

namespace Prospecting.Cli.Commands;

/// <summary><c>schema script</c>: the migrations as SQL.</summary>
internal static class SchemaCommand
{
    public static Command Create(Terminal terminal)
    {
        var engine = new Option<string>("--engine")
        {
            Description = "sqlite or postgresql.",
            Required = true,
        };
        engine.AcceptOnlyFromAmong([.. Engine.All.Select(e => e.Name)]);
        var from = new Option<string?>("--from")
        {
            Description = "The last migration that was applied; an empty database when left out.",
        };
        var script = new Command(
            "script",
            "Print the migrations as SQL. On PostgreSQL the script may be run again; on SQLite it is for a base at --from, because Entity Framework Core has no such scripts for SQLite."
        )
        {
            engine,
            from,
        };
        script.SetAction(parsed =>
        {
            terminal.Output.Write(
                Of(Engine.Named(parsed.GetValue(engine)!), parsed.GetValue(from))
            );
            return ExitCode.Done;
        });
        return new Command("schema", "The schema of the bases.") { script };
    }

    private static string Of(Engine engine, string? from)
    {
        // No base is opened; only what kind it is counts.
        using var context = engine.Open(
            engine == Engine.Sqlite ? "Data Source=:memory:" : "Host=none"
        );
        try
        {
            return SchemaScript.Write(context, from, isIdempotent: engine == Engine.PostgreSql);
        }
        catch (ArgumentException exception)
        {
            throw new CliException(exception.Message, ExitCode.Usage);
        }
    }
}
