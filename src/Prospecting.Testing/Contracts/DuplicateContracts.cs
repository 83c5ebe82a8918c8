using Prospecting.Channels;
using Prospecting.Contacts;
using Prospecting.Duplicates;
using Prospecting.Merging;
using Prospecting.Prospects;
using static Prospecting.Testing.Contracts.ContractWorld;

namespace Prospecting.Testing.Contracts;

/// <summary>Match keys are kept by the commits (SPEC U-4).</summary>
internal static class DuplicateContracts
{
    private static readonly MatchKey Mail = MatchKey.Of(MatchKeyKind.Email, "zoe@forge.example");

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

        Require.Equal(
            3,
            (await HitsAsync(harness, cancellationToken, cap: 3).ConfigureAwait(false)).Count,
            "the number given"
        );
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
        CancellationToken cancellationToken,
        int cap = 10
    )
    {
        IReadOnlyList<MatchHit> hits = [];
        await harness
            .InSessionAsync(
                AnneInParis,
                async session =>
                    hits = await session
                        .Matches.FindAsync([Mail], cap, cancellationToken)
                        .ConfigureAwait(false),
                cancellationToken
            )
            .ConfigureAwait(false);
        return hits;
    }
}
