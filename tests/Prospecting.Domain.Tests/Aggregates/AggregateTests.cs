using NodaTime;
using Prospecting.Aggregates;
using Prospecting.Testing.Clock;
using Prospecting.Tests;
using Prospecting.Work;

namespace Prospecting.Domain.Tests.Aggregates;

public sealed class AggregateTests
{
    [Fact]
    [Rule("H-1")]
    public void A_change_to_the_same_value_leaves_nothing_to_write()
    {
        var thing = new Thing();
        thing.Rename("a", "a");
        thing.HasPendingChanges.ShouldBeFalse();

        thing.Rename("a", "A");
        thing.PendingChanges.ShouldBe([new FieldChange("/name", "a", "A", IsPersonal: true)]);
    }

    [Fact]
    public void After_a_commit_it_has_the_new_version_and_nothing_to_write()
    {
        var thing = new Thing();
        thing.Rename(null, "a");
        thing.Tell();
        thing.HasPendingChanges.ShouldBeTrue();

        thing.AcceptCommit(7);

        thing.Version.ShouldBe(7);
        thing.HasPendingChanges.ShouldBeFalse();
        thing.PendingEvents.ShouldBeEmpty();
    }

    [Fact]
    public void An_event_alone_is_something_to_write()
    {
        var thing = new Thing();
        thing.Tell();
        thing.HasPendingChanges.ShouldBeTrue();
    }

    [Fact]
    public void Ids_of_one_clock_are_ordered_by_its_milliseconds_and_never_equal()
    {
        var clock = new FakeClock(World.Start);
        var ids = new TimeOrderedIds(clock);
        List<Guid> made = [];
        for (var i = 0; i < 50; i++)
        {
            made.Add(ids.Next());
            clock.Advance(Duration.FromMilliseconds(1));
        }

        made.ShouldBe(made.Order());
        made.ShouldAllBe(id => id.Version == 7);
        Enumerable.Range(0, 1000).Select(_ => ids.Next()).ShouldBeUnique();
    }

    [Fact]
    public void The_time_of_work_has_the_precision_that_stores_keep()
    {
        var instant = World.Start.PlusNanoseconds(1_234_567);
        WorkContext.Cut(instant).ShouldBe(World.Start.PlusNanoseconds(1_234_500));
        World.Context(clock: new Precise(instant)).Now.ShouldBe(WorkContext.Cut(instant));
    }

    private sealed class Precise(Instant now) : IClock
    {
        public Instant GetCurrentInstant() => now;
    }

    private sealed record Told : IDomainEvent
    {
        public string EventType => "told";
    }

    private sealed class Thing : Aggregate
    {
        public override Guid SubjectId => Guid.Empty;

        public override string SubjectKind => "thing";

        public void Rename(string? old, string? @new) => Record("/name", old, @new);

        public void Tell() => Raise(new Told());
    }
}
