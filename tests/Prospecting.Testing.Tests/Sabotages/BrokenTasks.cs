using Prospecting.FollowUp;
using Prospecting.Paging;
using Prospecting.Prospects;

namespace Prospecting.Testing.Tests.Sabotages;

/// <summary>Tasks that pass everything on, except what a sabotage puts in its place.</summary>
internal sealed class BrokenTasks(IFollowUpTaskStore inner) : IFollowUpTaskStore
{
    public Func<FollowUpTaskId, CancellationToken, Task<FollowUpTask?>> Find { get; init; } =
        inner.FindAsync;

    public Func<
        ProspectId,
        CancellationToken,
        Task<IReadOnlyList<FollowUpTask>>
    > List { get; init; } = inner.OfProspectAsync;

    public Func<TaskQuery, CancellationToken, Task<Page<FollowUpTask>>> Query { get; init; } =
        inner.QueryAsync;

    public Action<FollowUpTask> AddNew { get; init; } = inner.Add;

    public Task<FollowUpTask?> FindAsync(
        FollowUpTaskId id,
        CancellationToken cancellationToken = default
    ) => Find(id, cancellationToken);

    public Task<IReadOnlyList<FollowUpTask>> OfProspectAsync(
        ProspectId prospect,
        CancellationToken cancellationToken = default
    ) => List(prospect, cancellationToken);

    public Task<Page<FollowUpTask>> QueryAsync(
        TaskQuery query,
        CancellationToken cancellationToken = default
    ) => Query(query, cancellationToken);

    public void Add(FollowUpTask task) => AddNew(task);
}
