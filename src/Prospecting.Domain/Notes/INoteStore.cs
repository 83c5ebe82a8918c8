using Prospecting.Paging;
using Prospecting.Prospects;

namespace Prospecting.Notes;

/// <summary>The notes that a session may see: those of a prospect that its scope may see.</summary>
/// <remarks>What it gives out belongs to the session: it is changed by its verbs and written by the session's commit.</remarks>
public interface INoteStore
{
    /// <summary>Loads a note.</summary>
    /// <param name="id">Its id.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    /// <returns>The note, or <see langword="null"/> when there is none, it was deleted, or the scope may not see it.</returns>
    Task<Note?> FindAsync(NoteId id, CancellationToken cancellationToken = default);

    /// <summary>Lists a prospect's notes, one page at a time.</summary>
    /// <param name="prospect">The prospect; the id of a merged one gives those of the one it became part of (SPEC G-3).</param>
    /// <param name="page">Which part of the list.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    /// <returns>Those that the scope may see, the latest first by <see cref="Note.CreatedAt"/>, then by id.</returns>
    /// <exception cref="ArgumentException">The page size is out of range, or the cursor is not the end of a page.</exception>
    Task<Page<Note>> OfProspectAsync(
        ProspectId prospect,
        TimePage page,
        CancellationToken cancellationToken = default
    );

    /// <summary>Has a new note written by the commit.</summary>
    /// <param name="note">The note.</param>
    /// <exception cref="ArgumentException">It is stored already.</exception>
    void Add(Note note);
}
