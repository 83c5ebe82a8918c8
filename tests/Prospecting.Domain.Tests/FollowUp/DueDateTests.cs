using FsCheck.Fluent;
using NodaTime;
using Prospecting.FollowUp;
using Prospecting.Testing.Clock;
using Prospecting.Tests;
using static Prospecting.Domain.Tests.FollowUp.FollowUps;

namespace Prospecting.Domain.Tests.FollowUp;

[Rule("T-2")]
public sealed class DueDateTests
{
    private static readonly LocalDate Yesterday = Today.PlusDays(-1);

    private readonly FakeClock _clock = new(World.Start);

    [Fact]
    public void Today_is_not_past() =>
        NewTask(Call with { DueOn = Today }).State.ShouldBe(TaskState.ToDo);

    [Fact]
    public void With_a_past_date_a_task_is_born_done_on_that_date_and_cannot_be_edited()
    {
        var task = NewTask(Call with { DueOn = Yesterday });
        (task.State, task.DoneBy).ShouldBe((TaskState.Done, World.Anne));
        task.DoneAt.ShouldBe(Instant.FromUtc(2026, 2, 28, 23, 0));
        task.CreatedAt.ShouldBe(World.Start);
        task.AwaitsReminder.ShouldBeFalse();
        task.PendingEvents.ShouldBe([
            new TaskCreated(task.Id.Value, task.Prospect.Value, task.Type, "anne"),
            new TaskDone(task.Id.Value, task.Prospect.Value, task.Type),
        ]);
        task.PendingChanges.Single(c => c.Field == "/state").New.ShouldBe("done");
        task.Edit(Call, Paris, World.Context()).ShouldBeRefused(TaskReasons.Done);
        task.Delete(World.Context()).Succeeded.ShouldBeTrue();
    }

    [Fact]
    public void The_date_is_of_where_the_assignee_lives()
    {
        // 2 March, eleven in the evening in Paris: on Kiritimati it is the 3rd since long, in Honolulu noon of the 2nd.
        _clock.Advance(Duration.FromHours(13));
        State(Kiritimati, Today).ShouldBe(TaskState.Done);
        State(Paris, Today).ShouldBe(TaskState.ToDo);
        State(Honolulu, Today).ShouldBe(TaskState.ToDo);
        // Two hours later it is the 3rd in Paris too.
        _clock.Advance(Duration.FromHours(2));
        State(Paris, Today).ShouldBe(TaskState.Done);
        State(Honolulu, Today).ShouldBe(TaskState.ToDo);

        TaskState State(DateTimeZone zone, LocalDate dueOn) =>
            FollowUpTask
                .Create(
                    World.NewProspect("A"),
                    Call with
                    {
                        DueOn = dueOn,
                    },
                    zone,
                    World.Context(clock: _clock)
                )
                .OrThrow()
                .State;
    }

    [Fact]
    public void An_edit_into_the_past_is_refused_and_says_what_day_it_is_there()
    {
        var task = Stored(NewTask());
        var outcome = task.Edit(Call with { DueOn = Yesterday }, Paris, World.Context());
        outcome.ShouldBeRefused(TaskReasons.PastDate);
        outcome.Reasons.ShouldPointAt("/task/dueOn");
        outcome
            .Reasons[0]
            .Parameters.Select(p => (p.Name, p.Value))
            .ShouldBe([("due", "2026-03-01"), ("today", "2026-03-02")]);
        (task.DueOn, task.HasPendingChanges).ShouldBe((Call.DueOn, false));
        task.Edit(Call with { DueOn = Today }, Paris, World.Context()).Succeeded.ShouldBeTrue();
    }

    [Fact]
    public void A_date_that_passed_meanwhile_may_stay_but_not_become_another_past_one()
    {
        var task = Stored(NewTask());
        _clock.Advance(Duration.FromDays(5));
        var context = World.Context(clock: _clock);
        task.IsOverdue(Paris, context.Now).ShouldBeTrue();
        task.Edit(Call with { Description = "Encore" }, Paris, context).OrThrow();
        task.Description.ShouldBe("Encore");
        task.Edit(Call with { DueOn = Call.DueOn.PlusDays(1) }, Paris, context)
            .ShouldBeRefused(TaskReasons.PastDate);
        task.State.ShouldBe(TaskState.ToDo);
    }

    [Fact]
    public void Whatever_is_done_to_a_task_it_goes_one_way_and_its_date_never_moves_into_the_past() =>
        Prop.ForAll(
                Gen.Elements("edit", "complete", "delete", "remind", "wait")
                    .SelectMany(verb => Gen.Choose(-3, 6).Select(days => (verb, days)))
                    .ListOf()
                    .ToArbitrary(),
                steps =>
                {
                    var clock = new FakeClock(World.Start);
                    var task = Stored(NewTask());
                    var (due, isDone, isGone, isReminded) = (Call.DueOn, false, false, false);
                    foreach (var (verb, days) in steps)
                    {
                        var context = World.Context(clock: clock);
                        var today = context.Now.InZone(Paris).Date;
                        var to = today.PlusDays(days);
                        var open = !isDone && !isGone;
                        switch (verb)
                        {
                            case "edit":
                                var mayEdit = open && (to >= today || to == due);
                                task.Edit(Call with { DueOn = to }, Paris, context)
                                    .Succeeded.ShouldBe(mayEdit);
                                due = mayEdit ? to : due;
                                break;
                            case "complete":
                                task.Complete(context).Succeeded.ShouldBe(open);
                                isDone |= open;
                                break;
                            case "delete":
                                task.Delete(context).Succeeded.ShouldBe(!isGone);
                                isGone = true;
                                break;
                            case "remind":
                                var mayRemind = open && due < today && !isReminded;
                                task.Remind(World.Anne, Paris, context)
                                    .Succeeded.ShouldBe(mayRemind);
                                isReminded |= mayRemind;
                                break;
                            default:
                                clock.Advance(Duration.FromDays(Math.Abs(days)));
                                break;
                        }

                        task.DueOn.ShouldBe(due);
                        (task.State == TaskState.Done).ShouldBe(isDone);
                        task.IsRemoved.ShouldBe(isGone);
                        task.AwaitsReminder.ShouldBe(!isDone && !isGone && !isReminded);
                        task.PendingEvents.OfType<TaskOverdue>()
                            .Count()
                            .ShouldBe(isReminded ? 1 : 0);
                    }
                }
            )
            .Holds();
}
