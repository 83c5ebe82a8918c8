using NodaTime;
using Prospecting.Prospects;
using Prospecting.Results;
using Prospecting.Scopes;
using Prospecting.Statuses;
using Prospecting.Testing.Clock;
using Prospecting.Tests;
using Prospecting.Texts;
using Prospecting.Work;

namespace Prospecting.Domain.Tests.Prospects;

public sealed class QualificationTests
{
    private static readonly UserId Bruno = new("bruno");
    private readonly WorkContext _context = World.Context();

    [Fact]
    [Rule("P-5")]
    public void A_turnover_has_an_amount_a_currency_and_a_year_and_each_is_checked()
    {
        Enter(new() { AnnualTurnover = new Turnover(new Money(1, "EUR"), 2026) }).ShouldBeRefused();
        Enter(
                new()
                {
                    AnnualTurnover = new Turnover(new Money(1, "euro"), 1899),
                    ForecastTurnover = new Turnover(new Money(1, "EUR"), 2201),
                }
            )
            .ShouldBeRefused(ProspectReasons.Currency, ProspectReasons.Year, ProspectReasons.Year);
    }

    [Fact]
    [Rule("P-3")]
    public void A_company_was_founded_today_at_the_latest_where_the_user_is()
    {
        // 23:30 in London is tomorrow in Paris.
        var clock = new FakeClock(Instant.FromUtc(2026, 3, 1, 23, 30));
        var tomorrow = new ProspectDetails { CompanyCreatedOn = new LocalDate(2026, 3, 2) };
        Enter(tomorrow, World.Context(clock: clock)).ShouldBeRefused(ProspectReasons.FoundedLater);
        var paris = World.AnneInParis.In(DateTimeZoneProviders.Tzdb["Europe/Paris"]);
        Enter(tomorrow, World.Context(paris, clock)).ShouldBeRefused();
    }

    [Fact]
    [Rule("P-3")]
    public void The_day_of_the_company_and_that_of_the_record_are_two()
    {
        var day = new LocalDate(1999, 12, 31);
        var prospect = World.NewProspect(
            new ProspectDetails { DisplayName = "A", CompanyCreatedOn = day }
        );
        prospect.CompanyCreatedOn.ShouldBe(day);
        prospect.CreatedAt.ShouldBe(World.Start);
    }

    [Fact]
    [Rule("P-6")]
    public void What_the_receiving_team_is_told_may_have_lines_and_no_control_characters()
    {
        Enter(new() { RecommendationActivity = "one\ntwo", RecommendationNeeds = "three" })
            .ShouldBeRefused();
        Enter(
                new()
                {
                    RecommendationActivity = new string('a', 2001),
                    RecommendationNeeds = "a\u202Eb",
                    RecommendationInvoices = "a\u0000b",
                }
            )
            .ShouldBeRefused(
                TextReasons.TooLong,
                TextReasons.ForbiddenCharacter,
                TextReasons.ForbiddenCharacter
            );
    }

    [Fact]
    [Rule("P-9")]
    public void It_is_a_prospect_until_it_is_converted()
    {
        var prospect = World.NewProspect("A");
        prospect.IsProspect.ShouldBeTrue();
        prospect
            .MoveStatus(
                new ProspectFacts(prospect, [], _context.Now),
                new StatusRequest("lose") { Reasons = ["price"], Note = "Too expensive." },
                StatusRights.All,
                _context
            )
            .ShouldBeOfType<StatusDecision.Allowed>();
        prospect.StatusCategory.ShouldBe(StatusCategory.Lost);
        prospect.IsProspect.ShouldBeTrue();

        var stored = prospect.ToSnapshot() with { StatusCategory = StatusCategory.Converted };
        Prospect.FromSnapshot(stored).IsProspect.ShouldBeFalse();
    }

    [Fact]
    [Rule("P-12")]
    public void A_campaign_is_linked_only_where_the_host_has_marketing()
    {
        var without = _context with { Capabilities = HostCapabilities.None };
        var linked = new ProspectDetails { DisplayName = "A", Campaign = "salon-2026" };
        Enter(linked, without).ShouldBeRefused(ProspectReasons.CampaignUnavailable);
        var prospect = World.NewProspect(linked);

        // The host gave marketing up: what is linked stays, and may only go.
        prospect.Change(prospect.Details with { Source = "web" }, without).OrThrow();
        prospect
            .Change(prospect.Details with { Campaign = "other" }, without)
            .ShouldBeRefused(ProspectReasons.CampaignUnavailable);
        prospect.Change(prospect.Details with { Campaign = null }, without).OrThrow();
    }

    [Fact]
    [Rule("O-1", "O-2", "O-4")]
    public void Who_looks_after_it_who_won_it_and_who_brought_it_are_recorded_in_history()
    {
        var prospect = World.Stored(World.NewProspect("A"));
        prospect
            .Change(
                prospect.Details with
                {
                    Team = "nord",
                    SourceRepresentative = World.Anne,
                    OperationalRepresentative = Bruno,
                    RankedRepresentatives = [Bruno, World.Anne],
                    BroughtBy = "Partner",
                },
                _context
            )
            .OrThrow();
        prospect
            .PendingChanges.Select(c => (c.Field, c.New, c.IsPersonal))
            .ShouldBe([
                ("/broughtBy", "Partner", false),
                ("/team", "nord", false),
                ("/sourceRepresentative", "anne", false),
                ("/operationalRepresentative", "bruno", false),
                ("/rankedRepresentatives", "bruno, anne", false),
            ]);
    }

    [Fact]
    [Rule("O-2")]
    public void At_most_three_representatives_are_ranked_each_once()
    {
        Enter(new() { RankedRepresentatives = [World.Anne, Bruno, new("c")] }).ShouldBeRefused();
        Enter(new() { RankedRepresentatives = [World.Anne, Bruno, new("c"), World.Anne] })
            .ShouldBeRefused(
                ProspectReasons.TooManyRepresentatives,
                ProspectReasons.RepresentativeTwice
            );
    }

    // Refused for exactly the reasons that a test names: for none, entered.
    private Outcome Enter(ProspectDetails details, WorkContext? context = null) =>
        Outcome.Of(
            Prospect.Create(details with { DisplayName = "A" }, context ?? _context).Reasons
        );
}
