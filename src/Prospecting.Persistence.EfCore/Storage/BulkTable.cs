using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Prospecting.Persistence.EfCore.Storage;

/// <summary>A table as the model maps it, for writing rows past the change tracker.</summary>
public sealed class BulkTable
{
    private readonly IEntityType _entity;

    private BulkTable(IEntityType entity, StoreObjectIdentifier table)
    {
        (_entity, Name, Schema) = (entity, table.Name, table.Schema);
        Columns = [.. entity.GetProperties().Select(p => BulkColumn.Of(p, table))];
    }

    /// <summary>The table's name.</summary>
    public string Name { get; }

    /// <summary>The table's schema; <see langword="null"/> for the database's own.</summary>
    public string? Schema { get; }

    /// <summary>Schema and name as SQL (ISO/IEC 9075) wants them in a statement.</summary>
    public string QuotedName => Schema is null ? Quoted(Name) : $"{Quoted(Schema)}.{Quoted(Name)}";

    /// <summary>The columns.</summary>
    public IReadOnlyList<BulkColumn> Columns { get; }

    /// <summary>What an engine makes of a table, once for each model.</summary>
    /// <typeparam name="TRow">The row's type.</typeparam>
    /// <typeparam name="TWriter">What the engine makes.</typeparam>
    /// <param name="context">The context.</param>
    /// <param name="make">Makes it.</param>
    /// <exception cref="NotSupportedException">The row's mapping is more than columns of one table.</exception>
    public static TWriter Compile<TRow, TWriter>(DbContext context, Func<BulkTable, TWriter> make)
        where TRow : class
        where TWriter : class
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(make);
        var entity =
            context.Model.FindEntityType(typeof(TRow))
            ?? throw new ArgumentException(
                $"{typeof(TRow).Name} is not in the model of {context.GetType().Name}: call modelBuilder.AddProspecting() in its OnModelCreating.",
                nameof(context)
            );
        // Kept with the model, so that it lives as long as the model does.
        return entity.GetOrAddRuntimeAnnotationValue(
            $"Prospecting:Bulk:{typeof(TWriter)}",
            static pair => pair.make(Of(pair.entity)),
            (make, entity)
        );
    }

    internal static string Quoted(string name) =>
        $"\"{name.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";

    private static BulkTable Of(IEntityType entity) =>
        entity.BaseType is null
        && !entity.GetDerivedTypes().Any()
        && StoreObjectIdentifier.Create(entity, StoreObjectType.Table) is { } table
            ? new BulkTable(entity, table)
            : throw new NotSupportedException(
                $"{entity.DisplayName()} is not mapped to one table of its own: it is not written in bulk."
            );

    /// <inheritdoc/>
    public override string ToString() => _entity.DisplayName();
}
