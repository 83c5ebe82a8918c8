using Microsoft.EntityFrameworkCore;
using Prospecting.Persistence.EfCore.Storage;
using Prospecting.Prospects;
using Prospecting.Scopes;

namespace Prospecting.Persistence.EfCore.Prospects;

/// <summary>Chooses how a database finds the rows of a list.</summary>
/// <remarks>
/// What few prospects have - words, numbers, tags - is looked up and sorted. Any other list by date is walked along the index of the
/// criterion that is met by the fewest; a list in another order is gone through in that order.
/// </remarks>
internal static class ProspectList
{
    /// <summary>The rows of a page in their order, and one more if there is one.</summary>
    /// <param name="query">Which ones.</param>
    /// <param name="context">The context.</param>
    /// <param name="scope">Who asks.</param>
    /// <param name="search">How the engine searches text.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    public static async Task<IQueryable<ProspectRow>> PageAsync(
        ProspectQuery query,
        DbContext context,
        Scope scope,
        ITextSearch search,
        CancellationToken cancellationToken
    )
    {
        var most = query.PageSize + 1;
        var readable = context.Set<ProspectRow>().AsNoTracking().ReadableBy(scope);
        var (led, words) = await ProspectLookups
            .LeadAsync(
                query.Filter(readable),
                context,
                search,
                scope.Tenant,
                query,
                cancellationToken
            )
            .ConfigureAwait(false);
        var rows = led ?? query.Filter(readable).Holding(words);
        if (led is null && query.Sort == ProspectSort.NewestFirst)
        {
            var tenant = scope.Tenant.Value;
            var all = context.Set<ProspectRow>().AsNoTracking().Where(p => p.TenantId == tenant);
            var walk = await ProspectWalk
                .ShortestAsync(
                    new ProspectWalks(query, all, context.Set<ShareRow>(), scope).All(),
                    rows,
                    all,
                    cancellationToken
                )
                .ConfigureAwait(false);
            if (walk is not null)
            {
                var others = walk
                    .Others.Filter(all.Where(p => p.MergedInto == null))
                    .Holding(words);
                rows = walk.Page(others, all, most);
            }
        }

        return query.Sorted(rows).Take(most);
    }
}
