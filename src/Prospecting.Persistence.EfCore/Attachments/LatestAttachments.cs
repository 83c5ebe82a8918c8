using Prospecting.Persistence.EfCore.Prospects;

namespace Prospecting.Persistence.EfCore.Attachments;

/// <summary>The attachments of a prospect, the latest first.</summary>
internal sealed class LatestAttachments()
    : PartsOfProspect<AttachmentRow>(rows =>
        rows.OrderByDescending(a => a.UploadedAt).ThenByDescending(a => a.Id)
    );
