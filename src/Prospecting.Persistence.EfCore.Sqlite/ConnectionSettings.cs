using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Prospecting.Persistence.EfCore.Sqlite;

/// <summary>Sets up each connection: readers beside a writer, keys that hold, and waiting instead of failing when the file is busy.</summary>
internal sealed class ConnectionSettings : DbConnectionInterceptor
{
    public static readonly ConnectionSettings Instance = new();

    // NORMAL with a write-ahead log may lose the last commits in a power cut but never corrupts the file (sqlite.org/pragma.html#pragma_synchronous).
    private const string Pragmas =
        "PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL; PRAGMA foreign_keys=ON;";

    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData)
    {
        using var command = connection.CreateCommand();
        command.CommandText = Pragmas;
        command.ExecuteNonQuery();
    }

    public override async Task ConnectionOpenedAsync(
        DbConnection connection,
        ConnectionEndEventData eventData,
        CancellationToken cancellationToken = default
    )
    {
        var command = connection.CreateCommand();
        await using (command.ConfigureAwait(false))
        {
            command.CommandText = Pragmas;
            await command.ExecuteNonQueryAsync(cancellationToken).ConfigureAwait(false);
        }
    }
}
