using Prospecting.Persistence.EfCore.Schema;

namespace Prospecting.Persistence.EfCore.Sqlite.Schema;

/// <summary>All that the schema needs beside the tables of the model: the one source of its SQL.</summary>
internal static class SqliteObjects
{
    public static IReadOnlyList<SqliteObject> All(ProspectingTables tables, bool withTextIndex) =>
        withTextIndex
            ? [.. SqliteProtection.Objects(tables), .. SqliteTextIndex.Objects(tables)]
            : SqliteProtection.Objects(tables);

    /// <summary>The statements that make them anew, whatever of them is there.</summary>
    public static IEnumerable<string> Create(ProspectingTables tables, bool withTextIndex)
    {
        var statements = Drop(tables).Concat(All(tables, withTextIndex).Select(o => o.Create));
        return withTextIndex ? statements.Append(SqliteTextIndex.Fill(tables)) : statements;
    }

    /// <summary>The statements that take them away; the last made first.</summary>
    public static IEnumerable<string> Drop(ProspectingTables tables) =>
        All(tables, withTextIndex: true).Reverse().Select(o => o.Drop);
}
