using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Storage;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using Npgsql;
using Prospecting.Persistence.EfCore;
using Prospecting.Storage;

namespace Prospecting.Cli;

/// <summary>Opens the base that the commands work on: a SQLite file, or a base on a PostgreSQL server.</summary>
internal static class Databases
{
    private const int Busy = 5;
    private const int Locked = 6;
    private const int CannotOpen = 14;
    private const int NotADatabase = 26;

    /// <summary>A provider whose base exists, or is made now.</summary>
    public static async Task<ServiceProvider> OpenAsync(
        string database,
        bool create,
        CancellationToken cancellationToken,
        Action<ServiceCollection>? configure = null
    )
    {
        var services = new ServiceCollection();
        services.AddSingleton<IClock>(SystemClock.Instance);
        configure?.Invoke(services);
        var store = services.AddProspecting().AddCsvImport();
        if (ServerBase.IsNamedBy(database))
        {
            // Somebody waits at the terminal: a restart is outlasted, a server that is down is told soon.
            store.UsePostgreSql(
                ServerBase.Parse(database).ToString(),
                o => (o.MaxAttempts, o.MaxRetryTime) = (4, TimeSpan.FromSeconds(2))
            );
        }
        else
        {
            RequireFile(database, create);
            var connection = new SqliteConnectionStringBuilder
            {
                DataSource = database,
                DefaultTimeout = 5,
            };
            store.UseSqlite(connection.ToString());
        }

        var provider = services.BuildServiceProvider();
        try
        {
            if (!create && !await ExistsAsync(provider, cancellationToken))
            {
                throw Missing(database);
            }

            await provider.MigrateProspectingAsync(cancellationToken);
            return provider;
        }
        catch (Exception exception)
        {
            await provider.DisposeAsync();
            if (exception is not CliException && Explain(exception) is { } explained)
            {
                throw new CliException($"\"{ServerBase.Label(database)}\": {explained}");
            }

            throw;
        }
    }

    /// <summary>What a database's error means to whoever typed the command; <see langword="null"/> when it is none.</summary>
    public static string? Explain(Exception exception)
    {
        string? fault = null;
        for (var cause = exception; cause is not null; cause = cause.InnerException)
        {
            switch (cause)
            {
                case SqliteException sqlite:
                    return Explain(sqlite);
                case PostgresException answer:
                    return $"{fault ?? "The command failed."} The server says: {answer.MessageText} ({answer.SqlState}){(answer.Hint is { } hint ? $". {hint}" : string.Empty)}";
                case StoreUnavailableException unavailable:
                    fault = unavailable.Message;
                    break;
                case NpgsqlException:
                    return fault ?? new StoreUnavailableException(StoreFault.Unreachable).Message;
                default:
                    break;
            }
        }

        return fault;
    }

    private static string Explain(SqliteException exception) =>
        exception.SqliteErrorCode switch
        {
            Busy or Locked =>
                "The base is locked by another program; close it there and try again. Nothing was written.",
            CannotOpen =>
                "The base cannot be opened; check that its folder exists and may be written.",
            NotADatabase => "The file is not a SQLite base; name another one with --database.",
            _ => $"The base reports: {exception.Message}",
        };

    private static void RequireFile(string path, bool create)
    {
        if (Directory.Exists(path))
        {
            throw new CliException(
                $"\"{path}\" is a folder; --database takes the path of a SQLite file, or a connection string of PostgreSQL."
            );
        }

        if (!create && !File.Exists(path))
        {
            throw Missing(path);
        }
    }

    private static async Task<bool> ExistsAsync(
        ServiceProvider provider,
        CancellationToken cancellationToken
    )
    {
        await using var scope = provider.CreateAsyncScope();
        return await scope
            .ServiceProvider.GetRequiredService<ProspectingDbContext>()
            .GetService<IRelationalDatabaseCreator>()
            .ExistsAsync(cancellationToken);
    }

    private static CliException Missing(string database)
    {
        var label = ServerBase.Label(database);
        var quoted = ServerBase.IsNamedBy(database) ? $"\"{label}\"" : label;
        return new CliException(
            $"There is no base \"{label}\"; make one with: prospecting import FILE --database {quoted}"
        );
    }
}
