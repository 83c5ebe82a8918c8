using Prospecting.Persistence.EfCore.Schema;
using static Prospecting.Persistence.EfCore.Sqlite.Schema.SqliteObject;

namespace Prospecting.Persistence.EfCore.Sqlite.Schema;

/// <summary>The triggers that keep history from being rewritten (SPEC H-1, S-12).</summary>
internal static class SqliteProtection
{
    public static IReadOnlyList<SqliteObject> Objects(ProspectingTables tables) =>
        [
            .. ProtectedTable.All.SelectMany(table =>
                table.MayBeErased
                    ? (SqliteObject[])[Refusing(tables, table, "UPDATE")]
                    : [Refusing(tables, table, "UPDATE"), Refusing(tables, table, "DELETE")]
            ),
        ];

    private static SqliteObject Refusing(
        ProspectingTables tables,
        ProtectedTable table,
        string change
    )
    {
        var name = tables.Name($"{table.Name}_no_{change.ToLowerInvariant()}");
        return new SqliteObject(
            "trigger",
            name,
            $"""
            CREATE TRIGGER {Quote(name)} BEFORE {change} ON {Quote(tables.Name(table.Name))}
            BEGIN
                SELECT RAISE(ABORT, {Literal(table.Refusal)});
            END;
            """
        );
    }
}
