using Prospecting.Prospects;
using Prospecting.Storage;
using static Prospecting.Testing.Contracts.ContractWorld;

namespace Prospecting.Testing.Contracts;

/// <summary>Tasks, activities, notes and attachments are loaded, changed and deleted like everything else (SPEC T-1, T-5, T-8, H-1).</summary>
internal static partial class PartContracts
{
    public static IReadOnlyList<StoreContract> All { get; } =
    [
        new(
            "What is kept under a prospect is found and listed in a new session, equal to what was written",
            RoundTrips
        )
        {
            Rules = ["T-1", "T-5", "T-6", "T-8"],
            Hint =
                "Write every property of the snapshots; a part may belong to a prospect of the same commit.",
        },
        new(
            "A change of what is kept under a prospect adds a version, and a line to the prospect's history",
            ChangesAreWritten
        )
        {
            Rules = ["H-1"],
            Hint =
                "Write HistoryEntry.Prospect; the history of a prospect is that of its id, and of all that was kept under it.",
        },
        new(
            "What is deleted under a prospect is gone, and its history stays",
            DeletionsLeaveHistory
        )
        {
            Rules = ["T-1", "H-1"],
            Hint = "Delete the record with its version, and add its last line of history.",
        },
        new(
            "A session gives out the same object for the same part, and none that it has deleted",
            OneObjectPerSession
        )
        {
            Hint =
                "Look for each row of a list in what the session has loaded, and leave out what is removed.",
        },
        new("Of two who change the same part, the second gets a conflict", SecondGetsConflict)
        {
            Hint = "Compare the version of the part: that of the prospect stays as it is.",
        },
        new(
            "Messages about what is kept under a prospect are written with the commit",
            MessagesAreWritten
        )
        {
            Rules = ["S-10", "N-1"],
            Hint = "Write CommitRecord.Of for these aggregates too.",
            Needs = StoreCapabilities.Outbox,
        },
    ];

    private static async Task RoundTrips(StoreHarness harness, CancellationToken cancellationToken)
    {
        List<(PartKind Kind, Guid Id, object Written)> written = [];
        ProspectId id = default;
        await harness
            .InSessionAsync(
                AnneInParis,
                async session =>
                {
                    var context = session.Context;
                    var contact = FullRecords.Contact(context);
                    session.Contacts.Add(contact);
                    var prospect = NewProspect(
                        context,
                        "Suivi",
                        p => p.LinkContact(contact, context).OrThrow()
                    );
                    session.Prospects.Add(prospect);
                    id = prospect.Id;
                    foreach (var kind in PartKind.All)
                    {
                        var plain = await kind.AddAsync(
                                session,
                                prospect,
                                context,
                                cancellationToken
                            )
                            .ConfigureAwait(false);
                        var full = await kind.AddFullAsync(
                                harness,
                                session,
                                prospect,
                                cancellationToken
                            )
                            .ConfigureAwait(false);
                        written.AddRange(
                            new[] { plain, full }.Select(p =>
                                (kind, p.SubjectId, kind.Snapshot(p, version: 1))
                            )
                        );
                    }

                    await session.CommitAsync(cancellationToken).ConfigureAwait(false);
                },
                cancellationToken
            )
            .ConfigureAwait(false);
        await harness
            .InSessionAsync(
                AnneInParis,
                async session =>
                {
                    foreach (var (kind, part, expected) in written)
                    {
                        var read = await kind.GetAsync(session, part, cancellationToken)
                            .ConfigureAwait(false);
                        Require.SameFields(expected, kind.Snapshot(read, read.Version));
                    }
                },
                cancellationToken
            )
            .ConfigureAwait(false);
        foreach (var kind in PartKind.All)
        {
            var listed = await harness
                .ListPartsAsync(kind, id, cancellationToken)
                .ConfigureAwait(false);
            var expected = written.Where(w => w.Kind == kind).ToDictionary(w => w.Id);
            Require.Equal(expected.Count, listed.Count, $"the number of {kind}s that are listed");
            foreach (var read in listed)
            {
                Require.SameFields(
                    expected[read.SubjectId].Written,
                    kind.Snapshot(read, read.Version)
                );
            }
        }
    }

    private static async Task OneObjectPerSession(
        StoreHarness harness,
        CancellationToken cancellationToken
    )
    {
        var prospect = await harness
            .StoreAsync(AnneInParis, "Suivi", cancellationToken)
            .ConfigureAwait(false);
        foreach (var kind in PartKind.All)
        {
            var id = await harness
                .StorePartAsync(kind, prospect, cancellationToken)
                .ConfigureAwait(false);
            await harness
                .InSessionAsync(
                    AnneInParis,
                    async session =>
                    {
                        var part = await kind.GetAsync(session, id, cancellationToken)
                            .ConfigureAwait(false);
                        var again = await kind.FindAsync(session, id, cancellationToken)
                            .ConfigureAwait(false);
                        var listed = await kind.ListAsync(session, prospect, cancellationToken)
                            .ConfigureAwait(false);
                        Require.That(
                            ReferenceEquals(part, again)
                                && ReferenceEquals(part, listed.SingleOrDefault()),
                            $"one object for one {kind}",
                            "several"
                        );
                        kind.Delete(part, session.Context);
                        var deleted = await kind.FindAsync(session, id, cancellationToken)
                            .ConfigureAwait(false);
                        var rest = await kind.ListAsync(session, prospect, cancellationToken)
                            .ConfigureAwait(false);
                        Require.That(
                            deleted is null && rest.Count == 0,
                            $"nothing of a {kind} that the session has deleted",
                            $"{rest.Count} listed"
                        );
                    },
                    cancellationToken
                )
                .ConfigureAwait(false);
        }
    }

    private static async Task SecondGetsConflict(
        StoreHarness harness,
        CancellationToken cancellationToken
    )
    {
        var prospect = await harness
            .StoreAsync(AnneInParis, "Suivi", cancellationToken)
            .ConfigureAwait(false);
        foreach (var kind in PartKind.All)
        {
            var id = await harness
                .StorePartAsync(kind, prospect, cancellationToken)
                .ConfigureAwait(false);
            await harness
                .UnderAsync(
                    AnneInParis,
                    prospect,
                    async (session, holder) =>
                    {
                        var mine = await kind.GetAsync(session, id, cancellationToken)
                            .ConfigureAwait(false);
                        await harness
                            .WithPartAsync(kind, id, kind.Touch, cancellationToken)
                            .ConfigureAwait(false);
                        kind.Delete(mine, session.Context);
                        await kind.AddAsync(session, holder, session.Context, cancellationToken)
                            .ConfigureAwait(false);
                        await Require
                            .ThrowsAsync<ConcurrencyConflictException>(
                                () => session.CommitAsync(cancellationToken),
                                $"the second commit of one {kind}"
                            )
                            .ConfigureAwait(false);
                    },
                    cancellationToken
                )
                .ConfigureAwait(false);
            var listed = await harness
                .ListPartsAsync(kind, prospect, cancellationToken)
                .ConfigureAwait(false);
            Require.Equal(
                kind.CanChange ? $"{id} 2" : string.Empty,
                string.Join(", ", listed.Select(p => $"{p.SubjectId} {p.Version}")),
                $"what there is of the {kind}s"
            );
            var lines = await harness
                .LinesOfAsync(prospect, id, cancellationToken)
                .ConfigureAwait(false);
            Require.Equal(2, lines.Count, "the number of lines of history");
        }
    }

    private static async Task MessagesAreWritten(
        StoreHarness harness,
        CancellationToken cancellationToken
    )
    {
        var prospect = await harness
            .StoreAsync(AnneInParis, "Suivi", cancellationToken)
            .ConfigureAwait(false);
        foreach (var kind in PartKind.All)
        {
            var id = await harness
                .StorePartAsync(kind, prospect, cancellationToken)
                .ConfigureAwait(false);
            await harness
                .WithPartAsync(
                    kind,
                    id,
                    (part, _, context) => kind.Delete(part, context),
                    cancellationToken
                )
                .ConfigureAwait(false);
            var messages = await harness.PendingAsync(cancellationToken).ConfigureAwait(false);
            Require.Equal(
                $"{kind} {kind}.created 1, {kind} {kind}.deleted 2",
                string.Join(
                    ", ",
                    messages
                        .Where(m => m.SubjectId == id)
                        .Select(m => $"{m.SubjectKind} {m.EventType} {m.Sequence}")
                ),
                "the messages"
            );
        }
    }
}
