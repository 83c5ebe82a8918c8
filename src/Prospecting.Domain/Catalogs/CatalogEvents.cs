using Prospecting.Aggregates;
using Prospecting.Collections;

namespace Prospecting.Catalogs;

/// <summary>A catalogue has a new entry.</summary>
/// <param name="Entry">Its id.</param>
/// <param name="Kind">The code of the catalogue.</param>
/// <param name="Code">The code of the entry.</param>
public sealed record CatalogEntryAdded(Guid Entry, string Kind, string Code) : IDomainEvent
{
    /// <inheritdoc/>
    public string EventType => "catalog.entry-added";
}

/// <summary>An entry of a catalogue was changed, retired or restored.</summary>
/// <param name="Entry">Its id.</param>
/// <param name="Kind">The code of the catalogue.</param>
/// <param name="Code">The code of the entry.</param>
/// <param name="Fields">The names of the fields, such as <c>label/fr</c> or <c>active</c>.</param>
public sealed record CatalogEntryChanged(
    Guid Entry,
    string Kind,
    string Code,
    ValueList<string> Fields
) : IDomainEvent
{
    /// <inheritdoc/>
    public string EventType => "catalog.entry-changed";
}

/// <summary>An entry of a catalogue was deleted.</summary>
/// <param name="Entry">Its id.</param>
/// <param name="Kind">The code of the catalogue.</param>
/// <param name="Code">The code of the entry.</param>
public sealed record CatalogEntryDeleted(Guid Entry, string Kind, string Code) : IDomainEvent
{
    /// <inheritdoc/>
    public string EventType => "catalog.entry-deleted";
}
