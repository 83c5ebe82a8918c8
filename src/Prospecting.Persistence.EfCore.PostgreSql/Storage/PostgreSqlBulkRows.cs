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
            var importer = await connection
                .BeginBinaryImportAsync(copy.Sql, cancellationToken)
                .ConfigureAwait(false);
            await using (importer.ConfigureAwait(false))
            {
                Write(importer, copy, rows, cancellationToken);
                await importer.CompleteAsync(cancellationToken).ConfigureAwait(false);
            }

            await KnowTableAsync(connection, copy.Table, cancellationToken).ConfigureAwait(false);
        }
        catch (NpgsqlException exception)
        {
            throw new DbUpdateException($"A row of {copy.Table.Name} was refused.", exception);
        }
    }

    // What refers to these rows is checked by a plan that the server keeps for as long as the connection lives. Of a table that it has no
    // statistics of it takes any index that begins with the tenant for as good as the primary key, and then goes through the whole tenant
    // for each row. ANALYZE makes it plan anew; it is needed once for a table, and left out for a login that does not own it.
    private static async Task KnowTableAsync(
        NpgsqlConnection connection,
        BulkTable table,
        CancellationToken cancellationToken
    )
    {
        var name = table.QuotedName;
        var literal = name.Replace("'", "''", StringComparison.Ordinal);
        var command = new NpgsqlCommand(
            $"""
            DO $prospecting$ BEGIN
                IF (SELECT reltuples FROM pg_class WHERE oid = '{literal}'::regclass) <= 0 THEN
                    ANALYZE {name};
                END IF;
            END $prospecting$
            """,
            connection
        );
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
