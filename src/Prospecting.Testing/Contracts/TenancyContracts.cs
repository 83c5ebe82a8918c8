using Prospecting.Prospects;
using Prospecting.Scopes;
using Prospecting.Storage;
using Prospecting.Work;
using static Prospecting.Testing.Contracts.ContractWorld;

namespace Prospecting.Testing.Contracts;

/// <summary>Two tenants with two companies each: each against the other three (SPEC M-0, M-3).</summary>
internal static class TenancyContracts
{
    private static readonly Scope[] Owners =
    [
        AnneInParis,
        BrunoInLyon,
        AnneOfOtherTenant,
        BrunoOfOtherTenant,
    ];

    public static IReadOnlyList<StoreContract> All { get; } =
    [
        new(
            "Of two tenants with two companies each, nobody sees or writes what belongs to the other three",
            EachAgainstTheOthers
        )
        {
            Rules = ["M-0", "M-3"],
            Hint = "The tenant leads every key and every condition, in both directions.",
        },
    ];

    private static async Task EachAgainstTheOthers(
        StoreHarness harness,
        CancellationToken cancellationToken
    )
    {
        List<(Scope Owner, ProspectSnapshot Before)> records = [];
        foreach (var owner in Owners)
        {
            var id = await harness
                .StoreAsync(owner, "Secret", cancellationToken)
                .ConfigureAwait(false);
            var stored = await harness
                .ReadAsync(owner, id, cancellationToken)
                .ConfigureAwait(false);
            records.Add((owner, Require.NotNull(stored, "the prospect").ToSnapshot()));
        }

        foreach (var intruder in Owners)
        {
            foreach (var (owner, record) in records.Where(r => r.Owner != intruder))
            {
                await SeesNothingAsync(harness, intruder, record, cancellationToken)
                    .ConfigureAwait(false);
                await WritesNothingAsync(harness, intruder, owner, cancellationToken)
                    .ConfigureAwait(false);
            }
        }

        foreach (var (owner, before) in records)
        {
            var after = await harness
                .ReadAsync(owner, new ProspectId(before.Id), cancellationToken)
                .ConfigureAwait(false);
            Require.That(
                after?.ToSnapshot() == before,
                "every record as it was",
                "a changed record"
            );
            var count = await CountAsync(harness, owner, cancellationToken).ConfigureAwait(false);
            Require.Equal(1, count, "the number of records of each company");
        }
    }

    private static Task SeesNothingAsync(
        StoreHarness harness,
        Scope intruder,
        ProspectSnapshot record,
        CancellationToken cancellationToken
    ) =>
        harness.InSessionAsync(
            intruder,
            async session =>
            {
                var id = new ProspectId(record.Id);
                var found = await session
                    .Prospects.FindAsync(id, cancellationToken)
                    .ConfigureAwait(false);
                var history = await session
                    .History.ReadAsync(id, cancellationToken)
                    .ConfigureAwait(false);
                Require.That(
                    found is null && history.Count == 0,
                    "nothing by id",
                    "the record or its history"
                );
            },
            cancellationToken
        );

    // A record made under the owner's scope and smuggled into the intruder's session: the commit must refuse it.
    private static Task WritesNothingAsync(
        StoreHarness harness,
        Scope intruder,
        Scope owner,
        CancellationToken cancellationToken
    ) =>
        harness.InSessionAsync(
            intruder,
            async session =>
            {
                var disguise = new WorkContext(
                    owner,
                    session.Context.Clock,
                    session.Context.Ids,
                    session.Context.Workflows
                );
                session.Prospects.Add(NewProspect(disguise, "Intrus"));
                await Require
                    .ThrowsAsync<ScopeViolationException>(
                        () => session.CommitAsync(cancellationToken),
                        "the commit"
                    )
                    .ConfigureAwait(false);
            },
            cancellationToken
        );

    private static async Task<int> CountAsync(
        StoreHarness harness,
        Scope scope,
        CancellationToken cancellationToken
    )
    {
        var count = 0;
        await harness
            .InSessionAsync(
                scope,
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
