using Prospecting.Activities;
using Prospecting.Paging;
using Prospecting.Persistence.EfCore.Prospects;
using Prospecting.Prospects;
using Prospecting.Work;

namespace Prospecting.Persistence.EfCore.Activities;

/// <summary>Activities in the tables of one context: those of the prospects that the scope may see.</summary>
internal sealed class EfActivityStore(WorkContext work, PartStore<Activity, ActivityRow> parts)
    : IActivityStore
{
    public Task<Activity?> FindAsync(
        ActivityId id,
        CancellationToken cancellationToken = default
    ) => parts.FindAsync(id.Value, cancellationToken);

    public async Task<Page<Activity>> OfProspectAsync(
        ProspectId prospect,
        ActivityQuery query,
        CancellationToken cancellationToken = default
    )
    {
        ArgumentNullException.ThrowIfNull(query);
        query.Page.EnsureValid();
        if (
            await parts.StandingForAsync(prospect, cancellationToken).ConfigureAwait(false)
            is not { } standing
        )
        {
            return query.ToPage([]);
        }

        var most = query.Page.PageSize + 1;
        if (query.View is null && query.Page.ReadAfter() is null)
        {
            return query.ToPage(
                await parts
                    .FirstAsync<LatestActivities>(standing, most, cancellationToken)
                    .ConfigureAwait(false)
            );
        }

        var rows = InView(parts.Readable.Where(a => a.ProspectId == standing), query);
        return query.ToPage(
            await parts
                .LoadAsync(InOrder(rows, query).Take(most), cancellationToken)
                .ConfigureAwait(false)
        );
    }

    public void Add(Activity activity) => parts.Add(activity);

    private IQueryable<ActivityRow> InView(IQueryable<ActivityRow> rows, ActivityQuery query)
    {
        if (query.View is not { } view)
        {
            return rows;
        }

        var span = query.Views.SpanOf(view, work.Now);
        if (span.HasStart)
        {
            var start = span.Start;
            rows = rows.Where(a => a.OverAt >= start);
        }

        if (span.HasEnd)
        {
            var end = span.End;
            rows = rows.Where(a => a.OverAt < end);
        }

        return rows;
    }

    private IQueryable<ActivityRow> InOrder(IQueryable<ActivityRow> rows, ActivityQuery query)
    {
        var after = query.Page.ReadAfter();
        if (!query.IsAscending)
        {
            return parts.LatestFirst<LatestActivities>(rows, after);
        }

        if (after is var (from, first))
        {
            rows = rows.Where(a =>
                a.StartsAt >= from && (a.StartsAt > from || a.Id.CompareTo(first) > 0)
            );
        }

        return rows.OrderBy(a => a.StartsAt).ThenBy(a => a.Id);
    }
}
