using Prospecting.Aggregates;
using Prospecting.Collections;

namespace Prospecting.FollowUp;

/// <summary>A task was made.</summary>
/// <param name="Task">Its id.</param>
/// <param name="Prospect">The id of the prospect that it is kept under.</param>
/// <param name="Type">The code of its type.</param>
/// <param name="Assignee">The code of the user who shall do it.</param>
public sealed record TaskCreated(Guid Task, Guid Prospect, string Type, string Assignee)
    : IDomainEvent
{
    /// <inheritdoc/>
    public string EventType => "task.created";
}

/// <summary>A task was edited.</summary>
/// <param name="Task">Its id.</param>
/// <param name="Prospect">The id of the prospect that it is kept under.</param>
/// <param name="Type">The code of its type.</param>
/// <param name="Assignee">The code of the user who shall do it.</param>
/// <param name="Fields">The names of the fields that changed; their values are in the record.</param>
public sealed record TaskChanged(
    Guid Task,
    Guid Prospect,
    string Type,
    string Assignee,
    ValueList<string> Fields
) : IDomainEvent
{
    /// <inheritdoc/>
    public string EventType => "task.changed";
}

/// <summary>A task was done, or was made as one that had been done already.</summary>
/// <param name="Task">Its id.</param>
/// <param name="Prospect">The id of the prospect that it is kept under.</param>
/// <param name="Type">The code of its type.</param>
public sealed record TaskDone(Guid Task, Guid Prospect, string Type) : IDomainEvent
{
    /// <inheritdoc/>
    public string EventType => "task.done";
}

/// <summary>A task was deleted, by itself or with its prospect.</summary>
/// <param name="Task">Its id.</param>
/// <param name="Prospect">The id of the prospect that it was kept under.</param>
/// <param name="Type">The code of its type.</param>
public sealed record TaskDeleted(Guid Task, Guid Prospect, string Type) : IDomainEvent
{
    /// <inheritdoc/>
    public string EventType => "task.deleted";
}

/// <summary>A task is still to do although its due date has passed: somebody is to be reminded, once (SPEC T-4).</summary>
/// <param name="Task">Its id.</param>
/// <param name="Prospect">The id of the prospect that it is kept under.</param>
/// <param name="Type">The code of its type.</param>
/// <param name="Recipient">The code of the user who is reminded.</param>
public sealed record TaskOverdue(Guid Task, Guid Prospect, string Type, string Recipient)
    : IDomainEvent
{
    /// <inheritdoc/>
    public string EventType => "task.overdue";
}
