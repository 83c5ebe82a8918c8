namespace Prospecting.FollowUp;

/// <summary>Codes of refusals about tasks.</summary>
public static class TaskReasons
{
    /// <summary>The task is done: it can be deleted, nothing else (SPEC T-1).</summary>
    public const string Done = "task.done";

    /// <summary>A task that is to do cannot be put off to a day that is past where its assignee lives (SPEC T-2).</summary>
    public const string PastDate = "task.past-date";

    /// <summary>The due date is so far off that it must be a mistake.</summary>
    public const string DateOutOfRange = "task.date-out-of-range";

    /// <summary>A task of this type has to say where the request came from (SPEC T-3).</summary>
    public const string SourceMissing = "task.source-missing";

    /// <summary>Nobody is reminded before the due date has passed where he lives (SPEC T-4).</summary>
    public const string NotOverdue = "task.not-overdue";

    /// <summary>The user was reminded of the task before; it is done once (SPEC T-4).</summary>
    public const string AlreadyReminded = "task.already-reminded";
}
