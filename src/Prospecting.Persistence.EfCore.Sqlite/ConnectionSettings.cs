using System.Data.Common;
using System.Globalization;
using System.Runtime.CompilerServices;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Diagnostics;
using SQLitePCL;

namespace Prospecting.Persistence.EfCore.Sqlite;

/// <summary>Sets up each connection: readers beside a writer, keys that hold, and waiting instead of failing when the file is busy.</summary>
internal sealed class ConnectionSettings : DbConnectionInterceptor
{
    /// <summary>How long a statement waits for a busy file, in seconds, when the connection string does not say.</summary>
    public const int DefaultBusySeconds = 5;

    // Keys that are hashes land anywhere in their index: with SQLite's own 2 MiB, nearly every row of a large base reads and writes a page of
    // the file. Filled as pages are used, 64 MiB at most for a connection; negative numbers are KiB (sqlite.org/pragma.html#pragma_cache_size).
    private const string Cache = "PRAGMA cache_size=-65536;";

    public static readonly ConnectionSettings Instance = new();

    // Said at each opening all the same: whoever had the connection before may have put them off.
    private const string ForeignKeys = "PRAGMA foreign_keys=ON;";

    // The provider keeps connections and gives them out again as they are: what holds for the file handle is said to it once.
    private static readonly ConditionalWeakTable<sqlite3, object> SetUp = [];

    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData)
    {
        using var command = connection.CreateCommand();
        command.CommandText = Settings(connection);
        command.ExecuteNonQuery();
        Done(connection);
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
            command.CommandText = Settings(connection);
            await command.ExecuteNonQueryAsync(cancellationToken).ConfigureAwait(false);
        }

        Done(connection);
    }

    private static void Done(DbConnection connection)
    {
        if (((SqliteConnection)connection).Handle is { } handle)
        {
            SetUp.AddOrUpdate(handle, SetUp);
        }
    }

    private static string Settings(DbConnection connection)
    {
        var sqlite = (SqliteConnection)connection;
        var given = new SqliteConnectionStringBuilder(sqlite.ConnectionString);
        if (!given.ShouldSerialize("Default Timeout"))
        {
            sqlite.DefaultTimeout = DefaultBusySeconds;
        }

        if (sqlite.Handle is { } handle && SetUp.TryGetValue(handle, out _))
        {
            return ForeignKeys;
        }

        // The provider repeats a statement until its timeout by itself; the pragma is for those that go past it, by the handle.
        var wait = (sqlite.DefaultTimeout * 1000L).ToString(CultureInfo.InvariantCulture);
        // NORMAL with a write-ahead log may lose the last commits in a power cut but never corrupts the file (sqlite.org/pragma.html#pragma_synchronous).
        var ofTheFile =
            given.Mode == SqliteOpenMode.ReadOnly ? string.Empty : "PRAGMA journal_mode=WAL;";
        // Statements that fire triggers keep what they may have to undo aside: in memory, not in a temporary file for each.
        return $"PRAGMA busy_timeout={wait}; {ofTheFile} PRAGMA synchronous=NORMAL; {ForeignKeys} PRAGMA temp_store=MEMORY; {Cache}";
    }
}
