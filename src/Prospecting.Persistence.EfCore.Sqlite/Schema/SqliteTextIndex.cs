using Prospecting.Persistence.EfCore.Schema;
using static Prospecting.Persistence.EfCore.Sqlite.Schema.SqliteObject;

namespace Prospecting.Persistence.EfCore.Sqlite.Schema;

/// <summary>The tables and triggers of text search: an FTS5 index of three-letter pieces over the search keys of prospects and contacts.</summary>
/// <remarks>
/// The index holds pieces only: neither the keys (<c>content=''</c>) nor places in them (<c>detail=none</c>); a search looks at the
/// record's own key again. Records are linked by a number of their own, because VACUUM may renumber the rows of tables without an
/// INTEGER PRIMARY KEY (sqlite.org/lang_vacuum.html). A new record waits and is indexed with others: FTS5 writes its pieces out at every statement of
/// a trigger, so one by one they cost ten times as much. A search looks at those that wait one by one.
/// </remarks>
internal static class SqliteTextIndex
{
    public const int OfProspect = 0;
    public const int OfContact = 1;

    public static string Index(ProspectingTables tables) => Quote(tables.Name("search"));

    public static string Documents(ProspectingTables tables) =>
        Quote(tables.Name("search_documents"));

    public static string ProspectTable(ProspectingTables tables) => Quote(tables.Name("prospects"));

    public static string ContactTable(ProspectingTables tables) => Quote(tables.Name("contacts"));

    /// <summary>In the order in which they can be made.</summary>
    public static IReadOnlyList<SqliteObject> Objects(ProspectingTables tables) =>
        [
            new(
                "table",
                tables.Name("search_documents"),
                $"""
                CREATE TABLE {Documents(tables)} (
                    document INTEGER NOT NULL PRIMARY KEY,
                    tenant_id INTEGER NOT NULL,
                    kind INTEGER NOT NULL,
                    subject_id TEXT NOT NULL,
                    is_pending INTEGER NOT NULL,
                    UNIQUE (tenant_id, kind, subject_id)
                );
                """
            ),
            new(
                "index",
                tables.Name("search_pending"),
                $"""
                CREATE INDEX {Quote(
                    tables.Name("search_pending")
                )} ON {Documents(tables)} (tenant_id, document) WHERE is_pending = 1;
                """
            ),
            new(
                "table",
                tables.Name("search"),
                $"""
                CREATE VIRTUAL TABLE {Index(
                    tables
                )} USING fts5(search_key, content='', columnsize=0, detail=none, tokenize='trigram case_sensitive 1');
                """
            ),
            .. Triggers(tables, "prospects", OfProspect),
            .. Triggers(tables, "contacts", OfContact),
        ];

    /// <summary>Fills what was just made with the records that are there already.</summary>
    public static string Fill(ProspectingTables tables) =>
        $"""
            INSERT INTO {Index(tables)} ({Index(tables)}, rank) VALUES ('automerge', 16);
            INSERT INTO {Index(tables)} ({Index(tables)}, rank) VALUES ('crisismerge', 64);
            INSERT INTO {Documents(tables)} (tenant_id, kind, subject_id, is_pending)
                SELECT tenant_id, {OfProspect}, id, 0 FROM {ProspectTable(tables)}
                UNION ALL SELECT tenant_id, {OfContact}, id, 0 FROM {ContactTable(tables)};
            INSERT INTO {Index(tables)} (rowid, search_key)
                SELECT document, search_key FROM {Keys(tables, "1 = 1")} ORDER BY document;
            """;

    /// <summary>Documents with the keys of their records, as a table.</summary>
    /// <param name="tables">Where the tables are.</param>
    /// <param name="which">A condition on the documents <c>d</c>.</param>
    public static string Keys(ProspectingTables tables, string which) =>
        $"""
            (SELECT d.document, p.search_key FROM {Documents(
                tables
            )} AS d CROSS JOIN {ProspectTable(
                tables
            )} AS p ON p.tenant_id = d.tenant_id AND p.id = d.subject_id WHERE d.kind = {OfProspect} AND {which}
            UNION ALL SELECT d.document, c.search_key FROM {Documents(
                tables
            )} AS d CROSS JOIN {ContactTable(
                tables
            )} AS c ON c.tenant_id = d.tenant_id AND c.id = d.subject_id WHERE d.kind = {OfContact} AND {which})
            """;

    private static SqliteObject[] Triggers(ProspectingTables tables, string table, int kind)
    {
        var (index, documents) = (Index(tables), Documents(tables));
        var old = $"d.tenant_id = OLD.tenant_id AND d.kind = {kind} AND d.subject_id = OLD.id";
        SqliteObject Trigger(string change, string when, string body)
        {
            var name = tables.Name($"{table}_search_{change}");
            return new SqliteObject(
                "trigger",
                name,
                $"""
                CREATE TRIGGER {Quote(name)} {when}
                BEGIN
                {body}
                END;
                """
            );
        }

        return
        [
            Trigger(
                "insert",
                $"AFTER INSERT ON {Quote(tables.Name(table))}",
                $"""
                    INSERT INTO {documents} (tenant_id, kind, subject_id, is_pending) VALUES (NEW.tenant_id, {kind}, NEW.id, 1);
                """
            ),
            Trigger(
                "update",
                $"AFTER UPDATE OF search_key ON {Quote(tables.Name(table))} WHEN OLD.search_key <> NEW.search_key",
                $"""
                    INSERT INTO {index} ({index}, rowid, search_key)
                        SELECT 'delete', d.document, OLD.search_key FROM {documents} AS d WHERE {old} AND d.is_pending = 0;
                    INSERT INTO {index} (rowid, search_key)
                        SELECT d.document, NEW.search_key FROM {documents} AS d WHERE {old} AND d.is_pending = 0;
                """
            ),
            Trigger(
                "delete",
                $"AFTER DELETE ON {Quote(tables.Name(table))}",
                $"""
                    INSERT INTO {index} ({index}, rowid, search_key)
                        SELECT 'delete', d.document, OLD.search_key FROM {documents} AS d WHERE {old} AND d.is_pending = 0;
                    DELETE FROM {documents} WHERE tenant_id = OLD.tenant_id AND kind = {kind} AND subject_id = OLD.id;
                """
            ),
        ];
    }
}
