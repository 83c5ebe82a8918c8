using NodaTime;
using Prospecting.Collections;
using Prospecting.Prospects;
using Prospecting.Scopes;
using static Prospecting.Testing.Contracts.ContractWorld;

namespace Prospecting.Testing.Contracts;

/// <summary>Who has been in a status for a long time: do not let prospects stagnate (SPEC S-12, Q-2).</summary>
internal static class LongStayContracts
{
    private static readonly Scope AnneInBoth = Scope.ForUser(
        First,
        Anne,
        Paris,
        new CompanyGrant(Lyon, AccessLevel.Write)
    );

    public static IReadOnlyList<StoreContract> All { get; } =
    [
        new("Long stays are found by owner, status and instant, any of several", AnyOfSeveral)
        {
            Rules = ["S-12", "Q-2"],
            Hint = "An OR over the stays; the instant itself counts.",
        },
        new("Without any long stay to look for, nobody is found", NoneOfNone)
        {
            Rules = ["S-12"],
            Hint = "An empty list is not the same as none given.",
        },
        new("Long stays widen no other criterion", Combined)
        {
            Rules = ["S-12", "Q-2"],
            Hint = "Put the OR of the stays into brackets.",
        },
        new("Long stays find nothing of another company or tenant", NothingForeign)
        {
            Rules = ["M-3", "S-12"],
            Hint = "The condition of the scope stands outside the OR.",
        },
        new(
            "As many long stays as a query may have are answered, more are refused",
            AsManyAsAllowed
        )
        {
            Rules = ["S-12"],
            Hint =
                "500 of them must not exceed the parameters or the depth of expressions that the database takes.",
        },
        new("A row tells since when it has its status", RowsTellSince)
        {
            Rules = ["Q-1", "S-12"],
            Hint = "Select StatusSince with the row.",
        },
    ];

    private static async Task AnyOfSeveral(
        StoreHarness harness,
        CancellationToken cancellationToken
    )
    {
        var start = await StoreFourAsync(harness, cancellationToken).ConfigureAwait(false);
        // To the instant: the moment itself counts, the one before does not.
        await FoundAsync(
                harness,
                "",
                cancellationToken,
                new LongStay { SinceAtLatest = start - Tick }
            )
            .ConfigureAwait(false);
        await FoundAsync(
                harness,
                "Lyon neuf, Paris neuf",
                cancellationToken,
                new LongStay { SinceAtLatest = start }
            )
            .ConfigureAwait(false);
        await FoundAsync(
                harness,
                "Lyon neuf",
                cancellationToken,
                new LongStay { SinceAtLatest = start, Owners = CompanySet.Of(Lyon) }
            )
            .ConfigureAwait(false);
        await FoundAsync(
                harness,
                "Paris neuf",
                cancellationToken,
                new LongStay { SinceAtLatest = start, Owners = CompanySet.AllBut(Lyon) }
            )
            .ConfigureAwait(false);
        await FoundAsync(
                harness,
                "Lyon perdu, Paris perdu",
                cancellationToken,
                new LongStay { SinceAtLatest = start + Duration.FromDays(9), Statuses = ["lost"] }
            )
            .ConfigureAwait(false);
        await FoundAsync(
                harness,
                "Lyon perdu, Paris neuf",
                cancellationToken,
                new LongStay
                {
                    SinceAtLatest = start + Duration.FromDays(2),
                    Statuses = ["qualified", "new"],
                    Owners = CompanySet.AllBut(Lyon),
                },
                new LongStay
                {
                    SinceAtLatest = start + Duration.FromDays(1),
                    Statuses = ["lost"],
                    Owners = CompanySet.Of(Lyon, new CompanyId("nice")),
                },
                new LongStay { SinceAtLatest = start, Statuses = ["won"] }
            )
            .ConfigureAwait(false);
    }

    private static async Task NoneOfNone(StoreHarness harness, CancellationToken cancellationToken)
    {
        await StoreFourAsync(harness, cancellationToken).ConfigureAwait(false);
        await FoundAsync(harness, "", cancellationToken).ConfigureAwait(false);
    }

    private static async Task Combined(StoreHarness harness, CancellationToken cancellationToken)
    {
        var start = await StoreFourAsync(harness, cancellationToken).ConfigureAwait(false);
        ValueList<LongStay> stays =
        [
            new() { SinceAtLatest = start, Statuses = ["new"] },
            new() { SinceAtLatest = start + Duration.FromDays(9), Statuses = ["lost"] },
        ];
        foreach (
            var (query, names) in new[]
            {
                (new ProspectQuery { Company = Lyon }, "Lyon neuf, Lyon perdu"),
                (new ProspectQuery { Statuses = ["lost"] }, "Lyon perdu, Paris perdu"),
                (new ProspectQuery { Source = "Salon" }, "Paris neuf"),
                (new ProspectQuery { Text = "neuf lyon" }, "Lyon neuf"),
                (new ProspectQuery { Company = Lyon, Source = "Salon" }, ""),
            }
        )
        {
            await FoundAsync(harness, query with { LongStays = stays }, names, cancellationToken)
                .ConfigureAwait(false);
        }
    }

    private static async Task NothingForeign(
        StoreHarness harness,
        CancellationToken cancellationToken
    )
    {
        await StoreFourAsync(harness, cancellationToken).ConfigureAwait(false);
        foreach (
            var (scope, names) in new[]
            {
                (BrunoInLyon, "Lyon neuf, Lyon perdu"),
                (AnneOfOtherTenant, ""),
            }
        )
        {
            await harness
                .InSessionAsync(
                    scope,
                    async session =>
                    {
                        var now = session.Context.Now;
                        var page = await session
                            .Prospects.QueryAsync(
                                new ProspectQuery
                                {
                                    Sort = ProspectSort.Name,
                                    LongStays =
                                    [
                                        new()
                                        {
                                            SinceAtLatest = now,
                                            Owners = CompanySet.Of(Paris),
                                        },
                                        new() { SinceAtLatest = now },
                                    ],
                                },
                                cancellationToken
                            )
                            .ConfigureAwait(false);
                        Require.Equal(
                            names,
                            string.Join(", ", page.Rows.Select(r => r.DisplayName)),
                            $"what {scope.User} finds"
                        );
                    },
                    cancellationToken
                )
                .ConfigureAwait(false);
        }
    }

    private static async Task AsManyAsAllowed(
        StoreHarness harness,
        CancellationToken cancellationToken
    )
    {
        var start = await StoreFourAsync(harness, cancellationToken).ConfigureAwait(false);
        var many = Enumerable
            .Range(0, ProspectQuery.MaxLongStays)
            .Select(i => new LongStay
            {
                SinceAtLatest = start,
                Statuses = [$"status-{i}", i == ProspectQuery.MaxLongStays - 1 ? "new" : "none"],
                Owners = CompanySet.AllBut(new CompanyId($"company-{i}")),
            })
            .ToArray();
        await FoundAsync(harness, "Lyon neuf, Paris neuf", cancellationToken, [.. many])
            .ConfigureAwait(false);
        await Require
            .ThrowsAsync<ArgumentException>(
                () => FoundAsync(harness, "", cancellationToken, [.. many, many[0]]),
                "the query"
            )
            .ConfigureAwait(false);
    }

    private static async Task RowsTellSince(
        StoreHarness harness,
        CancellationToken cancellationToken
    )
    {
        var start = await StoreFourAsync(harness, cancellationToken).ConfigureAwait(false);
        var rows = await QueryContracts
            .ReadAllAsync(
                harness,
                new ProspectQuery { Sort = ProspectSort.Name },
                cancellationToken
            )
            .ConfigureAwait(false);
        Require.Equal(
            $"Paris neuf {start}, Paris perdu {start + Duration.FromDays(2)}",
            string.Join(", ", rows.Select(r => $"{r.DisplayName} {r.StatusSince}")),
            "since when each row has its status"
        );
    }

    private static Duration Tick => Duration.FromTicks(1);

    // Two in each of two companies: new since the start; lost on day 1 in Lyon, on day 2 in Paris.
    private static async Task<Instant> StoreFourAsync(
        StoreHarness harness,
        CancellationToken cancellationToken
    )
    {
        var start = harness.Clock.GetCurrentInstant();
        await harness
            .StoreAsync(
                AnneInParis,
                "Paris neuf",
                cancellationToken,
                (p, c) => p.Change(p.Details with { Source = "Salon" }, c).OrThrow()
            )
            .ConfigureAwait(false);
        await harness.StoreAsync(BrunoInLyon, "Lyon neuf", cancellationToken).ConfigureAwait(false);
        var paris = await harness
            .StoreAsync(AnneInParis, "Paris perdu", cancellationToken)
            .ConfigureAwait(false);
        var lyon = await harness
            .StoreAsync(BrunoInLyon, "Lyon perdu", cancellationToken)
            .ConfigureAwait(false);
        harness.Clock.Advance(Duration.FromDays(1));
        await harness.MoveAsync(BrunoInLyon, lyon, "lose", cancellationToken).ConfigureAwait(false);
        harness.Clock.Advance(Duration.FromDays(1));
        await harness
            .MoveAsync(AnneInParis, paris, "lose", cancellationToken)
            .ConfigureAwait(false);
        harness.Clock.Advance(Duration.FromDays(7));
        return start;
    }

    private static Task FoundAsync(
        StoreHarness harness,
        string names,
        CancellationToken cancellationToken,
        params ValueList<LongStay> stays
    ) => FoundAsync(harness, new ProspectQuery { LongStays = stays }, names, cancellationToken);

    private static Task FoundAsync(
        StoreHarness harness,
        ProspectQuery query,
        string names,
        CancellationToken cancellationToken
    ) =>
        harness.InSessionAsync(
            AnneInBoth,
            async session =>
            {
                var page = await session
                    .Prospects.QueryAsync(
                        query with
                        {
                            Sort = ProspectSort.Name,
                        },
                        cancellationToken
                    )
                    .ConfigureAwait(false);
                Require.Equal(
                    names,
                    string.Join(", ", page.Rows.Select(r => r.DisplayName)),
                    "the names found"
                );
            },
            cancellationToken
        );
}
