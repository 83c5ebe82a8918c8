using Microsoft.EntityFrameworkCore;
using Npgsql;
using Prospecting.Persistence.EfCore.Storage;

namespace Prospecting.Persistence.EfCore.PostgreSql.Storage;

/// <summary>Writes rows by binary COPY on the connection that the context has open.</summary>
internal sealed class PostgreSqlBulkRows : IBulkRows
{
    // How many rows are written between two looks at the cancellation.
    private const int RowsPerLook = 256;

    public async Task InsertAsync<TRow>(
        DbContext context,
        IReadOnlyList<TRow> rows,
        CancellationToken cancellationToken = default
    )
        where TRow : class
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(rows);
        var copy = BulkTable.Compile<TRow, PostgreSqlCopy<TRow>>(context, PostgreSqlCopy<TRow>.Of);
        var connection = (NpgsqlConnection)context.Database.GetDbConnection();
        try
        {
            await ForgetPlansAsync(connection, cancellationToken).ConfigureAwait(false);
            var importer = await connection
                .BeginBinaryImportAsync(copy.Sql, cancellationToken)
                .ConfigureAwait(false);
            await using (importer.ConfigureAwait(false))
            {
                Write(importer, copy, rows, cancellationToken);
                await importer.CompleteAsync(cancellationToken).ConfigureAwait(false);
            }
        }
        catch (NpgsqlException exception)
        {
            throw new DbUpdateException($"A row of {copy.Table} was refused.", exception);
        }
    }

    // The server keeps how it checks a foreign key for as long as the connection lives (postgresql.org/docs/current/sql-discard.html). Made
    // while the table that is referred to was all but empty, the check reads that table from end to end: for each of many rows.
    private static async Task ForgetPlansAsync(
        NpgsqlConnection connection,
        CancellationToken cancellationToken
    )
    {
        var command = new NpgsqlCommand("DISCARD PLANS", connection);
        await using (command.ConfigureAwait(false))
        {
            await command.ExecuteNonQueryAsync(cancellationToken).ConfigureAwait(false);
        }
    }

    // Values go into the connection's buffer, which is sent when it is full: waiting for each value would cost more than the value.
    private static void Write<TRow>(
        NpgsqlBinaryImporter importer,
        PostgreSqlCopy<TRow> copy,
        IReadOnlyList<TRow> rows,
        CancellationToken cancellationToken
    )
    {
        for (var i = 0; i < rows.Count; i++)
        {
            if (i % RowsPerLook == 0)
            {
                cancellationToken.ThrowIfCancellationRequested();
            }

            importer.StartRow();
            copy.Write(importer, rows[i]);
        }
    }
}
