using Prospecting.Notes;
using Prospecting.Paging;
using Prospecting.Prospects;

namespace Prospecting.Testing.Tests.Sabotages;

/// <summary>Notes that pass everything on, except what a sabotage puts in its place.</summary>
internal sealed class BrokenNotes(INoteStore inner) : INoteStore
{
    public Func<NoteId, CancellationToken, Task<Note?>> Find { get; init; } = inner.FindAsync;

    public Func<ProspectId, TimePage, CancellationToken, Task<Page<Note>>> List { get; init; } =
        inner.OfProspectAsync;

    public Action<Note> AddNew { get; init; } = inner.Add;

    public Task<Note?> FindAsync(NoteId id, CancellationToken cancellationToken = default) =>
        Find(id, cancellationToken);

    public Task<Page<Note>> OfProspectAsync(
        ProspectId prospect,
        TimePage page,
        CancellationToken cancellationToken = default
    ) => List(prospect, page, cancellationToken);

    public void Add(Note note) => AddNew(note);
}
