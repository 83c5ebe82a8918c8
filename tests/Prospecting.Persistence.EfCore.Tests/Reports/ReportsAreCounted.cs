using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using Prospecting.History;
using Prospecting.Persistence.EfCore.Tests.Contracts;
using Prospecting.Pipeline;
using Prospecting.Prospects;
using Prospecting.Scopes;
using Prospecting.Statuses;
using Prospecting.Tests;
using Prospecting.Tests.Stores;

namespace Prospecting.Persistence.EfCore.Tests.Reports;

/// <summary>What is asked of thousands of prospects is worked out by the database: only the answer comes back.</summary>
[Rule("S-12")]
public sealed class ReportsAreCounted(ReportsAreCounted.LargeBase large)
    : IClassFixture<ReportsAreCounted.LargeBase>
{
    private const int Prospects = 2000;

    private static readonly Scope Marie = Scope.ForUser(
        new UserId("marie"),
        new CompanyId("paris")
    );

    [Fact]
    public async Task Time_in_status_is_a_row_for_each_status_of_three_grouped_queries()
    {
        await using var session = await large.Harness.Sessions.OpenAsync(Marie);
        large.Log.Clear();
        var report = await session.History.TimeInStatusAsync(
            new TimeInStatusQuery
            {
                Now = session.Context.Now,
                Company = new CompanyId("paris"),
                Workflow = "standard",
                From = session.Context.Now - Duration.FromDays(10_000),
                To = session.Context.Now + Duration.FromDays(1),
            }
        );
        report
            .Single(t => t.Status == "new")
            .Completed.ShouldBe(
                new DurationSum(Prospects / 2, Prospects / 2 * (Int128)NodaConstants.TicksPerHour)
            );
        report.Sum(t => t.Current.Count).ShouldBe(Prospects);
        large.Log.Queries.Count.ShouldBe(3);
        large.Log.Queries.ShouldAllBe(q =>
            q.Sql.Contains("GROUP BY", StringComparison.Ordinal) && q.Rows <= 2
        );
    }

    [Fact]
    public async Task Stagnating_prospects_are_the_rows_of_the_page_and_one_more_of_one_query_and_their_actions()
    {
        await using var session = await large.Harness.Sessions.OpenAsync(Marie);
        large.Log.Clear();
        var page = await new StagnatingProspects(s =>
            s.Category == StatusCategory.Open ? 1 : 2
        ).ReadAsync(
            session,
            new ProspectQuery { Sort = ProspectSort.LongestInStatus, PageSize = 10 }
        );
        page.Rows.Count.ShouldBe(10);
        page.Rows.ShouldAllBe(r => r.StatusSince <= session.Context.Now - Duration.FromDays(1));
        // The page, its tasks and its activities.
        large.Log.Queries.Count.ShouldBe(3);
        var (sql, rows) = large.Log.Queries[0];
        rows.ShouldBe(11);
        sql.ShouldContain(" OR ");
        sql.ShouldContain("\"status_since\" <= ");
        sql.ShouldContain("ORDER BY \"p\".\"status_since\", \"p\".\"id\"");
    }

    /// <summary>One prospect an hour; every other one is lost after an hour.</summary>
    public sealed class LargeBase : IAsyncLifetime
    {
        internal CommandLog Log { get; } = new();

        internal SqliteHarness Harness { get; private set; } = null!;

        public async Task InitializeAsync()
        {
            Harness = await SqliteHarness.CreateAsync(services =>
                services.ConfigureDbContext<ProspectingDbContext>(o => o.AddInterceptors(Log))
            );
            await using var session = await Harness.Sessions.OpenAsync(Marie);
            for (var i = 0; i < Prospects; i++)
            {
                var prospect = Prospect
                    .Create(new ProspectDetails { DisplayName = $"Nom {i}" }, session.Context)
                    .OrThrow();
                session.Prospects.Add(prospect);
                Harness.Clock.Advance(Duration.FromHours(1));
                if (i % 2 == 0)
                {
                    prospect
                        .MoveStatus(
                            new ProspectFacts(prospect, [], session.Context.Now),
                            new StatusRequest("lose")
                            {
                                Reasons = ["price"],
                                Note = "Trop cher, trop tard.",
                            },
                            StatusRights.All,
                            session.Context
                        )
                        .ShouldBeOfType<StatusDecision.Allowed>();
                }
            }

            await session.CommitAsync();
        }

        public Task DisposeAsync() => Harness.DisposeAsync().AsTask();
    }
}
