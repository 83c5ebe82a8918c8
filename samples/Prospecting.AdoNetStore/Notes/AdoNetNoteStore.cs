using Prospecting.AdoNetStore.Kept;
using Prospecting.Notes;
using Prospecting.Paging;
using Prospecting.Prospects;

namespace Prospecting.AdoNetStore.Notes;

/// <summary>Notes, as documents.</summary>
internal sealed class AdoNetNoteStore(KeptAggregates<Note> notes) : INoteStore
{
    public Task<Note?> FindAsync(NoteId id, CancellationToken cancellationToken = default) =>
        notes.FindAsync(id.Value, cancellationToken);

    public async Task<Page<Note>> OfProspectAsync(
        ProspectId prospect,
        TimePage page,
        CancellationToken cancellationToken = default
    )
    {
        ArgumentNullException.ThrowIfNull(page);
        page.EnsureValid();
        return page.Of(
            await notes.UnderAsync(prospect, cancellationToken),
            n => (n.CreatedAt, n.SubjectId)
        );
    }

    public void Add(Note note) => notes.Add(note);
}
