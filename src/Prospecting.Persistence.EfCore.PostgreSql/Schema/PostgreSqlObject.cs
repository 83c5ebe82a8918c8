namespace Prospecting.Persistence.EfCore.PostgreSql.Schema;

/// <summary>Something in the database that the model does not know: a trigger, a function, or an index of the text search.</summary>
/// <param name="Type"><c>trigger</c>, <c>function</c> or <c>index</c>.</param>
/// <param name="Table">The table it is on; empty for a function.</param>
/// <param name="Name">Its name.</param>
/// <param name="Create">The statements that make it anew.</param>
/// <param name="Drop">The statement that takes it away.</param>
internal sealed record PostgreSqlObject(
    string Type,
    string Table,
    string Name,
    string Create,
    string Drop
);
