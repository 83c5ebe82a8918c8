using Microsoft.EntityFrameworkCore;
using Prospecting.Persistence.EfCore.Schema;

namespace Prospecting.Persistence.EfCore.Sqlite.Schema;

/// <summary>Reads the catalogue of a SQLite base (sqlite.org/schematab.html, sqlite.org/pragma.html).</summary>
public sealed class SqliteSchemaReader : ISchemaReader
{
    /// <inheritdoc/>
    public string RemedyForObjects => "migrationBuilder.AddProspectingSqliteObjects()";

    /// <inheritdoc/>
    public IReadOnlyList<SchemaObject> ExpectedObjects(ProspectingTables tables)
    {
        ArgumentNullException.ThrowIfNull(tables);
        return
        [
            .. SqliteProtection
                .Objects(tables)
                .Select(o => new SchemaObject(o.Type, o.Name, IsOfSearch: false)),
            .. SqliteTextIndex
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
        var entries = await context
            .Database.SqlQuery<Entry>($"SELECT type, name FROM sqlite_master")
            .ToListAsync(cancellationToken)
            .ConfigureAwait(false);
        var present = entries.Select(e => (e.Type, e.Name)).ToHashSet();
        var search = tables.Name("search");
        List<SchemaTable> found = [];
        foreach (
            var entry in entries.Where(e =>
                e.Type == "table"
                && e.Name.StartsWith(tables.Prefix, StringComparison.Ordinal)
                && e.Name != search
                && !e.Name.StartsWith(search + "_", StringComparison.Ordinal)
            )
        )
        {
            found.Add(
                await ReadTableAsync(context, entry.Name, cancellationToken).ConfigureAwait(false)
            );
        }

        return new LiveSchema(
            found,
            [.. ExpectedObjects(tables).Where(o => present.Contains((o.Type, o.Name)))]
        );
    }

    private static async Task<SchemaTable> ReadTableAsync(
        DbContext context,
        string table,
        CancellationToken cancellationToken
    )
    {
        var columns = await context
            .Database.SqlQuery<Column>(
                $"""
                SELECT name, type, "notnull" AS "IsRequired", pk AS "KeyPlace", dflt_value IS NOT NULL AS "HasDefault"
                    FROM pragma_table_info({table})
                """
            )
            .ToListAsync(cancellationToken)
            .ConfigureAwait(false);
        var indexes = await context
            .Database.SqlQuery<IndexColumn>(
                $"""
                SELECT l.name AS "Index", l."unique" AS "IsUnique", l.partial AS "IsPartial", c.seqno AS "Place",
                        coalesce(c.name, '(expression)') AS "Name"
                    FROM pragma_index_list({table}) AS l JOIN pragma_index_info(l.name) AS c WHERE l.origin <> 'pk'
                """
            )
            .ToListAsync(cancellationToken)
            .ConfigureAwait(false);
        var keys = await context
            .Database.SqlQuery<KeyColumn>(
                $"""
                SELECT id AS "Key", seq AS "Place", "table" AS "Principal", "from" AS "Name",
                        coalesce("to", '(primary key)') AS "PrincipalName", on_delete AS "OnDelete"
                    FROM pragma_foreign_key_list({table})
                """
            )
            .ToListAsync(cancellationToken)
            .ConfigureAwait(false);
        return new SchemaTable(
            table,
            [.. columns.Select(c => new SchemaColumn(c.Name, c.Type, !c.IsRequired, c.HasDefault))],
            [.. columns.Where(c => c.KeyPlace > 0).OrderBy(c => c.KeyPlace).Select(c => c.Name)],
            [
                .. indexes
                    .GroupBy(i => i.Index)
                    .Select(g => new SchemaIndex(
                        g.Key,
                        [
                            .. g.OrderBy(c => c.Place).Select(c => c.Name),
                            .. g.First().IsPartial ? (string[])["(some rows)"] : [],
                        ],
                        g.First().IsUnique
                    )),
            ],
            [
                .. keys.GroupBy(k => k.Key)
                    .Select(g => new SchemaForeignKey(
                        [.. g.OrderBy(k => k.Place).Select(k => k.Name)],
                        g.First().Principal,
                        [.. g.OrderBy(k => k.Place).Select(k => k.PrincipalName)],
                        g.First().OnDelete == "CASCADE"
                    )),
            ]
        );
    }

    private sealed record Entry(string Type, string Name);

    private sealed record Column(
        string Name,
        string Type,
        bool IsRequired,
        int KeyPlace,
        bool HasDefault
    );

    private sealed record IndexColumn(
        string Index,
        bool IsUnique,
        bool IsPartial,
        int Place,
        string Name
    );

    private sealed record KeyColumn(
        int Key,
        int Place,
        string Principal,
        string Name,
        string PrincipalName,
        string OnDelete
    );
}
