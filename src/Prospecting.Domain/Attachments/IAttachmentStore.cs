using Prospecting.Paging;
using Prospecting.Prospects;

namespace Prospecting.Attachments;

/// <summary>What is known of the attachments that a session may see: those of a prospect that its scope may see.</summary>
/// <remarks>What it gives out belongs to the session: it is changed by its verbs and written by the session's commit.</remarks>
public interface IAttachmentStore
{
    /// <summary>Loads an attachment, without its bytes.</summary>
    /// <param name="id">Its id.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    /// <returns>The attachment, or <see langword="null"/> when there is none, it was deleted, or the scope may not see it.</returns>
    Task<Attachment?> FindAsync(AttachmentId id, CancellationToken cancellationToken = default);

    /// <summary>Lists a prospect's attachments, one page at a time.</summary>
    /// <param name="prospect">The prospect; the id of a merged one gives those of the one it became part of (SPEC G-3).</param>
    /// <param name="page">Which part of the list.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    /// <returns>Those that the scope may see, the latest first by <see cref="Attachment.UploadedAt"/>, then by id.</returns>
    /// <exception cref="ArgumentException">The page size is out of range, or the cursor is not the end of a page.</exception>
    Task<Page<Attachment>> OfProspectAsync(
        ProspectId prospect,
        TimePage page,
        CancellationToken cancellationToken = default
    );

    /// <summary>Tells which attachments there are in the tenant, without loading them; for a system scope only.</summary>
    /// <param name="ids">Ids.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    /// <returns>Those of which there is a committed attachment, in no particular order.</returns>
    /// <exception cref="Storage.ScopeViolationException">The scope is a user's: what he may not see would look as if it were not there.</exception>
    Task<IReadOnlyCollection<AttachmentId>> FindExistingAsync(
        IReadOnlyCollection<AttachmentId> ids,
        CancellationToken cancellationToken = default
    );

    /// <summary>Has a new attachment written by the commit.</summary>
    /// <param name="attachment">The attachment.</param>
    /// <exception cref="ArgumentException">It is stored already.</exception>
    void Add(Attachment attachment);
}
