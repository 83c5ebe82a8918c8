using Prospecting.Persistence.EfCore.Schema;
using static Prospecting.Persistence.EfCore.PostgreSql.Schema.PostgreSqlNames;

namespace Prospecting.Persistence.EfCore.PostgreSql.Schema;

/// <summary>The indexes of text search: three-letter pieces of the search keys (extension <c>pg_trgm</c>).</summary>
/// <remarks>
/// The keys are folded by us, so nothing is unaccented here. The extension is one that whoever may create objects in the database may
/// install (PostgreSQL 13 and later); where not even that is allowed, an administrator does it before.
/// </remarks>
internal static class PostgreSqlTextIndex
{
    public static IReadOnlyList<PostgreSqlObject> Objects(ProspectingTables tables) =>
        [Index(tables, "prospects"), Index(tables, "contacts")];

    public const string Extension = """
        DO $prospecting$
        BEGIN
            CREATE EXTENSION IF NOT EXISTS pg_trgm;
        EXCEPTION WHEN insufficient_privilege OR undefined_file OR feature_not_supported THEN
            RAISE EXCEPTION USING ERRCODE = SQLSTATE,
                MESSAGE = 'Text search needs the extension pg_trgm, which cannot be installed here: ' || SQLERRM,
                HINT = 'Have an administrator run CREATE EXTENSION pg_trgm in this database, then migrate again; or leave the index out (docs/embedding.md).';
        END
        $prospecting$;
        """;

    private static PostgreSqlObject Index(ProspectingTables tables, string table)
    {
        var name = Kept(tables.Name($"{table}_search_key"));
        var inSchema = tables.Schema is { } schema ? $"{Quote(schema)}.{Quote(name)}" : Quote(name);
        // The extension may live in a schema that is not on the search path.
        return new PostgreSqlObject(
            "index",
            tables.Name(table),
            name,
            $"""
            DO $prospecting$
            BEGIN
                EXECUTE format(
                    {Literal(
                $"CREATE INDEX IF NOT EXISTS {Quote(name)} ON {tables.InSchema(table)} USING gin (search_key %I.gin_trgm_ops)"
            )},
                    (SELECT n.nspname FROM pg_extension AS e JOIN pg_namespace AS n ON n.oid = e.extnamespace
                        WHERE e.extname = 'pg_trgm'));
            END
            $prospecting$;
            """,
            $"DROP INDEX IF EXISTS {inSchema};"
        );
    }
}
