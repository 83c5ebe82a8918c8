using Prospecting.Channels;
using Prospecting.Contacts;
using Prospecting.Duplicates;
using Prospecting.Merging;
using Prospecting.Prospects;
using static Prospecting.Testing.Contracts.ContractWorld;

namespace Prospecting.Testing.Contracts;

/// <summary>What duplicates are found by (SPEC U-4).</summary>
internal static class DuplicateContracts
{
    internal static readonly MatchKey Mail = MatchKey.Of(MatchKeyKind.Email, "zoe@forge.example");
    private static readonly MatchKey Name = MatchKey.Of(MatchKeyKind.Name, "forge");

    public static IReadOnlyList<StoreContract> All { get; } =
    [
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

    internal static async Task<(ProspectId Prospect, ContactId Contact)> StoreAsync(
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

    internal static async Task<IReadOnlyList<MatchHit>> HitsAsync(
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
