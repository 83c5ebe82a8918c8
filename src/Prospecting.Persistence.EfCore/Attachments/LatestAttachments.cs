using Prospecting.Persistence.EfCore.Prospects;

namespace Prospecting.Persistence.EfCore.Attachments;

/// <summary>The attachments of a prospect.</summary>
internal sealed class LatestAttachments()
    : LatestParts<AttachmentRow>(nameof(AttachmentRow.UploadedAt));
