using System.Globalization;
using NodaTime;
using Prospecting.Prospects;
using Prospecting.Results;
using Prospecting.Scopes;
using Prospecting.Work;

namespace Prospecting.Attachments;

/// <summary>A file that was attached to a prospect: what is known of it; its bytes are in an <see cref="IAttachmentStorage"/> (SPEC T-8).</summary>
/// <remarks>
/// Made by <see cref="AttachmentUpload"/>, read by <see cref="AttachmentDownload"/>. Seen and changed like its prospect. Mutable; belongs to
/// the session that loaded it.
/// </remarks>
public sealed class Attachment : ProspectPart
{
    /// <summary>The subject kind of attachments in history and outbox.</summary>
    public const string SubjectKindName = "attachment";

    private Attachment(TenantId tenant, AttachmentId id, ProspectId prospect, AttachmentKey key)
        : base(tenant, id.Value, prospect) => (Id, Key) = (id, key);

    /// <summary>Its id.</summary>
    public AttachmentId Id { get; }

    /// <summary>The name of the file, with its extension; often personal data. Never a path.</summary>
    public string FileName { get; private init; } = string.Empty;

    /// <summary>The media type, such as <c>application/pdf</c>.</summary>
    public string MediaType { get; private init; } = string.Empty;

    /// <summary>The number of bytes.</summary>
    public long Size { get; private init; }

    /// <summary>The SHA-256 of the bytes (FIPS 180-4), 64 hexadecimal digits in small letters.</summary>
    public string Sha256 { get; private init; } = string.Empty;

    /// <summary>When it was uploaded.</summary>
    public Instant UploadedAt { get; private init; }

    /// <summary>Who uploaded it.</summary>
    public UserId UploadedBy { get; private init; }

    /// <summary>Under what its bytes are kept.</summary>
    public AttachmentKey Key { get; }

    /// <inheritdoc/>
    public override string SubjectKind => SubjectKindName;

    /// <summary>Has the commit delete it; its history stays (SPEC H-1). Its bytes go with the next <see cref="AttachmentSweep"/>.</summary>
    /// <param name="context">Who deletes it.</param>
    /// <returns>Done; or <c>prospect.part-removed</c> when it was already.</returns>
    public Outcome Delete(WorkContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        if (WhyGone() is { } reason)
        {
            return reason;
        }

        Remove();
        return Outcome.Success;
    }

    /// <summary>All that is known of it, except what a commit has still to write.</summary>
    public AttachmentSnapshot ToSnapshot() =>
        new()
        {
            Tenant = Tenant.Value,
            Id = Id.Value,
            Version = Version,
            Prospect = Prospect.Value,
            FileName = FileName,
            MediaType = MediaType,
            Size = Size,
            Sha256 = Sha256,
            UploadedAt = UploadedAt.ToUnixTimeTicks(),
            UploadedBy = UploadedBy.Value,
            StorageKey = Key.ToString(),
        };

    /// <summary>Rebuilds an attachment as it was stored.</summary>
    /// <param name="snapshot">What <see cref="ToSnapshot"/> gave.</param>
    /// <exception cref="ArgumentException">Its key is none of ours; the message does not repeat it.</exception>
    public static Attachment FromSnapshot(AttachmentSnapshot snapshot)
    {
        ArgumentNullException.ThrowIfNull(snapshot);
        var attachment = new Attachment(
            new TenantId(snapshot.Tenant),
            new AttachmentId(snapshot.Id),
            new ProspectId(snapshot.Prospect),
            AttachmentKey.TryParse(snapshot.StorageKey)
                ?? throw new ArgumentException(
                    $"The storage key of attachment {snapshot.Id} is none of ours.",
                    nameof(snapshot)
                )
        )
        {
            FileName = snapshot.FileName,
            MediaType = snapshot.MediaType,
            Size = snapshot.Size,
            Sha256 = snapshot.Sha256,
            UploadedAt = Instant.FromUnixTimeTicks(snapshot.UploadedAt),
            UploadedBy = new UserId(snapshot.UploadedBy),
        };
        attachment.RestoreVersion(snapshot.Version);
        return attachment;
    }

    /// <summary>Why nothing can be attached to a prospect, if so.</summary>
    internal static Reason? WhyNotTo(Prospect prospect, WorkContext context) =>
        WhyNotUnder(prospect, context);

    /// <summary>Makes an attachment of a file whose bytes are stored.</summary>
    internal static Attachment Of(
        Prospect prospect,
        AttachmentKey key,
        AcceptedFile file,
        StoredContent content,
        WorkContext context
    )
    {
        var attachment = new Attachment(prospect.Tenant, key.Attachment, prospect.Id, key)
        {
            FileName = file.Name,
            MediaType = file.Type.MediaType,
            Size = content.Size,
            Sha256 = content.Sha256,
            UploadedAt = context.Now,
            UploadedBy = context.Scope.User,
        };
        attachment.RecordFields(isThere: true);
        attachment.Raise(
            new AttachmentCreated(attachment.SubjectId, prospect.Id.Value, attachment.MediaType)
        );
        return attachment;
    }

    internal override void RemoveWithProspect()
    {
        if (!IsRemoved)
        {
            Remove();
        }
    }

    private void Remove()
    {
        RecordFields(isThere: false);
        MarkRemoved();
        Raise(new AttachmentDeleted(SubjectId, Prospect.Value));
    }

    // The hash tells who has the same file, so it is as personal as the name.
    private void RecordFields(bool isThere)
    {
        Note("/fileName", FileName, personal: true);
        Note("/mediaType", MediaType, personal: false);
        Note("/size", Size.ToString(CultureInfo.InvariantCulture), personal: false);
        Note("/sha256", Sha256, personal: true);

        void Note(string field, string value, bool personal) =>
            Record(field, isThere ? null : value, isThere ? value : null, personal);
    }
}
