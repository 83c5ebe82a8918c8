using NodaTime;
using Prospecting.Prospects;
using Prospecting.Scopes;

namespace Prospecting.FollowUp;

/// <summary>Finds what was done last for a prospect, and what comes next (SPEC T-7).</summary>
public static class FollowUpActions
{
    /// <summary>Finds both among what is kept under a prospect. Pure.</summary>
    /// <param name="tasks">Its tasks; deleted ones do not count.</param>
    /// <param name="activities">Its activities. One that goes on counts as to come until it ends.</param>
    /// <param name="zoneOf">Where the assignee of a task lives.</param>
    /// <param name="now">What time it is.</param>
    /// <returns>
    /// The latest of what is over and the earliest of what is not, overdue tasks included. A task to do comes before the activities of its
    /// due date; of two at the same instant a task comes first, then the one that was made first.
    /// </returns>
    public static LastAndNextAction LastAndNext(
        IEnumerable<FollowUpTask> tasks,
        IEnumerable<ActivitySpan> activities,
        Func<UserId, DateTimeZone> zoneOf,
        Instant now
    )
    {
        ArgumentNullException.ThrowIfNull(tasks);
        ArgumentNullException.ThrowIfNull(activities);
        ArgumentNullException.ThrowIfNull(zoneOf);
        var kept = tasks.Where(t => !t.IsRemoved).ToLookup(t => t.State);
        var spans = activities.ToLookup(a => a.End <= now);
        var over = kept[TaskState.Done]
            .Select(t => Action(t, t.DoneAt!.Value))
            .Concat(spans[true].Select(a => Action(a, a.End)));
        var toCome = kept[TaskState.ToDo]
            .Select(t => Action(t, FollowUpTask.StartOf(t.DueOn, zoneOf(t.Assignee))))
            .Concat(spans[false].Select(a => Action(a, a.Start)));
        return new LastAndNextAction(
            InOrder(over).LastOrDefault(),
            InOrder(toCome).FirstOrDefault()
        );
    }

    private static FollowUpAction Action(FollowUpTask task, Instant at) =>
        new(FollowUpActionKind.Task, task.SubjectId, task.Type, at, task.DueOn);

    private static FollowUpAction Action(ActivitySpan activity, Instant at) =>
        new(FollowUpActionKind.Activity, activity.Id, activity.Type, at, DueOn: null);

    private static IOrderedEnumerable<FollowUpAction> InOrder(
        IEnumerable<FollowUpAction> actions
    ) => actions.OrderBy(a => a.At).ThenBy(a => a.Kind).ThenBy(a => a.Id);
}
