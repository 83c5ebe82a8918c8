using Microsoft.EntityFrameworkCore;
using Prospecting.Scopes;

namespace Prospecting.Persistence.EfCore.Prospects;

/// <summary>Loads prospects to be changed.</summary>
internal static class ProspectParts
{
    /// <summary>Loads rows with all their parts, tracked.</summary>
    /// <remarks>
    /// A query for each kind of part: in a single one the parts would multiply each other. Parts are asked for by their prospect alone, so
    /// that what selects the prospects is not evaluated again for each kind.
    /// </remarks>
    public static async Task<List<ProspectRow>> LoadWithPartsAsync(
        this IQueryable<ProspectRow> rows,
        DbContext context,
        TenantId tenant,
        CancellationToken cancellationToken
    )
    {
        var found = await rows.AsTracking().ToListAsync(cancellationToken).ConfigureAwait(false);
        if (found.Count == 0)
        {
            return found;
        }

        var number = tenant.Value;
        var ids = found.ConvertAll(p => p.Id).ToArray();
        // The context puts each part into the prospect that it belongs to.
        await context
            .Set<AddressRow>()
            .AsTracking()
            .Where(a => a.TenantId == number && EF.Parameter(ids).Contains(a.ProspectId))
            .LoadAsync(cancellationToken)
            .ConfigureAwait(false);
        await context
            .Set<ContactLinkRow>()
            .AsTracking()
            .Where(l => l.TenantId == number && EF.Parameter(ids).Contains(l.ProspectId))
            .LoadAsync(cancellationToken)
            .ConfigureAwait(false);
        await context
            .Set<ShareRow>()
            .AsTracking()
            .Where(s => s.TenantId == number && EF.Parameter(ids).Contains(s.ProspectId))
            .LoadAsync(cancellationToken)
            .ConfigureAwait(false);
        await context
            .Set<ReferenceRow>()
            .AsTracking()
            .Where(r => r.TenantId == number && EF.Parameter(ids).Contains(r.ProspectId))
            .LoadAsync(cancellationToken)
            .ConfigureAwait(false);
        await context
            .Set<TagRow>()
            .AsTracking()
            .Where(t => t.TenantId == number && EF.Parameter(ids).Contains(t.ProspectId))
            .LoadAsync(cancellationToken)
            .ConfigureAwait(false);
        await context
            .Set<CustomValueRow>()
            .AsTracking()
            .Where(v => v.TenantId == number && EF.Parameter(ids).Contains(v.ProspectId))
            .LoadAsync(cancellationToken)
            .ConfigureAwait(false);
        return found;
    }
}
