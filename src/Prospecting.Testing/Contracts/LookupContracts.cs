using Prospecting.Prospects;
using Prospecting.Statuses;
using static Prospecting.Testing.Contracts.ContractWorld;

namespace Prospecting.Testing.Contracts;

/// <summary>Rows, counts and references (SPEC Q-1, P-13).</summary>
internal static class LookupContracts
{
    public static IReadOnlyList<StoreContract> All { get; } =
    [
        new("A row shows the town of the default address", RowShowsTown)
        {
            Rules = ["Q-1"],
            Hint = "The address with the role Default, not the first one.",
        },
        new(
            "A row shows name, kind, status, outcome, source, owner, telephone, mail, whether it is archived and whether somebody should look at it",
            RowShowsAll
        )
        {
            Rules = ["Q-1", "P-9"],
            Hint =
                "Telephone and mail as they were typed; the mobile phone where there is no landline.",
        },
        new(
            "Prospects in a status are found in the order of their ids, as many as asked for",
            InStatus
        )
        {
            Rules = ["S-14"],
            Hint = "Order by id and limit in the database.",
        },
        new("A merged record is neither listed nor counted", MergedIsGone)
        {
            Rules = ["G-2"],
            Hint = "Leave records with MergedInto out of every list and count.",
        },
        new("Prospects are counted by status", CountsByStatus)
        {
            Rules = ["Q-1"],
            Hint = "Group by status code within the scope.",
        },
        new("References are found in any system or in one", References)
        {
            Rules = ["P-13"],
            Hint = "References are text: leading zeros belong to them.",
        },
    ];

    private static async Task RowShowsTown(
        StoreHarness harness,
        CancellationToken cancellationToken
    )
    {
        await harness
            .StoreAsync(
                AnneInParis,
                "Deux adresses",
                cancellationToken,
                (p, c) =>
                {
                    p.AddAddress(Address("Angers", "49000"), Addresses.AddressRoles.Billing, c)
                        .OrThrow();
                    p.AddAddress(Address("Brest", "29200"), Addresses.AddressRoles.Default, c)
                        .OrThrow();
                }
            )
            .ConfigureAwait(false);
        var rows = await QueryContracts
            .ReadAllAsync(harness, new ProspectQuery(), cancellationToken)
            .ConfigureAwait(false);
        Require.Equal("Brest", rows[0].City, "the town");
    }

    private static async Task RowShowsAll(StoreHarness harness, CancellationToken cancellationToken)
    {
        await harness
            .InSessionAsync(
                AnneInParis,
                async session =>
                {
                    var contact = FullRecords.Contact(session.Context);
                    session.Contacts.Add(contact);
                    foreach (
                        var prospect in FullRecords.Prospects(session.Context, contact).Take(2)
                    )
                    {
                        if (prospect.Kind == ProspectKind.Person)
                        {
                            prospect.Archive(session.Context).OrThrow();
                        }

                        session.Prospects.Add(prospect);
                    }

                    await session.CommitAsync(cancellationToken).ConfigureAwait(false);
                },
                cancellationToken
            )
            .ConfigureAwait(false);
        var rows = await QueryContracts
            .ReadAllAsync(
                harness,
                new ProspectQuery { Sort = ProspectSort.Name, Archived = ArchiveFilter.Either },
                cancellationToken
            )
            .ConfigureAwait(false);
        Require.Equal(
            "Atelier Lefèvre, Company, lost, Lost, Salon, Claire Vasseur, 01 99 00 12 34, Contact@Atelier.example, False, False; "
                + "Noël Œuvrard, Person, new, Open, , , 06 39 98 12 37, , True, True",
            string.Join(
                "; ",
                rows.Select(r =>
                    $"{r.DisplayName}, {r.Kind}, {r.Status}, {r.Category}, {r.Source}, {r.Owner}, {r.Phone}, {r.Email}, {r.IsArchived}, {r.NeedsReview}"
                )
            ),
            "what the rows show"
        );
    }

    private static async Task InStatus(StoreHarness harness, CancellationToken cancellationToken)
    {
        List<ProspectId> stored = [];
        foreach (var name in (string[])["Un", "Deux", "Trois", "Quatre", "Cinq"])
        {
            stored.Add(
                await harness.StoreAsync(AnneInParis, name, cancellationToken).ConfigureAwait(false)
            );
        }

        await harness
            .InSessionAsync(
                AnneInParis,
                async session =>
                {
                    var found = await session
                        .Prospects.FindInStatusesAsync(
                            Scopes.CompanySet.All,
                            ["won", "new"],
                            limit: 3,
                            cancellationToken
                        )
                        .ConfigureAwait(false);
                    Require.That(
                        found.SequenceEqual(stored.Order().Take(3)),
                        "the first three in the order of their ids",
                        $"{found.Count} others"
                    );
                },
                cancellationToken
            )
            .ConfigureAwait(false);
    }

    private static async Task MergedIsGone(
        StoreHarness harness,
        CancellationToken cancellationToken
    )
    {
        var survivor = await harness
            .StoreAsync(AnneInParis, "Reste", cancellationToken)
            .ConfigureAwait(false);
        var loser = await harness
            .StoreAsync(AnneInParis, "Part", cancellationToken)
            .ConfigureAwait(false);
        await MergeContracts
            .MergeAsync(harness, survivor, loser, cancellationToken)
            .ConfigureAwait(false);
        await harness
            .InSessionAsync(
                AnneInParis,
                async session =>
                {
                    var page = await session
                        .Prospects.QueryAsync(new ProspectQuery(), cancellationToken)
                        .ConfigureAwait(false);
                    var counted = await session
                        .Prospects.CountByStatusAsync(cancellationToken)
                        .ConfigureAwait(false);
                    var inUse = await session
                        .Prospects.CountStatusesInUseAsync(Scopes.CompanySet.All, cancellationToken)
                        .ConfigureAwait(false);
                    var found = await session
                        .Prospects.FindInStatusesAsync(
                            Scopes.CompanySet.All,
                            ["new"],
                            limit: 10,
                            cancellationToken
                        )
                        .ConfigureAwait(false);
                    Require.Equal(
                        (1, 1, 1, 1),
                        (
                            page.Rows.Count,
                            counted.Sum(c => c.Count),
                            inUse.Sum(c => c.Count),
                            found.Count
                        ),
                        "how many are listed, counted, in use and found in the status"
                    );
                },
                cancellationToken
            )
            .ConfigureAwait(false);
    }

    private static async Task CountsByStatus(
        StoreHarness harness,
        CancellationToken cancellationToken
    )
    {
        await harness.StoreAsync(AnneInParis, "Un", cancellationToken).ConfigureAwait(false);
        await harness
            .StoreAsync(
                AnneInParis,
                "Deux",
                cancellationToken,
                (p, c) =>
                {
                    p.Change(
                            p.Details with
                            {
                                Phone = Channels.PhoneNumber.Parse("01 99 00 12 34").OrThrow(),
                            },
                            c
                        )
                        .OrThrow();
                    p.MoveStatus(
                        new ProspectFacts(p, [], c.Now),
                        new StatusRequest("qualify"),
                        StatusRights.All,
                        c
                    );
                }
            )
            .ConfigureAwait(false);
        await harness
            .InSessionAsync(
                AnneInParis,
                async session =>
                {
                    var counts = await session
                        .Prospects.CountByStatusAsync(cancellationToken)
                        .ConfigureAwait(false);
                    Require.That(
                        counts
                            .ToHashSet()
                            .SetEquals([
                                new StatusCount("new", 1),
                                new StatusCount("qualified", 1),
                            ]),
                        "one new and one qualified",
                        string.Join(", ", counts)
                    );
                },
                cancellationToken
            )
            .ConfigureAwait(false);
    }

    private static async Task References(StoreHarness harness, CancellationToken cancellationToken)
    {
        var id = await harness
            .StoreAsync(
                AnneInParis,
                "Référencé",
                cancellationToken,
                (p, c) =>
                {
                    p.AddReference("erp", "0042", c).OrThrow();
                    p.AddReference("web", "42", c).OrThrow();
                }
            )
            .ConfigureAwait(false);
        await harness
            .InSessionAsync(
                AnneInParis,
                async session =>
                {
                    var any = await session
                        .Prospects.FindByReferencesAsync(
                            ["0042", "42", "43"],
                            null,
                            cancellationToken
                        )
                        .ConfigureAwait(false);
                    Require.That(
                        any.Count == 2 && any.All(h => h.Prospect == id),
                        "both references",
                        $"{any.Count}"
                    );
                    var web = await session
                        .Prospects.FindByReferencesAsync(["0042", "42"], "web", cancellationToken)
                        .ConfigureAwait(false);
                    Require.That(
                        web is [{ Reference.Id: "42" }],
                        "the one of that system",
                        $"{web.Count}"
                    );
                },
                cancellationToken
            )
            .ConfigureAwait(false);
    }
}
