using Prospecting.Notes;
using Prospecting.Paging;
using Prospecting.Prospects;

namespace Prospecting.Testing.InMemory;

/// <summary>Notes in memory: those of the prospects that the scope may see.</summary>
internal sealed class InMemoryNoteStore(KeptAggregates<Note> notes) : INoteStore
{
    public Task<Note?> FindAsync(NoteId id, CancellationToken cancellationToken = default)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return Task.FromResult(notes.Find(id.Value));
    }

    public Task<Page<Note>> OfProspectAsync(
        ProspectId prospect,
        TimePage page,
        CancellationToken cancellationToken = default
    )
    {
        ArgumentNullException.ThrowIfNull(page);
        page.EnsureValid();
        cancellationToken.ThrowIfCancellationRequested();
        return Task.FromResult(page.Of(notes.Under(prospect), n => (n.CreatedAt, n.SubjectId)));
    }

    public void Add(Note note) => notes.Add(note);
}
