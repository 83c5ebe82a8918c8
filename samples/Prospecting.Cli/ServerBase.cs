using System.Text.RegularExpressions;
using Npgsql;

namespace Prospecting.Cli;

/// <summary>A base on a PostgreSQL server, named by a connection string.</summary>
internal static partial class ServerBase
{
    /// <summary>Whether a name is a connection string rather than a path: it says which host.</summary>
    public static bool IsNamedBy(string database) => HostWord().IsMatch(database);

    /// <summary>Reads the connection string.</summary>
    /// <exception cref="CliException">It is not readable, or names no base.</exception>
    public static NpgsqlConnectionStringBuilder Parse(string database)
    {
        NpgsqlConnectionStringBuilder parsed;
        try
        {
            parsed = new NpgsqlConnectionStringBuilder(database);
        }
        catch (Exception exception) when (exception is ArgumentException or FormatException)
        {
            // Its message may repeat what was typed, a password included.
            throw new CliException(
                "--database: the connection string cannot be read; write Host=…;Database=…;Username=…;Password=…",
                ExitCode.Usage
            );
        }

        return string.IsNullOrWhiteSpace(parsed.Database)
            ? throw new CliException(
                "--database: the connection string names no base; add Database=…",
                ExitCode.Usage
            )
            : parsed;
    }

    /// <summary>The name as it may be shown: without password.</summary>
    public static string Label(string database)
    {
        if (!IsNamedBy(database))
        {
            return database;
        }

        var parsed = Parse(database);
        return $"Host={parsed.Host};Database={parsed.Database}";
    }

    [GeneratedRegex(
        @"(?:^|;)\s*(?:host|server)\s*=",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking
    )]
    private static partial Regex HostWord();
}
