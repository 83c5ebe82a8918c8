using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Prospecting.Persistence.EfCore.Storage;
using SQLitePCL;

namespace Prospecting.Persistence.EfCore.Sqlite.Storage;

/// <summary>Writes rows by one prepared statement on the connection that the context has open.</summary>
internal sealed class SqliteBulkRows : IBulkRows
{
    // How many rows are written between two looks at the cancellation.
    private const int RowsPerLook = 256;

    public Task InsertAsync<TRow>(
        DbContext context,
        IReadOnlyList<TRow> rows,
        CancellationToken cancellationToken = default
    )
        where TRow : class
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(rows);
        var insert = BulkTable.Compile<TRow, SqliteInsert<TRow>>(context, SqliteInsert<TRow>.Of);
        var connection = (SqliteConnection)context.Database.GetDbConnection();
        var database =
            connection.Handle
            ?? throw new InvalidOperationException(
                "The connection is closed: rows are written in bulk inside an open transaction."
            );
        Check(
            raw.sqlite3_prepare_v2(database, insert.Sql, out var statement),
            database,
            insert.Table
        );
        using (statement)
        {
            for (var i = 0; i < rows.Count; i++)
            {
                if (i % RowsPerLook == 0)
                {
                    cancellationToken.ThrowIfCancellationRequested();
                }

                insert.Bind(statement, rows[i]);
                var result = raw.sqlite3_step(statement);
                if (result != raw.SQLITE_DONE)
                {
                    Check(result, database, insert.Table);
                }

                raw.sqlite3_reset(statement);
            }
        }

        return Task.CompletedTask;
    }

    private static void Check(int result, sqlite3 database, string table)
    {
        if (result is raw.SQLITE_OK or raw.SQLITE_DONE)
        {
            return;
        }

        // SQLite's own message names constraint and columns, never values.
        throw new DbUpdateException(
            $"A row of {table} was refused.",
            new SqliteException(
                raw.sqlite3_errmsg(database).utf8_to_string(),
                result & 0xFF,
                raw.sqlite3_extended_errcode(database)
            )
        );
    }
}
