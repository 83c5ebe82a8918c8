using Microsoft.EntityFrameworkCore;
using NodaTime;
using Prospecting.Paging;
using Prospecting.Persistence.EfCore.Storage;
using Prospecting.Prospects;
using Prospecting.Scopes;

namespace Prospecting.Persistence.EfCore.Prospects;

/// <summary>Things of one kind that are kept under prospects: they are seen by whoever sees the prospect.</summary>
internal sealed class PartStore<TPart, TRow>(
    DbContext context,
    Scope scope,
    LoadedAggregates<Prospect, ProspectRow> loadedProspects,
    LoadedAggregates<TPart, TRow> loaded
) : RecordStore<TPart, TRow>(loaded)
    where TPart : ProspectPart
    where TRow : class, IRecordRow<TPart>, IPartRow, new()
{
    protected override IQueryable<TRow> Visible
    {
        get
        {
            var tenant = scope.Tenant.Value;
            var prospects = context.Set<ProspectRow>().ReadableBy(scope);
            return context
                .Set<TRow>()
                .Where(r => r.TenantId == tenant && prospects.Any(p => p.Id == r.ProspectId));
        }
    }

    /// <summary>Where an old id leads, if the scope may see it.</summary>
    public async Task<Guid?> StandingForAsync(
        ProspectId prospect,
        CancellationToken cancellationToken
    )
    {
        // One that the session has read and that is stored as it is stands for itself; whether the scope may see it still, the rows are asked.
        return loadedProspects.Find(prospect.Value) is { Version: > 0, MergedInto: null }
            ? prospect.Value
            : await context
                .Set<ProspectRow>()
                .StandingForAsync(prospect.Value, scope, cancellationToken)
                .ConfigureAwait(false);
    }

    /// <summary>One page of those under a prospect, the latest first.</summary>
    /// <param name="prospect">The prospect, or one that was merged into it.</param>
    /// <param name="page">Which page.</param>
    /// <param name="time">The name of the row's instant that they are in the order of.</param>
    /// <param name="placeOf">The same instant of an aggregate, and its id.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    public async Task<Page<TPart>> LatestAsync(
        ProspectId prospect,
        TimePage page,
        string time,
        Func<TPart, (Instant At, Guid Id)> placeOf,
        CancellationToken cancellationToken
    )
    {
        ArgumentNullException.ThrowIfNull(page);
        page.EnsureValid();
        var standing = await StandingForAsync(prospect, cancellationToken).ConfigureAwait(false);
        if (standing is null)
        {
            return page.ToPage<TPart>([], placeOf);
        }

        var rows = Readable.Where(r => r.ProspectId == standing);
        if (page.ReadAfter() is var (at, id))
        {
            rows = rows.Where(r =>
                EF.Property<Instant>(r, time) <= at
                && (EF.Property<Instant>(r, time) < at || r.Id.CompareTo(id) < 0)
            );
        }

        var inOrder = rows.OrderByDescending(r => EF.Property<Instant>(r, time))
            .ThenByDescending(r => r.Id);
        return page.ToPage(
            await LoadAsync(inOrder.Take(page.PageSize + 1), cancellationToken)
                .ConfigureAwait(false),
            placeOf
        );
    }
}
