using Prospecting.Channels;
using Prospecting.Contacts;
using Prospecting.Duplicates;
using Prospecting.Merging;
using Prospecting.Prospects;
using Prospecting.Scopes;
using static Prospecting.Testing.Contracts.ContractWorld;

namespace Prospecting.Testing.Contracts;

/// <summary>Match keys are kept by the commits (SPEC U-4).</summary>
internal static class DuplicateContracts
{
    private static readonly MatchKey Mail = MatchKey.Of(MatchKeyKind.Email, "zoe@forge.example");
    private static readonly MatchKey Name = MatchKey.Of(MatchKeyKind.Name, "forge");

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
            "A changed contact renews the keys of prospects beyond the writer's scope",
            KeysBeyondTheScope
        )
        {
            Rules = ["U-4"],
            Hint = "Look for the prospects that link a changed contact in the whole tenant.",
        },
        new("A profile holds what the prospect and its contacts hold", Profiles)
        {
            Rules = ["U-4"],
            Hint = "MatchProfile.Of, with the contacts.",
        },
        new("Keys that two prospects share are given with both, keys of one are not", SharedKeys)
        {
            Rules = ["U-4"],
            Hint = "Order by key, so that the hits of one key come one after another.",
        },
        new("A merged prospect is no longer found by its keys", MergedHasNoKeys)
        {
            Rules = ["U-4", "G-2"],
            Hint = "A merge removes the loser's keys.",
        },
        new("No more prospects of one key are given than asked for", Cap)
        {
            Rules = ["U-4"],
            Hint = "The cap holds for each key, not for the answer.",
        },
    ];

    private static async Task KeysFollowContacts(
        StoreHarness harness,
        CancellationToken cancellationToken
    )
    {
        var (prospect, contact) = await StoreAsync(harness, cancellationToken)
            .ConfigureAwait(false);
        Require.Equal(
            prospect,
            (await HitsAsync(harness, cancellationToken).ConfigureAwait(false))
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
                        .Change(Person("Zoé", "Forgeron", "autre@forge.example"))
                        .OrThrow();
                    await session.CommitAsync(cancellationToken).ConfigureAwait(false);
                },
                cancellationToken
            )
            .ConfigureAwait(false);
        Require.Equal(
            0,
            (await HitsAsync(harness, cancellationToken).ConfigureAwait(false)).Count,
            "who has the old mail"
        );
    }

    private static async Task Profiles(StoreHarness harness, CancellationToken cancellationToken)
    {
        var (prospect, _) = await StoreAsync(harness, cancellationToken).ConfigureAwait(false);
        await harness
            .InSessionAsync(
                AnneInParis,
                async session =>
                {
                    var profiles = await session
                        .Matches.LoadProfilesAsync([prospect], cancellationToken)
                        .ConfigureAwait(false);
                    Require.That(
                        profiles
                            is [
                                {
                                    Name: "forge",
                                    Emails: ["zoe@forge.example"],
                                    People: ["zoe forgeron"],
                                    Places: [{ City: "nancy" }]
                                },
                            ],
                        "name, mail, person and town",
                        $"{profiles.Count} profiles"
                    );
                },
                cancellationToken
            )
            .ConfigureAwait(false);
    }

    private static async Task SharedKeys(StoreHarness harness, CancellationToken cancellationToken)
    {
        foreach (
            var (name, phone) in new[]
            {
                ("Un", "01 99 00 00 01"),
                ("Deux", "01 99 00 00 01"),
                ("Trois", "01 99 00 00 02"),
            }
        )
        {
            await harness
                .StoreAsync(
                    AnneInParis,
                    name,
                    cancellationToken,
                    (p, c) =>
                        p.Change(p.Details with { Phone = PhoneNumber.Parse(phone).OrThrow() }, c)
                            .OrThrow()
                )
                .ConfigureAwait(false);
        }

        List<MatchHit> hits = [];
        await harness
            .InSessionAsync(
                AnneInParis,
                async session =>
                {
                    await foreach (
                        var hit in session
                            .Matches.SharedKeysAsync(cancellationToken)
                            .ConfigureAwait(false)
                    )
                    {
                        hits.Add(hit);
                    }
                },
                cancellationToken
            )
            .ConfigureAwait(false);
        Require.That(
            hits.Count == 2
                && hits.TrueForAll(h => h.Key == MatchKey.Of(MatchKeyKind.Phone, "+33199000001")),
            "the shared number, with both",
            $"{hits.Count} hits"
        );
    }

    private static async Task MergedHasNoKeys(
        StoreHarness harness,
        CancellationToken cancellationToken
    )
    {
        var (loser, _) = await StoreAsync(harness, cancellationToken).ConfigureAwait(false);
        var survivor = await harness
            .StoreAsync(AnneInParis, "Reste", cancellationToken)
            .ConfigureAwait(false);
        await harness
            .InSessionAsync(
                AnneInParis,
                async session =>
                {
                    var merging = new ProspectMerging();
                    var plan = await merging
                        .PlanAsync(session, survivor, loser, survivor, cancellationToken)
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
        var hits = await HitsAsync(harness, cancellationToken).ConfigureAwait(false);
        Require.That(
            hits.Count == 1 && hits[0].Prospect == survivor,
            "the survivor, which has the contact now",
            $"{hits.Count} hits"
        );
    }

    private static async Task Cap(StoreHarness harness, CancellationToken cancellationToken)
    {
        for (var i = 0; i < 4; i++)
        {
            await StoreAsync(harness, cancellationToken).ConfigureAwait(false);
        }

        await harness
            .InSessionAsync(
                AnneInParis,
                async session =>
                {
                    var hits = await session
                        .Matches.FindAsync([Mail, Name], capPerKey: 3, cancellationToken)
                        .ConfigureAwait(false);
                    Require.Equal(
                        (3, 3),
                        (hits.Count(h => h.Key == Mail), hits.Count(h => h.Key == Name)),
                        "the number given of each of two keys"
                    );
                },
                cancellationToken
            )
            .ConfigureAwait(false);
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
        var before = await HitsAsync(harness, cancellationToken).ConfigureAwait(false);
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
        var after = await HitsAsync(harness, cancellationToken).ConfigureAwait(false);
        Require.Equal(0, after.Count, "how many have the old mail");

        static EmailAddress Address(string text) => EmailAddress.Parse(text).OrThrow();
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
                        .Change(Person("Zoé", "Forgeron", "zoe@forge.example"))
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
                        .Matches.FindAsync([Mail], 10, cancellationToken)
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

    private static async Task<(ProspectId Prospect, ContactId Contact)> StoreAsync(
        StoreHarness harness,
        CancellationToken cancellationToken
    )
    {
        (ProspectId, ContactId) ids = default;
        await harness
            .InSessionAsync(
                AnneInParis,
                async session =>
                {
                    var contact = Contact
                        .Create(Person("Zoé", "Forgeron", "Zoe@forge.example"), session.Context)
                        .OrThrow();
                    var prospect = NewProspect(session.Context, "SARL La Forge");
                    prospect.LinkContact(contact, session.Context).OrThrow();
                    prospect
                        .AddAddress(
                            Address("Nancy", "54000"),
                            Addresses.AddressRoles.None,
                            session.Context
                        )
                        .OrThrow();
                    session.Contacts.Add(contact);
                    session.Prospects.Add(prospect);
                    await session.CommitAsync(cancellationToken).ConfigureAwait(false);
                    ids = (prospect.Id, contact.Id);
                },
                cancellationToken
            )
            .ConfigureAwait(false);
        return ids;
    }

    private static async Task<IReadOnlyList<MatchHit>> HitsAsync(
        StoreHarness harness,
        CancellationToken cancellationToken
    )
    {
        IReadOnlyList<MatchHit> hits = [];
        await harness
            .InSessionAsync(
                AnneInParis,
                async session =>
                    hits = await session
                        .Matches.FindAsync([Mail], 10, cancellationToken)
                        .ConfigureAwait(false),
                cancellationToken
            )
            .ConfigureAwait(false);
        return hits;
    }
}
