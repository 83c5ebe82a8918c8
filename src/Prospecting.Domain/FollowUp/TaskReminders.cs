using NodaTime;
using Prospecting.Prospects;
using Prospecting.Scopes;
using Prospecting.Users;
using Prospecting.Work;

namespace Prospecting.FollowUp;

/// <summary>Reminds the operational representatives of prospects of their tasks that are overdue, once each (SPEC T-4).</summary>
/// <remarks>
/// Works in the session whose stores it is given and leaves the commit to the caller. Thread-safe. Any number of processes may run rounds
/// at the same time: of two that remind of one task, the commit of the second fails as a lost race, and finds nothing left to remind of
/// when it is tried again. A run that comes late, after days without one, reminds once as well: what counts is that nobody was reminded.
/// </remarks>
public sealed class TaskReminders
{
    private readonly UserZones _zones;
    private readonly Func<Prospect, UserId?> _representative;
    private readonly ReminderTime _time;

    /// <summary>Reminds at a time of day where each user lives.</summary>
    /// <param name="zones">Where users live.</param>
    /// <param name="operationalRepresentative">Who a prospect's operational representative is. Pure.</param>
    /// <param name="time">When on the day after the due date; eight in the morning when left out.</param>
    public TaskReminders(
        UserZones zones,
        Func<Prospect, UserId?> operationalRepresentative,
        ReminderTime? time = null
    )
    {
        ArgumentNullException.ThrowIfNull(zones);
        ArgumentNullException.ThrowIfNull(operationalRepresentative);
        (_zones, _representative, _time) = (
            zones,
            operationalRepresentative,
            time ?? ReminderTime.Default
        );
    }

    /// <summary>Reminds of what is due among the next tasks, one round; the caller commits, and goes on with <see cref="ReminderReport.Next"/>.</summary>
    /// <param name="tasks">The tasks of a session; with a system scope, those of the whole tenant.</param>
    /// <param name="prospects">The prospects of the same session.</param>
    /// <param name="context">The context of the same session.</param>
    /// <param name="after">Where the round before ended; the beginning when left out.</param>
    /// <param name="limit">How many tasks are looked at, 1 to 500.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    /// <exception cref="ArgumentException">The limit is out of range, or <paramref name="after"/> is not the end of a round.</exception>
    public async Task<ReminderReport> RemindAsync(
        IFollowUpTaskStore tasks,
        IProspectStore prospects,
        WorkContext context,
        string? after = null,
        int limit = 200,
        CancellationToken cancellationToken = default
    )
    {
        ArgumentNullException.ThrowIfNull(tasks);
        ArgumentNullException.ThrowIfNull(prospects);
        ArgumentNullException.ThrowIfNull(context);
        var now = context.Now;
        var page = await tasks
            .QueryAsync(
                TaskQuery.AwaitingReminder(LatestToday(now)) with
                {
                    After = after,
                    PageSize = limit,
                },
                cancellationToken
            )
            .ConfigureAwait(false);
        var zones = await _zones
            .OfAsync(context.Scope, [.. page.Rows.Select(t => t.Assignee)], cancellationToken)
            .ConfigureAwait(false);
        var due = page.Rows.Where(t => _time.Of(t.DueOn, zones[t.Assignee]) <= now).ToList();
        var subjects = await LoadAsync(prospects, due, cancellationToken).ConfigureAwait(false);
        var reminded = 0;
        foreach (var task in due)
        {
            if (
                subjects.TryGetValue(task.Prospect, out var prospect)
                && prospect.WhyUnchangeable(context) is null
                && task.AwaitingReminder(_representative(prospect)) is { } recipient
                // Where clocks go back over midnight it can be the due date once more: then the next run reminds.
                && task.Remind(recipient, zones[recipient], context).Succeeded
            )
            {
                reminded++;
            }
        }

        return new ReminderReport(page.Rows.Count, reminded, page.Next);
    }

    // The latest date that it is anywhere: no zone is further ahead. What is not past there is past nowhere.
    private static LocalDate LatestToday(Instant now) => now.WithOffset(Offset.MaxValue).Date;

    private static async Task<Dictionary<ProspectId, Prospect>> LoadAsync(
        IProspectStore prospects,
        List<FollowUpTask> tasks,
        CancellationToken cancellationToken
    )
    {
        if (tasks.Count == 0)
        {
            return [];
        }

        var found = await prospects
            .FindAsync(tasks.Select(t => t.Prospect).ToHashSet(), cancellationToken)
            .ConfigureAwait(false);
        return found.ToDictionary(p => p.Id);
    }
}
