using NodaTime;
using NodaTime.Text;
using Prospecting.Results;
using Prospecting.Scopes;
using Prospecting.Texts;

namespace Prospecting.FollowUp;

/// <summary>What can be edited of a task, checked.</summary>
internal sealed record TaskContent(
    string Type,
    LocalDate DueOn,
    UserId Assignee,
    string? Source,
    string? Description
)
{
    // So that the day after it, in any zone, is a day that every store and calendar knows; also what mistyped years are caught by.
    private static readonly LocalDate Earliest = new(1900, 1, 1);
    private static readonly LocalDate Latest = new(2999, 12, 31);

    /// <summary>Checks what was given.</summary>
    /// <param name="task">What was given.</param>
    /// <param name="actor">The assignee unless said.</param>
    /// <param name="reasons">Gets a reason for each fault.</param>
    /// <exception cref="ArgumentException">The assignee is <see langword="default"/>.</exception>
    public static TaskContent Clean(NewTask task, UserId actor, List<Reason> reasons)
    {
        ArgumentNullException.ThrowIfNull(task.Type);
        var assignee = task.Assignee ?? actor;
        if (assignee.Value.Length == 0)
        {
            throw new ArgumentException(
                "default(UserId) names nobody; leave the assignee out instead.",
                nameof(task)
            );
        }

        if (task.DueOn < Earliest || task.DueOn > Latest)
        {
            reasons.Add(
                new Reason(TaskReasons.DateOutOfRange)
                    .At("/task/dueOn")
                    .With("earliest", Text(Earliest))
                    .With("latest", Text(Latest))
            );
        }

        var faults = reasons.Count;
        var source = new TextRule("/task/source", 100).Clean(task.Source, reasons);
        // A source that is faulty is not one that is missing.
        if (source is null && reasons.Count == faults && task.Type.RequiresSource)
        {
            reasons.Add(
                new Reason(TaskReasons.SourceMissing).At("/task/source").With("type", task.Type)
            );
        }

        var description = new TextRule("/task/description", 10_000, AllowsLines: true).Clean(
            task.Description,
            reasons
        );
        return new TaskContent(task.Type.Code, task.DueOn, assignee, source, description);
    }

    /// <summary>A date as history and reasons tell it.</summary>
    public static string Text(LocalDate date) => LocalDatePattern.Iso.Format(date);
}
