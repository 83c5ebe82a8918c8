using Microsoft.EntityFrameworkCore;
using Prospecting.Persistence.EfCore.Schema;

namespace Prospecting.Persistence.EfCore.PostgreSql.Schema;

/// <summary>Reads the catalogue of a PostgreSQL database (<c>pg_catalog</c>): of a partitioned table the whole, not its partitions.</summary>
public sealed class PostgreSqlSchemaReader : ISchemaReader
{
    /// <inheritdoc/>
    public string RemedyForObjects => "migrationBuilder.AddProspectingPostgreSqlObjects()";

    /// <inheritdoc/>
    public IReadOnlyList<SchemaObject> ExpectedObjects(ProspectingTables tables)
    {
        ArgumentNullException.ThrowIfNull(tables);
        return
        [
            .. PostgreSqlProtection
                .Objects(tables)
                .Select(o => new SchemaObject(o.Type, o.Name, IsOfSearch: false)),
            .. PostgreSqlTextIndex
                .Objects(tables)
                .Select(o => new SchemaObject(o.Type, o.Name, IsOfSearch: true)),
        ];
    }

    /// <inheritdoc/>
    public async Task<LiveSchema> ReadAsync(
        DbContext context,
        ProspectingTables tables,
        CancellationToken cancellationToken = default
    )
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(tables);
        var columns = await ColumnsAsync(context, tables, cancellationToken).ConfigureAwait(false);
        var indexes = await IndexesAsync(context, tables, cancellationToken).ConfigureAwait(false);
        var keys = await ForeignKeysAsync(context, tables, cancellationToken).ConfigureAwait(false);
        var searchIndexes = PostgreSqlTextIndex.Objects(tables).Select(o => o.Name).ToHashSet();
        return new LiveSchema(
            [
                .. columns
                    .GroupBy(c => c.Table)
                    .Select(table => new SchemaTable(
                        table.Key,
                        [
                            .. table.Select(c => new SchemaColumn(
                                c.Name,
                                c.Type,
                                !c.IsRequired,
                                c.HasDefault
                            )),
                        ],
                        indexes.Find(i => i.Table == table.Key && i.IsPrimary)?.Columns ?? [],
                        [
                            .. indexes
                                .Where(i =>
                                    i.Table == table.Key
                                    && !i.IsPrimary
                                    && i.IsValid
                                    && !searchIndexes.Contains(i.Name)
                                )
                                .Select(i => new SchemaIndex(i.Name, i.Columns, i.IsUnique)),
                        ],
                        [
                            .. keys.Where(k => k.Table == table.Key)
                                .Select(k => new SchemaForeignKey(
                                    k.Columns,
                                    k.Principal,
                                    k.PrincipalColumns,
                                    k.Cascades
                                )),
                        ]
                    )),
            ],
            await ObjectsAsync(context, tables, indexes, cancellationToken).ConfigureAwait(false)
        );
    }

    private static Task<List<Column>> ColumnsAsync(
        DbContext context,
        ProspectingTables tables,
        CancellationToken cancellationToken
    ) =>
        context
            .Database.SqlQuery<Column>(
                $"""
                SELECT c.relname::text AS "Table", a.attname::text AS "Name", format_type(a.atttypid, a.atttypmod) AS "Type",
                        a.attnotnull AS "IsRequired", a.atthasdef OR a.attidentity <> '' AS "HasDefault"
                    FROM pg_class AS c JOIN pg_namespace AS n ON n.oid = c.relnamespace
                    JOIN pg_attribute AS a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
                    WHERE c.relkind IN ('r', 'p') AND NOT c.relispartition
                        AND n.nspname = coalesce({tables.Schema}, current_schema()) AND starts_with(c.relname::text, {tables.Prefix})
                    ORDER BY c.relname, a.attnum
                """
            )
            .ToListAsync(cancellationToken);

    private static Task<List<Index>> IndexesAsync(
        DbContext context,
        ProspectingTables tables,
        CancellationToken cancellationToken
    ) =>
        context
            .Database.SqlQuery<Index>(
                $"""
                SELECT c.relname::text AS "Table", x.relname::text AS "Name", i.indisunique AS "IsUnique",
                        i.indisprimary AS "IsPrimary", i.indisvalid AS "IsValid",
                        ARRAY(SELECT coalesce(a.attname::text, '(expression)') FROM unnest(i.indkey) WITH ORDINALITY AS k (number, place)
                            LEFT JOIN pg_attribute AS a ON a.attrelid = c.oid AND a.attnum = k.number WHERE k.place <= i.indnkeyatts ORDER BY k.place)
                            || CASE WHEN i.indpred IS NULL THEN ARRAY[]::text[] ELSE ARRAY['(some rows)'] END AS "Columns"
                    FROM pg_index AS i JOIN pg_class AS c ON c.oid = i.indrelid JOIN pg_class AS x ON x.oid = i.indexrelid
                    JOIN pg_namespace AS n ON n.oid = c.relnamespace
                    WHERE NOT c.relispartition AND n.nspname = coalesce({tables.Schema}, current_schema())
                        AND starts_with(c.relname::text, {tables.Prefix})
                """
            )
            .ToListAsync(cancellationToken);

    // Of a partitioned table each foreign key has others below it, one for each partition.
    private static Task<List<ForeignKey>> ForeignKeysAsync(
        DbContext context,
        ProspectingTables tables,
        CancellationToken cancellationToken
    ) =>
        context
            .Database.SqlQuery<ForeignKey>(
                $"""
                SELECT c.relname::text AS "Table", p.relname::text AS "Principal", k.confdeltype = 'c' AS "Cascades",
                        ARRAY(SELECT a.attname::text FROM unnest(k.conkey) WITH ORDINALITY AS u (number, place)
                            JOIN pg_attribute AS a ON a.attrelid = c.oid AND a.attnum = u.number ORDER BY u.place) AS "Columns",
                        ARRAY(SELECT a.attname::text FROM unnest(k.confkey) WITH ORDINALITY AS u (number, place)
                            JOIN pg_attribute AS a ON a.attrelid = p.oid AND a.attnum = u.number ORDER BY u.place) AS "PrincipalColumns"
                    FROM pg_constraint AS k JOIN pg_class AS c ON c.oid = k.conrelid JOIN pg_class AS p ON p.oid = k.confrelid
                    JOIN pg_namespace AS n ON n.oid = c.relnamespace
                    WHERE k.contype = 'f' AND k.conparentid = 0 AND NOT c.relispartition
                        AND n.nspname = coalesce({tables.Schema}, current_schema()) AND starts_with(c.relname::text, {tables.Prefix})
                """
            )
            .ToListAsync(cancellationToken);

    private static async Task<IReadOnlyList<SchemaObject>> ObjectsAsync(
        DbContext context,
        ProspectingTables tables,
        IReadOnlyList<Index> indexes,
        CancellationToken cancellationToken
    )
    {
        // A trigger that is switched off, or on for replicas alone, does not protect.
        var found = await context
            .Database.SqlQuery<Entry>(
                $"""
                SELECT 'trigger' AS "Type", c.relname::text AS "Table", t.tgname::text AS "Name"
                    FROM pg_trigger AS t JOIN pg_class AS c ON c.oid = t.tgrelid JOIN pg_namespace AS n ON n.oid = c.relnamespace
                    WHERE NOT t.tgisinternal AND t.tgenabled IN ('O', 'A') AND n.nspname = coalesce({tables.Schema}, current_schema())
                UNION ALL SELECT 'function', '', p.proname::text
                    FROM pg_proc AS p JOIN pg_namespace AS n ON n.oid = p.pronamespace
                    WHERE n.nspname = coalesce({tables.Schema}, current_schema())
                """
            )
            .ToListAsync(cancellationToken)
            .ConfigureAwait(false);
        var present = found
            .Select(f => (f.Type, f.Table, f.Name))
            .Concat(indexes.Where(i => i.IsValid).Select(i => ("index", i.Table, i.Name)))
            .ToHashSet();
        return
        [
            .. PostgreSqlObjects
                .All(tables, withTextIndex: true)
                .Where(o => present.Contains((o.Type, o.Table, o.Name)))
                .Select(o => new SchemaObject(o.Type, o.Name, IsOfSearch: o.Type == "index")),
        ];
    }

    private sealed record Column(
        string Table,
        string Name,
        string Type,
        bool IsRequired,
        bool HasDefault
    );

    private sealed record Index(
        string Table,
        string Name,
        bool IsUnique,
        bool IsPrimary,
        bool IsValid,
        string[] Columns
    );

    private sealed record ForeignKey(
        string Table,
        string Principal,
        bool Cascades,
        string[] Columns,
        string[] PrincipalColumns
    );

    private sealed record Entry(string Type, string Table, string Name);
}
