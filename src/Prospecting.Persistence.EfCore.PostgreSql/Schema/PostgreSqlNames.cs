using Prospecting.Persistence.EfCore.Schema;

namespace Prospecting.Persistence.EfCore.PostgreSql.Schema;

/// <summary>Names and texts as they stand in statements.</summary>
internal static class PostgreSqlNames
{
    private const int LongestName = 63;

    public static string Quote(string name) =>
        $"\"{name.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";

    public static string Literal(string text) =>
        $"'{text.Replace("'", "''", StringComparison.Ordinal)}'";

    /// <summary>An object of ours with its schema, if it has one.</summary>
    public static string InSchema(this ProspectingTables tables, string name) =>
        tables.Schema is { } schema
            ? $"{Quote(schema)}.{Quote(tables.Name(name))}"
            : Quote(tables.Name(name));

    /// <summary>The name as the server keeps it: it cuts what is too long (postgresql.org/docs/current/sql-syntax-lexical.html).</summary>
    public static string Kept(string name) =>
        name.Length <= LongestName ? name : name[..LongestName];
}
