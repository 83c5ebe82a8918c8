using Prospecting.Aggregates;

namespace Prospecting.Attachments;

/// <summary>A file was attached.</summary>
/// <param name="Attachment">Its id.</param>
/// <param name="Prospect">The id of the prospect it is kept under.</param>
/// <param name="MediaType">Its media type.</param>
public sealed record AttachmentCreated(Guid Attachment, Guid Prospect, string MediaType)
    : IDomainEvent
{
    /// <inheritdoc/>
    public string EventType => "attachment.created";
}

/// <summary>An attachment was deleted, alone or with its prospect; its bytes go later.</summary>
/// <param name="Attachment">Its id.</param>
/// <param name="Prospect">The id of the prospect it was kept under.</param>
public sealed record AttachmentDeleted(Guid Attachment, Guid Prospect) : IDomainEvent
{
    /// <inheritdoc/>
    public string EventType => "attachment.deleted";
}
