using Prospecting.Aggregates;

namespace Prospecting.Notes;

/// <summary>A note was written.</summary>
/// <param name="Note">Its id.</param>
/// <param name="Prospect">The id of the prospect it is kept under.</param>
public sealed record NoteCreated(Guid Note, Guid Prospect) : IDomainEvent
{
    /// <inheritdoc/>
    public string EventType => "note.created";
}

/// <summary>The text of a note changed.</summary>
/// <param name="Note">Its id.</param>
/// <param name="Prospect">The id of the prospect it is kept under.</param>
public sealed record NoteChanged(Guid Note, Guid Prospect) : IDomainEvent
{
    /// <inheritdoc/>
    public string EventType => "note.changed";
}

/// <summary>A note was deleted, alone or with its prospect.</summary>
/// <param name="Note">Its id.</param>
/// <param name="Prospect">The id of the prospect it was kept under.</param>
public sealed record NoteDeleted(Guid Note, Guid Prospect) : IDomainEvent
{
    /// <inheritdoc/>
    public string EventType => "note.deleted";
}
