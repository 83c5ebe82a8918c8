using Prospecting.Channels;
using Prospecting.Contacts;
using Prospecting.Duplicates;
using Prospecting.Prospects;
using Prospecting.Scopes;
using static Prospecting.Testing.Contracts.ContractWorld;

namespace Prospecting.Testing.Contracts;

/// <summary>Match keys are kept by the commits (SPEC U-4).</summary>
internal static class KeyRenewalContracts
{
    public static IReadOnlyList<StoreContract> All { get; } =
    [
        new(
            "A prospect is found by its contacts' e-mail, and no longer once it changed",
            KeysFollowContacts
        )
        {
            Rules = ["U-4"],
            Hint =
                "A changed contact renews the keys of every prospect of the tenant that links it.",
        },
        new("A prospect is found by keys of its own, and no longer by those it had", OwnKeys)
        {
            Rules = ["U-4"],
            Hint = "Replace the keys of every changed prospect.",
        },
        new(
            "A contact renews the keys of a prospect that the same commit changes in other ways",
            KeysOfOneCommit
        )
        {
            Rules = ["U-4"],
            Hint =
                "That a prospect is written, and nothing it is found by with it, does not make its keys those of its contacts.",
        },
        new(
            "A changed contact renews the keys of prospects beyond the writer's scope",
            KeysBeyondTheScope
        )
        {
            Rules = ["U-4"],
            Hint = "Look for the prospects that link a changed contact in the whole tenant.",
        },
    ];

    private static async Task KeysFollowContacts(
        StoreHarness harness,
        CancellationToken cancellationToken
    )
    {
        var (prospect, contact) = await DuplicateContracts
            .StoreAsync(harness, cancellationToken)
            .ConfigureAwait(false);
        Require.Equal(
            prospect,
            (await DuplicateContracts.HitsAsync(harness, cancellationToken).ConfigureAwait(false))
                .SingleOrDefault()
                .Prospect,
            "who has the mail"
        );
        await harness
            .InSessionAsync(
                AnneInParis,
                async session =>
                {
                    var person = await session
                        .Contacts.FindAsync(contact, cancellationToken)
                        .ConfigureAwait(false);
                    Require
                        .NotNull(person, "the contact")
                        .Change(Person("Zoé", "Forgeron", "autre@forge.example"), session.Context)
                        .OrThrow();
                    await session.CommitAsync(cancellationToken).ConfigureAwait(false);
                },
                cancellationToken
            )
            .ConfigureAwait(false);
        Require.Equal(
            0,
            (
                await DuplicateContracts.HitsAsync(harness, cancellationToken).ConfigureAwait(false)
            ).Count,
            "who has the old mail"
        );
    }

    private static async Task OwnKeys(StoreHarness harness, CancellationToken cancellationToken)
    {
        var id = await harness
            .StoreAsync(
                AnneInParis,
                "Lilas",
                cancellationToken,
                (p, c) =>
                    p.Change(p.Details with { Email = Address("zoe@forge.example") }, c).OrThrow()
            )
            .ConfigureAwait(false);
        var before = await DuplicateContracts
            .HitsAsync(harness, cancellationToken)
            .ConfigureAwait(false);
        Require.That(
            before.Count == 1 && before[0].Prospect == id,
            "the prospect by its mail",
            $"{before.Count} hits"
        );
        await harness
            .ChangeAsync(
                AnneInParis,
                id,
                (p, c) =>
                    p.Change(p.Details with { Email = Address("autre@forge.example") }, c)
                        .OrThrow(),
                cancellationToken
            )
            .ConfigureAwait(false);
        var after = await DuplicateContracts
            .HitsAsync(harness, cancellationToken)
            .ConfigureAwait(false);
        Require.Equal(0, after.Count, "how many have the old mail");

        static EmailAddress Address(string text) => EmailAddress.Parse(text).OrThrow();
    }

    private static async Task KeysOfOneCommit(
        StoreHarness harness,
        CancellationToken cancellationToken
    )
    {
        var (prospect, contact) = await DuplicateContracts
            .StoreAsync(harness, cancellationToken)
            .ConfigureAwait(false);
        await harness
            .InSessionAsync(
                AnneInParis,
                async session =>
                {
                    var shared = await session
                        .Prospects.FindAsync(prospect, cancellationToken)
                        .ConfigureAwait(false);
                    Require
                        .NotNull(shared, "the prospect")
                        .ShareWith(Lyon, AccessLevel.Read, session.Context)
                        .OrThrow();
                    var person = await session
                        .Contacts.FindAsync(contact, cancellationToken)
                        .ConfigureAwait(false);
                    Require
                        .NotNull(person, "the contact")
                        .Change(Person("Zoé", "Forgeron", "autre@forge.example"), session.Context)
                        .OrThrow();
                    await session.CommitAsync(cancellationToken).ConfigureAwait(false);
                    var hits = await session
                        .Matches.FindAsync(
                            [
                                DuplicateContracts.Mail,
                                MatchKey.Of(MatchKeyKind.Email, "autre@forge.example"),
                            ],
                            10,
                            cancellationToken
                        )
                        .ConfigureAwait(false);
                    Require.That(
                        hits is [var hit]
                            && hit.Prospect == prospect
                            && hit.Key != DuplicateContracts.Mail,
                        "the prospect by the new mail, and not by the old one",
                        $"{hits.Count} hits"
                    );
                },
                cancellationToken
            )
            .ConfigureAwait(false);
    }

    private static async Task KeysBeyondTheScope(
        StoreHarness harness,
        CancellationToken cancellationToken
    )
    {
        ContactId id = default;
        await harness
            .InSessionAsync(
                AnneInParis,
                async session =>
                {
                    var contact = Contact
                        .Create(Person("Zoé", "Forgeron"), session.Context)
                        .OrThrow();
                    var prospect = NewProspect(session.Context, "Partagé");
                    prospect.LinkContact(contact, session.Context).OrThrow();
                    prospect.ShareWith(Lyon, AccessLevel.Read, session.Context).OrThrow();
                    session.Contacts.Add(contact);
                    session.Prospects.Add(prospect);
                    await session.CommitAsync(cancellationToken).ConfigureAwait(false);
                    id = contact.Id;
                },
                cancellationToken
            )
            .ConfigureAwait(false);
        ProspectId ofLyon = default;
        await harness
            .InSessionAsync(
                BrunoInLyon,
                async session =>
                {
                    var contact = await session
                        .Contacts.FindAsync(id, cancellationToken)
                        .ConfigureAwait(false);
                    Require.NotNull(contact, "the contact of the shared prospect");
                    var prospect = NewProspect(
                        session.Context,
                        "À Lyon",
                        p => p.LinkContact(contact, session.Context).OrThrow()
                    );
                    session.Prospects.Add(prospect);
                    await session.CommitAsync(cancellationToken).ConfigureAwait(false);
                    ofLyon = prospect.Id;
                },
                cancellationToken
            )
            .ConfigureAwait(false);
        await harness
            .InSessionAsync(
                AnneInParis,
                async session =>
                {
                    var contact = await session
                        .Contacts.FindAsync(id, cancellationToken)
                        .ConfigureAwait(false);
                    Require
                        .NotNull(contact, "the contact")
                        .Change(Person("Zoé", "Forgeron", "zoe@forge.example"), session.Context)
                        .OrThrow();
                    await session.CommitAsync(cancellationToken).ConfigureAwait(false);
                },
                cancellationToken
            )
            .ConfigureAwait(false);
        await harness
            .InSessionAsync(
                BrunoInLyon,
                async session =>
                {
                    var hits = await session
                        .Matches.FindAsync([DuplicateContracts.Mail], 10, cancellationToken)
                        .ConfigureAwait(false);
                    Require.That(
                        hits.Any(h => h.Prospect == ofLyon),
                        "the prospect that the writer did not see, by the new mail",
                        $"{hits.Count} others"
                    );
                },
                cancellationToken
            )
            .ConfigureAwait(false);
    }
}
