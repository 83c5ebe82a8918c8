using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Prospecting.Persistence.EfCore.Conversions;

/// <summary>Columns that lists are sorted by: the database must compare them by code points, as a cursor does.</summary>
internal static class SortKeys
{
    private const string Mark = "Prospecting:SortKey";

    public static PropertyBuilder<T> IsSortKey<T>(this PropertyBuilder<T> property)
    {
        property.Metadata.SetAnnotation(Mark, true);
        return property;
    }

    /// <summary>The collation that compares by code points, when the database's own may be another one.</summary>
    /// <remarks>Npgsql's conventions have marked the model before <c>OnModelCreating</c> runs, in a host's context too; this package does not reference Npgsql.</remarks>
    public static string? CollationFor(IReadOnlyModel model) =>
        model.FindAnnotation("Npgsql:ValueGenerationStrategy") is null ? null : "C";

    public static void CollateSortKey(this IMutableProperty property, string? collation)
    {
        if (property.RemoveAnnotation(Mark) is not null && collation is not null)
        {
            property.SetCollation(collation);
        }
    }
}
