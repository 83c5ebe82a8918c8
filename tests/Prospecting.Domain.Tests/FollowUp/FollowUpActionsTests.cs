using FsCheck.Fluent;
using NodaTime;
using Prospecting.FollowUp;
using Prospecting.Prospects;
using Prospecting.Tests;
using static Prospecting.Domain.Tests.FollowUp.FollowUps;

namespace Prospecting.Domain.Tests.FollowUp;

[Rule("T-7")]
public sealed class FollowUpActionsTests
{
    private static readonly Instant Now = World.Start;

    [Fact]
    public void Without_anything_there_is_neither() =>
        Find([], []).ShouldBe(new LastAndNextAction(null, null));

    [Fact]
    public void The_last_action_is_the_last_done_task_or_past_activity()
    {
        var done = Done(World.Start - Duration.FromHours(5));
        var visit = Activity(-4, -3);
        Find([done], []).Last.ShouldBe(Of(done, done.DoneAt!.Value));
        Find([done], [visit, Activity(-9, -8)]).Last.ShouldBe(Of(visit, visit.End));
        Find([Done(World.Start - Duration.FromHours(1)), done], [visit])
            .Last!.At.ShouldBe(World.Start - Duration.FromHours(1));
    }

    [Fact]
    public void A_task_that_was_made_with_a_past_date_counts_on_that_date_not_when_it_was_noted()
    {
        var noted = NewTask(Call with { DueOn = Today.PlusDays(-1) });
        var yesterday = Activity(-20, -19);
        Find([noted], [yesterday]).Last.ShouldBe(Of(yesterday, yesterday.End));
    }

    [Fact]
    public void The_next_action_is_the_next_task_to_do_or_planned_activity_and_an_overdue_task_is_next()
    {
        var tomorrow = NewTask(Call with { DueOn = Today.PlusDays(1) });
        var start = Instant.FromUtc(2026, 3, 2, 23, 0);
        Find([NewTask(), tomorrow], []).Next.ShouldBe(Of(tomorrow, start));
        // The day of a task begins before the activities of that day.
        Find([tomorrow], [Activity(24, 25)]).Next.ShouldBe(Of(tomorrow, start));
        var tonight = Activity(10, 11);
        Find([tomorrow], [tonight]).Next.ShouldBe(Of(tonight, tonight.Start));
        Find([tomorrow], [tonight], Now + Duration.FromDays(30)).Next.ShouldBe(Of(tomorrow, start));
    }

    [Fact]
    public void An_activity_is_to_come_until_it_ends()
    {
        var visit = Activity(-1, 1);
        Find([], [visit]).ShouldBe(new LastAndNextAction(null, Of(visit, visit.Start)));
        Find([], [visit], visit.End).ShouldBe(new LastAndNextAction(Of(visit, visit.End), null));
    }

    [Fact]
    public void A_task_is_to_do_on_its_day_where_the_assignee_lives()
    {
        // The 3rd of March begins at 23:00 UTC in Paris, and eleven hours later in Honolulu.
        var task = NewTask(Call with { DueOn = Today.PlusDays(1) });
        var morning = Activity(20, 21);
        Find([task], [morning]).Next!.Kind.ShouldBe(FollowUpActionKind.Task);
        FollowUpActions
            .LastAndNext([task], [morning], _ => Honolulu, Now)
            .Next!.Kind.ShouldBe(FollowUpActionKind.Activity);
    }

    [Fact]
    public void What_was_deleted_is_neither()
    {
        var task = Stored(NewTask());
        task.Delete(World.Context()).OrThrow();
        Find([task], []).Next.ShouldBeNull();
    }

    [Fact]
    public void The_order_of_what_is_given_does_not_matter_and_everything_is_on_one_side() =>
        Prop.ForAll(
                Gen.Choose(-6, 6).ListOf().ToArbitrary(),
                Gen.Choose(-100, 100).Two().ListOf().ToArbitrary(),
                (days, hours) =>
                {
                    List<FollowUpTask> tasks =
                    [
                        .. days.Select(d => NewTask(Call with { DueOn = Today.PlusDays(d) })),
                    ];
                    List<ActivitySpan> activities =
                    [
                        .. hours.Select(h =>
                            Activity(Math.Min(h.Item1, h.Item2), Math.Max(h.Item1, h.Item2))
                        ),
                    ];
                    var found = Find(tasks, activities);
                    tasks.Reverse();
                    activities.Reverse();
                    Find(tasks, activities).ShouldBe(found);

                    var over = tasks.Count(t => t.DueOn < Today);
                    var past = activities.Count(a => a.End <= Now);
                    (found.Last is null).ShouldBe(over + past == 0);
                    (found.Next is null).ShouldBe(over + past == tasks.Count + activities.Count);
                    foreach (var activity in activities)
                    {
                        if (activity.End <= Now)
                        {
                            found.Last!.At.ShouldBeGreaterThanOrEqualTo(activity.End);
                        }
                        else
                        {
                            found.Next!.At.ShouldBeLessThanOrEqualTo(activity.Start);
                        }
                    }

                    foreach (var task in tasks)
                    {
                        var day = task.DueOn.AtStartOfDayInZone(Paris).ToInstant();
                        if (task.DueOn < Today)
                        {
                            found.Last!.At.ShouldBeGreaterThanOrEqualTo(day);
                        }
                        else
                        {
                            found.Next!.At.ShouldBeLessThanOrEqualTo(day);
                        }
                    }
                }
            )
            .Holds();

    private static LastAndNextAction Find(
        IEnumerable<FollowUpTask> tasks,
        IEnumerable<ActivitySpan> activities,
        Instant? now = null
    ) => FollowUpActions.LastAndNext(tasks, activities, _ => Paris, now ?? Now);

    private static FollowUpTask Done(Instant at)
    {
        var task = Stored(NewTask());
        task.Complete(World.Context(clock: new Testing.Clock.FakeClock(at))).OrThrow();
        return task;
    }

    private static ActivitySpan Activity(int startHours, int endHours) =>
        new(
            World.Context().Ids.Next(),
            "visit",
            World.Start + Duration.FromHours(startHours),
            World.Start + Duration.FromHours(endHours)
        );

    private static FollowUpAction Of(FollowUpTask task, Instant at) =>
        new(FollowUpActionKind.Task, task.Id.Value, task.Type, at, task.DueOn);

    private static FollowUpAction Of(ActivitySpan activity, Instant at) =>
        new(FollowUpActionKind.Activity, activity.Id, activity.Type, at, null);
}
