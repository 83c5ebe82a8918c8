using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using Prospecting.Prospects;
using Prospecting.Scopes;
using Prospecting.Statuses;
using Prospecting.Storage;
using Prospecting.Tests;

namespace Prospecting.Cli.Tests;

/// <summary>A base whose prospects were entered 40 and 10 days ago; the third was lost 20 days ago, after 10, and reopened 5 days later.</summary>
[Rule("S-12")]
public sealed class StatusTimeTests : IAsyncLifetime
{
    private readonly CliRun _cli = new();
    private readonly DaysAgo _clock = new();

    public async Task InitializeAsync()
    {
        await using var provider = await Databases.OpenAsync(
            _cli.Database,
            create: true,
            CancellationToken.None,
            services => services.AddSingleton<IClock>(_clock)
        );
        var sessions = provider.GetRequiredService<IProspectingSessionFactory>();
        await using var session = await sessions.OpenAsync(
            Scope.ForUser(new UserId("cli"), new CompanyId("main"))
        );
        Enter("Forge du Lac", 40);
        var back = Enter("Boulangerie Noël", 30);
        Move(back, "lose", 20);
        Move(back, "reopen", 15);
        Enter("Garage Neuf", 10);
        await session.CommitAsync();

        Prospect Enter(string name, int days)
        {
            _clock.Days = days;
            var prospect = Prospect
                .Create(new ProspectDetails { DisplayName = name }, session.Context)
                .OrThrow();
            session.Prospects.Add(prospect);
            return prospect;
        }

        void Move(Prospect prospect, string action, int days)
        {
            _clock.Days = days;
            prospect
                .MoveStatus(
                    new ProspectFacts(prospect, [], session.Context.Now),
                    new StatusRequest(action) { Reasons = ["price"], Note = "Trop cher pour eux." },
                    StatusRights.All,
                    session.Context
                )
                .ShouldBeOfType<StatusDecision.Allowed>();
        }
    }

    public Task DisposeAsync()
    {
        _cli.Dispose();
        return Task.CompletedTask;
    }

    [Fact]
    public async Task Stagnating_prospects_are_listed_with_status_since_and_days_the_longest_first()
    {
        (await StagnatingAsync("--days", "15")).ShouldBe([
            ("Forge du Lac", "new", 40),
            ("Boulangerie Noël", "new", 15),
        ]);
        (await StagnatingAsync("--days", "41")).ShouldBeEmpty();
        (await StagnatingAsync("--days", "0", "--sort", "name", "--limit", "1")).ShouldBe([
            ("Boulangerie Noël", "new", 15),
        ]);
        var plain = await _cli.OnBaseAsync("stagnating", "--days", "15");
        plain.ShouldBeDone();
        var since = (SystemClock.Instance.GetCurrentInstant() - Duration.FromDays(40)).ToString(
            "uuuu-MM-dd",
            CultureInfo.InvariantCulture
        );
        plain.Output.ShouldMatch($@"Forge du Lac +new +{since} +40 ");
        plain.Output.ShouldNotContain("Garage Neuf");
    }

    [Fact]
    public async Task Without_limits_in_the_workflow_nobody_stagnates_and_the_remedy_is_told()
    {
        (await StagnatingAsync()).ShouldBeEmpty();
        var plain = await _cli.OnBaseAsync("stagnating");
        plain.ShouldBeDone();
        plain.Output.ShouldContain("--days");
    }

    [Fact]
    public async Task Days_out_of_range_and_periods_the_wrong_way_round_are_wrong_usage()
    {
        (await _cli.OnBaseAsync("stagnating", "--days", "-1")).ShouldBeOneLineOf(2, "--days");
        (await _cli.OnBaseAsync("stagnating", "--after", "###")).ShouldBeOneLineOf(2);
        (await _cli.OnBaseAsync("report", "time-in-status", "--from", "soon")).ShouldBeOneLineOf(
            2,
            "soon"
        );
        (
            await _cli.OnBaseAsync(
                "report",
                "time-in-status",
                "--from",
                "2026-02-01",
                "--to",
                "2026-01-01"
            )
        ).ShouldBeOneLineOf(2, "period");
    }

    [Fact]
    public async Task Time_in_status_is_told_in_days_for_each_status_in_the_order_of_the_workflow()
    {
        var rows = await ReportAsync();
        rows.Select(r => r["status"]!.GetValue<string>()).ShouldBe(["new", "lost"]);
        var (entered, lost) = (rows[0], rows[1]);
        Number(entered, "completed").ShouldBe(1);
        Number(entered, "averageDays").ShouldBe(10, 0.01);
        Number(entered, "current").ShouldBe(3);
        Number(entered, "currentTotalDays").ShouldBe(65, 0.01);
        Number(entered, "reentries").ShouldBe(1);
        Number(lost, "longestDays").ShouldBe(5, 0.01);
        lost["currentAverageDays"].ShouldBeNull();
        var plain = await _cli.OnBaseAsync("report", "time-in-status");
        plain.ShouldBeDone();
        plain.Output.ShouldMatch(@"standard +new +1 +10\.0 +10\.0 +10\.0 +3 +21\.7 +1");
    }

    [Fact]
    public async Task Time_in_status_is_narrowed_by_workflow_and_days()
    {
        (await ReportAsync("--workflow", "other")).ShouldBeEmpty();
        var day = (SystemClock.Instance.GetCurrentInstant() - Duration.FromDays(17)).ToString(
            "uuuu-MM-dd",
            CultureInfo.InvariantCulture
        );
        (await ReportAsync("--from", day)).Sum(r => Number(r, "completed")).ShouldBe(1);
        (await ReportAsync("--to", day)).Sum(r => Number(r, "completed")).ShouldBe(1);
    }

    [Fact]
    [Rule("M-3")]
    public async Task Another_company_is_told_nothing()
    {
        (await StagnatingAsync("--days", "0", "--company", "other")).ShouldBeEmpty();
        (await ReportAsync("--company", "other")).ShouldBeEmpty();
        (await _cli.OnBaseAsync("report", "time-in-status", "--company", "other"))
            .Output.Trim()
            .ShouldBe("No prospect.");
    }

    private async Task<List<(string Name, string Status, int Days)>> StagnatingAsync(
        params string[] args
    )
    {
        var run = await _cli.OnBaseAsync(["stagnating", .. args, "--json"]);
        run.ShouldBeDone();
        return
        [
            .. run.Json["rows"]!
                .AsArray()
                .Select(r =>
                    (
                        r!["name"]!.GetValue<string>(),
                        r["status"]!.GetValue<string>(),
                        r["days"]!.GetValue<int>()
                    )
                ),
        ];
    }

    private async Task<List<JsonNode>> ReportAsync(params string[] args)
    {
        var run = await _cli.OnBaseAsync(["report", "time-in-status", .. args, "--json"]);
        run.ShouldBeDone();
        return [.. run.Json["rows"]!.AsArray().Select(r => r!)];
    }

    private static double Number(JsonNode row, string name) => row[name]!.GetValue<double>();

    private sealed class DaysAgo : IClock
    {
        private readonly Instant _today = SystemClock.Instance.GetCurrentInstant();

        public int Days { get; set; }

        public Instant GetCurrentInstant() => _today - Duration.FromDays(Days);
    }
}
