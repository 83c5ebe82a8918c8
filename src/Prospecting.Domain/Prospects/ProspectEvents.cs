using Prospecting.Aggregates;
using Prospecting.Collections;

namespace Prospecting.Prospects;

/// <summary>A prospect came in.</summary>
/// <param name="Prospect">Its id.</param>
/// <param name="Status">The status it came in with.</param>
public sealed record ProspectCreated(Guid Prospect, string Status) : IDomainEvent
{
    /// <inheritdoc/>
    public string EventType => "prospect.created";
}

/// <summary>Fields of a prospect changed.</summary>
/// <param name="Prospect">Its id.</param>
/// <param name="Fields">The names of the fields; their values are in the record.</param>
public sealed record ProspectChanged(Guid Prospect, ValueList<string> Fields) : IDomainEvent
{
    /// <inheritdoc/>
    public string EventType => "prospect.changed";
}

/// <summary>A prospect's status changed, or an internal transition took effect.</summary>
/// <param name="Prospect">Its id.</param>
/// <param name="Action">The action.</param>
/// <param name="From">The status before.</param>
/// <param name="To">The status after.</param>
/// <param name="Effects">What the workflow declares for subscribers (SPEC S-10).</param>
public sealed record ProspectStatusChanged(
    Guid Prospect,
    string Action,
    string From,
    string To,
    ValueList<string> Effects
) : IDomainEvent
{
    /// <inheritdoc/>
    public string EventType => "prospect.status-changed";
}

/// <summary>Two prospects became one.</summary>
/// <param name="Prospect">The id of the one that stays.</param>
/// <param name="Merged">The id of the one that was merged into it.</param>
public sealed record ProspectMerged(Guid Prospect, Guid Merged) : IDomainEvent
{
    /// <inheritdoc/>
    public string EventType => "prospect.merged";
}

/// <summary>A company got, or lost, a prospect.</summary>
/// <param name="Prospect">Its id.</param>
/// <param name="Company">The company.</param>
/// <param name="Shared">Whether it has it now.</param>
public sealed record ProspectSharingChanged(Guid Prospect, string Company, bool Shared)
    : IDomainEvent
{
    /// <inheritdoc/>
    public string EventType => "prospect.sharing-changed";
}

/// <summary>A prospect was put into the archive (SPEC Y-1).</summary>
/// <param name="Prospect">Its id.</param>
public sealed record ProspectArchived(Guid Prospect) : IDomainEvent
{
    /// <inheritdoc/>
    public string EventType => "prospect.archived";
}

/// <summary>A prospect was taken back out of the archive (SPEC Y-1).</summary>
/// <param name="Prospect">Its id.</param>
public sealed record ProspectRestored(Guid Prospect) : IDomainEvent
{
    /// <inheritdoc/>
    public string EventType => "prospect.restored";
}

/// <summary>A prospect was deleted with all that was kept under it (SPEC Y-1).</summary>
/// <param name="Prospect">Its id.</param>
public sealed record ProspectDeleted(Guid Prospect) : IDomainEvent
{
    /// <inheritdoc/>
    public string EventType => "prospect.deleted";
}
