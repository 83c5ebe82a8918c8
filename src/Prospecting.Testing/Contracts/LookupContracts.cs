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
