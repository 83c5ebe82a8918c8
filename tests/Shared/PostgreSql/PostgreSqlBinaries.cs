using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;

namespace Prospecting.Tests.PostgreSql;

/// <summary>Where the programs of PostgreSQL are: on PATH, or where Debian puts them; the newest version counts.</summary>
internal sealed partial record PostgreSqlBinaries(string Folder, int Major)
{
    public string Initdb => Path.Combine(Folder, "initdb");

    public string Postgres => Path.Combine(Folder, "postgres");

    /// <summary>The programs.</summary>
    /// <exception cref="PostgreSqlMissingException">There are none here.</exception>
    /// <exception cref="InvalidOperationException">There are none here, and this is CI.</exception>
    public static PostgreSqlBinaries Find()
    {
        foreach (var folder in Candidates())
        {
            if (
                File.Exists(Path.Combine(folder, "postgres"))
                && File.Exists(Path.Combine(folder, "initdb"))
            )
            {
                return new PostgreSqlBinaries(folder, MajorOf(Path.Combine(folder, "postgres")));
            }
        }

        const string remedy =
            "PostgreSQL is not installed: initdb and postgres are neither on PATH nor in /usr/lib/postgresql/*/bin. Install it (on Debian and Ubuntu, eng/test does).";
        throw Environment.GetEnvironmentVariable("CI") == "true"
            ? new InvalidOperationException(remedy)
            : new PostgreSqlMissingException(remedy);
    }

    private static IEnumerable<string> Candidates()
    {
        const string debian = "/usr/lib/postgresql";
        IEnumerable<string> installed = Directory.Exists(debian)
            ? Directory
                .GetDirectories(debian)
                .OrderByDescending(d =>
                    int.TryParse(Path.GetFileName(d), CultureInfo.InvariantCulture, out var major)
                        ? major
                        : 0
                )
                .Select(d => Path.Combine(d, "bin"))
            : [];
        return (Environment.GetEnvironmentVariable("PATH") ?? string.Empty)
            .Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
            .Concat(installed);
    }

    private static int MajorOf(string postgres)
    {
        using var process = Process.Start(
            new ProcessStartInfo(postgres, "--version")
            {
                RedirectStandardOutput = true,
                UseShellExecute = false,
            }
        )!;
        var version = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return int.Parse(FirstNumber().Match(version).Value, CultureInfo.InvariantCulture);
    }

    [GeneratedRegex("[0-9]+")]
    private static partial Regex FirstNumber();
}
