using NodaTime;
using Prospecting.Notes;
using Prospecting.Paging;
using Prospecting.Prospects;
using Prospecting.Storage;
using Prospecting.Work;

namespace Prospecting.Testing.Contracts;

/// <summary>Notes (SPEC T-8).</summary>
internal sealed class NoteKind : PartKind
{
    public override string Name => "note";

    public override Task<ProspectPart> AddAsync(
        IProspectingSession session,
        Prospect prospect,
        WorkContext context,
        CancellationToken cancellationToken
    ) => Task.FromResult<ProspectPart>(Add(session, prospect, "À savoir", context));

    public override Task<ProspectPart> AddFullAsync(
        StoreHarness harness,
        IProspectingSession session,
        Prospect prospect,
        CancellationToken cancellationToken
    )
    {
        var note = Add(session, prospect, "Première version", session.Context);
        harness.Clock.Advance(Duration.FromMinutes(7) + Duration.FromTicks(1));
        note.Edit("Deux lignes,\navec « guillemets » ; et 😀", session.Context).OrThrow();
        return Task.FromResult<ProspectPart>(note);
    }

    public override async Task<ProspectPart?> FindAsync(
        IProspectingSession session,
        Guid id,
        CancellationToken cancellationToken
    ) => await session.Notes.FindAsync(new NoteId(id), cancellationToken).ConfigureAwait(false);

    public override async Task<(IReadOnlyList<ProspectPart> Rows, string? Next)> PageAsync(
        IProspectingSession session,
        ProspectId prospect,
        int size,
        string? after,
        CancellationToken cancellationToken
    )
    {
        var page = await session
            .Notes.OfProspectAsync(
                prospect,
                new TimePage { PageSize = size, After = after },
                cancellationToken
            )
            .ConfigureAwait(false);
        return (page.Rows, page.Next);
    }

    public override int Compare(ProspectPart one, ProspectPart other) =>
        ((Note)other).CreatedAt.CompareTo(((Note)one).CreatedAt);

    public override void Change(ProspectPart part, Prospect prospect, WorkContext context) =>
        ((Note)part).Edit("Changé", context).OrThrow();

    public override void Delete(ProspectPart part, WorkContext context) =>
        ((Note)part).Delete(context).OrThrow();

    public override object Snapshot(ProspectPart part, int version) =>
        ((Note)part).ToSnapshot() with
        {
            Version = version,
        };

    public override void AddForged(
        IProspectingSession session,
        ProspectPart part,
        Prospect prospect,
        WorkContext context
    )
    {
        var forged = Note.FromSnapshot(
            ((Note)part).ToSnapshot() with
            {
                Version = 0,
                Prospect = prospect.Id.Value,
            }
        );
        Change(forged, prospect, context);
        session.Notes.Add(forged);
    }

    internal static Note Add(
        IProspectingSession session,
        Prospect prospect,
        string text,
        WorkContext context
    )
    {
        var note = Note.Create(prospect, text, context).OrThrow();
        session.Notes.Add(note);
        return note;
    }
}
