using NodaTime;
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
        var found = TimeOrder.After(notes.Under(prospect), PlaceOf, page).Take(page.PageSize + 1);
        return Task.FromResult(page.ToPage([.. found], PlaceOf));
    }

    public void Add(Note note) => notes.Add(note);

    private static (Instant At, Guid Id) PlaceOf(Note note) => (note.CreatedAt, note.SubjectId);
}
