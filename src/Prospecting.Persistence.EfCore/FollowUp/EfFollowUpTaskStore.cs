using Prospecting.FollowUp;
using Prospecting.Paging;
using Prospecting.Persistence.EfCore.Prospects;
using Prospecting.Prospects;

namespace Prospecting.Persistence.EfCore.FollowUp;

/// <summary>Tasks in the tables of one context: those of the prospects that the scope may see.</summary>
internal sealed class EfFollowUpTaskStore(PartStore<FollowUpTask, FollowUpTaskRow> parts)
    : IFollowUpTaskStore
{
    public Task<FollowUpTask?> FindAsync(
        FollowUpTaskId id,
        CancellationToken cancellationToken = default
    ) => parts.FindAsync(id.Value, cancellationToken);

    public async Task<IReadOnlyList<FollowUpTask>> OfProspectAsync(
        ProspectId prospect,
        CancellationToken cancellationToken = default
    )
    {
        var standing = await parts
            .StandingForAsync(prospect, cancellationToken)
            .ConfigureAwait(false);
        return standing is { } id
            ? await parts
                .FirstAsync<TasksByDueDate>(id, cancellationToken: cancellationToken)
                .ConfigureAwait(false)
            : [];
    }

    public async Task<Page<FollowUpTask>> QueryAsync(
        TaskQuery query,
        CancellationToken cancellationToken = default
    )
    {
        ArgumentNullException.ThrowIfNull(query);
        query.EnsureValid();
        var rows = Filtered(parts.Readable, query);
        if (query.Prospect is { } prospect)
        {
            var standing = await parts
                .StandingForAsync(prospect, cancellationToken)
                .ConfigureAwait(false);
            rows = rows.Where(t => t.ProspectId == standing);
        }

        if (query.ReadAfter() is var (dueOn, id))
        {
            var (day, last) = (dueOn.ToDateOnly(), id.Value);
            rows = rows.Where(t => t.DueOn >= day && (t.DueOn > day || t.Id.CompareTo(last) > 0));
        }

        return query.ToPage(
            await parts
                .LoadAsync(
                    parts.InOrder<TasksByDueDate>(rows).Take(query.PageSize + 1),
                    cancellationToken
                )
                .ConfigureAwait(false)
        );
    }

    public void Add(FollowUpTask task) => parts.Add(task);

    private static IQueryable<FollowUpTaskRow> Filtered(
        IQueryable<FollowUpTaskRow> rows,
        TaskQuery query
    )
    {
        if (query.Assignee is { } assignee)
        {
            var user = assignee.Value;
            rows = rows.Where(t => t.Assignee == user);
        }

        if (query.State is { } state)
        {
            rows = rows.Where(t => t.State == state);
        }

        if (query.DueFrom is { } from)
        {
            var first = from.ToDateOnly();
            rows = rows.Where(t => t.DueOn >= first);
        }

        if (query.DueTo is { } to)
        {
            var last = to.ToDateOnly();
            rows = rows.Where(t => t.DueOn <= last);
        }

        return query.AwaitsReminder switch
        {
            true => rows.Where(t => t.AwaitsReminder),
            false => rows.Where(t => !t.AwaitsReminder),
            null => rows,
        };
    }
}
