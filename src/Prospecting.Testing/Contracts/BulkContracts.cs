using Prospecting.Addresses;
using Prospecting.Channels;
using Prospecting.Contacts;
using Prospecting.Duplicates;
using Prospecting.Intake;
using Prospecting.Prospects;
using Prospecting.Scopes;
using Prospecting.Statuses;
using Prospecting.Storage;
using Prospecting.Work;
using static Prospecting.Testing.Contracts.ContractWorld;

namespace Prospecting.Testing.Contracts;

/// <summary>Many new records at once: written by a faster way where a store has one, and never otherwise than few.</summary>
internal static partial class BulkContracts
{
    // Enough for any store to take its way for many.
    private const int Many = 60;

    public static IReadOnlyList<StoreContract> All { get; } =
    [
        new(
            "Many new records in one commit are written with all that a commit writes",
            WrittenWhole
        )
        {
            Rules = ["S-12", "H-1", "N-1"],
            Hint = "Whatever way is faster: the rows are those that single commits write.",
            Needs = StoreCapabilities.Outbox,
        },
        new("A record that was written with many can be changed on in its session", ChangedOn)
        {
            Hint = "The session goes on after a commit, also after a large one.",
        },
        new("A record that was written with many and changed by another is a conflict", Raced)
        {
            Hint =
                "Compare with the version that the session's object has, not with what is stored by now.",
        },
        new("Many records of which one is refused are refused together", RefusedTogether)
        {
            Rules = ["P-13"],
            Hint = "One transaction, however many rows.",
        },
        new("Many records for a company beyond the scope are refused at the commit", BeyondScope)
        {
            Rules = ["M-3"],
            Hint = "The scope is checked for every record, not for the first.",
        },
        new("Records are changed and made in one commit", ChangedAndMade)
        {
            Hint = "What is changed may link what is made: write the new ones first.",
        },
        new("An intake stores every record once, chunk by chunk, and says how far it came", Intake)
        {
            Hint = "`ProspectIntake` needs nothing of a store but its commit.",
        },
    ];

    private static async Task WrittenWhole(
        StoreHarness harness,
        CancellationToken cancellationToken
    )
    {
        List<(ProspectSnapshot Prospect, ContactSnapshot Contact)> written = [];
        await harness
            .InSessionAsync(
                AnneInParis,
                async session =>
                {
                    var records = Enumerable.Range(0, Many).Select(i => Full(i, session)).ToList();
                    await session.CommitAsync(cancellationToken).ConfigureAwait(false);
                    written.AddRange(
                        records.Select(r => (r.Prospect.ToSnapshot(), r.Contact.ToSnapshot()))
                    );
                },
                cancellationToken
            )
            .ConfigureAwait(false);
        var pending = (
            await harness
                .FromOutboxAsync(
                    o => o.ReadPendingAsync(Many * 10, cancellationToken),
                    cancellationToken
                )
                .ConfigureAwait(false)
        ).ToLookup(m => m.SubjectId);
        await harness
            .InSessionAsync(
                AnneInParis,
                async session =>
                {
                    foreach (var (prospect, contact) in written)
                    {
                        await RequireWholeAsync(session, prospect, contact, cancellationToken)
                            .ConfigureAwait(false);
                        Require.Equal(
                            "1.0 prospect.created, 1.1 prospect.sharing-changed, 1.2 prospect.status-changed",
                            string.Join(
                                ", ",
                                pending[prospect.Id]
                                    .OrderBy(m => (m.Sequence, m.Ordinal))
                                    .Select(m => $"{m.Sequence}.{m.Ordinal} {m.EventType}")
                            ),
                            "the messages"
                        );
                    }
                },
                cancellationToken
            )
            .ConfigureAwait(false);
    }

    private static async Task RequireWholeAsync(
        IProspectingSession session,
        ProspectSnapshot prospect,
        ContactSnapshot contact,
        CancellationToken cancellationToken
    )
    {
        var id = new ProspectId(prospect.Id);
        var read = Require.NotNull(
            await session.Prospects.FindAsync(id, cancellationToken).ConfigureAwait(false),
            "the prospect"
        );
        var person = Require.NotNull(
            await session
                .Contacts.FindAsync(new ContactId(contact.Id), cancellationToken)
                .ConfigureAwait(false),
            "the contact"
        );
        Require.That(
            read.ToSnapshot() == prospect && person.ToSnapshot() == contact,
            "what was written",
            "something else"
        );
        var history = await session.History.ReadAsync(id, cancellationToken).ConfigureAwait(false);
        Require.That(
            history is [{ Sequence: 1 }]
                && history[0].Changes.Any(c => c.New == prospect.DisplayName),
            "one line of history with its values",
            $"{history.Count} lines"
        );
        var statuses = await session
            .History.ReadStatusesAsync(id, cancellationToken)
            .ConfigureAwait(false);
        Require.Equal(
            "new, lost",
            string.Join(", ", statuses.Select(s => s.To)),
            "the history of statuses"
        );
        var keys = MatchProfile.Of(read, [person]).Keys();
        var hits = await session
            .Matches.FindAsync(keys, 1000, cancellationToken)
            .ConfigureAwait(false);
        Require.That(
            keys.All(k => hits.Any(h => h.Key == k && h.Prospect == id)),
            "the prospect under each of its keys",
            $"{hits.Count} hits"
        );
    }

    private static Task ChangedOn(StoreHarness harness, CancellationToken cancellationToken) =>
        harness.InSessionAsync(
            AnneInParis,
            async session =>
            {
                var records = Enumerable.Range(0, Many).Select(i => Full(i, session)).ToList();
                await session.CommitAsync(cancellationToken).ConfigureAwait(false);
                var (prospect, contact) = records[7];
                Rename(prospect, session.Context);
                contact
                    .Change(Person("Léa", "Morel", "lea@ailleurs.example"), session.Context)
                    .OrThrow();
                await session.CommitAsync(cancellationToken).ConfigureAwait(false);
                var read = await harness
                    .ReadAsync(AnneInParis, prospect.Id, cancellationToken)
                    .ConfigureAwait(false);
                Require.That(
                    read!.Version == 2 && read.ToSnapshot() == prospect.ToSnapshot(),
                    "the change as version 2",
                    $"version {read.Version}"
                );
                var same = await session
                    .Prospects.FindAsync(prospect.Id, cancellationToken)
                    .ConfigureAwait(false);
                Require.That(
                    ReferenceEquals(same, prospect),
                    "the same object in its session",
                    "another"
                );
            },
            cancellationToken
        );

    private static Task Raced(StoreHarness harness, CancellationToken cancellationToken) =>
        harness.InSessionAsync(
            AnneInParis,
            async session =>
            {
                var records = Enumerable.Range(0, Many).Select(i => Full(i, session)).ToList();
                await session.CommitAsync(cancellationToken).ConfigureAwait(false);
                var prospect = records[3].Prospect;
                await harness
                    .ChangeAsync(AnneInParis, prospect.Id, Rename, cancellationToken)
                    .ConfigureAwait(false);
                Rename(prospect, session.Context);
                await Require
                    .ThrowsAsync<ConcurrencyConflictException>(
                        () => session.CommitAsync(cancellationToken),
                        "the commit"
                    )
                    .ConfigureAwait(false);
            },
            cancellationToken
        );

    private static async Task Intake(StoreHarness harness, CancellationToken cancellationToken)
    {
        var intake = new ProspectIntake(harness.Sessions);
        var options = new IntakeOptions { ChunkSize = 25 };
        NewRecord Make(string name, WorkContext context) => new(NewProspect(context, name));
        var stored = await intake
            .RunAsync(
                AnneInParis,
                Enumerable.Range(0, Many).Select(i => $"Nouveau {i}").ToAsyncEnumerable(),
                Make,
                options,
                cancellationToken
            )
            .ConfigureAwait(false);
        Require.Equal(
            (Many, Many),
            ((int)stored, await CountAsync(harness, cancellationToken).ConfigureAwait(false)),
            "how many it says and there are"
        );
        try
        {
            await intake
                .RunAsync(
                    AnneInParis,
                    Enumerable.Range(0, Many).ToAsyncEnumerable(),
                    (i, c) =>
                        i == 30
                            ? throw new FormatException("the 31st is broken")
                            : Make($"Encore {i}", c),
                    options,
                    cancellationToken
                )
                .ConfigureAwait(false);
            Require.That(false, "an exception for the broken one", "none");
        }
        catch (IntakeStoppedException stopped)
        {
            Require.Equal(25L, stopped.Stored, "how many it says");
        }

        Require.Equal(
            Many + 25,
            await CountAsync(harness, cancellationToken).ConfigureAwait(false),
            "how many there are"
        );
    }

    // The record numbered 41 has a reference that the tests play with.
    private static (Prospect Prospect, Contact Contact) Full(
        int number,
        IProspectingSession session
    )
    {
        var context = session.Context;
        var prospect = Prospect
            .Create(
                new ProspectDetails
                {
                    DisplayName = $"Atelier n° {number}",
                    LegalName = $"Atelier {number} & fils \"réunis\"",
                    Email = EmailAddress.Parse($"bonjour@atelier-{number}.example").OrThrow(),
                    Phone = PhoneNumber.Parse($"01 99 00 {10 + number:00} 34").OrThrow(),
                    AnnualTurnover = number % 2 == 0 ? new Money(-100 * number, "EUR") : null,
                    Comment = number % 3 == 0 ? new string('é', 700) + ";\"" : null,
                },
                context
            )
            .OrThrow();
        var contact = Contact
            .Create(Person("Zoé", $"Lefèvre {number}", $"zoe@atelier-{number}.example"), context)
            .OrThrow();
        prospect.LinkContact(contact, context).OrThrow();
        prospect
            .AddAddress(Address("Rennes", "35000"), AddressRoles.Billing, context, "siège")
            .OrThrow();
        prospect.ShareWith(Lyon, AccessLevel.Read, context).OrThrow();
        prospect.AddReference("erp", $"{number + 1}", context).OrThrow();
        prospect.MoveStatus(
            new ProspectFacts(prospect, [], context.Now),
            new StatusRequest("lose") { Reasons = ["price"], Note = "Beaucoup trop cher." },
            StatusRights.All,
            context
        );
        session.Contacts.Add(contact);
        session.Prospects.Add(prospect);
        return (prospect, contact);
    }

    private static void Rename(Prospect prospect, WorkContext context) =>
        prospect
            .Change(prospect.Details with { DisplayName = prospect.DisplayName + " bis" }, context)
            .OrThrow();

    private static async Task<int> CountAsync(
        StoreHarness harness,
        CancellationToken cancellationToken
    )
    {
        var count = 0;
        await harness
            .InSessionAsync(
                AnneInParis,
                async session =>
                    count = (
                        await session
                            .Prospects.CountByStatusAsync(cancellationToken)
                            .ConfigureAwait(false)
                    ).Sum(c => c.Count),
                cancellationToken
            )
            .ConfigureAwait(false);
        return count;
    }
}
