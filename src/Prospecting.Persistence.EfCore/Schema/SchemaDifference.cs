namespace Prospecting.Persistence.EfCore.Schema;

/// <summary>In what a database differs from the model.</summary>
public enum SchemaDifferenceKind
{
    /// <summary>A table of the model is not there.</summary>
    TableMissing,

    /// <summary>A table has our prefix and is not in the model.</summary>
    TableUnknown,

    /// <summary>A column of the model is not there.</summary>
    ColumnMissing,

    /// <summary>A column is not in the model.</summary>
    ColumnUnknown,

    /// <summary>A column has another type.</summary>
    ColumnType,

    /// <summary>A column may be empty and must not, or the other way round.</summary>
    ColumnNullability,

    /// <summary>The primary key is missing or has other columns.</summary>
    PrimaryKey,

    /// <summary>An index of the model is not there, or is not unique as it should be.</summary>
    IndexMissing,

    /// <summary>An index is not in the model.</summary>
    IndexUnknown,

    /// <summary>A foreign key of the model is not there, or deletes otherwise.</summary>
    ForeignKeyMissing,

    /// <summary>A foreign key is not in the model.</summary>
    ForeignKeyUnknown,

    /// <summary>A trigger or function that protects history is not there, or is switched off.</summary>
    ProtectionMissing,

    /// <summary>A part of text search is not there; searches read all rows.</summary>
    SearchMissing,

    /// <summary>A migration was not applied.</summary>
    MigrationPending,

    /// <summary>A migration was applied that this version does not know.</summary>
    MigrationUnknown,
}

/// <summary>One difference between a database and the model.</summary>
/// <param name="Kind">What differs.</param>
/// <param name="Place">Where: a table, a column as <c>table.column</c>, an object or a migration.</param>
/// <param name="Expected">What the model says; empty when it says nothing of it.</param>
/// <param name="Found">What the database has; empty when it has nothing.</param>
/// <param name="Remedy">What to do.</param>
/// <param name="IsNote">Whether everything works all the same: an index or a column more that disturbs nobody, a search without its index.</param>
public sealed record SchemaDifference(
    SchemaDifferenceKind Kind,
    string Place,
    string Expected,
    string Found,
    string Remedy,
    bool IsNote
)
{
    /// <summary>The kind as a stable code, such as <c>schema.column-missing</c>.</summary>
    public string Code =>
        "schema."
        + string.Concat(
                Kind.ToString()
                    .Select(c => char.IsUpper(c) ? $"-{char.ToLowerInvariant(c)}" : $"{c}")
            )
            .TrimStart('-');
}
