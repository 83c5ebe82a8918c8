using Prospecting.Notes;
using Prospecting.Paging;
using Prospecting.Persistence.EfCore.Prospects;
using Prospecting.Prospects;

namespace Prospecting.Persistence.EfCore.Notes;

/// <summary>Notes in the tables of one context: those of the prospects that the scope may see.</summary>
internal sealed class EfNoteStore(PartStore<Note, NoteRow> parts) : INoteStore
{
    public Task<Note?> FindAsync(NoteId id, CancellationToken cancellationToken = default) =>
        parts.FindAsync(id.Value, cancellationToken);

    public Task<Page<Note>> OfProspectAsync(
        ProspectId prospect,
        TimePage page,
        CancellationToken cancellationToken = default
    ) =>
        parts.LatestAsync<LatestNotes>(
            prospect,
            page,
            part => (part.CreatedAt, part.SubjectId),
            cancellationToken
        );

    public void Add(Note note) => parts.Add(note);
}
