using Microsoft.EntityFrameworkCore;

namespace Prospecting.Persistence.EfCore.Prospects;

/// <summary>Loads prospects to be changed.</summary>
internal static class ProspectParts
{
    /// <summary>With all their parts, tracked. A query for each kind of part: in a single one the parts would multiply each other.</summary>
    public static IQueryable<ProspectRow> WithParts(this IQueryable<ProspectRow> rows) =>
        rows.Include(p => p.Addresses)
            .Include(p => p.Contacts)
            .Include(p => p.Shares)
            .Include(p => p.References)
            .AsSplitQuery()
            .AsTracking();
}
