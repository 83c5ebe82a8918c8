using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using Prospecting.History;
using Prospecting.Persistence.EfCore.Tests.Contracts;
using Prospecting.Persistence.EfCore.Tests.Storage;
using Prospecting.Prospects;
using Prospecting.Scopes;
using Prospecting.Statuses;
using Prospecting.Tests;

namespace Prospecting.Persistence.EfCore.Tests.Reports;

/// <summary>What a report costs: a few grouped queries, however many prospects there are.</summary>
[Rule("S-12")]
public sealed class TimeInStatusIsGrouped
{
    private const int Prospects = 2000;

    private static readonly Scope Marie = Scope.ForUser(
        new UserId("marie"),
        new CompanyId("paris")
    );

    [Fact]
    public async Task Thousands_of_prospects_come_back_as_a_row_for_each_status()
    {
        var log = new CommandLog();
        await using var harness = await SqliteHarness.CreateAsync(services =>
            services.ConfigureDbContext<ProspectingDbContext>(o => o.AddInterceptors(log))
        );
        await using (var session = await harness.Sessions.OpenAsync(Marie))
        {
            for (var i = 0; i < Prospects; i++)
            {
                var prospect = Prospect
                    .Create(new ProspectDetails { DisplayName = $"Nom {i}" }, session.Context)
                    .OrThrow();
                session.Prospects.Add(prospect);
                harness.Clock.Advance(Duration.FromHours(1));
                if (i % 2 == 0)
                {
                    prospect.MoveStatus(
                        new ProspectFacts(prospect, [], session.Context.Now),
                        new StatusRequest("lose")
                        {
                            Reasons = ["price"],
                            Note = "Trop cher, trop tard.",
                        },
                        StatusRights.All,
                        session.Context
                    );
                }
            }

            await session.CommitAsync();
        }

        log.Clear();
        await using var reader = await harness.Sessions.OpenAsync(Marie);
        var report = await reader.History.TimeInStatusAsync(
            new TimeInStatusQuery
            {
                Now = reader.Context.Now,
                Company = new CompanyId("paris"),
                Workflow = "standard",
                From = reader.Context.Now - Duration.FromDays(10_000),
                To = reader.Context.Now + Duration.FromDays(1),
            }
        );
        var entered = report.Single(t => t.Status == "new");
        entered.Completed.ShouldBe(
            new DurationSum(Prospects / 2, Prospects / 2 * (Int128)NodaConstants.TicksPerHour)
        );
        report.Sum(t => t.Current.Count).ShouldBe(Prospects);
        log.Queries.Count.ShouldBe(3);
        log.Queries.ShouldAllBe(q => q.Sql.Contains("GROUP BY", StringComparison.Ordinal));
        log.Queries.Sum(q => q.Rows).ShouldBeLessThanOrEqualTo(6);
    }
}
