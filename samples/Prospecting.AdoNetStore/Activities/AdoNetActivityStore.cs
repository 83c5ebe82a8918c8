using Prospecting.Activities;
using Prospecting.AdoNetStore.Kept;
using Prospecting.Paging;
using Prospecting.Prospects;
using Prospecting.Work;

namespace Prospecting.AdoNetStore.Activities;

/// <summary>Activities, as documents.</summary>
internal sealed class AdoNetActivityStore(WorkContext context, KeptAggregates<Activity> activities)
    : IActivityStore
{
    public Task<Activity?> FindAsync(
        ActivityId id,
        CancellationToken cancellationToken = default
    ) => activities.FindAsync(id.Value, cancellationToken);

    public async Task<Page<Activity>> OfProspectAsync(
        ProspectId prospect,
        ActivityQuery query,
        CancellationToken cancellationToken = default
    )
    {
        ArgumentNullException.ThrowIfNull(query);
        query.Page.EnsureValid();
        return query.PageOf(await activities.UnderAsync(prospect, cancellationToken), context.Now);
    }

    public void Add(Activity activity) => activities.Add(activity);
}
