using NodaTime;

namespace Prospecting.Prospects;

/// <summary>A task or an activity, as a line of a prospect's follow-up.</summary>
/// <param name="Kind">Which of the two.</param>
/// <param name="Id">Its id.</param>
/// <param name="Type">The code of its type.</param>
/// <param name="At">
/// When: of a task to do, the beginning of its due date where the assignee lives; of one that is done, when it was; of an activity to
/// come, its start; of a past one, its end.
/// </param>
/// <param name="DueOn">The due date of a task, which is a date of the assignee's zone whoever reads it; <see langword="null"/> for an activity.</param>
public sealed record FollowUpAction(
    FollowUpActionKind Kind,
    Guid Id,
    string Type,
    Instant At,
    LocalDate? DueOn
);
