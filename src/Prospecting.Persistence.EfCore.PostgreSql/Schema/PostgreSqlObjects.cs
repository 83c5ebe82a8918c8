using Prospecting.Persistence.EfCore.Schema;

namespace Prospecting.Persistence.EfCore.PostgreSql.Schema;

/// <summary>All that the schema needs beside the tables of the model: the one source of its SQL.</summary>
internal static class PostgreSqlObjects
{
    public static IReadOnlyList<PostgreSqlObject> All(
        ProspectingTables tables,
        bool withTextIndex
    ) =>
        withTextIndex
            ? [.. PostgreSqlProtection.Objects(tables), .. PostgreSqlTextIndex.Objects(tables)]
            : PostgreSqlProtection.Objects(tables);

    /// <summary>The statements that make them, whatever of them is there.</summary>
    public static IEnumerable<string> Create(ProspectingTables tables, bool withTextIndex)
    {
        var statements = All(tables, withTextIndex).Select(o => o.Create);
        return withTextIndex ? statements.Prepend(PostgreSqlTextIndex.Extension) : statements;
    }

    /// <summary>The statements that take them away; the last made first. The extension stays, others may use it.</summary>
    public static IEnumerable<string> Drop(ProspectingTables tables) =>
        All(tables, withTextIndex: true).Reverse().Select(o => o.Drop);
}
