using NodaTime;
using Prospecting.History;
using Prospecting.Merging;
using Prospecting.Scopes;
using static Prospecting.Testing.Contracts.ContractWorld;

namespace Prospecting.Testing.Contracts;

/// <summary>How long prospects stay in their statuses, over many prospects (SPEC S-12, M-3).</summary>
internal static class TimeInStatusContracts
{
    public static IReadOnlyList<StoreContract> All { get; } =
    [
        new(
            "Time in status tells the stays that ended, the shortest and the longest, who is there now, and re-entries",
            TellsAll
        )
        {
            Rules = ["S-12"],
            Hint = "A stay that ended is the line that ended it, with its PreviousDuration.",
            Needs = StoreCapabilities.TimeInStatus,
        },
        new(
            "A period confines time in status to the stays and re-entries whose line is of the period",
            ByPeriod
        )
        {
            Rules = ["S-12"],
            Hint = "From counts, To does not; no period narrows who is there now.",
            Needs = StoreCapabilities.TimeInStatus,
        },
        new("Time in status is confined to a company and a workflow", ByCompanyAndWorkflow)
        {
            Rules = ["S-12"],
            Hint = "The company is one that has the prospect, not its owner alone.",
            Needs = StoreCapabilities.TimeInStatus,
        },
        new("Time in status counts nothing of another company or tenant", NothingForeign)
        {
            Rules = ["M-3", "S-12"],
            Hint = "Asking for a company is no way into it.",
            Needs = StoreCapabilities.TimeInStatus,
        },
        new("Time in status counts no merged record", NothingMerged)
        {
            Rules = ["S-12", "G-2"],
            Hint = "The stays of a merged record end with it.",
            Needs = StoreCapabilities.TimeInStatus,
        },
        new("No time in status is negative when the clock steps back", NothingNegative)
        {
            Rules = ["S-12"],
            Hint = "Take no time so far below zero.",
            Needs = StoreCapabilities.TimeInStatus,
        },
        new("A period that ends before it begins is refused", BadPeriod)
        {
            Rules = ["S-12"],
            Hint = "Call TimeInStatusQuery.EnsureValid first.",
            Needs = StoreCapabilities.TimeInStatus,
        },
    ];

    private static async Task TellsAll(StoreHarness harness, CancellationToken cancellationToken)
    {
        await StoreThreeAsync(harness, AnneInParis, cancellationToken).ConfigureAwait(false);
        var report = await ReadAsync(harness, AnneInParis, query => query, cancellationToken)
            .ConfigureAwait(false);
        Expect(
            report,
            Expected("new", completed: [2, 6], current: [4, 9], reentries: 1),
            Expected("lost", completed: [3], current: [3], reentries: 0)
        );
    }

    private static async Task ByPeriod(StoreHarness harness, CancellationToken cancellationToken)
    {
        var start = harness.Clock.GetCurrentInstant();
        await StoreThreeAsync(harness, AnneInParis, cancellationToken).ConfigureAwait(false);
        var until = await ReadAsync(
                harness,
                AnneInParis,
                query => query with { To = start + Duration.FromDays(5) },
                cancellationToken
            )
            .ConfigureAwait(false);
        Expect(
            until,
            Expected("new", completed: [2], current: [4, 9], reentries: 0),
            Expected("lost", completed: [], current: [3], reentries: 0)
        );
        var within = await ReadAsync(
                harness,
                AnneInParis,
                query =>
                    query with
                    {
                        From = start + Duration.FromDays(5),
                        To = start + Duration.FromDays(6),
                    },
                cancellationToken
            )
            .ConfigureAwait(false);
        Expect(
            within,
            Expected("new", completed: [], current: [4, 9], reentries: 1),
            Expected("lost", completed: [3], current: [3], reentries: 0)
        );
    }

    private static async Task ByCompanyAndWorkflow(
        StoreHarness harness,
        CancellationToken cancellationToken
    )
    {
        await harness
            .StoreAsync(
                AnneInParis,
                "Partagé",
                cancellationToken,
                (p, c) => p.ShareWith(Lyon, AccessLevel.Read, c).OrThrow()
            )
            .ConfigureAwait(false);
        await harness.StoreAsync(AnneInParis, "Seul", cancellationToken).ConfigureAwait(false);
        harness.Clock.Advance(Duration.FromDays(1));
        var lyon = await ReadAsync(
                harness,
                AnneInParis,
                query => query with { Company = Lyon, Workflow = "standard" },
                cancellationToken
            )
            .ConfigureAwait(false);
        Expect(lyon, Expected("new", completed: [], current: [1], reentries: 0));
        var elsewhere = await ReadAsync(
                harness,
                AnneInParis,
                query => query with { Workflow = "elsewhere" },
                cancellationToken
            )
            .ConfigureAwait(false);
        Expect(elsewhere);
    }

    private static async Task NothingForeign(
        StoreHarness harness,
        CancellationToken cancellationToken
    )
    {
        await StoreThreeAsync(harness, AnneInParis, cancellationToken).ConfigureAwait(false);
        await harness.StoreAsync(BrunoInLyon, "À Lyon", cancellationToken).ConfigureAwait(false);
        harness.Clock.Advance(Duration.FromDays(2));
        var own = await ReadAsync(harness, BrunoInLyon, query => query, cancellationToken)
            .ConfigureAwait(false);
        Expect(own, Expected("new", completed: [], current: [2], reentries: 0));
        // Asking for a company is no way into it.
        var asked = await ReadAsync(
                harness,
                BrunoInLyon,
                query => query with { Company = Paris },
                cancellationToken
            )
            .ConfigureAwait(false);
        Expect(asked);
        var foreign = await ReadAsync(harness, AnneOfOtherTenant, query => query, cancellationToken)
            .ConfigureAwait(false);
        Expect(foreign);
    }

    private static async Task NothingMerged(
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
        harness.Clock.Advance(Duration.FromDays(2));
        await harness
            .MoveAsync(AnneInParis, loser, "lose", cancellationToken)
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
                    var merged = await merging
                        .ExecuteAsync(session, plan.OrThrow(), cancellationToken)
                        .ConfigureAwait(false);
                    merged.OrThrow();
                    await session.CommitAsync(cancellationToken).ConfigureAwait(false);
                },
                cancellationToken
            )
            .ConfigureAwait(false);
        var report = await ReadAsync(harness, AnneInParis, query => query, cancellationToken)
            .ConfigureAwait(false);
        Expect(report, Expected("new", completed: [], current: [2], reentries: 0));
    }

    private static async Task NothingNegative(
        StoreHarness harness,
        CancellationToken cancellationToken
    )
    {
        var id = await harness
            .StoreAsync(AnneInParis, "Remonté", cancellationToken)
            .ConfigureAwait(false);
        harness.Clock.Advance(Duration.FromDays(-3));
        await harness.MoveAsync(AnneInParis, id, "lose", cancellationToken).ConfigureAwait(false);
        var back = await ReadAsync(harness, AnneInParis, query => query, cancellationToken)
            .ConfigureAwait(false);
        Expect(
            back,
            Expected("new", completed: [0], current: [], reentries: 0),
            Expected("lost", completed: [], current: [0], reentries: 0)
        );
        harness.Clock.Advance(Duration.FromDays(5));
        var later = await ReadAsync(harness, AnneInParis, query => query, cancellationToken)
            .ConfigureAwait(false);
        Expect(
            later,
            Expected("new", completed: [0], current: [], reentries: 0),
            Expected("lost", completed: [], current: [2], reentries: 0)
        );
    }

    private static Task BadPeriod(StoreHarness harness, CancellationToken cancellationToken) =>
        harness.InSessionAsync(
            AnneInParis,
            session =>
                Require.ThrowsAsync<ArgumentException>(
                    () =>
                        session.History.TimeInStatusAsync(
                            new TimeInStatusQuery
                            {
                                Now = session.Context.Now,
                                From = session.Context.Now,
                                To = session.Context.Now - Duration.Epsilon,
                            },
                            cancellationToken
                        ),
                    "the query"
                ),
            cancellationToken
        );

    // Nine days: one is lost on day 2 and reopened on day 5, one is lost on day 6, one stays as it was.
    private static async Task StoreThreeAsync(
        StoreHarness harness,
        Scope scope,
        CancellationToken cancellationToken
    )
    {
        var reopened = await harness
            .StoreAsync(scope, "Rouvert", cancellationToken)
            .ConfigureAwait(false);
        var lost = await harness
            .StoreAsync(scope, "Perdu", cancellationToken)
            .ConfigureAwait(false);
        await harness.StoreAsync(scope, "Resté", cancellationToken).ConfigureAwait(false);
        foreach (
            var (days, id, action) in new[]
            {
                (2, reopened, "lose"),
                (3, reopened, "reopen"),
                (1, lost, "lose"),
            }
        )
        {
            harness.Clock.Advance(Duration.FromDays(days));
            await harness.MoveAsync(scope, id, action, cancellationToken).ConfigureAwait(false);
        }

        harness.Clock.Advance(Duration.FromDays(3));
    }

    private static async Task<IReadOnlyList<TimeInStatus>> ReadAsync(
        StoreHarness harness,
        Scope scope,
        Func<TimeInStatusQuery, TimeInStatusQuery> narrow,
        CancellationToken cancellationToken
    )
    {
        IReadOnlyList<TimeInStatus> report = [];
        await harness
            .InSessionAsync(
                scope,
                async session =>
                    report = await session
                        .History.TimeInStatusAsync(
                            narrow(new TimeInStatusQuery { Now = session.Context.Now }),
                            cancellationToken
                        )
                        .ConfigureAwait(false),
                cancellationToken
            )
            .ConfigureAwait(false);
        return report;
    }

    private static TimeInStatus Expected(
        string status,
        int[] completed,
        int[] current,
        int reentries
    ) =>
        new()
        {
            Workflow = "standard",
            Status = status,
            Completed = DurationSum.Of(completed.Select(d => Duration.FromDays(d))),
            Shortest = completed.Length == 0 ? null : Duration.FromDays(completed.Min()),
            Longest = completed.Length == 0 ? null : Duration.FromDays(completed.Max()),
            Current = DurationSum.Of(current.Select(d => Duration.FromDays(d))),
            Reentries = reentries,
        };

    private static void Expect(
        IReadOnlyList<TimeInStatus> seen,
        params IReadOnlyList<TimeInStatus> expected
    ) =>
        Require.That(
            seen.Count == expected.Count && expected.All(seen.Contains),
            string.Join("; ", expected),
            string.Join("; ", seen)
        );
}
