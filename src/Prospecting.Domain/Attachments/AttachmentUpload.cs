using Prospecting.Prospects;
using Prospecting.Results;
using Prospecting.Work;

namespace Prospecting.Attachments;

/// <summary>Attaches a file to a prospect: checks it, has its bytes stored, and makes the record that the session commits (SPEC T-8).</summary>
/// <param name="storage">Where the bytes go.</param>
/// <param name="rules">Which files may be attached.</param>
/// <remarks>
/// The bytes first, the record with the commit: an attachment that can be seen has its bytes. When there is no commit, the bytes are an
/// orphan, which <see cref="AttachmentSweep"/> deletes once it is old enough. Commit soon, therefore: within the age that the sweep waits for.
/// Works in the session it is given and leaves the commit to the caller. Thread-safe.
/// </remarks>
public sealed class AttachmentUpload(IAttachmentStorage storage, AttachmentRules rules)
{
    private readonly IAttachmentStorage _storage =
        storage ?? throw new ArgumentNullException(nameof(storage));

    private readonly AttachmentRules _rules =
        rules ?? throw new ArgumentNullException(nameof(rules));

    /// <summary>Attaches a file.</summary>
    /// <param name="attachments">The attachments of the session, which the new one is added to.</param>
    /// <param name="prospect">What it is attached to.</param>
    /// <param name="file">What is known of the file.</param>
    /// <param name="content">Its bytes; read once, and not disposed.</param>
    /// <param name="context">Who attaches it, and when.</param>
    /// <param name="cancellationToken">Stops the call; nothing is stored then, or an orphan.</param>
    /// <returns>
    /// The attachment; or why the prospect cannot be changed; or every fault of name, type and announced length; or
    /// <c>attachment.empty</c>, <c>attachment.content-differs</c>, <c>attachment.too-large</c>, <c>attachment.length-differs</c>, and nothing is stored.
    /// </returns>
    /// <exception cref="AttachmentStorageException">The bytes could not be stored.</exception>
    public async Task<Outcome<Attachment>> UploadAsync(
        IAttachmentStore attachments,
        Prospect prospect,
        NewAttachment file,
        Stream content,
        WorkContext context,
        CancellationToken cancellationToken = default
    )
    {
        ArgumentNullException.ThrowIfNull(attachments);
        ArgumentNullException.ThrowIfNull(content);
        if (Attachment.WhyNotTo(prospect, context) is { } reason)
        {
            return reason;
        }

        var checkedFile = _rules.Accept(file);
        if (!checkedFile.TryGet(out var accepted))
        {
            return checkedFile.Reasons;
        }

        var beginning = new byte[FileSignature.MaxReach];
        var read = await content
            .ReadAtLeastAsync(
                beginning,
                beginning.Length,
                throwOnEndOfStream: false,
                cancellationToken
            )
            .ConfigureAwait(false);
        if (WhyNotContent(accepted.Type, beginning.AsSpan(0, read)) is { } fault)
        {
            return fault;
        }

        var key = new AttachmentKey(
            prospect.Tenant,
            prospect.Id,
            new AttachmentId(context.Ids.Next())
        );
        var whole = new PrefixedStream(beginning.AsMemory(0, read), content);
        await using (whole.ConfigureAwait(false))
        {
            var saved = await _storage
                .SaveAsync(key, whole, _rules.MaxBytes, cancellationToken)
                .ConfigureAwait(false);
            if (!saved.TryGet(out var stored))
            {
                return saved.Reasons;
            }

            if (file.Length is { } announced && announced != stored.Size)
            {
                await _storage.DeleteAsync(key, cancellationToken).ConfigureAwait(false);
                return new Reason(AttachmentReasons.LengthDiffers)
                    .At("/length")
                    .With("announced", announced)
                    .With("length", stored.Size);
            }

            var attachment = Attachment.Of(prospect, key, accepted, stored, context);
            attachments.Add(attachment);
            return attachment;
        }
    }

    private static Reason? WhyNotContent(AttachmentType type, ReadOnlySpan<byte> beginning) =>
        beginning.IsEmpty ? new Reason(AttachmentReasons.Empty).At("/length")
        : type.BeginsAs(beginning) ? null
        : new Reason(AttachmentReasons.ContentDiffers)
            .At("/fileName")
            .With("expected", type.MediaType);
}
