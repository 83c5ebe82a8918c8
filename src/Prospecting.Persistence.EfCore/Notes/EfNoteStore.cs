using NodaTime;
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

    public async Task<Page<Note>> OfProspectAsync(
        ProspectId prospect,
        TimePage page,
        CancellationToken cancellationToken = default
    )
    {
        ArgumentNullException.ThrowIfNull(page);
        page.EnsureValid();
        var standing = await parts
            .StandingForAsync(prospect, cancellationToken)
            .ConfigureAwait(false);
        if (standing is null)
        {
            return page.ToPage(Array.Empty<Note>(), PlaceOf);
        }

        var rows = parts.Readable.Where(r => r.ProspectId == standing);
        if (page.ReadAfter() is var (at, id))
        {
            rows = rows.Where(r =>
                r.CreatedAt <= at && (r.CreatedAt < at || r.Id.CompareTo(id) < 0)
            );
        }

        return page.ToPage(
            await parts
                .LoadAsync(
                    rows.OrderByDescending(r => r.CreatedAt)
                        .ThenByDescending(r => r.Id)
                        .Take(page.PageSize + 1),
                    cancellationToken
                )
                .ConfigureAwait(false),
            PlaceOf
        );
    }

    public void Add(Note note) => parts.Add(note);

    private static (Instant At, Guid Id) PlaceOf(Note note) => (note.CreatedAt, note.SubjectId);
}
