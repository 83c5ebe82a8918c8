using Prospecting.FollowUp;
using Prospecting.Paging;
using Prospecting.Prospects;
using Prospecting.Scopes;

namespace Prospecting.Testing.InMemory;

/// <summary>Tasks in memory: those of the prospects that the scope may see.</summary>
internal sealed class InMemoryTaskStore(
    InMemoryDatabase database,
    Scope scope,
    KeptAggregates<FollowUpTask> tasks
) : IFollowUpTaskStore
{
    public Task<FollowUpTask?> FindAsync(
        FollowUpTaskId id,
        CancellationToken cancellationToken = default
    )
    {
        cancellationToken.ThrowIfCancellationRequested();
        return Task.FromResult(tasks.Find(id.Value));
    }

    public Task<IReadOnlyList<FollowUpTask>> OfProspectAsync(
        ProspectId prospect,
        CancellationToken cancellationToken = default
    )
    {
        cancellationToken.ThrowIfCancellationRequested();
        return Task.FromResult<IReadOnlyList<FollowUpTask>>([.. InOrder(tasks.Under(prospect))]);
    }

    public Task<Page<FollowUpTask>> QueryAsync(
        TaskQuery query,
        CancellationToken cancellationToken = default
    )
    {
        ArgumentNullException.ThrowIfNull(query);
        query.EnsureValid();
        cancellationToken.ThrowIfCancellationRequested();
        var standing = query.Prospect is { } asked ? database.StandingFor(asked, scope)?.Id : null;
        var after = query.ReadAfter();
        var found = InOrder(tasks.Visible())
            .Where(t => query.Matches(t, standing))
            .Where(t =>
                after is not var (dueOn, id)
                || t.DueOn > dueOn
                || (t.DueOn == dueOn && t.Id.Value.CompareTo(id.Value) > 0)
            )
            .Take(query.PageSize + 1);
        return Task.FromResult(query.ToPage([.. found]));
    }

    public void Add(FollowUpTask task) => tasks.Add(task);

    private static IOrderedEnumerable<FollowUpTask> InOrder(IEnumerable<FollowUpTask> tasks) =>
        tasks.OrderBy(t => t.DueOn).ThenBy(t => t.Id.Value);
}
