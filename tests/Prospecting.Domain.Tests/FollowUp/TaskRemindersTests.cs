using NodaTime;
using Prospecting.FollowUp;
using Prospecting.Prospects;
using Prospecting.Scopes;
using Prospecting.Storage;
using Prospecting.Testing.Clock;
using Prospecting.Testing.InMemory;
using Prospecting.Testing.Users;
using Prospecting.Tests;
using Prospecting.Users;
using static Prospecting.Domain.Tests.FollowUp.FollowUps;

namespace Prospecting.Domain.Tests.FollowUp;

/// <summary>Anne lives in Paris and represents every prospect; Kai lives on Lord Howe. Tasks are due on 4 March.</summary>
[Rule("T-4")]
public sealed class TaskRemindersTests : IAsyncLifetime
{
    private static readonly UserId Kai = new("kai");

    private readonly FakeClock _clock = new(World.Start);
    private readonly KnownUsers _users = new KnownUsers()
        .Add(TenantId.Single, User("anne", "Europe/Paris"))
        .Add(TenantId.Single, User("kai", "Australia/Lord_Howe"));
    private readonly InMemoryProspecting _store;
    private ListedTasks _tasks = new();
    private UserId? _representative = World.Anne;

    public TaskRemindersTests() => _store = new InMemoryProspecting(_clock);

    private Prospect Prospect { get; set; } = null!;

    public async Task InitializeAsync()
    {
        await using var session = await _store.OpenAsync(World.AnneInParis);
        Prospect = World.NewProspect("A", session.Context);
        session.Prospects.Add(Prospect);
        await session.CommitAsync();
    }

    public Task DisposeAsync() => Task.CompletedTask;

    [Fact]
    public async Task The_assignee_is_reminded_in_the_morning_after_by_the_clock_where_he_lives()
    {
        Given(World.Anne);
        // 5 March, one second to eight in Paris.
        At(2026, 3, 5, 6, 59, 59);
        (await RunAsync()).ShouldBe(0);
        At(2026, 3, 5, 7, 0, 0);
        (await RunAsync()).ShouldBe(1);
        _tasks.All.Single().Reminded.ShouldBe([World.Anne]);
    }

    [Fact]
    public async Task Who_lives_further_east_is_reminded_earlier()
    {
        _representative = Kai;
        Given(Kai);
        // Lord Howe is eleven hours ahead in summer.
        At(2026, 3, 4, 20, 59, 59);
        (await RunAsync()).ShouldBe(0);
        At(2026, 3, 4, 21, 0, 0);
        (await RunAsync()).ShouldBe(1);
    }

    [Fact]
    public async Task Whoever_is_not_the_operational_representative_is_not_reminded_until_he_is()
    {
        Given(Kai);
        At(2026, 3, 9, 9, 0, 0);
        (await RunAsync()).ShouldBe(0);
        _representative = null;
        (await RunAsync()).ShouldBe(0);
        _representative = Kai;
        (await RunAsync()).ShouldBe(1);
        (await RunAsync()).ShouldBe(0);
    }

    [Fact]
    public async Task A_run_that_comes_days_late_reminds_once_and_later_runs_do_not()
    {
        Given(World.Anne);
        Given(World.Anne);
        At(2026, 3, 20, 12, 0, 0);
        (await RunAsync()).ShouldBe(2);
        for (var day = 0; day < 5; day++)
        {
            _clock.Advance(Duration.FromDays(1));
            (await RunAsync()).ShouldBe(0);
        }

        _tasks.All.ShouldAllBe(t => t.Reminded.Count == 1);
    }

    [Fact]
    public async Task What_is_done_or_deleted_or_not_due_is_passed_over()
    {
        Given(World.Anne).Complete(World.Context()).OrThrow();
        Given(World.Anne).Delete(World.Context()).OrThrow();
        Given(World.Anne, Today.PlusDays(30));
        At(2026, 3, 20, 12, 0, 0);
        (await RunAsync()).ShouldBe(0);
    }

    [Fact]
    public async Task Rounds_go_through_all_tasks_once_whatever_is_reminded_on_the_way()
    {
        for (var i = 0; i < 7; i++)
        {
            Given(i % 2 == 0 ? World.Anne : Kai, Today.PlusDays(i % 3));
        }

        At(2026, 3, 20, 12, 0, 0);
        var session = await SystemSessionAsync();
        await using var _ = session;
        List<ReminderReport> rounds = [];
        do
        {
            rounds.Add(await RoundAsync(session, rounds.LastOrDefault().Next, limit: 3));
            _tasks = _tasks.Committed();
        } while (rounds[^1].Next is not null);

        rounds.Select(r => r.Examined).ShouldBe([3, 3, 1]);
        rounds.Sum(r => r.Reminded).ShouldBe(4);
        _tasks.All.Where(t => t.Assignee == World.Anne).ShouldAllBe(t => t.Reminded.Count == 1);
        _tasks.All.Where(t => t.Assignee == Kai).ShouldAllBe(t => t.Reminded.Count == 0);
    }

    [Fact]
    public async Task A_scope_reminds_of_what_it_may_change()
    {
        Given(World.Anne);
        At(2026, 3, 20, 12, 0, 0);
        await using (var reader = await _store.OpenAsync(World.ReaderInParis))
        {
            (await RoundAsync(reader)).Reminded.ShouldBe(0);
        }

        await using (var stranger = await _store.OpenAsync(World.BrunoInLyon))
        {
            (await RoundAsync(stranger)).Reminded.ShouldBe(0);
        }

        _tasks.All.ShouldAllBe(t => !t.HasPendingChanges);
        await using var anne = await _store.OpenAsync(World.AnneInParis);
        (await RoundAsync(anne)).Reminded.ShouldBe(1);
    }

    [Fact]
    public async Task Where_the_directory_knows_nothing_the_scope_s_zone_counts()
    {
        var unknown = new UserId("unknown");
        _representative = unknown;
        Given(unknown);
        // Seven in the morning of the 5th in UTC, eight in Paris.
        At(2026, 3, 5, 7, 0, 0);
        (await RunAsync()).ShouldBe(0);
        (await RunAsync(Paris)).ShouldBe(1);
    }

    [Fact]
    public async Task A_round_asks_the_directory_once_and_not_at_all_when_nothing_is_overdue()
    {
        Given(World.Anne);
        Given(Kai);
        (await RunAsync()).ShouldBe(0);
        _users.Calls.ShouldBe(0);
        At(2026, 3, 20, 12, 0, 0);
        await RunAsync();
        _users.Calls.ShouldBe(1);
    }

    private static DirectoryUser User(string id, string zone) =>
        new()
        {
            Id = new UserId(id),
            DisplayName = id,
            TimeZone = zone,
        };

    private FollowUpTask Given(UserId assignee, LocalDate? dueOn = null)
    {
        var task = Stored(
            NewTask(
                Call with
                {
                    Assignee = assignee,
                    DueOn = dueOn ?? Call.DueOn,
                },
                Prospect,
                World.Context()
            )
        );
        _tasks.Add(task);
        return task;
    }

    private void At(int year, int month, int day, int hour, int minute, int second)
    {
        _clock.Advance(
            Instant.FromUtc(year, month, day, hour, minute, second) - _clock.GetCurrentInstant()
        );
    }

    private async Task<IProspectingSession> SystemSessionAsync(DateTimeZone? zone = null) =>
        await _store.OpenAsync(
            Scope.ForSystem(TenantId.Single, new UserId("reminders")).In(zone ?? DateTimeZone.Utc)
        );

    /// <summary>One run over all, and its commit.</summary>
    private async Task<int> RunAsync(DateTimeZone? zone = null)
    {
        await using var session = await SystemSessionAsync(zone);
        var report = await RoundAsync(session);
        report.Next.ShouldBeNull();
        report.Reminded.ShouldBe(
            _tasks.All.Sum(t => t.PendingEvents.OfType<TaskOverdue>().Count())
        );
        _tasks = _tasks.Committed();
        return report.Reminded;
    }

    private Task<ReminderReport> RoundAsync(
        IProspectingSession session,
        string? after = null,
        int limit = 200
    ) =>
        new TaskReminders(new UserZones(_users), _ => _representative).RemindAsync(
            _tasks,
            session.Prospects,
            session.Context,
            after,
            limit
        );
}
