using FsCheck.Fluent;
using NodaTime;
using Prospecting.Activities;
using Prospecting.Paging;
using Prospecting.Tests;

namespace Prospecting.Domain.Tests.Activities;

[Rule("T-5")]
public sealed class ActivityViewTests
{
    private static readonly Instant Now = World.Start;
    private static readonly Duration Tick = Duration.FromTicks(1);

    public static TheoryData<int, ActivityView> Ends =>
        new()
        {
            { 1, ActivityView.Upcoming },
            { 0, ActivityView.Recent },
            { -1, ActivityView.Recent },
        };

    [Theory]
    [MemberData(nameof(Ends))]
    public void It_is_upcoming_until_the_tick_it_ends(int ticks, ActivityView view) =>
        ActivityViews
            .Default.Of(
                Planned.At(Now - Duration.FromHours(1), Now + Duration.FromTicks(ticks)),
                Now
            )
            .ShouldBe(view);

    [Fact]
    public void It_is_recent_for_thirty_days_to_the_tick_unless_said_otherwise()
    {
        var since = Now - Duration.FromDays(30);
        ActivityViews.Default.Of(Planned.At(since, null), Now).ShouldBe(ActivityView.Recent);
        ActivityViews.Default.Of(Planned.At(since - Tick, null), Now).ShouldBe(ActivityView.Past);
        new ActivityViews { RecentDays = 29 }
            .Of(Planned.At(since, null), Now)
            .ShouldBe(ActivityView.Past);
    }

    [Fact]
    public void Each_activity_is_in_the_span_of_its_view_and_in_no_other()
    {
        var cases =
            from nanoseconds in Gen.Choose(0, 250)
            from days in Gen.Choose(1, 40)
            from near in Gen.Elements(0, -days)
            from ticks in Gen.Choose(-3, 3)
            from length in Gen.Choose(0, 5)
            select (nanoseconds, days, near, ticks, length);
        Prop.ForAll(
                cases.ToArbitrary(),
                c =>
                {
                    var views = new ActivityViews { RecentDays = c.days };
                    var now = Now.PlusNanoseconds(c.nanoseconds);
                    var over = Now + Duration.FromDays(c.near) + Duration.FromTicks(c.ticks);
                    var activity = Planned.At(over - Duration.FromTicks(c.length), over);
                    var view = views.Of(activity, now);
                    Enum.GetValues<ActivityView>()
                        .Where(v => views.SpanOf(v, now).Contains(activity.OverAt))
                        .ShouldBe([view]);
                    new ActivityQuery { View = view, Views = views }
                        .Matches(activity, now)
                        .ShouldBeTrue();
                }
            )
            .Holds();
    }

    [Fact]
    public void Days_out_of_range_and_views_there_are_not_are_misuse()
    {
        Should.Throw<ArgumentOutOfRangeException>(() => new ActivityViews { RecentDays = 0 });
        Should.Throw<ArgumentOutOfRangeException>(() => new ActivityViews { RecentDays = 3651 });
        Should.Throw<ArgumentOutOfRangeException>(() =>
            ActivityViews.Default.SpanOf((ActivityView)9, Now)
        );
    }

    [Fact]
    public void The_next_comes_first_of_the_upcoming_and_the_latest_of_the_others()
    {
        new ActivityQuery { View = ActivityView.Upcoming }.IsAscending.ShouldBeTrue();
        new ActivityQuery { View = ActivityView.Recent }.IsAscending.ShouldBeFalse();
        new ActivityQuery().IsAscending.ShouldBeFalse();
    }

    [Fact]
    public void A_page_ends_where_the_next_one_begins()
    {
        var activities = Enumerable
            .Range(0, 3)
            .Select(i => Planned.At(Now + Duration.FromHours(i), Now + Duration.FromDays(9)))
            .ToList();
        var query = new ActivityQuery { Page = new TimePage { PageSize = 2 } };
        var page = query.ToPage(activities);
        page.Rows.ShouldBe(activities.Take(2));
        new TimePage { After = page.Next }
            .ReadAfter()
            .ShouldBe((activities[1].Start, activities[1].Id.Value));
        query.ToPage(activities[..2]).Next.ShouldBeNull();
    }
}
