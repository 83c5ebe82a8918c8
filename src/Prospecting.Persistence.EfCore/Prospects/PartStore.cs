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

    /// <summary>The first of those under a prospect.</summary>
    /// <typeparam name="TKind">Their kind, with its order.</typeparam>
    /// <param name="standing">The prospect, one that stands for itself.</param>
    /// <param name="most">How many at most; all of them unless said.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    public async Task<IReadOnlyList<TPart>> FirstAsync<TKind>(
        Guid standing,
        int most = int.MaxValue,
        CancellationToken cancellationToken = default
    )
        where TKind : PartsOfProspect<TRow>, new()
    {
        // What the session has deleted is stored until the commit.
        var stored = (int)Math.Min((long)most + Deleted, int.MaxValue);
        List<TPart> parts = [];
        await foreach (
            var row in CompiledQueries
                .Of<TKind>(context)
                .First(context, scope, standing, stored)
                .WithCancellation(cancellationToken)
                .ConfigureAwait(false)
        )
        {
            if (Of(row) is { IsRemoved: false } part && parts.Count < most)
            {
                parts.Add(part);
            }
        }

        return parts;
    }

    /// <summary>Rows in the order of a kind.</summary>
    public IQueryable<TRow> InOrder<TKind>(IQueryable<TRow> rows)
        where TKind : PartsOfProspect<TRow>, new() =>
        CompiledQueries.Of<TKind>(context).InOrder(rows);

    /// <summary>One page of those under a prospect, the latest first.</summary>
    /// <typeparam name="TKind">Their kind, with its order.</typeparam>
    /// <param name="prospect">The prospect, or one that was merged into it.</param>
    /// <param name="page">Which page.</param>
    /// <param name="placeOf">The instant that they are in the order of, and the id.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    public async Task<Page<TPart>> LatestAsync<TKind>(
        ProspectId prospect,
        TimePage page,
        Func<TPart, (Instant At, Guid Id)> placeOf,
        CancellationToken cancellationToken
    )
        where TKind : LatestParts<TRow>, new()
    {
        ArgumentNullException.ThrowIfNull(page);
        page.EnsureValid();
        if (
            await StandingForAsync(prospect, cancellationToken).ConfigureAwait(false)
            is not { } standing
        )
        {
            return page.ToPage<TPart>([], placeOf);
        }

        var most = page.PageSize + 1;
        if (page.ReadAfter() is not { } after)
        {
            return page.ToPage(
                await FirstAsync<TKind>(standing, most, cancellationToken).ConfigureAwait(false),
                placeOf
            );
        }

        var rows = LatestFirst<TKind>(Readable.Where(r => r.ProspectId == standing), after);
        return page.ToPage(
            await LoadAsync(rows.Take(most), cancellationToken).ConfigureAwait(false),
            placeOf
        );
    }

    /// <summary>Rows in the order of a kind, the latest first, that come after one of them.</summary>
    public IQueryable<TRow> LatestFirst<TKind>(IQueryable<TRow> rows, (Instant At, Guid Id)? after)
        where TKind : LatestParts<TRow>, new()
    {
        var kind = CompiledQueries.Of<TKind>(context);
        return kind.InOrder(after is var (at, id) ? kind.After(rows, at, id) : rows);
    }
}
