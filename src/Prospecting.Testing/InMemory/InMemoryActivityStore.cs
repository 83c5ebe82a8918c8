using Prospecting.Activities;
using Prospecting.Paging;
using Prospecting.Prospects;
using Prospecting.Work;

namespace Prospecting.Testing.InMemory;

/// <summary>Activities in memory: those of the prospects that the scope may see.</summary>
internal sealed class InMemoryActivityStore(
    WorkContext context,
    KeptAggregates<Activity> activities
) : IActivityStore
{
    public Task<Activity?> FindAsync(ActivityId id, CancellationToken cancellationToken = default)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return Task.FromResult(activities.Find(id.Value));
    }

    public Task<Page<Activity>> OfProspectAsync(
        ProspectId prospect,
        ActivityQuery query,
        CancellationToken cancellationToken = default
    )
    {
        ArgumentNullException.ThrowIfNull(query);
        query.Page.EnsureValid();
        cancellationToken.ThrowIfCancellationRequested();
        return Task.FromResult(query.PageOf(activities.Under(prospect), context.Now));
    }

    public void Add(Activity activity) => activities.Add(activity);
}
