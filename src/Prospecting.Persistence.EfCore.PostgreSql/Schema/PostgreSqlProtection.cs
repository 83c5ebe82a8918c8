using Prospecting.Persistence.EfCore.Schema;
using static Prospecting.Persistence.EfCore.PostgreSql.Schema.PostgreSqlNames;

namespace Prospecting.Persistence.EfCore.PostgreSql.Schema;

/// <summary>The function and triggers that keep history from being rewritten (SPEC H-1, S-12), on plain and on partitioned tables.</summary>
/// <remarks>
/// Row triggers of a partitioned table fire for its partitions too, those of TRUNCATE do not: each partition gets its own.
/// </remarks>
internal static class PostgreSqlProtection
{
    private const string Function = "refuse_rewrite";

    public static IReadOnlyList<PostgreSqlObject> Objects(ProspectingTables tables) =>
        [TheFunction(tables), .. ProtectedTable.All.SelectMany(t => Triggers(tables, t))];

    private static PostgreSqlObject TheFunction(ProspectingTables tables) =>
        new(
            "function",
            string.Empty,
            tables.Name(Function),
            $"""
            CREATE OR REPLACE FUNCTION {tables.InSchema(
                Function
            )}() RETURNS trigger LANGUAGE plpgsql AS $prospecting$
            BEGIN
                RAISE EXCEPTION USING ERRCODE = 'restrict_violation', MESSAGE = TG_ARGV[0];
            END
            $prospecting$;
            """,
            $"DROP FUNCTION IF EXISTS {tables.InSchema(Function)}();"
        );

    private static IEnumerable<PostgreSqlObject> Triggers(
        ProspectingTables tables,
        ProtectedTable table
    )
    {
        yield return RowTrigger(tables, table);
        if (!table.MayBeErased)
        {
            yield return TruncateTrigger(tables, table);
        }
    }

    private static PostgreSqlObject RowTrigger(ProspectingTables tables, ProtectedTable table)
    {
        var name = Kept(tables.Name($"{table.Name}_no_rewrite"));
        var drop = Drop(name, tables.InSchema(table.Name));
        var changes = table.MayBeErased ? "UPDATE" : "UPDATE OR DELETE";
        return new PostgreSqlObject(
            "trigger",
            tables.Name(table.Name),
            name,
            $"""
            {drop}
            CREATE TRIGGER {Quote(name)} BEFORE {changes} ON {tables.InSchema(table.Name)}
                FOR EACH ROW EXECUTE FUNCTION {tables.InSchema(Function)}({Literal(table.Refusal)});
            """,
            drop
        );
    }

    private static PostgreSqlObject TruncateTrigger(ProspectingTables tables, ProtectedTable table)
    {
        var name = Kept(tables.Name($"{table.Name}_no_truncate"));
        return new PostgreSqlObject(
            "trigger",
            tables.Name(table.Name),
            name,
            OnEachPartition(
                tables,
                table,
                $"""
                EXECUTE format('DROP TRIGGER IF EXISTS %I ON %s', {Literal(name)}, part);
                        EXECUTE format('CREATE TRIGGER %I BEFORE TRUNCATE ON %s FOR EACH STATEMENT EXECUTE FUNCTION {tables.InSchema(
                    Function
                ).Replace("'", "''", StringComparison.Ordinal)}(%L)', {Literal(
                    name
                )}, part, {Literal(table.Refusal)});
                """
            ),
            OnEachPartition(
                tables,
                table,
                $"EXECUTE format('DROP TRIGGER IF EXISTS %I ON %s', {Literal(name)}, part);"
            )
        );
    }

    private static string OnEachPartition(
        ProspectingTables tables,
        ProtectedTable table,
        string statements
    ) =>
        $"""
            DO $prospecting$
            DECLARE part regclass;
            BEGIN
                FOR part IN
                    SELECT {Literal(tables.InSchema(table.Name))}::regclass
                    UNION SELECT i.inhrelid::regclass FROM pg_inherits AS i
                        WHERE i.inhparent = {Literal(tables.InSchema(table.Name))}::regclass
                LOOP
                    {statements}
                END LOOP;
            END
            $prospecting$;
            """;

    private static string Drop(string name, string table) =>
        $"DROP TRIGGER IF EXISTS {Quote(name)} ON {table};";
}
