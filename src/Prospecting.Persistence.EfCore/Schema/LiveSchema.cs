namespace Prospecting.Persistence.EfCore.Schema;

/// <summary>What a database has of our tables, read from its own catalogue.</summary>
/// <param name="Tables">The tables whose names begin with our prefix; without the partitions of tables and without what an engine keeps for itself.</param>
/// <param name="Objects">The triggers, functions and search objects that were asked for and that are there and switched on.</param>
public sealed record LiveSchema(
    IReadOnlyList<SchemaTable> Tables,
    IReadOnlyList<SchemaObject> Objects
);

/// <summary>A table.</summary>
/// <param name="Name">Its name, with the prefix.</param>
/// <param name="Columns">Its columns.</param>
/// <param name="PrimaryKey">The columns of its primary key, in order.</param>
/// <param name="Indexes">Its indexes, without that of the primary key.</param>
/// <param name="ForeignKeys">Its foreign keys.</param>
public sealed record SchemaTable(
    string Name,
    IReadOnlyList<SchemaColumn> Columns,
    IReadOnlyList<string> PrimaryKey,
    IReadOnlyList<SchemaIndex> Indexes,
    IReadOnlyList<SchemaForeignKey> ForeignKeys
);

/// <summary>A column.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Type">Its type as the engine writes it, such as <c>character varying(40)</c>.</param>
/// <param name="IsNullable">Whether it may be empty.</param>
/// <param name="HasDefault">Whether the database gives it a value when none is said.</param>
public sealed record SchemaColumn(string Name, string Type, bool IsNullable, bool HasDefault);

/// <summary>An index.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Columns">Its columns, in order.</param>
/// <param name="IsUnique">Whether a value may come once only.</param>
public sealed record SchemaIndex(string Name, IReadOnlyList<string> Columns, bool IsUnique);

/// <summary>A foreign key.</summary>
/// <param name="Columns">Its columns, in order.</param>
/// <param name="PrincipalTable">The table that it leads to.</param>
/// <param name="PrincipalColumns">The columns there, in order.</param>
/// <param name="Cascades">Whether deleting the row there deletes the row here.</param>
public sealed record SchemaForeignKey(
    IReadOnlyList<string> Columns,
    string PrincipalTable,
    IReadOnlyList<string> PrincipalColumns,
    bool Cascades
);

/// <summary>Something that the model does not know and the schema needs.</summary>
/// <param name="Type">Such as <c>trigger</c>.</param>
/// <param name="Name">Its name.</param>
/// <param name="IsOfSearch">Whether it belongs to text search, which works without it, more slowly; else it protects history.</param>
public sealed record SchemaObject(string Type, string Name, bool IsOfSearch);
