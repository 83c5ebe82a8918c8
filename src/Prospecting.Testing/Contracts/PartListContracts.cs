using NodaTime;
using Prospecting.Activities;
using Prospecting.Paging;
using Prospecting.Prospects;
using static Prospecting.Testing.Contracts.ContractWorld;

namespace Prospecting.Testing.Contracts;

/// <summary>Lists of what is kept under prospects (SPEC T-1, T-4, T-5, Q-2).</summary>
internal static partial class PartListContracts
{
    public static IReadOnlyList<StoreContract> All { get; } =
    [
        new(
            "Paging through what is kept under a prospect gives each once, in order, under equal instants and days",
            PagesAreComplete
        )
        {
            Rules = ["Q-2"],
            Hint = "Seek by time or day and id: both ascending or both descending.",
        },
        new(
            "A page size out of range and a foreign cursor are refused for what is kept under a prospect",
            BadPages
        )
        {
            Rules = ["Q-2"],
            Hint = "Call EnsureValid first, also when there is nothing to list.",
        },
        new("Each view of activities lists exactly its own, in its order", ViewsAreComplete)
        {
            Rules = ["T-5"],
            Hint =
                "Index OverAt; ActivityViews.SpanOf says from when to when, ActivityQuery.IsAscending in which order.",
        },
        new("Each criterion of tasks finds exactly those it means", EachCriterionFindsItsOwn)
        {
            Rules = ["T-1", "T-4"],
            Hint = "TaskQuery.Matches says what each of them means.",
        },
    ];

    private static async Task PagesAreComplete(
        StoreHarness harness,
        CancellationToken cancellationToken
    )
    {
        const int Size = 3;
        var prospect = await harness
            .StoreAsync(AnneInParis, "Suivi", cancellationToken)
            .ConfigureAwait(false);
        var other = await harness
            .StoreAsync(AnneInParis, "Autre", cancellationToken)
            .ConfigureAwait(false);
        foreach (var kind in PartKind.All)
        {
            HashSet<Guid> stored = [];
            for (var i = 0; i < 10; i++)
            {
                stored.Add(
                    await harness
                        .StorePartAsync(kind, prospect, cancellationToken)
                        .ConfigureAwait(false)
                );
                // Four at one instant, so that a page ends among them.
                harness.Clock.Advance(Duration.FromDays(i % 4 == 3 ? 1 : 0));
            }

            await harness.StorePartAsync(kind, other, cancellationToken).ConfigureAwait(false);
            List<ProspectPart> seen = [];
            string? after = null;
            do
            {
                await harness
                    .InSessionAsync(
                        AnneInParis,
                        async session =>
                        {
                            var (rows, next) = await kind.PageAsync(
                                    session,
                                    prospect,
                                    Size,
                                    after,
                                    cancellationToken
                                )
                                .ConfigureAwait(false);
                            Require.That(
                                rows.Count is > 0 and <= Size,
                                $"1 to {Size} {kind}s on a page",
                                $"{rows.Count}"
                            );
                            seen.AddRange(rows);
                            after = next;
                        },
                        cancellationToken
                    )
                    .ConfigureAwait(false);
            } while (after is not null);

            Require.Equal(stored.Count, seen.Count, $"the number of {kind}s on all pages");
            Require.That(
                stored.SetEquals(seen.Select(p => p.SubjectId)),
                $"every {kind} of the prospect once",
                "others"
            );
            Require.That(
                seen.Zip(seen.Skip(1), kind.Compare).All(order => order <= 0),
                $"{kind}s in order",
                "one before its time"
            );
        }
    }

    private static async Task BadPages(StoreHarness harness, CancellationToken cancellationToken)
    {
        var prospect = await harness
            .StoreAsync(AnneInParis, "Vide", cancellationToken)
            .ConfigureAwait(false);
        var day = new PageCursor("2026-03-02", Guid.Empty).ToText();
        var instant = new PageCursor("17724420000000000", Guid.Empty).ToText();
        await harness
            .InSessionAsync(
                AnneInParis,
                async session =>
                {
                    foreach (var kind in PartKind.All)
                    {
                        foreach (
                            var (size, after) in new[]
                            {
                                (0, null),
                                (501, null),
                                (10, "###"),
                                (10, kind is TaskKind ? instant : day),
                            }
                        )
                        {
                            await Require
                                .ThrowsAsync<ArgumentException>(
                                    () =>
                                        kind.PageAsync(
                                            session,
                                            prospect,
                                            size,
                                            after,
                                            cancellationToken
                                        ),
                                    $"a page of {kind}s"
                                )
                                .ConfigureAwait(false);
                        }
                    }
                },
                cancellationToken
            )
            .ConfigureAwait(false);
    }

    private static async Task ViewsAreComplete(
        StoreHarness harness,
        CancellationToken cancellationToken
    )
    {
        harness.Clock.Advance(Duration.FromDays(100));
        var prospect = await harness
            .StoreAsync(AnneInParis, "Suivi", cancellationToken)
            .ConfigureAwait(false);
        var all = await FillAsync(harness, prospect, cancellationToken).ConfigureAwait(false);
        foreach (var view in (ActivityView?[])[null, .. Enum.GetValues<ActivityView>()])
        {
            var query = new ActivityQuery
            {
                View = view,
                Views = new ActivityViews { RecentDays = 7 },
                Page = new TimePage { PageSize = 2 },
            };
            await harness
                .InSessionAsync(
                    AnneInParis,
                    async session =>
                    {
                        var wanted = all.Where(a => query.Matches(a, session.Context.Now))
                            .OrderBy(a => a.Start);
                        List<Activity> seen = [];
                        string? after = null;
                        do
                        {
                            var page = await session
                                .Activities.OfProspectAsync(
                                    prospect,
                                    query with
                                    {
                                        Page = query.Page with { After = after },
                                    },
                                    cancellationToken
                                )
                                .ConfigureAwait(false);
                            seen.AddRange(page.Rows);
                            after = page.Next;
                        } while (after is not null);

                        Require.Equal(
                            Subjects(query.IsAscending ? wanted : wanted.Reverse()),
                            Subjects(seen),
                            $"the activities in the view {view}"
                        );
                    },
                    cancellationToken
                )
                .ConfigureAwait(false);
        }

        static string Subjects(IEnumerable<Activity> activities) =>
            string.Join(", ", activities.Select(a => a.Subject));
    }

    // On the bounds of the views and right beside them; each begins at another instant.
    private static async Task<IReadOnlyList<Activity>> FillAsync(
        StoreHarness harness,
        ProspectId prospect,
        CancellationToken cancellationToken
    )
    {
        var now = harness.Clock.GetCurrentInstant();
        var (tick, recent) = (Duration.FromTicks(1), now - Duration.FromDays(7));
        List<Activity> all = [];
        await harness
            .UnderAsync(
                AnneInParis,
                prospect,
                async (session, holder) =>
                {
                    foreach (
                        var (name, start, end) in new (string, Instant, Instant?)[]
                        {
                            ("next week", now + Duration.FromDays(7), null),
                            ("tomorrow", now + Duration.FromDays(1), now + Duration.FromDays(2)),
                            ("in a tick", now + tick, null),
                            ("now", now, null),
                            ("going on", now - Duration.FromDays(1), now + tick),
                            ("just over", now - Duration.FromDays(2), now),
                            ("just recent", recent, null),
                            ("long, just recent", recent - Duration.FromDays(9), recent),
                            ("just past", recent - tick, null),
                            ("long past", recent - Duration.FromDays(60), recent - tick),
                        }
                    )
                    {
                        all.Add(
                            ActivityKind.Add(
                                session,
                                holder,
                                new NewActivity
                                {
                                    Type = ActivityTypes.Meeting,
                                    Start = start,
                                    End = end,
                                    Subject = name,
                                },
                                session.Context
                            )
                        );
                    }

                    await session.CommitAsync(cancellationToken).ConfigureAwait(false);
                },
                cancellationToken
            )
            .ConfigureAwait(false);
        return all;
    }
}
