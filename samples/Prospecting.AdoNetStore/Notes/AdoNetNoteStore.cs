using NodaTime;
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
        var found = await notes.UnderAsync(prospect, cancellationToken);
        return page.ToPage(
            [.. TimeOrder.After(found, PlaceOf, page).Take(page.PageSize + 1)],
            PlaceOf
        );
    }

    public void Add(Note note) => notes.Add(note);

    private static (Instant At, Guid Id) PlaceOf(Note note) => (note.CreatedAt, note.SubjectId);
}
