using NodaTime;
using Prospecting.Aggregates;
using Prospecting.FollowUp;
using Prospecting.Prospects;
using Prospecting.Scopes;
using Prospecting.Testing.Clock;
using Prospecting.Tests;
using Prospecting.Texts;
using static Prospecting.Domain.Tests.FollowUp.FollowUps;

namespace Prospecting.Domain.Tests.FollowUp;

[Rule("T-1")]
public sealed class FollowUpTaskTests
{
    private static readonly UserId Bruno = new("bruno");

    private readonly FakeClock _clock = new(World.Start);

    [Fact]
    public void A_task_is_to_do_by_whoever_made_it_unless_said()
    {
        var prospect = World.NewProspect("A");
        var task = NewTask(prospect: prospect);
        task.Prospect.ShouldBe(prospect.Id);
        task.Tenant.ShouldBe(prospect.Tenant);
        (task.State, task.DoneAt, task.DoneBy).ShouldBe((TaskState.ToDo, null, null));
        (task.CreatedAt, task.CreatedBy, task.Assignee).ShouldBe(
            (World.Start, World.Anne, World.Anne)
        );
        (task.Type, task.DueOn, task.Description, task.Source).ShouldBe(
            ("voicemail", Call.DueOn, "Rappeler Mme Exemple", null)
        );
        NewTask(Call with { Assignee = Bruno }).Assignee.ShouldBe(Bruno);
    }

    [Fact]
    public void All_faults_come_at_once()
    {
        var outcome = FollowUpTask.Create(
            World.NewProspect("A"),
            new NewTask
            {
                Type = new TaskType("request") { RequiresSource = true },
                DueOn = new LocalDate(1026, 3, 4),
                Description = "a\u202Eb",
            },
            Paris,
            World.Context()
        );
        outcome.ShouldBeRefused(
            TaskReasons.DateOutOfRange,
            TaskReasons.SourceMissing,
            TextReasons.ForbiddenCharacter
        );
        outcome.Reasons.ShouldPointAt("/task/dueOn", "/task/source", "/task/description");
    }

    [Fact]
    public void The_first_and_the_last_possible_day_are_possible()
    {
        NewTask(Call with { DueOn = new LocalDate(1900, 1, 1) }).State.ShouldBe(TaskState.Done);
        NewTask(Call with { DueOn = new LocalDate(2999, 12, 31) }).State.ShouldBe(TaskState.ToDo);
        FollowUpTask
            .Create(
                World.NewProspect("A"),
                Call with
                {
                    DueOn = new LocalDate(3000, 1, 1),
                },
                Paris,
                World.Context()
            )
            .ShouldBeRefused(TaskReasons.DateOutOfRange);
    }

    [Fact]
    public void A_day_of_another_calendar_is_the_same_day()
    {
        var coptic = Call.DueOn.WithCalendar(CalendarSystem.Coptic);
        NewTask(Call with { DueOn = coptic }).DueOn.ShouldBe(Call.DueOn);
    }

    [Fact]
    public void Nothing_is_kept_under_a_prospect_that_cannot_be_changed() =>
        FollowUpTask
            .Create(World.NewProspect("A"), Call, Paris, World.Context(World.BrunoInLyon))
            .ShouldBeRefused(ScopeReasons.ReadOnly);

    [Fact]
    public void Nobody_is_no_assignee() =>
        Should.Throw<ArgumentException>(() => NewTask(Call with { Assignee = default(UserId) }));

    [Fact]
    public void What_is_to_do_can_be_edited_and_what_is_left_out_is_cleared()
    {
        var task = Stored(NewTask(Call with { Assignee = Bruno, Source = "Salon" }));
        // Who edits it does not become its actor.
        task.Edit(
                new NewTask { Type = new TaskType("proposal"), DueOn = Call.DueOn.PlusDays(1) },
                Paris,
                World.Context(World.BrunoInLyon)
            )
            .OrThrow();
        (task.Type, task.DueOn, task.Assignee, task.Source, task.Description).ShouldBe(
            ("proposal", Call.DueOn.PlusDays(1), World.Anne, null, null)
        );
        var changed = task.PendingEvents.ShouldHaveSingleItem().ShouldBeOfType<TaskChanged>();
        changed.ShouldBe(
            new TaskChanged(
                task.Id.Value,
                task.Prospect.Value,
                "proposal",
                "anne",
                ["type", "dueOn", "assignee", "source", "description"]
            )
        );
    }

    [Fact]
    public void A_refused_edit_changes_nothing_and_an_edit_to_the_same_writes_nothing()
    {
        var task = Stored(NewTask());
        var before = task.ToSnapshot();
        task.Edit(Call with { Source = new string('a', 101) }, Paris, World.Context())
            .ShouldBeRefused(TextReasons.TooLong);
        task.Edit(Call, Paris, World.Context()).OrThrow();
        task.ToSnapshot().ShouldBe(before);
        task.HasPendingChanges.ShouldBeFalse();
    }

    [Fact]
    public void It_is_done_once_and_then_only_deleted()
    {
        var task = Stored(NewTask());
        _clock.Advance(Duration.FromHours(1));
        task.Complete(World.Context(World.BrunoInLyon, _clock)).OrThrow();
        (task.State, task.DoneAt, task.DoneBy).ShouldBe(
            (TaskState.Done, World.Start + Duration.FromHours(1), Bruno)
        );
        task.PendingEvents.ShouldBe([new TaskDone(task.Id.Value, task.Prospect.Value, task.Type)]);

        var context = World.Context(clock: _clock);
        var again = task.Complete(context);
        again.ShouldBeRefused(TaskReasons.Done);
        again.Reasons[0].Fix.ShouldBe("delete");
        task.Edit(Call, Paris, context).ShouldBeRefused(TaskReasons.Done);
        task.DoneBy.ShouldBe(Bruno);
        task.Delete(context).Succeeded.ShouldBeTrue();
    }

    [Fact]
    public void What_was_deleted_takes_no_verb_any_more()
    {
        var context = World.Context();
        var task = Stored(NewTask());
        task.Delete(context).OrThrow();
        task.IsRemoved.ShouldBeTrue();
        task.Delete(context).ShouldBeRefused(ProspectReasons.PartRemoved);
        task.Edit(Call, Paris, context).ShouldBeRefused(ProspectReasons.PartRemoved);
        task.Complete(context).ShouldBeRefused(ProspectReasons.PartRemoved);
        task.Remind(World.Anne, Paris, context).ShouldBeRefused(ProspectReasons.PartRemoved);
        task.PendingEvents.Count.ShouldBe(1);
    }

    [Fact]
    [Rule("H-1")]
    public void History_tells_all_that_was_given_and_the_description_is_personal()
    {
        var task = NewTask(Call with { Source = "Salon" });
        task.PendingChanges.ShouldBe([
            new FieldChange("/type", null, "voicemail", IsPersonal: false),
            new FieldChange("/dueOn", null, "2026-03-04", IsPersonal: false),
            new FieldChange("/assignee", null, "anne", IsPersonal: false),
            new FieldChange("/source", null, "Salon", IsPersonal: false),
            new FieldChange("/description", null, "Rappeler Mme Exemple", IsPersonal: true),
            new FieldChange("/state", null, "to-do", IsPersonal: false),
        ]);

        task = Stored(task);
        task.Complete(World.Context()).OrThrow();
        task.PendingChanges.ShouldBe([
            new FieldChange("/state", "to-do", "done", IsPersonal: false),
        ]);
    }

    [Fact]
    [Rule("H-1", "Y-1")]
    public void A_deletion_is_history_with_what_was_deleted_also_when_the_prospect_goes()
    {
        FieldChange[] expected =
        [
            new("/type", "voicemail", null, IsPersonal: false),
            new("/dueOn", "2026-03-04", null, IsPersonal: false),
            new("/assignee", "anne", null, IsPersonal: false),
            new("/description", "Rappeler Mme Exemple", null, IsPersonal: true),
            new("/state", "to-do", null, IsPersonal: false),
            new(FieldChange.Whole, "kept", null, IsPersonal: false),
        ];
        var deleted = Stored(NewTask());
        deleted.Delete(World.Context()).OrThrow();
        var gone = Stored(NewTask());
        gone.RemoveWithProspect();
        gone.RemoveWithProspect();
        foreach (var task in new[] { deleted, gone })
        {
            task.PendingChanges.ShouldBe(expected);
            task.IsRemoved.ShouldBeTrue();
            task.PendingEvents.ShouldBe([
                new TaskDeleted(task.Id.Value, task.Prospect.Value, task.Type),
            ]);
        }
    }

    [Fact]
    [Rule("G-2")]
    public void It_moves_along_when_its_prospect_is_merged()
    {
        var survivor = World.NewProspect("B").Id;
        var task = Stored(NewTask());
        var before = task.Prospect;
        task.MoveTo(survivor);
        task.Prospect.ShouldBe(survivor);
        task.ToSnapshot().Prospect.ShouldBe(survivor.Value);
        task.PendingChanges.ShouldBe([
            new FieldChange("/prospect", before.ToString(), survivor.ToString(), false),
        ]);
    }

    [Fact]
    public void Nothing_that_is_printed_is_personal()
    {
        var task = NewTask();
        foreach (var text in new[] { $"{task}", $"{task.ToSnapshot()}", $"{Call}" })
        {
            text.ShouldNotContain("Exemple");
        }

        $"{Call}".ShouldBe("task voicemail for 2026-03-04");
        $"{task}".ShouldBe($"task {task.Id}");
    }
}
