using Prospecting.Merging;
using Prospecting.Prospects;
using static Prospecting.Testing.Contracts.ContractWorld;

namespace Prospecting.Testing.Contracts;

/// <summary>Nothing is lost by a merge, and nothing becomes open by it (SPEC G-2, G-3).</summary>
internal static class MergeContracts
{
    public static IReadOnlyList<StoreContract> All { get; } =
    [
        new(
            "The id of a merged prospect gives the survivor, also after further merges",
            MergedIdsResolve
        )
        {
            Rules = ["G-3"],
            Hint = "Follow MergedInto to its end, and give the survivor once.",
        },
        new(
            "A merge moves parts and references and is read in the survivor's history",
            MergesAreWhole
        )
        {
            Rules = ["G-2", "P-13"],
            Hint =
                "Free the loser's references before the survivor takes them; read history through MergedInto.",
        },
        new(
            "Who loses the survivor sees nothing of what was merged into it",
            MergedRecordsFollowTheirSurvivor
        )
        {
            Rules = ["G-3", "M-5"],
            Hint = "The right to a merged record is the right to its survivor.",
        },
    ];

    private static async Task MergedIdsResolve(
        StoreHarness harness,
        CancellationToken cancellationToken
    )
    {
        var a = await harness.StoreAsync(AnneInParis, "A", cancellationToken).ConfigureAwait(false);
        var b = await harness.StoreAsync(AnneInParis, "B", cancellationToken).ConfigureAwait(false);
        var c = await harness.StoreAsync(AnneInParis, "C", cancellationToken).ConfigureAwait(false);
        await MergeAsync(harness, survivor: b, loser: a, cancellationToken).ConfigureAwait(false);
        await MergeAsync(harness, survivor: c, loser: b, cancellationToken).ConfigureAwait(false);
        foreach (var id in (ProspectId[])[a, b, c])
        {
            var read = await harness
                .ReadAsync(AnneInParis, id, cancellationToken)
                .ConfigureAwait(false);
            Require.Equal(c, read?.Id, "what the id gives");
        }

        await harness
            .InSessionAsync(
                AnneInParis,
                async session =>
                {
                    var all = await session
                        .Prospects.FindAsync([a, b, c], cancellationToken)
                        .ConfigureAwait(false);
                    Require.That(
                        all.Count == 1 && all[0].Id == c,
                        "the survivor once for all ids",
                        $"{all.Count} prospects"
                    );
                },
                cancellationToken
            )
            .ConfigureAwait(false);
    }

    private static async Task MergesAreWhole(
        StoreHarness harness,
        CancellationToken cancellationToken
    )
    {
        var survivor = await harness
            .StoreAsync(AnneInParis, "Reste", cancellationToken)
            .ConfigureAwait(false);
        var loser = await harness
            .StoreAsync(
                AnneInParis,
                "Part",
                cancellationToken,
                (p, c) =>
                {
                    p.AddAddress(Address("Dijon", "21000"), Addresses.AddressRoles.Billing, c)
                        .OrThrow();
                    p.AddReference("erp", "9", c).OrThrow();
                    p.ShareWith(Lyon, Scopes.AccessLevel.Read, c).OrThrow();
                }
            )
            .ConfigureAwait(false);
        await MergeAsync(harness, survivor, loser, cancellationToken).ConfigureAwait(false);
        await harness
            .InSessionAsync(
                BrunoInLyon,
                async session =>
                {
                    var hits = await session
                        .Prospects.FindByReferencesAsync(["9"], "erp", cancellationToken)
                        .ConfigureAwait(false);
                    Require.That(
                        hits.Count == 1 && hits[0].Prospect == survivor,
                        "the reference at the survivor",
                        $"{hits.Count} hits"
                    );
                    var merged = await session
                        .Prospects.FindAsync(survivor, cancellationToken)
                        .ConfigureAwait(false);
                    Require.Equal(
                        "Dijon",
                        Require
                            .NotNull(merged, "the survivor")
                            .Addresses.SingleOrDefault()
                            ?.Postal.City,
                        "the town that moved"
                    );
                },
                cancellationToken
            )
            .ConfigureAwait(false);
        var history = await HistoryContracts
            .ReadAsync(harness, survivor, cancellationToken)
            .ConfigureAwait(false);
        Require.That(
            history.Count(h => h.SubjectId == loser.Value) == 2
                && history.Count(h => h.SubjectId == survivor.Value) == 2,
            "two lines under each id",
            $"{history.Count} lines"
        );
    }

    private static async Task MergedRecordsFollowTheirSurvivor(
        StoreHarness harness,
        CancellationToken cancellationToken
    )
    {
        var survivor = await harness
            .StoreAsync(AnneInParis, "Reste", cancellationToken)
            .ConfigureAwait(false);
        var loser = await harness
            .StoreAsync(
                AnneInParis,
                "Part",
                cancellationToken,
                (p, c) => p.ShareWith(Lyon, Scopes.AccessLevel.Read, c).OrThrow()
            )
            .ConfigureAwait(false);
        await MergeAsync(harness, survivor, loser, cancellationToken).ConfigureAwait(false);
        Require.Equal(
            survivor,
            (
                await harness.ReadAsync(BrunoInLyon, loser, cancellationToken).ConfigureAwait(false)
            )?.Id,
            "what the old id gives"
        );
        await harness
            .ChangeAsync(
                AnneInParis,
                survivor,
                (p, c) => p.Unshare(Lyon, c).OrThrow(),
                cancellationToken
            )
            .ConfigureAwait(false);
        await harness
            .InSessionAsync(
                BrunoInLyon,
                async session =>
                {
                    var found = await session
                        .Prospects.FindAsync(loser, cancellationToken)
                        .ConfigureAwait(false);
                    var history = await session
                        .History.ReadAsync(loser, cancellationToken)
                        .ConfigureAwait(false);
                    var statuses = await session
                        .History.ReadStatusesAsync(loser, cancellationToken)
                        .ConfigureAwait(false);
                    Require.That(
                        found is null && history.Count + statuses.Count == 0,
                        "nothing under the old id",
                        $"{history.Count + statuses.Count} lines"
                    );
                },
                cancellationToken
            )
            .ConfigureAwait(false);
    }

    internal static Task MergeAsync(
        StoreHarness harness,
        ProspectId survivor,
        ProspectId loser,
        CancellationToken cancellationToken
    ) =>
        harness.InSessionAsync(
            AnneInParis,
            async session =>
            {
                var merging = new ProspectMerging();
                var plan = await merging
                    .PlanAsync(session, survivor, loser, survivor, cancellationToken)
                    .ConfigureAwait(false);
                var merged = await merging
                    .ExecuteAsync(session, plan.OrThrow(), cancellationToken)
                    .ConfigureAwait(false);
                merged.OrThrow();
                await session.CommitAsync(cancellationToken).ConfigureAwait(false);
            },
            cancellationToken
        );
}
