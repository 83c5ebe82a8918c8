using System.Data.Common;
using System.Globalization;
using System.Text.Json;
using Microsoft.Data.Sqlite;
using Prospecting.Storage;

namespace Prospecting.AdoNetStore.Storage;

/// <summary>SQLite in a file.</summary>
/// <param name="connectionString">Such as <c>Data Source=leads.db</c>; <c>Default Timeout</c> is how many seconds a writer waits for the one before it.</param>
public sealed class SqliteEngine(string connectionString) : Engine
{
    // Readers beside a writer, keys that hold; see sqlite.org/pragma.html.
    private const string Settings =
        "PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL; PRAGMA foreign_keys=ON;";

    // Result codes, sqlite.org/rescode.html.
    private const int ConstraintPrimaryKey = 1555;
    private const int ConstraintUnique = 2067;

    /// <inheritdoc/>
    public override string Tables
    {
        get
        {
            using var stream = typeof(SqliteEngine).Assembly.GetManifestResourceStream(
                "Sqlite.sql"
            )!;
            using var reader = new StreamReader(stream);
            return reader.ReadToEnd();
        }
    }

    /// <inheritdoc/>
    public override async Task<DbConnection> OpenAsync(
        CancellationToken cancellationToken = default
    )
    {
        var connection = new SqliteConnection(connectionString);
        try
        {
            await connection.OpenAsync(cancellationToken);
            await using var command = connection.CreateCommand();
            command.CommandText = Settings;
            await command.ExecuteNonQueryAsync(cancellationToken);
            return connection;
        }
        catch
        {
            // Nobody else will dispose it.
            await connection.DisposeAsync();
            throw;
        }
    }

    /// <summary>BEGIN IMMEDIATE: the second writer waits here, before it has read anything that the first one is changing.</summary>
    /// <inheritdoc/>
    public override ValueTask<DbTransaction> BeginAsync(
        DbConnection connection,
        CancellationToken cancellationToken = default
    )
    {
        cancellationToken.ThrowIfCancellationRequested();
        return new(((SqliteConnection)connection).BeginTransaction(deferred: false));
    }

    /// <inheritdoc/>
    public override string InList(string parameter) =>
        $"(SELECT value FROM json_each({parameter}))";

    /// <inheritdoc/>
    public override object ListValue(IReadOnlyCollection<object> values) =>
        "[" + string.Join(',', values.Select(Json)) + "]";

    /// <inheritdoc/>
    public override bool IsUniqueViolation(DbException exception) =>
        exception
            is SqliteException
            {
                SqliteExtendedErrorCode: ConstraintPrimaryKey or ConstraintUnique
            };

    /// <inheritdoc/>
    public override bool IsConflict(DbException exception) => false;

    /// <inheritdoc/>
    public override StoreFault? FaultOf(DbException exception) =>
        (exception as SqliteException)?.SqliteErrorCode switch
        {
            3 => StoreFault.Denied,
            5 or 6 => StoreFault.Busy,
            7 or 13 => StoreFault.Full,
            8 => StoreFault.ReadOnly,
            10 => StoreFault.Disk,
            11 or 26 => StoreFault.Damaged,
            14 => StoreFault.Unreachable,
            _ => null,
        };

    // An id is text here, in upper case: so the provider writes it.
    private static string Json(object value) =>
        value switch
        {
            string text => $"\"{JsonEncodedText.Encode(text)}\"",
            Guid id => $"\"{id.ToString("D").ToUpperInvariant()}\"",
            _ => Convert.ToString(value, CultureInfo.InvariantCulture)!,
        };
}
