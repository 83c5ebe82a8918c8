using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;
using NodaTime;
using Prospecting.Collections;
using Prospecting.FollowUp;
using Prospecting.Storage;
using Prospecting.Tests;
using static Prospecting.Domain.Tests.FollowUp.FollowUps;

namespace Prospecting.Domain.Tests.FollowUp;

[Rule("T-1")]
public sealed class TaskSnapshotTests
{
    private static readonly Gen<string?> Text = Hostile.WellFormed.OrNull()!;

    private static readonly Gen<Guid> Id = Gen.Choose(1, int.MaxValue)
        .Select(n => new Guid(n, 0, 0x7000, new byte[8]));

    private static readonly Gen<long> Ticks = Gen.Choose(0, int.MaxValue)
        .Select(seconds => (seconds * 10_000_000L) + (seconds % 10_000_000));

    private static readonly Gen<string> User = Gen.Elements("anne", "bruno@group", "system:1");

    [Fact]
    public void A_task_comes_back_from_its_snapshot_and_from_JSON_as_it_was_with_nothing_to_write() =>
        Prop.ForAll(
                Snapshots().ToArbitrary(),
                snapshot =>
                {
                    var task = FollowUpTask.FromSnapshot(snapshot);
                    task.ToSnapshot().ShouldBe(snapshot);
                    task.HasPendingChanges.ShouldBeFalse();
                    task.Version.ShouldBe(snapshot.Version);
                    JsonSerializer
                        .Deserialize<FollowUpTaskSnapshot>(JsonSerializer.Serialize(snapshot))
                        .ShouldBe(snapshot);
                }
            )
            .Holds();

    [Fact]
    public void Its_events_go_out_as_ids_and_codes()
    {
        var context = World.Context();
        var task = NewTask(Call with { DueOn = Today });
        task.Edit(Call with { DueOn = Today, Description = "Autre" }, Paris, context).OrThrow();
        var later = World.Context(
            clock: new Testing.Clock.FakeClock(World.Start + Duration.FromDays(2))
        );
        task.Remind(World.Anne, Paris, later).OrThrow();
        task.Complete(context).OrThrow();
        task.Delete(context).OrThrow();
        var (id, prospect) = (task.Id, task.Prospect);
        CommitRecord
            .Of(task, context, context.Now)
            .Messages.Select(m => (m.SubjectKind, m.EventType, m.Payload))
            .ShouldBe([
                Message("created", $"{Ids()},\"assignee\":\"anne\""),
                Message("changed", $"{Ids()},\"assignee\":\"anne\",\"fields\":[\"description\"]"),
                Message("overdue", $"{Ids()},\"recipient\":\"anne\""),
                Message("done", Ids()),
                Message("deleted", Ids()),
            ]);

        string Ids() => $"\"task\":\"{id}\",\"prospect\":\"{prospect}\",\"type\":\"voicemail\"";

        static (string, string, string) Message(string what, string members) =>
            ("task", $"task.{what}", $"{{{members},\"eventType\":\"task.{what}\"}}");
    }

    private static Gen<FollowUpTaskSnapshot> Snapshots() =>
        from id in Id
        from prospect in Id
        from version in Gen.Choose(1, 1000)
        from type in Gen.Elements("first-contact", "other", "x.y_Z")
        from due in Gen.Choose(0, 400_000)
        from assignee in User
        from source in Text
        from description in Text
        from createdAt in Ticks
        from createdBy in User
        from isDone in Gen.Elements(true, false)
        from doneAt in Ticks
        from doneBy in User
        from reminded in User.ListOf()
        select new FollowUpTaskSnapshot
        {
            Tenant = 7,
            Id = id,
            Prospect = prospect,
            Version = version,
            Type = type,
            DueOn = new DateOnly(1900, 1, 1).AddDays(due),
            Assignee = assignee,
            Source = source,
            Description = description,
            CreatedAt = createdAt,
            CreatedBy = createdBy,
            DoneAt = isDone ? doneAt : null,
            DoneBy = isDone ? doneBy : null,
            Reminded = reminded.Distinct().ToValueList(),
        };
}
