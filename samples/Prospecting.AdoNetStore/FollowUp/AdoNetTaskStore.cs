using Prospecting.AdoNetStore.Kept;
using Prospecting.AdoNetStore.Storage;
using Prospecting.FollowUp;
using Prospecting.Paging;
using Prospecting.Prospects;

namespace Prospecting.AdoNetStore.FollowUp;

/// <summary>Tasks, as documents: what is asked for is looked for in each, which is enough for a sample.</summary>
internal sealed class AdoNetTaskStore(KeptAggregates<FollowUpTask> tasks) : IFollowUpTaskStore
{
    public Task<FollowUpTask?> FindAsync(
        FollowUpTaskId id,
        CancellationToken cancellationToken = default
    ) => tasks.FindAsync(id.Value, cancellationToken);

    public async Task<IReadOnlyList<FollowUpTask>> OfProspectAsync(
        ProspectId prospect,
        CancellationToken cancellationToken = default
    ) => [.. InOrder(await tasks.UnderAsync(prospect, cancellationToken))];

    public async Task<Page<FollowUpTask>> QueryAsync(
        TaskQuery query,
        CancellationToken cancellationToken = default
    )
    {
        ArgumentNullException.ThrowIfNull(query);
        query.EnsureValid();
        // Those of a prospect are found under its present id, whatever id was asked for.
        var found = query.Prospect is { } prospect
            ? await tasks.UnderAsync(prospect, cancellationToken)
            : await tasks.ReadAsync(Sql.True, cancellationToken);
        var after = query.ReadAfter();
        return query.ToPage([
            .. InOrder(found)
                .Where(t => query.Matches(t, t.Prospect))
                .Where(t =>
                    after is not var (dueOn, id)
                    || t.DueOn > dueOn
                    || (t.DueOn == dueOn && t.Id.Value.CompareTo(id.Value) > 0)
                )
                .Take(query.PageSize + 1),
        ]);
    }

    public void Add(FollowUpTask task) => tasks.Add(task);

    private static IOrderedEnumerable<FollowUpTask> InOrder(IEnumerable<FollowUpTask> tasks) =>
        tasks.OrderBy(t => t.DueOn).ThenBy(t => t.Id.Value);
}
