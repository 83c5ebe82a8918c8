using Prospecting.Results;

namespace Prospecting.Attachments;

/// <summary>Reads attachments: what the session may not see is not opened (SPEC T-8, M-3).</summary>
/// <param name="storage">Where the bytes are.</param>
/// <remarks>Thread-safe.</remarks>
public sealed class AttachmentDownload(IAttachmentStorage storage)
{
    private readonly IAttachmentStorage _storage =
        storage ?? throw new ArgumentNullException(nameof(storage));

    /// <summary>Opens an attachment.</summary>
    /// <param name="attachments">The attachments of the session, which tells whether its scope may see it.</param>
    /// <param name="id">The id of the attachment.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    /// <returns>The attachment with its bytes, which the caller disposes; or <c>attachment.unknown</c>.</returns>
    /// <exception cref="AttachmentStorageException">
    /// The bytes could not be read; or, as <see cref="AttachmentStorageFault.Damaged"/>, they are missing or not as many as were written.
    /// </exception>
    public async Task<Outcome<AttachmentContent>> OpenAsync(
        IAttachmentStore attachments,
        AttachmentId id,
        CancellationToken cancellationToken = default
    )
    {
        ArgumentNullException.ThrowIfNull(attachments);
        var attachment = await attachments.FindAsync(id, cancellationToken).ConfigureAwait(false);
        if (attachment is null)
        {
            return new Reason(AttachmentReasons.Unknown);
        }

        var bytes = await _storage
            .OpenAsync(attachment.Key, cancellationToken)
            .ConfigureAwait(false);
        if (bytes is null)
        {
            throw new AttachmentStorageException(AttachmentStorageFault.Damaged);
        }

        if (bytes.CanSeek && bytes.Length != attachment.Size)
        {
            await bytes.DisposeAsync().ConfigureAwait(false);
            throw new AttachmentStorageException(AttachmentStorageFault.Damaged);
        }

        return new AttachmentContent(attachment, bytes);
    }
}
