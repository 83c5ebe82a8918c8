using Prospecting.Aggregates;
using Prospecting.Collections;

namespace Prospecting.Activities;

/// <summary>An activity was planned or noted.</summary>
/// <param name="Activity">Its id.</param>
/// <param name="Prospect">The id of the prospect it is kept under.</param>
/// <param name="Type">The code of its type.</param>
public sealed record ActivityCreated(Guid Activity, Guid Prospect, string Type) : IDomainEvent
{
    /// <inheritdoc/>
    public string EventType => "activity.created";
}

/// <summary>Fields of an activity changed, or the place of a visit was checked.</summary>
/// <param name="Activity">Its id.</param>
/// <param name="Prospect">The id of the prospect it is kept under.</param>
/// <param name="Type">The code of its type now.</param>
/// <param name="Fields">The names of the fields; their values are in the record.</param>
public sealed record ActivityChanged(
    Guid Activity,
    Guid Prospect,
    string Type,
    ValueList<string> Fields
) : IDomainEvent
{
    /// <inheritdoc/>
    public string EventType => "activity.changed";
}

/// <summary>An activity was reported on, for the first time or again.</summary>
/// <param name="Activity">Its id.</param>
/// <param name="Prospect">The id of the prospect it is kept under.</param>
/// <param name="Type">The code of its type.</param>
/// <param name="Form">The key of the form that the answers are to.</param>
public sealed record ActivityReported(Guid Activity, Guid Prospect, string Type, string Form)
    : IDomainEvent
{
    /// <inheritdoc/>
    public string EventType => "activity.reported";
}

/// <summary>An activity was deleted, alone or with its prospect.</summary>
/// <param name="Activity">Its id.</param>
/// <param name="Prospect">The id of the prospect it was kept under.</param>
/// <param name="Type">The code of its type.</param>
public sealed record ActivityDeleted(Guid Activity, Guid Prospect, string Type) : IDomainEvent
{
    /// <inheritdoc/>
    public string EventType => "activity.deleted";
}
