using Prospecting.Contacts;
using Prospecting.Deletion;
using Prospecting.History;
using Prospecting.Merging;
using Prospecting.Notes;
using Prospecting.Prospects;
using Prospecting.Storage;
using static Prospecting.Testing.Contracts.ContractWorld;

namespace Prospecting.Testing.Contracts;

/// <summary>What goes when a prospect is deleted, and what stays (SPEC Y-1, H-1).</summary>
internal static class DeletionContracts
{
    public static IReadOnlyList<StoreContract> All { get; } =
    [
        new("A deleted prospect is gone with all that was kept under it", GoesWhole)
        {
            Rules = ["Y-1", "H-1"],
            Hint =
                "Delete aggregates with IsRemoved instead of writing them, with the records merged into a prospect, its links and its match keys.",
        },
        new("A contact of another prospect too stays when one is deleted", ContactsStay)
        {
            Rules = ["Y-1", "C-1"],
            Hint =
                "FindContactsOnlyOfAsync looks at the links of every prospect, beyond the scope.",
        },
        new("What was kept under a prospect meanwhile stops its deletion", NothingIsLostUnseen)
        {
            Rules = ["Y-1"],
            Hint = "Refuse with a ConcurrencyConflictException while something is kept under it.",
        },
        new("What became of a deleted prospect is read by who reaches the whole tenant", Afterwards)
        {
            Rules = ["Y-1", "H-1"],
            Hint =
                "A prospect that is not there has no shares: only such a scope reads its history.",
        },
    ];

    private static async Task GoesWhole(StoreHarness harness, CancellationToken cancellationToken)
    {
        var (id, note, contact) = await StoreWithPartsAsync(harness, cancellationToken)
            .ConfigureAwait(false);
        var merged = await harness
            .StoreAsync(AnneInParis, "Double", cancellationToken)
            .ConfigureAwait(false);
        await harness
            .InSessionAsync(
                AnneInParis,
                async session =>
                {
                    var merging = new ProspectMerging();
                    var plan = await merging
                        .PlanAsync(session, id, merged, id, cancellationToken)
                        .ConfigureAwait(false);
                    (
                        await merging
                            .ExecuteAsync(session, plan.OrThrow(), cancellationToken)
                            .ConfigureAwait(false)
                    ).OrThrow();
                    await session.CommitAsync(cancellationToken).ConfigureAwait(false);
                },
                cancellationToken
            )
            .ConfigureAwait(false);
        await DeleteAsync(harness, id, cancellationToken).ConfigureAwait(false);
        await harness
            .InSessionAsync(
                AnneInParis,
                async session =>
                {
                    foreach (var gone in (ProspectId[])[id, merged])
                    {
                        var prospect = await session
                            .Prospects.FindAsync(gone, cancellationToken)
                            .ConfigureAwait(false);
                        Require.That(prospect is null, "no prospect", "a prospect");
                    }

                    var foundNote = await session
                        .Notes.FindAsync(note, cancellationToken)
                        .ConfigureAwait(false);
                    Require.That(foundNote is null, "no note", "a note");
                    var list = await session
                        .Prospects.QueryAsync(new ProspectQuery(), cancellationToken)
                        .ConfigureAwait(false);
                    Require.Equal(0, list.Rows.Count, "the prospects listed");
                },
                cancellationToken
            )
            .ConfigureAwait(false);
        // The same person is made anew: nothing of the old one may be in the way.
        var again = await harness
            .StoreAsync(AnneInParis, "Atelier", cancellationToken)
            .ConfigureAwait(false);
        Require.That(again != id, "another id", "the same id");
        _ = contact;
    }

    private static async Task ContactsStay(
        StoreHarness harness,
        CancellationToken cancellationToken
    )
    {
        var (id, _, contact) = await StoreWithPartsAsync(harness, cancellationToken)
            .ConfigureAwait(false);
        ProspectId other = default;
        await harness
            .InSessionAsync(
                AnneInParis,
                async session =>
                {
                    var person = await session
                        .Contacts.FindAsync(contact, cancellationToken)
                        .ConfigureAwait(false);
                    var prospect = NewProspect(session.Context, "Autre");
                    prospect.LinkContact(person!, session.Context).OrThrow();
                    session.Prospects.Add(prospect);
                    other = prospect.Id;
                    await session.CommitAsync(cancellationToken).ConfigureAwait(false);
                },
                cancellationToken
            )
            .ConfigureAwait(false);
        await DeleteAsync(harness, id, cancellationToken).ConfigureAwait(false);
        await RequireContactAsync(harness, contact, isThere: true, cancellationToken)
            .ConfigureAwait(false);
        await DeleteAsync(harness, other, cancellationToken).ConfigureAwait(false);
        await RequireContactAsync(harness, contact, isThere: false, cancellationToken)
            .ConfigureAwait(false);
    }

    private static async Task NothingIsLostUnseen(
        StoreHarness harness,
        CancellationToken cancellationToken
    )
    {
        var (id, _, _) = await StoreWithPartsAsync(harness, cancellationToken)
            .ConfigureAwait(false);
        await harness
            .InSessionAsync(
                AnneInParis,
                async session =>
                {
                    await DeleteInAsync(session, id, cancellationToken).ConfigureAwait(false);
                    await harness
                        .InSessionAsync(
                            AnneInParis,
                            other => AddNoteAsync(other, id, cancellationToken),
                            cancellationToken
                        )
                        .ConfigureAwait(false);
                    await Require
                        .ThrowsAsync<ConcurrencyConflictException>(
                            () => session.CommitAsync(cancellationToken),
                            "deleting what has a note that nobody saw"
                        )
                        .ConfigureAwait(false);
                },
                cancellationToken
            )
            .ConfigureAwait(false);
        var prospect = await harness
            .ReadAsync(AnneInParis, id, cancellationToken)
            .ConfigureAwait(false);
        Require.NotNull(prospect, "the prospect");
    }

    private static async Task Afterwards(StoreHarness harness, CancellationToken cancellationToken)
    {
        var (id, note, _) = await StoreWithPartsAsync(harness, cancellationToken)
            .ConfigureAwait(false);
        await DeleteAsync(harness, id, cancellationToken).ConfigureAwait(false);
        await harness
            .InSessionAsync(
                Robot,
                async session =>
                {
                    var lines = await session
                        .History.QueryAsync(new HistoryQuery(id), cancellationToken)
                        .ConfigureAwait(false);
                    foreach (var gone in (Guid[])[id.Value, note.Value])
                    {
                        Require.That(
                            lines.Rows.Any(l =>
                                l.SubjectId == gone && l.Changes.Any(c => c.IsRemoval)
                            ),
                            "a line that says that it was deleted",
                            "none"
                        );
                    }
                },
                cancellationToken
            )
            .ConfigureAwait(false);
        await harness
            .InSessionAsync(
                AnneInParis,
                async session =>
                {
                    var lines = await session
                        .History.QueryAsync(new HistoryQuery(id), cancellationToken)
                        .ConfigureAwait(false);
                    Require.Equal(0, lines.Rows.Count, "the lines for a company");
                },
                cancellationToken
            )
            .ConfigureAwait(false);
    }

    private static async Task<(ProspectId, NoteId, ContactId)> StoreWithPartsAsync(
        StoreHarness harness,
        CancellationToken cancellationToken
    )
    {
        ProspectId id = default;
        ContactId contact = default;
        await harness
            .InSessionAsync(
                AnneInParis,
                async session =>
                {
                    var prospect = NewProspect(session.Context, "Atelier");
                    prospect.AddReference("erp", "42", session.Context).OrThrow();
                    var person = Contact
                        .Create(Person("Zoé", "Lefèvre"), session.Context)
                        .OrThrow();
                    prospect.LinkContact(person, session.Context).OrThrow();
                    session.Contacts.Add(person);
                    session.Prospects.Add(prospect);
                    (id, contact) = (prospect.Id, person.Id);
                    await session.CommitAsync(cancellationToken).ConfigureAwait(false);
                },
                cancellationToken
            )
            .ConfigureAwait(false);
        NoteId note = default;
        await harness
            .InSessionAsync(
                AnneInParis,
                async session =>
                    note = await AddNoteAsync(session, id, cancellationToken).ConfigureAwait(false),
                cancellationToken
            )
            .ConfigureAwait(false);
        return (id, note, contact);
    }

    private static async Task<NoteId> AddNoteAsync(
        IProspectingSession session,
        ProspectId id,
        CancellationToken cancellationToken
    )
    {
        var prospect = await session
            .Prospects.FindAsync(id, cancellationToken)
            .ConfigureAwait(false);
        var note = Note.Create(
                Require.NotNull(prospect, "the prospect"),
                "Rappeler",
                session.Context
            )
            .OrThrow();
        session.Notes.Add(note);
        await session.CommitAsync(cancellationToken).ConfigureAwait(false);
        return note.Id;
    }

    private static Task DeleteAsync(
        StoreHarness harness,
        ProspectId id,
        CancellationToken cancellationToken
    ) =>
        harness.InSessionAsync(
            AnneInParis,
            async session =>
            {
                await DeleteInAsync(session, id, cancellationToken).ConfigureAwait(false);
                await session.CommitAsync(cancellationToken).ConfigureAwait(false);
            },
            cancellationToken
        );

    private static async Task DeleteInAsync(
        IProspectingSession session,
        ProspectId id,
        CancellationToken cancellationToken
    )
    {
        var deletion = new ProspectDeletion();
        var plan = await deletion.PlanAsync(session, id, cancellationToken).ConfigureAwait(false);
        (
            await deletion
                .ExecuteAsync(session, plan.OrThrow(), cancellationToken)
                .ConfigureAwait(false)
        ).OrThrow();
    }

    private static Task RequireContactAsync(
        StoreHarness harness,
        ContactId contact,
        bool isThere,
        CancellationToken cancellationToken
    ) =>
        harness.InSessionAsync(
            Robot,
            async session =>
            {
                var found = await session
                    .Contacts.FindAsync(contact, cancellationToken)
                    .ConfigureAwait(false);
                Require.Equal(isThere, found is not null, "whether the contact is there");
            },
            cancellationToken
        );
}
