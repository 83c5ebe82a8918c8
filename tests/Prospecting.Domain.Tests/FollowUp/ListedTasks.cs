using Prospecting.FollowUp;
using Prospecting.Paging;
using Prospecting.Prospects;

namespace Prospecting.Domain.Tests.FollowUp;

/// <summary>The tasks of a list, as a store that has committed them: nothing pending, and pages by due date and id.</summary>
internal sealed class ListedTasks : IFollowUpTaskStore
{
    private readonly List<FollowUpTask> _tasks = [];

    public IReadOnlyList<FollowUpTask> All => _tasks;

    public int Queries { get; private set; }

    public void Add(FollowUpTask task) => _tasks.Add(task);

    /// <summary>As after a commit in another process: other objects, nothing pending.</summary>
    public ListedTasks Committed()
    {
        var committed = new ListedTasks();
        committed._tasks.AddRange(_tasks.Select(FollowUps.Stored));
        return committed;
    }

    public Task<FollowUpTask?> FindAsync(
        FollowUpTaskId id,
        CancellationToken cancellationToken = default
    ) => Task.FromResult(_tasks.Find(t => t.Id == id));

    public Task<IReadOnlyList<FollowUpTask>> OfProspectAsync(
        ProspectId prospect,
        CancellationToken cancellationToken = default
    ) =>
        Task.FromResult<IReadOnlyList<FollowUpTask>>([
            .. InOrder().Where(t => t.Prospect == prospect),
        ]);

    public Task<Page<FollowUpTask>> QueryAsync(
        TaskQuery query,
        CancellationToken cancellationToken = default
    )
    {
        cancellationToken.ThrowIfCancellationRequested();
        Queries++;
        query.EnsureValid();
        var after = query.ReadAfter();
        return Task.FromResult(
            query.ToPage([
                .. InOrder()
                    .Where(t => query.Matches(t, query.Prospect))
                    .Where(t =>
                        after is not { } end
                        || t.DueOn > end.DueOn
                        || (t.DueOn == end.DueOn && t.Id.Value.CompareTo(end.Id.Value) > 0)
                    )
                    .Take(query.PageSize + 1),
            ])
        );
    }

    private IEnumerable<FollowUpTask> InOrder() =>
        _tasks.OrderBy(t => t.DueOn).ThenBy(t => t.Id.Value);
}
