using NodaTime;
using Prospecting.Attachments;
using Prospecting.Persistence.EfCore.Storage;

namespace Prospecting.Persistence.EfCore.Attachments;

/// <summary>A row of the table <c>attachments</c>, which holds no bytes: yours to query in LINQ, a session's to write.</summary>
public sealed class AttachmentRow : IRecordRow<Attachment>, IPartRow
{
    /// <summary>The tenant's number.</summary>
    public int TenantId { get; set; }

    /// <summary>The id.</summary>
    public Guid Id { get; set; }

    /// <summary>The version; each commit adds 1.</summary>
    public int Version { get; set; }

    /// <summary>The prospect that it is kept under.</summary>
    public Guid ProspectId { get; set; }

    /// <summary>The name of the file.</summary>
    public string FileName { get; set; } = string.Empty;

    /// <summary>Its media type.</summary>
    public string MediaType { get; set; } = string.Empty;

    /// <summary>Its size in bytes.</summary>
    public long Size { get; set; }

    /// <summary>The SHA-256 of its bytes, in hexadecimal digits.</summary>
    public string Sha256 { get; set; } = string.Empty;

    /// <summary>When it was uploaded.</summary>
    public Instant UploadedAt { get; set; }

    /// <summary>Who uploaded it.</summary>
    public string UploadedBy { get; set; } = string.Empty;

    /// <summary>The key of its bytes in the storage.</summary>
    public string StorageKey { get; set; } = string.Empty;

    void IRecordRow<Attachment>.Take(Attachment aggregate, int version)
    {
        var a = aggregate.ToSnapshot();
        (TenantId, Id, Version, ProspectId) = (a.Tenant, a.Id, version, a.Prospect);
        (FileName, MediaType, Size, Sha256) = (a.FileName, a.MediaType, a.Size, a.Sha256);
        (UploadedAt, UploadedBy) = (aggregate.UploadedAt, a.UploadedBy);
        StorageKey = a.StorageKey;
    }

    Attachment IRecordRow<Attachment>.ToAggregate() =>
        Attachment.FromSnapshot(
            new AttachmentSnapshot
            {
                Tenant = TenantId,
                Id = Id,
                Version = Version,
                Prospect = ProspectId,
                FileName = FileName,
                MediaType = MediaType,
                Size = Size,
                Sha256 = Sha256,
                UploadedAt = UploadedAt.ToUnixTimeTicks(),
                UploadedBy = UploadedBy,
                StorageKey = StorageKey,
            }
        );
}
