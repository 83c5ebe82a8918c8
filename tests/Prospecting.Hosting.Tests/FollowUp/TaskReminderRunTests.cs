using Microsoft.Extensions.Options;
using NodaTime;
using Prospecting.Scopes;
using Prospecting.Storage;
using Prospecting.Tests;
using Prospecting.Users;

namespace Prospecting.Hosting.Tests.FollowUp;

/// <summary>It is nine o'clock UTC on 2 March, and that day everything is due.</summary>
[Rule("T-4")]
public sealed class TaskReminderRunTests
{
    [Fact]
    public async Task Whoever_is_overdue_is_reminded_once_in_every_tenant_in_commits_of_a_few()
    {
        await using var world = new ReminderWorld(o => o.BatchSize = 2);
        await OverdueTasks.AddAsync(world.Store, TenantId.Single, 5);
        await OverdueTasks.AddAsync(world.Store, ReminderWorld.Third, 1);
        (await world.Reminders.RunOnceAsync()).Reminded.ShouldBe(0);
        world.Clock.Advance(Duration.FromDays(1));
        var report = await world.Reminders.RunOnceAsync();
        (report.Reminded, report.Failures.Count, report.IsStoreDown).ShouldBe((6, 0, false));
        (await world.Reminders.RunOnceAsync()).Reminded.ShouldBe(0);
        (await OverdueTasks.RemindersAsync(world.Store, TenantId.Single)).Count.ShouldBe(5);
        (await OverdueTasks.RemindersAsync(world.Store, ReminderWorld.Third))
            .ShouldHaveSingleItem()
            .Payload.ShouldContain("\"recipient\":\"anne\"");
        world.Logged.ShouldBe([2301]);
    }

    [Fact]
    public async Task After_days_of_down_time_everybody_is_reminded_once()
    {
        await using var world = new ReminderWorld();
        await OverdueTasks.AddAsync(world.Store, TenantId.Single);
        world.Clock.Advance(Duration.FromDays(20));
        (await world.Reminders.RunOnceAsync()).Reminded.ShouldBe(1);
        world.Clock.Advance(Duration.FromDays(20));
        (await world.Reminders.RunOnceAsync()).Reminded.ShouldBe(0);
    }

    [Fact]
    public async Task Who_does_not_represent_the_prospect_is_not_reminded()
    {
        await using var world = new ReminderWorld();
        await OverdueTasks.AddAsync(world.Store, TenantId.Single, assignee: new UserId("kai"));
        world.Clock.Advance(Duration.FromDays(2));
        (await world.Reminders.RunOnceAsync()).Reminded.ShouldBe(0);
    }

    [Theory]
    [InlineData(null, "UTC", 8)]
    [InlineData(null, "Europe/Paris", 7)]
    [InlineData("Asia/Tokyo", "Europe/Paris", -1)]
    public async Task It_is_eight_where_the_directory_says_that_he_lives_or_else_where_the_options_say(
        string? known,
        string elsewhere,
        int hourUtc
    )
    {
        await using var world = new ReminderWorld(o =>
            o.Zone = DateTimeZoneProviders.Tzdb[elsewhere]
        );
        world.Users.Add(
            TenantId.Single,
            new DirectoryUser
            {
                Id = OverdueTasks.Anne,
                DisplayName = "Anne",
                TimeZone = known,
            }
        );
        await OverdueTasks.AddAsync(world.Store, TenantId.Single);
        // From nine o'clock to one second before the hour on the next day.
        world.Clock.Advance(Duration.FromHours(15 + hourUtc) - Duration.FromSeconds(1));
        (await world.Reminders.RunOnceAsync()).Reminded.ShouldBe(0);
        world.Clock.Advance(Duration.FromSeconds(1));
        (await world.Reminders.RunOnceAsync()).Reminded.ShouldBe(1);
    }

    [Fact]
    public async Task A_tenant_that_fails_does_not_stop_the_others_and_is_reminded_by_the_next_run()
    {
        await using var world = new ReminderWorld();
        await OverdueTasks.AddAsync(world.Store, TenantId.Single);
        await OverdueTasks.AddAsync(world.Store, ReminderWorld.Third);
        world.Clock.Advance(Duration.FromDays(1));
        world.Store.FaultOf = t =>
            t == TenantId.Single ? new StoreUnavailableException(StoreFault.ReadOnly) : null;
        var report = await world.Reminders.RunOnceAsync();
        (report.Reminded, report.Failures.Single().Tenant).ShouldBe((1, TenantId.Single));
        await world.Reminders.RunOnceAsync();
        world.Store.FaultOf = _ => null;
        (await world.Reminders.RunOnceAsync()).Reminded.ShouldBe(1);
        world.Logged.ShouldBe([2301, 2302, 2301, 2303]);
    }

    [Fact]
    public async Task A_race_that_is_lost_again_and_again_ends_the_run_of_its_tenant_alone()
    {
        await using var world = new ReminderWorld();
        await OverdueTasks.AddAsync(world.Store, TenantId.Single);
        await OverdueTasks.AddAsync(world.Store, ReminderWorld.Second);
        world.Clock.Advance(Duration.FromDays(1));
        var commits = 0;
        world.Store.Wrap = session =>
            session.Context.Scope.Tenant == TenantId.Single
                ? BeforeCommit.Of(
                    session,
                    () =>
                    {
                        commits++;
                        throw new ConcurrencyConflictException("task");
                    }
                )
                : session;
        var report = await world.Reminders.RunOnceAsync();
        report.Reminded.ShouldBe(1);
        report.Failures.Single().ErrorType.ShouldBe(nameof(ConcurrencyConflictException));
        commits.ShouldBe(6);
        world.Store.Wrap = s => s;
        (await world.Reminders.RunOnceAsync()).Reminded.ShouldBe(1);
    }

    [Fact]
    public async Task In_the_background_it_runs_at_the_start_and_after_each_interval()
    {
        await using var world = new ReminderWorld();
        await OverdueTasks.AddAsync(world.Store, TenantId.Single);
        await world.Worker.StartAsync(CancellationToken.None);
        await world.Time.UntilPauseAsync();
        world.Logged.ShouldBeEmpty();
        world.Clock.Advance(Duration.FromDays(1));
        world.Time.EndPause(world.Clock);
        await world.Time.UntilPauseAsync();
        await world.Worker.StopAsync(CancellationToken.None);
        (await OverdueTasks.RemindersAsync(world.Store, TenantId.Single)).Count.ShouldBe(1);
        world.Time.Pauses.ShouldBe([Duration.FromMinutes(15), Duration.FromMinutes(15)]);
    }

    [Fact]
    public async Task Switched_off_it_does_nothing_and_a_schedule_may_call_instead()
    {
        await using var world = new ReminderWorld(o => o.RunsInBackground = false);
        await OverdueTasks.AddAsync(world.Store, TenantId.Single);
        world.Clock.Advance(Duration.FromDays(1));
        await world.Worker.StartAsync(CancellationToken.None);
        await world.Worker.StopAsync(CancellationToken.None);
        (await world.Reminders.RunOnceAsync()).Reminded.ShouldBe(1);
    }

    [Fact]
    public async Task Options_out_of_range_are_told_when_the_host_starts()
    {
        await using var world = new ReminderWorld(o =>
        {
            o.Interval = Duration.FromSeconds(1);
            o.BatchSize = 0;
            o.Zone = null!;
            o.Process = default;
        });
        Should
            .Throw<OptionsValidationException>(() => world.Get<IStartupValidator>().Validate())
            .Failures.Count()
            .ShouldBe(4);
    }
}
