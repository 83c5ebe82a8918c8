using FsCheck.Fluent;
using NodaTime;
using Prospecting.Activities;
using Prospecting.Geography;
using Prospecting.Testing.Clock;
using Prospecting.Tests;

namespace Prospecting.Domain.Tests.Activities;

[Rule("T-6")]
public sealed class VisitCheckTests
{
    private static readonly GeoPosition Forge = GeoPosition.Of(48.8566, 2.3522).OrThrow();

    [Theory]
    [InlineData(0, 0, VisitVerdict.Verified)]
    [InlineData(199, 0, VisitVerdict.Verified)]
    [InlineData(201, 0, VisitVerdict.NotVerified)]
    [InlineData(249, 50, VisitVerdict.Verified)]
    [InlineData(251, 50, VisitVerdict.NotVerified)]
    [InlineData(1199, 1000, VisitVerdict.Verified)]
    [InlineData(1199, 1000.01, VisitVerdict.Unknown)]
    [InlineData(1300, 1050, VisitVerdict.NotVerified)]
    public void A_visit_is_verified_within_tolerance_and_accuracy(
        double north,
        double accuracy,
        VisitVerdict verdict
    )
    {
        var check = VisitCheck.Of(North(north), accuracy, Forge, World.Start).OrThrow();
        check.Verdict.ShouldBe(verdict);
        check.Distance.ShouldNotBeNull().ShouldBe(north, tolerance: 0.1);
        (check.WhyUnknown is null).ShouldBe(verdict != VisitVerdict.Unknown);
    }

    [Fact]
    public void Another_tolerance_verifies_more_or_less()
    {
        Verdict(tolerance: 50).ShouldBe(VisitVerdict.NotVerified);
        Verdict(tolerance: 500).ShouldBe(VisitVerdict.Verified);

        static VisitVerdict Verdict(double tolerance) =>
            VisitCheck.Of(North(100), 5, Forge, World.Start, tolerance).OrThrow().Verdict;
    }

    [Fact]
    public void Without_the_prospects_position_it_cannot_be_told_and_says_why()
    {
        var check = VisitCheck.Of(Forge, 5, null, World.Start).OrThrow();
        check.Verdict.ShouldBe(VisitVerdict.Unknown);
        check.Distance.ShouldBeNull();
        check.WhyUnknown!.Code.ShouldBe(VisitReasons.NoPosition);
    }

    [Fact]
    public void A_device_that_knows_the_town_only_verifies_nothing_and_says_why() =>
        VisitCheck
            .Of(Forge, 20_000, Forge, World.Start)
            .OrThrow()
            .WhyUnknown!.Code.ShouldBe(VisitReasons.TooInaccurate);

    [Theory]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    [InlineData(-1)]
    [InlineData(3e7)]
    public void An_accuracy_that_is_none_is_refused(double accuracy) =>
        VisitCheck.Of(Forge, accuracy, Forge, World.Start).ShouldBeRefused(VisitReasons.Accuracy);

    [Theory]
    [InlineData(double.NaN)]
    [InlineData(-1)]
    public void A_tolerance_that_is_none_is_misuse(double tolerance) =>
        Should.Throw<ArgumentOutOfRangeException>(() =>
            VisitCheck.Of(Forge, 5, Forge, World.Start, tolerance)
        );

    [Fact]
    public void The_rule_holds_wherever_device_and_prospect_are()
    {
        var positions =
            from latitude in Gen.Choose(-900_000_000, 900_000_000)
            from longitude in Gen.Choose(-1_800_000_000, 1_799_999_999)
            select GeoPosition.OfStored(latitude, longitude);
        var cases =
            from prospect in positions
            from away in Gen.Choose(0, 2)
            from other in positions
            from accuracy in Gen.Choose(0, 1000)
            select (prospect, at: away == 0 ? other : prospect, (double)accuracy);
        Prop.ForAll(
                cases.ToArbitrary(),
                c =>
                {
                    var (prospect, at, accuracy) = c;
                    var check = VisitCheck.Of(at, accuracy, prospect, World.Start).OrThrow();
                    (check.Verdict == VisitVerdict.Verified).ShouldBe(
                        check.Distance <= 200 + accuracy
                    );
                }
            )
            .Holds();
    }

    [Fact]
    public void Checking_in_keeps_result_and_time_on_the_visit_and_tells_no_position()
    {
        var activity = Planned.Stored(Planned.New());
        var at = World.Start + Duration.FromMinutes(7);
        var check = activity
            .CheckIn(North(120), 12.345, Forge, World.Context(clock: new FakeClock(at)))
            .OrThrow();
        activity.VisitCheck.ShouldBe(check);
        (check.At, check.Accuracy, check.Tolerance, check.Verdict).ShouldBe(
            (at, 12.35, 200, VisitVerdict.Verified)
        );
        activity.PendingEvents.ShouldBe([
            new ActivityChanged(
                activity.Id.Value,
                activity.Prospect.Value,
                "visit",
                ["visitCheck"]
            ),
        ]);
    }

    [Fact]
    [Rule("H-1")]
    public void Where_somebody_was_is_personal_in_history_and_the_verdict_is_not()
    {
        var activity = Planned.Stored(Planned.New());
        activity.CheckIn(Forge, 5, Forge, World.Context()).OrThrow();
        activity
            .PendingChanges.Select(c => (c.Field, c.New, c.IsPersonal))
            .ShouldBe([
                ("/visitCheck/position", "geo:48.8566,2.3522", true),
                ("/visitCheck/accuracy", "5", true),
                ("/visitCheck/distance", "0", true),
                ("/visitCheck/tolerance", "200", false),
                ("/visitCheck/verdict", "verified", false),
                ("/visitCheck/at", "2026-03-02T09:00:00Z", false),
            ]);
    }

    [Fact]
    public void Only_visits_are_checked_kinds_of_visits_too()
    {
        Planned
            .New(Planned.Visit with { Type = ActivityTypes.Call })
            .CheckIn(Forge, 5, Forge, World.Context())
            .ShouldBeRefused(ActivityReasons.NotAVisit);
        Planned
            .New(Planned.Visit with { Type = "visitor" })
            .CheckIn(Forge, 5, Forge, World.Context())
            .ShouldBeRefused(ActivityReasons.NotAVisit);
        Planned
            .New(Planned.Visit with { Type = "visit.installation" })
            .CheckIn(Forge, 5, Forge, World.Context())
            .Succeeded.ShouldBeTrue();
    }

    [Fact]
    public void A_refused_check_in_leaves_the_one_before()
    {
        var activity = Planned.New();
        var first = activity.CheckIn(Forge, 5, Forge, World.Context()).OrThrow();
        activity = Planned.Stored(activity);
        activity
            .CheckIn(North(900), double.NaN, Forge, World.Context())
            .ShouldBeRefused(VisitReasons.Accuracy);
        activity.VisitCheck.ShouldBe(first);
        activity.HasPendingChanges.ShouldBeFalse();
    }

    [Fact]
    public void A_visit_whose_place_was_checked_stays_a_visit()
    {
        var prospect = World.NewProspect("Forge");
        var activity = Planned.New(prospect: prospect);
        activity.CheckIn(Forge, 5, Forge, World.Context()).OrThrow();
        activity
            .Change(Planned.Visit with { Type = ActivityTypes.Call }, prospect, World.Context())
            .ShouldBeRefused(ActivityReasons.CheckedIn);
        activity
            .Change(Planned.Visit with { Type = "visit.installation" }, prospect, World.Context())
            .Succeeded.ShouldBeTrue();
    }

    // On the sphere of GeoPosition: a degree of a meridian is its circumference by 360.
    private static GeoPosition North(double metres) =>
        GeoPosition
            .Of(
                Forge.Latitude + (metres * 360 / (2 * Math.PI * GeoPosition.EarthRadius)),
                Forge.Longitude
            )
            .OrThrow();
}
