using Prospecting.Persistence.EfCore.Schema;
using static Prospecting.Persistence.EfCore.Sqlite.Schema.SqliteTextIndex;

namespace Prospecting.Persistence.EfCore.Sqlite.Schema;

/// <summary>The statements that read and fill the index of text search. Only names are put into them; values are parameters.</summary>
internal static class SqliteTextQueries
{
    /// <summary>How many of the objects of the index there are, and of the index of links that a search goes by.</summary>
    public static string CountObjects(ProspectingTables tables, string linkIndex)
    {
        var names = Objects(tables)
            .Select(o => o.Name)
            .Append(linkIndex)
            .Select(SqliteObject.Literal);
        return $"SELECT count(*) AS \"Value\" FROM sqlite_master WHERE name IN ({string.Join(", ", names)})";
    }

    /// <summary>How many records have the pieces {0} or wait, those of the tenant {1}; each up to {2}.</summary>
    public static string CountCandidates(ProspectingTables tables)
    {
        var (index, documents) = (Index(tables), Documents(tables));
        return $$"""
            SELECT (SELECT count(*) FROM (SELECT 1 FROM {{index}} WHERE {{index}} MATCH {0} LIMIT {2}))
                + (SELECT count(*) FROM (SELECT 1 FROM {{documents}} INDEXED BY {{Pending(
                tables
            )}} WHERE is_pending = 1 AND tenant_id = {1} LIMIT {2})) AS "Value"
            """;
    }

    /// <summary>The prospects of the tenant {1} that have the word {2}, whose pieces are {0}.</summary>
    /// <remarks>
    /// CROSS JOIN and LEFT JOIN keep the order of the tables: the index first (sqlite.org/optoverview.html#crossjoin), and once for both kinds,
    /// because among very many records it takes most of the time. INDEXED BY, because SQLite takes any index that begins with the tenant for as
    /// good as another and would go through all rows of the tenant.
    /// </remarks>
    public static string Hits(ProspectingTables tables, string linkIndex)
    {
        var (index, documents) = (Index(tables), Documents(tables));
        var links = SqliteObject.Quote(tables.Name("prospect_contacts"));
        return $$"""
            SELECT coalesce(p.id, l.prospect_id) AS "Value" FROM
                (SELECT d.kind, d.subject_id FROM {{index}} CROSS JOIN {{documents}} AS d ON d.document = {{index}}.rowid
                    WHERE {{index}} MATCH {0} AND d.tenant_id = {1}
                UNION ALL SELECT d.kind, d.subject_id FROM {{documents}} AS d INDEXED BY {{Pending(
                tables
            )}}
                    WHERE d.is_pending = 1 AND d.tenant_id = {1}) AS h
                LEFT JOIN {{ProspectTable(
                tables
            )}} AS p ON h.kind = {{OfProspect}} AND p.tenant_id = {1} AND p.id = h.subject_id AND instr(p.search_key, {2}) > 0
                LEFT JOIN {{ContactTable(
                tables
            )}} AS c ON h.kind = {{OfContact}} AND c.tenant_id = {1} AND c.id = h.subject_id AND instr(c.search_key, {2}) > 0
                LEFT JOIN {{links}} AS l INDEXED BY {{SqliteObject.Quote(linkIndex)}} ON l.tenant_id = {1} AND l.contact_id = c.id
                WHERE p.id IS NOT NULL OR l.prospect_id IS NOT NULL
            """;
    }

    /// <summary>How many records wait, up to {0}.</summary>
    public static string CountWaiting(ProspectingTables tables) =>
        $$"""SELECT count(*) AS "Value" FROM (SELECT 1 FROM {{Documents(tables)}} INDEXED BY {{Pending(tables)}} WHERE is_pending = 1 LIMIT {0})""";

    /// <summary>Puts {0} records that wait into the index.</summary>
    public static string IndexWaiting(ProspectingTables tables) =>
        $"INSERT INTO {Index(tables)} (rowid, search_key) SELECT document, search_key FROM {Keys(tables, Waiting(tables))} ORDER BY document";

    /// <summary>Marks the same {0} records as indexed.</summary>
    public static string MarkWaiting(ProspectingTables tables) =>
        $"UPDATE {Documents(tables)} AS d SET is_pending = 0 WHERE {Waiting(tables)}";

    private static string Waiting(ProspectingTables tables) =>
        $$"""d.document IN (SELECT document FROM {{Documents(tables)}} INDEXED BY {{Pending(tables)}} WHERE is_pending = 1 ORDER BY tenant_id, document LIMIT {0})""";
}
