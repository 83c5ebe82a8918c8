using Microsoft.EntityFrameworkCore;
using Prospecting.FollowUp;
using Prospecting.Persistence.EfCore.Activities;
using Prospecting.Persistence.EfCore.Prospects;
using Prospecting.Persistence.EfCore.Storage;
using Prospecting.Prospects;
using Prospecting.Work;

namespace Prospecting.Persistence.EfCore.FollowUp;

/// <summary>What was done last for the prospects of a page, and what comes next (SPEC Q-1, T-7).</summary>
/// <remarks>
/// Two statements a page, whatever a prospect has under it: one index look-up finds the last and one the next of each kind. They are not
/// columns of the page's own statement, which a database would work out for all rows that it sorts.
/// </remarks>
internal sealed class ListedActions
{
    private readonly ILookup<Guid, FollowUpTask> _tasks;
    private readonly ILookup<Guid, ActivitySpan> _activities;
    private readonly WorkContext _work;

    private ListedActions(
        WorkContext work,
        IEnumerable<FollowUpTaskRow> tasks,
        IEnumerable<ActivityRow> activities
    )
    {
        _work = work;
        _tasks = tasks.ToLookup(
            t => t.ProspectId,
            t => ((IRecordRow<FollowUpTask>)t).ToAggregate()
        );
        _activities = activities.ToLookup(
            a => a.ProspectId,
            a => new ActivitySpan(a.Id, a.Type, a.StartsAt, a.OverAt)
        );
    }

    /// <summary>Those of one prospect of the page.</summary>
    public LastAndNextAction Of(Guid prospect) =>
        FollowUpActions.LastAndNext(
            _tasks[prospect],
            _activities[prospect],
            _ => _work.Scope.Zone,
            _work.Now
        );

    /// <summary>Reads them.</summary>
    /// <param name="context">The context.</param>
    /// <param name="work">Whose tenant, and what time it is.</param>
    /// <param name="prospects">The prospects of the page, which the scope may see.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    public static async Task<ListedActions> ReadAsync(
        DbContext context,
        WorkContext work,
        Guid[] prospects,
        CancellationToken cancellationToken
    )
    {
        if (prospects.Length == 0)
        {
            return new ListedActions(work, [], []);
        }

        var tenant = work.Scope.Tenant.Value;
        var page = context
            .Set<ProspectRow>()
            .Where(p => p.TenantId == tenant && EF.Parameter(prospects).Contains(p.Id));
        var tasks = await TasksOf(context, page, tenant)
            .ToListAsync(cancellationToken)
            .ConfigureAwait(false);
        var activities = await ActivitiesOf(context, page, tenant, work)
            .ToListAsync(cancellationToken)
            .ConfigureAwait(false);
        return new ListedActions(work, tasks, activities);
    }

    private static IQueryable<FollowUpTaskRow> TasksOf(
        DbContext context,
        IQueryable<ProspectRow> page,
        int tenant
    )
    {
        var all = context.Set<FollowUpTaskRow>().AsNoTracking().Where(t => t.TenantId == tenant);
        return page.Select(p =>
                all.Where(t => t.ProspectId == p.Id && t.State == TaskState.ToDo)
                    .OrderBy(t => t.DueOn)
                    .ThenBy(t => t.Id)
                    .Select(t => (Guid?)t.Id)
                    .FirstOrDefault()
            )
            .Concat(
                page.Select(p =>
                    all.Where(t => t.ProspectId == p.Id && t.State == TaskState.Done)
                        .OrderByDescending(t => t.DoneAt)
                        .ThenByDescending(t => t.Id)
                        .Select(t => (Guid?)t.Id)
                        .FirstOrDefault()
                )
            )
            .Join(all, id => id, t => t.Id, (_, t) => t);
    }

    private static IQueryable<ActivityRow> ActivitiesOf(
        DbContext context,
        IQueryable<ProspectRow> page,
        int tenant,
        WorkContext work
    )
    {
        var now = work.Now;
        var all = context.Set<ActivityRow>().AsNoTracking().Where(a => a.TenantId == tenant);
        return page.Select(p =>
                all.Where(a => a.ProspectId == p.Id && a.OverAt > now)
                    .OrderBy(a => a.StartsAt)
                    .ThenBy(a => a.Id)
                    .Select(a => (Guid?)a.Id)
                    .FirstOrDefault()
            )
            .Concat(
                page.Select(p =>
                    all.Where(a => a.ProspectId == p.Id && a.OverAt <= now)
                        .OrderByDescending(a => a.OverAt)
                        .ThenByDescending(a => a.Id)
                        .Select(a => (Guid?)a.Id)
                        .FirstOrDefault()
                )
            )
            .Join(all, id => id, a => a.Id, (_, a) => a);
    }
}
