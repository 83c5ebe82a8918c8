using Prospecting.Aggregates;
using Prospecting.Collections;

namespace Prospecting.CustomFields;

/// <summary>There is a new custom field.</summary>
/// <param name="Entry">Its id.</param>
/// <param name="Kind">The code of what it holds, such as <c>date</c>.</param>
/// <param name="Code">Its code.</param>
public sealed record CustomFieldAdded(Guid Entry, string Kind, string Code) : IDomainEvent
{
    /// <inheritdoc/>
    public string EventType => "custom-field.added";
}

/// <summary>A custom field was changed, retired or restored.</summary>
/// <param name="Entry">Its id.</param>
/// <param name="Code">Its code.</param>
/// <param name="Fields">The names of what changed, such as <c>label/fr</c> or <c>choices/gold</c>.</param>
public sealed record CustomFieldChanged(Guid Entry, string Code, ValueList<string> Fields)
    : IDomainEvent
{
    /// <inheritdoc/>
    public string EventType => "custom-field.changed";
}

/// <summary>A custom field was deleted.</summary>
/// <param name="Entry">Its id.</param>
/// <param name="Code">Its code.</param>
public sealed record CustomFieldDeleted(Guid Entry, string Code) : IDomainEvent
{
    /// <inheritdoc/>
    public string EventType => "custom-field.deleted";
}
