namespace Prospecting.Persistence.EfCore.Sqlite.Schema;

/// <summary>Something in the database that the model does not know: a trigger, or a table of the text search.</summary>
/// <param name="Type"><c>trigger</c> or <c>table</c>, as in <c>sqlite_master</c>.</param>
/// <param name="Name">Its name.</param>
/// <param name="Create">The statement that makes it.</param>
internal sealed record SqliteObject(string Type, string Name, string Create)
{
    public string Drop => $"DROP {Type.ToUpperInvariant()} IF EXISTS {Quote(Name)};";

    public static string Quote(string name) =>
        $"\"{name.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";

    public static string Literal(string text) =>
        $"'{text.Replace("'", "''", StringComparison.Ordinal)}'";
}
