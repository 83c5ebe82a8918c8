using Prospecting.Activities;
using Prospecting.Paging;
using Prospecting.Prospects;

namespace Prospecting.Testing.Tests.Sabotages;

/// <summary>Activities that pass everything on, except what a sabotage puts in its place.</summary>
internal sealed class BrokenActivities(IActivityStore inner) : IActivityStore
{
    public Func<ActivityId, CancellationToken, Task<Activity?>> Find { get; init; } =
        inner.FindAsync;

    public Func<
        ProspectId,
        ActivityQuery,
        CancellationToken,
        Task<Page<Activity>>
    > List { get; init; } = inner.OfProspectAsync;

    public Action<Activity> AddNew { get; init; } = inner.Add;

    public Task<Activity?> FindAsync(
        ActivityId id,
        CancellationToken cancellationToken = default
    ) => Find(id, cancellationToken);

    public Task<Page<Activity>> OfProspectAsync(
        ProspectId prospect,
        ActivityQuery query,
        CancellationToken cancellationToken = default
    ) => List(prospect, query, cancellationToken);

    public void Add(Activity activity) => AddNew(activity);
}
