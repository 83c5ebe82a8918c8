using NodaTime;
using Prospecting.Aggregates;
using Prospecting.FollowUp;
using Prospecting.Scopes;
using Prospecting.Testing.Clock;
using Prospecting.Tests;
using Prospecting.Work;
using static Prospecting.Domain.Tests.FollowUp.FollowUps;

namespace Prospecting.Domain.Tests.FollowUp;

[Rule("T-4")]
public sealed class TaskReminderTests
{
    private static readonly UserId Bruno = new("bruno");

    private readonly FakeClock _clock = new(World.Start);
    private readonly FollowUpTask _task = Stored(NewTask());

    private WorkContext Context => World.Context(clock: _clock);

    [Fact]
    public void Nobody_is_reminded_before_the_due_date_has_passed_where_he_lives()
    {
        // The due date is 4 March; in Paris it ends at 23:00 UTC, in Honolulu eleven hours later.
        _clock.Advance(Duration.FromHours(62) - Duration.FromSeconds(1));
        _task.Remind(World.Anne, Paris, Context).ShouldBeRefused(TaskReasons.NotOverdue);
        _clock.Advance(Duration.FromSeconds(1));
        _task.Remind(World.Anne, Honolulu, Context).ShouldBeRefused(TaskReasons.NotOverdue);
        _task.HasPendingChanges.ShouldBeFalse();
        _task.Remind(World.Anne, Paris, Context).Succeeded.ShouldBeTrue();
    }

    [Fact]
    public void Each_user_is_reminded_once_also_by_what_was_stored_and_put_off()
    {
        _clock.Advance(Duration.FromDays(9));
        _task.Remind(World.Anne, Paris, Context).OrThrow();
        _task.PendingEvents.ShouldBe([
            new TaskOverdue(_task.Id.Value, _task.Prospect.Value, _task.Type, "anne"),
        ]);
        _task.PendingChanges.ShouldBe([
            new FieldChange("/reminded/anne", null, "reminded", IsPersonal: false),
        ]);

        var back = Stored(_task);
        back.Remind(World.Anne, Paris, Context).ShouldBeRefused(TaskReasons.AlreadyReminded);
        back.Edit(Call with { DueOn = Today.PlusDays(10) }, Paris, Context).OrThrow();
        _clock.Advance(Duration.FromDays(9));
        back.Remind(World.Anne, Paris, Context).ShouldBeRefused(TaskReasons.AlreadyReminded);
        back.Remind(Bruno, Paris, Context).Succeeded.ShouldBeTrue();
        back.Reminded.ShouldBe([World.Anne, Bruno]);
    }

    [Fact]
    public void What_is_done_is_not_reminded_of()
    {
        _task.Complete(Context).OrThrow();
        _clock.Advance(Duration.FromDays(9));
        _task.Remind(World.Anne, Paris, Context).ShouldBeRefused(TaskReasons.Done);
        _task.AwaitsReminder.ShouldBeFalse();
        _task.IsOverdue(Paris, Context.Now).ShouldBeFalse();
    }

    [Fact]
    public void Only_the_assignee_is_awaited_and_only_if_he_is_the_operational_representative()
    {
        _task.AwaitingReminder(World.Anne).ShouldBe(World.Anne);
        _task.AwaitingReminder(Bruno).ShouldBeNull();
        _task.AwaitingReminder(null).ShouldBeNull();

        _clock.Advance(Duration.FromDays(9));
        _task.Remind(World.Anne, Paris, Context).OrThrow();
        _task.AwaitsReminder.ShouldBeFalse();
        _task.AwaitingReminder(World.Anne).ShouldBeNull();
        // Somebody else takes it over: he was not reminded.
        _task.Edit(Call with { Assignee = Bruno }, Paris, Context).OrThrow();
        _task.AwaitsReminder.ShouldBeTrue();
        _task.AwaitingReminder(Bruno).ShouldBe(Bruno);
        _task.Edit(Call with { Assignee = World.Anne }, Paris, Context).OrThrow();
        _task.AwaitsReminder.ShouldBeFalse();
    }

    [Fact]
    public void Nobody_is_no_recipient() =>
        Should.Throw<ArgumentException>(() => _task.Remind(default, Paris, Context));
}
