using FsCheck;
using FsCheck.Fluent;
using NodaTime;
using Prospecting.Domain.Tests.Statuses;
using Prospecting.History;
using Prospecting.Prospects;
using Prospecting.Statuses;
using Prospecting.Testing.Clock;
using Prospecting.Tests;

namespace Prospecting.Domain.Tests.History;

[Rule("S-12")]
public sealed class StatusTimelineTests
{
    private static readonly CompiledWorkflow Rich = Workflows.Compiled(Workflows.Rich);

    /// <summary>Lines of one prospect under a clock that now and then stands still or steps back, and an instant to look from.</summary>
    private static readonly Gen<(List<StatusChange> Lines, Instant Now)> Histories =
        from steps in Gen.Elements("new", "proposal", "lost")
            .Zip(Gen.Choose(-3, 9))
            .NonEmptyListOf()
        from rest in Gen.Choose(-3, 9)
        select (Lines(steps), World.Start + Duration.FromDays(steps.Sum(s => s.Item2) + rest));

    [Fact]
    public void It_tells_each_stay_with_how_it_began_and_how_it_was_left()
    {
        var lines = Lines([("new", 0), ("proposal", 2), ("lost", 5)]);
        var timeline = StatusTimeline.Of(lines, World.Start + Duration.FromDays(8));
        timeline.Stays.ShouldBe([
            new StatusStay
            {
                EnteredBy = lines[0],
                NamedBy = lines[0],
                LeftBy = lines[1],
                Entered = World.Start,
                Left = World.Start + Duration.FromDays(2),
                Duration = Duration.FromDays(2),
                Visit = 1,
            },
            new StatusStay
            {
                EnteredBy = lines[1],
                NamedBy = lines[1],
                LeftBy = lines[2],
                Entered = World.Start + Duration.FromDays(2),
                Left = World.Start + Duration.FromDays(7),
                Duration = Duration.FromDays(5),
                Visit = 1,
            },
            new StatusStay
            {
                EnteredBy = lines[2],
                NamedBy = lines[2],
                Entered = World.Start + Duration.FromDays(7),
                Duration = Duration.FromDays(1),
                Visit = 1,
            },
        ]);
        timeline.Stays.Select(s => s.Status).ShouldBe(["new", "proposal", "lost"]);
        timeline.Age.ShouldBe(Duration.FromDays(8));
    }

    [Fact]
    [Rule("S-14")]
    public void A_migration_renames_the_stay_that_it_finds_and_begins_none()
    {
        var lines = Lines([("new", 0), ("proposal", 2), ("offer", 5), ("new", 1), ("offer", 1)]);
        StatusChange[] migrated =
        [
            lines[0],
            lines[1],
            lines[2] with
            {
                Kind = StatusChangeKind.Migrated,
            },
            lines[3],
            lines[4],
        ];
        var timeline = StatusTimeline.Of(migrated, World.Start + Duration.FromDays(10));
        timeline
            .Stays.Select(s => (s.Status, s.Duration.Days, s.Visit))
            .ShouldBe([("new", 2, 1), ("offer", 6, 1), ("new", 1, 2), ("offer", 1, 2)]);
        timeline.Stays[1].EnteredBy.ShouldBe(migrated[1]);
        timeline.Stays[1].NamedBy.ShouldBe(migrated[2]);
        timeline.Stays[1].LeftBy.ShouldBe(migrated[3]);
        timeline.At(World.Start + Duration.FromDays(3))!.Status.ShouldBe("offer");
        timeline.Reentries.ShouldBe(2);
    }

    [Fact]
    public void It_counts_visits_reentries_and_restarts_apart()
    {
        var timeline = StatusTimeline.Of(
            Lines([("new", 0), ("new", 1), ("proposal", 1), ("lost", 1), ("proposal", 1)]),
            World.Start + Duration.FromDays(6)
        );
        timeline.Totals.ShouldBe([
            new StatusTotal("new", 2, Duration.FromDays(2)),
            new StatusTotal("proposal", 2, Duration.FromDays(3)),
            new StatusTotal("lost", 1, Duration.FromDays(1)),
        ]);
        (timeline.Reentries, timeline.Restarts).ShouldBe((2, 1));
        timeline.Stays.Where(s => s.IsReentry).Select(s => s.Status).ShouldBe(["new", "proposal"]);
    }

    [Fact]
    [Rule("S-12", "S-11")]
    public void It_counts_closings_and_reopenings_by_what_the_statuses_mean()
    {
        var timeline = StatusTimeline.Of(
            Lines([("lost", 0), ("junk", 1), ("proposal", 1), ("gone", 1), ("won", 1)]),
            World.Start
        );
        (timeline.Closings(Rich), timeline.Reopenings(Rich)).ShouldBe((2, 1));
    }

    [Fact]
    public void It_knows_the_status_at_any_instant()
    {
        var timeline = StatusTimeline.Of(
            Lines([("new", 0), ("proposal", 2), ("lost", 0)]),
            World.Start + Duration.FromDays(3)
        );
        StatusAt(-1).ShouldBeNull();
        StatusAt(0).ShouldBe("new");
        StatusAt(1).ShouldBe("new");
        StatusAt(2).ShouldBe("lost");
        StatusAt(30).ShouldBe("lost");

        string? StatusAt(int day) => timeline.At(World.Start + Duration.FromDays(day))?.Status;
    }

    [Fact]
    public void Where_the_clock_stepped_back_a_stay_lasted_no_time()
    {
        var timeline = StatusTimeline.Of(
            Lines([("new", 0), ("proposal", 5), ("lost", -3), ("proposal", 2)]),
            World.Start + Duration.FromDays(1)
        );
        timeline
            .Stays.Select(s => (s.Status, s.Duration.Days))
            .ShouldBe([("new", 5), ("proposal", 0), ("lost", 0), ("proposal", 0)]);
        timeline.Now.ShouldBe(World.Start + Duration.FromDays(5));
        timeline.At(timeline.Now)!.Visit.ShouldBe(2);
    }

    [Fact]
    public void A_prospect_without_lines_has_no_time()
    {
        var timeline = StatusTimeline.Of([], World.Start);
        timeline.Stays.ShouldBeEmpty();
        timeline.Totals.ShouldBeEmpty();
        timeline.Age.ShouldBe(Duration.Zero);
        timeline.At(World.Start).ShouldBeNull();
        timeline.ShouldBe(StatusTimeline.Of([], World.Start));
    }

    [Fact]
    public void Lines_out_of_order_are_misuse() =>
        Should.Throw<ArgumentException>(() =>
            StatusTimeline.Of(
                [.. Lines([("new", 0), ("lost", 1)]).AsEnumerable().Reverse()],
                World.Start
            )
        );

    [Fact]
    public void Stays_tile_the_time_from_the_first_entry_to_now() =>
        Prop.ForAll(
                Histories.ToArbitrary(),
                history =>
                {
                    var timeline = StatusTimeline.Of(history.Lines, history.Now);
                    timeline.Stays.Count.ShouldBe(history.Lines.Count);
                    timeline.Stays[0].Entered.ShouldBe(history.Lines[0].At);
                    foreach (var (stay, next) in timeline.Stays.Zip(timeline.Stays.Skip(1)))
                    {
                        stay.Left.ShouldBe(next.Entered);
                        stay.LeftBy.ShouldBe(next.EnteredBy);
                        stay.Duration.ShouldBe(next.Entered - stay.Entered);
                    }

                    timeline.Stays[^1].Left.ShouldBeNull();
                    (timeline.Stays[^1].Entered + timeline.Stays[^1].Duration).ShouldBe(
                        timeline.Now
                    );
                    timeline.Stays.ShouldAllBe(s => s.Duration >= Duration.Zero);
                    timeline.Now.ShouldBeGreaterThanOrEqualTo(history.Now);
                }
            )
            .QuickCheckThrowOnFailure();

    [Fact]
    public void Totals_add_up_to_the_age_and_visits_to_the_stays() =>
        Prop.ForAll(
                Histories.ToArbitrary(),
                history =>
                {
                    var timeline = StatusTimeline.Of(history.Lines, history.Now);
                    timeline
                        .Totals.Aggregate(Duration.Zero, (sum, t) => sum + t.Total)
                        .ShouldBe(timeline.Age);
                    timeline.Totals.Sum(t => t.Visits).ShouldBe(timeline.Stays.Count);
                    timeline.Reentries.ShouldBe(timeline.Stays.Count - timeline.Totals.Count);
                    timeline.Restarts.ShouldBeLessThanOrEqualTo(timeline.Reentries);
                    (timeline.Closings(Rich) - timeline.Reopenings(Rich)).ShouldBe(
                        timeline.Stays[^1].Status == "lost" ? 1 : 0
                    );
                }
            )
            .QuickCheckThrowOnFailure();

    [Fact]
    public void As_of_agrees_with_the_stays() =>
        Prop.ForAll(
                Histories.ToArbitrary(),
                Gen.Choose(-5, 200).ToArbitrary(),
                (history, day) =>
                {
                    var timeline = StatusTimeline.Of(history.Lines, history.Now);
                    var instant = World.Start + Duration.FromDays(day);
                    timeline
                        .At(instant)
                        .ShouldBe(
                            timeline.Stays.SingleOrDefault(s =>
                                s.Entered <= instant && (s.Left is null || instant < s.Left)
                            )
                        );
                }
            )
            .QuickCheckThrowOnFailure();

    [Fact]
    public void What_a_prospect_records_is_what_its_timeline_tells_whatever_the_clock_does() =>
        Prop.ForAll(
                Gen.Elements("propose", "restart", "lose", "reopen")
                    .Zip(Gen.Choose(-3, 9))
                    .ListOf()
                    .ToArbitrary(),
                steps =>
                {
                    var clock = new FakeClock(World.Start);
                    var context = World.Context(clock: clock, workflow: Rich);
                    var prospect = World.NewProspect("Lilas", context);
                    foreach (var (action, days) in steps)
                    {
                        clock.Advance(Duration.FromDays(days));
                        prospect.MoveStatus(
                            new ProspectFacts(prospect, [], context.Now),
                            new StatusRequest(action),
                            StatusRights.All,
                            context
                        );
                    }

                    var lines = prospect.PendingStatusChanges;
                    var timeline = StatusTimeline.Of(lines, context.Now);
                    lines
                        .Skip(1)
                        .Select(l => l.PreviousDuration!.Value)
                        .ShouldBe(timeline.Stays.SkipLast(1).Select(s => s.Duration));
                    prospect.StatusSince.ShouldBe(timeline.Stays[^1].Entered);
                    prospect.StatusCode.ShouldBe(timeline.Stays[^1].Status);
                }
            )
            .QuickCheckThrowOnFailure();

    private static List<StatusChange> Lines(IEnumerable<(string Status, int DaysAfter)> steps)
    {
        List<StatusChange> lines = [];
        var at = World.Start;
        foreach (var (status, days) in steps)
        {
            at += Duration.FromDays(lines.Count == 0 ? 0 : days);
            lines.Add(
                new StatusChange
                {
                    Sequence = lines.Count + 1,
                    At = at,
                    User = World.Anne,
                    Action = "step",
                    From = lines.Count == 0 ? null : lines[^1].To,
                    To = status,
                    Workflow = "rich",
                    WorkflowVersion = 1,
                }
            );
        }

        return lines;
    }
}
