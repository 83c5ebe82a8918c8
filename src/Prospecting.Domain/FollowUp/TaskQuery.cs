using NodaTime;
using NodaTime.Text;
using Prospecting.Collections;
using Prospecting.Paging;
using Prospecting.Prospects;
using Prospecting.Scopes;

namespace Prospecting.FollowUp;

/// <summary>Which tasks to list, by due date and then by id (SPEC T-1). Every criterion that is left out leaves all in.</summary>
/// <remarks>The scope of the session confines it further.</remarks>
public sealed record TaskQuery
{
    /// <summary>The most rows a page may have.</summary>
    public const int MaxPageSize = 500;

    /// <summary>Who shall do it: with the user of the scope, "my tasks".</summary>
    public UserId? Assignee { get; init; }

    /// <summary>To do, or done.</summary>
    public TaskState? State { get; init; }

    /// <summary>The first due date.</summary>
    public LocalDate? DueFrom { get; init; }

    /// <summary>The last due date, included.</summary>
    public LocalDate? DueTo { get; init; }

    /// <summary>The prospect that they are kept under; the id of a merged one gives those of the one it became part of.</summary>
    public ProspectId? Prospect { get; init; }

    /// <summary>Whether the assignee is still to be reminded once it is overdue: <see cref="FollowUpTask.AwaitsReminder"/>.</summary>
    public bool? AwaitsReminder { get; init; }

    /// <summary>How many rows a page has, 1 to 500.</summary>
    public int PageSize { get; init; } = 50;

    /// <summary>Where the page before ended: its <see cref="Page{T}.Next"/>.</summary>
    public string? After { get; init; }

    /// <summary>The tasks whose assignee is still to be reminded and whose due date is before a day (SPEC T-4).</summary>
    /// <param name="dueBefore">The first day that is left out.</param>
    public static TaskQuery AwaitingReminder(LocalDate dueBefore) =>
        new() { AwaitsReminder = true, DueTo = dueBefore.PlusDays(-1) };

    /// <summary>Whether a task meets the criteria: the meaning that every store gives them.</summary>
    /// <param name="task">The task.</param>
    /// <param name="prospect">
    /// What the id in <see cref="Prospect"/> leads to, which differs from it when that prospect was merged; not looked at without a prospect.
    /// </param>
    public bool Matches(FollowUpTask task, ProspectId? prospect)
    {
        ArgumentNullException.ThrowIfNull(task);
        return (Assignee is null || Assignee == task.Assignee)
            && (State is null || State == task.State)
            && (DueFrom is null || task.DueOn >= DueFrom)
            && (DueTo is null || task.DueOn <= DueTo)
            && (Prospect is null || prospect == task.Prospect)
            && (AwaitsReminder is null || AwaitsReminder == task.AwaitsReminder);
    }

    /// <summary>Checks the page size and the cursor.</summary>
    /// <exception cref="ArgumentException">The page size is out of range, or <see cref="After"/> is not the end of a page of tasks.</exception>
    public void EnsureValid()
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(PageSize, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(PageSize, MaxPageSize);
        _ = ReadAfter();
    }

    /// <summary>Reads <see cref="After"/>.</summary>
    /// <returns>The due date and the id of the last row of the page before; <see langword="null"/> for the first page.</returns>
    /// <exception cref="ArgumentException"><see cref="After"/> is not the end of a page of tasks.</exception>
    public (LocalDate DueOn, FollowUpTaskId Id)? ReadAfter()
    {
        if (After is null)
        {
            return null;
        }

        var cursor = PageCursor.Parse(After);
        return LocalDatePattern.Iso.Parse(cursor.SortValue).TryGetValue(default, out var dueOn)
            ? (dueOn, new FollowUpTaskId(cursor.Id))
            : throw new ArgumentException(
                "This is the end of a page of something else.",
                nameof(After)
            );
    }

    /// <summary>Makes a page of tasks in order, when a store has read one more than the page holds, if there was one.</summary>
    /// <param name="tasks">Up to <see cref="PageSize"/> + 1 tasks.</param>
    public Page<FollowUpTask> ToPage(IReadOnlyList<FollowUpTask> tasks)
    {
        ArgumentNullException.ThrowIfNull(tasks);
        if (tasks.Count <= PageSize)
        {
            return new Page<FollowUpTask>(tasks.ToValueList(), Next: null);
        }

        var last = tasks[PageSize - 1];
        return new Page<FollowUpTask>(
            tasks.Take(PageSize).ToValueList(),
            new PageCursor(TaskContent.Text(last.DueOn), last.Id.Value).ToText()
        );
    }
}
