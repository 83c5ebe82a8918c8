using NodaTime;
using Prospecting.Results;
using Prospecting.Scopes;

namespace Prospecting.Attachments;

/// <summary>Keeps the bytes of attachments (SPEC T-8): the port that a host implements over its object store, or has by <c>UseFileSystemAttachments</c>.</summary>
/// <remarks>
/// Thread-safe; a singleton. It knows keys and bytes, no names and no scopes: who may have the bytes is asked of the session first
/// (<see cref="AttachmentDownload"/>). What is there under a key is whole and never replaced.
/// </remarks>
public interface IAttachmentStorage
{
    /// <summary>Writes bytes under a new key: all of them, or none and nothing is left.</summary>
    /// <param name="key">A key that nothing was written under.</param>
    /// <param name="content">The bytes; read once to its end, and not disposed.</param>
    /// <param name="maxBytes">How many there may be; as soon as there are more, writing stops.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    /// <returns>Size and hash of what is kept, safe from a power failure; or <see cref="AttachmentRules.TooLarge"/>.</returns>
    /// <exception cref="AttachmentStorageException">It could not be written, or the key is taken. Nothing was written.</exception>
    /// <exception cref="OperationCanceledException">It was cancelled; nothing was written.</exception>
    Task<Outcome<StoredContent>> SaveAsync(
        AttachmentKey key,
        Stream content,
        long maxBytes,
        CancellationToken cancellationToken = default
    );

    /// <summary>Opens bytes for reading.</summary>
    /// <param name="key">Their key.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    /// <returns>A stream that the caller disposes; <see langword="null"/> when there is nothing under the key.</returns>
    /// <exception cref="AttachmentStorageException">They could not be read.</exception>
    Task<Stream?> OpenAsync(AttachmentKey key, CancellationToken cancellationToken = default);

    /// <summary>Deletes bytes.</summary>
    /// <param name="key">Their key.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    /// <returns>Whether there were any.</returns>
    /// <exception cref="AttachmentStorageException">They could not be deleted.</exception>
    Task<bool> DeleteAsync(AttachmentKey key, CancellationToken cancellationToken = default);

    /// <summary>Lists all that is kept for a tenant; what is being written is not in it.</summary>
    /// <param name="tenant">The tenant.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    /// <returns>In no particular order; what is written or deleted meanwhile may be in it or not.</returns>
    /// <exception cref="AttachmentStorageException">It could not be listed.</exception>
    IAsyncEnumerable<StoredAttachment> ListAsync(
        TenantId tenant,
        CancellationToken cancellationToken = default
    );

    /// <summary>Deletes what writers left behind that were ended in the middle, such as the parts of a file.</summary>
    /// <param name="tenant">The tenant.</param>
    /// <param name="before">What was touched at this instant or later stays: it may still be written.</param>
    /// <param name="cancellationToken">Stops between two of them.</param>
    /// <returns>How many were deleted.</returns>
    /// <exception cref="AttachmentStorageException">It could not be done.</exception>
    Task<int> DeleteAbandonedAsync(
        TenantId tenant,
        Instant before,
        CancellationToken cancellationToken = default
    );
}
