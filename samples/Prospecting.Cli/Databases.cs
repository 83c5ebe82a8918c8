using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace Prospecting.Cli;

/// <summary>Opens the base that the commands work on.</summary>
internal static class Databases
{
    private const int Busy = 5;
    private const int Locked = 6;
    private const int CannotOpen = 14;
    private const int NotADatabase = 26;

    /// <summary>A provider whose base exists, or is made now.</summary>
    public static async Task<ServiceProvider> OpenAsync(
        string path,
        bool create,
        CancellationToken cancellationToken,
        Action<ServiceCollection>? configure = null
    )
    {
        if (path.Contains("Host=", StringComparison.OrdinalIgnoreCase))
        {
            throw new CliException(
                "--database takes the path of a SQLite file; this version knows no server.",
                ExitCode.Usage
            );
        }

        if (Directory.Exists(path))
        {
            throw new CliException(
                $"\"{path}\" is a folder; --database takes the path of a SQLite file."
            );
        }

        if (!create && !File.Exists(path))
        {
            throw new CliException(
                $"There is no base \"{path}\"; make one with: prospecting import FILE --database {path}"
            );
        }

        var services = new ServiceCollection();
        services.AddSingleton<IClock>(SystemClock.Instance);
        configure?.Invoke(services);
        var connection = new SqliteConnectionStringBuilder
        {
            DataSource = path,
            DefaultTimeout = 5,
        };
        services.AddProspecting().UseSqlite(connection.ToString()).AddCsvImport();
        var provider = services.BuildServiceProvider();
        try
        {
            await provider.MigrateProspectingAsync(cancellationToken);
            return provider;
        }
        catch (SqliteException exception)
        {
            await provider.DisposeAsync();
            throw new CliException($"\"{path}\": {Explain(exception)}");
        }
    }

    /// <summary>What a SQLite error means to whoever typed the command.</summary>
    public static string Explain(SqliteException exception) =>
        exception.SqliteErrorCode switch
        {
            Busy or Locked =>
                "The base is locked by another program; close it there and try again. Nothing was written.",
            CannotOpen =>
                "The base cannot be opened; check that its folder exists and may be written.",
            NotADatabase => "The file is not a SQLite base; name another one with --database.",
            _ => $"The base reports: {exception.Message}",
        };
}
