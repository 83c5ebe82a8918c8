using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using Prospecting.Hosting.FollowUp;
using Prospecting.Scopes;
using Prospecting.Storage;
using Prospecting.Testing.Clock;
using Prospecting.Tests;

namespace Prospecting.Hosting.Tests.FollowUp;

/// <summary>Two hosts on one database, each with all that a process has, that come to their commits at the same time.</summary>
[Rule("T-4")]
public sealed class TwoHostsRemindOnce : IAsyncLifetime
{
    private const int Tasks = 7;

    private readonly string _file = Path.Combine(
        Path.GetTempPath(),
        Path.GetRandomFileName() + ".db"
    );
    private readonly FakeClock _clock = new();
    private readonly List<ServiceProvider> _hosts = [];

    // Neither host commits its first round before the other one has decided on the same tasks.
    private readonly CountdownEvent _bothDecided = new(2);

    public async Task InitializeAsync()
    {
        _hosts.AddRange([NewHost(), NewHost()]);
        await _hosts[0].MigrateProspectingAsync();
    }

    public async Task DisposeAsync()
    {
        foreach (var host in _hosts)
        {
            await host.DisposeAsync();
        }

        _bothDecided.Dispose();
        File.Delete(_file);
    }

    [Fact]
    public async Task The_database_decides_which_of_them_reminds()
    {
        var store = _hosts[0].GetRequiredService<IProspectingSessionFactory>();
        await OverdueTasks.AddAsync(store, TenantId.Single, Tasks);
        _clock.Advance(Duration.FromDays(1));
        var reports = await Task.WhenAll(
            _hosts.Select(host => Task.Run(() => MeetingRun(host).RunOnceAsync()))
        );
        reports.ShouldAllBe(r => r.Failures.Count == 0);
        reports.Sum(r => r.Reminded).ShouldBe(Tasks);
        (await OverdueTasks.RemindersAsync(store, TenantId.Single))
            .Select(m => m.SubjectId)
            .Distinct()
            .Count()
            .ShouldBe(Tasks);
        (await OverdueTasks.RemindersAsync(store, TenantId.Single)).Count.ShouldBe(Tasks);
    }

    private ServiceProvider NewHost()
    {
        var services = new ServiceCollection();
        services.AddLogging();
        services.AddSingleton<IClock>(_clock);
        services
            .AddProspecting()
            .UseSqlite($"Data Source={_file};Pooling=False")
            .AddTaskReminders();
        return services.BuildServiceProvider(validateScopes: true);
    }

    private TaskReminderRun MeetingRun(ServiceProvider host) =>
        ActivatorUtilities.CreateInstance<TaskReminderRun>(
            host,
            new Meeting(host.GetRequiredService<IProspectingSessionFactory>(), _bothDecided)
        );

    private sealed class Meeting(IProspectingSessionFactory inner, CountdownEvent bothDecided)
        : IProspectingSessionFactory
    {
        private bool _met;

        public async ValueTask<IProspectingSession> OpenAsync(
            Scope scope,
            CancellationToken cancellationToken = default
        ) => BeforeCommit.Of(await inner.OpenAsync(scope, cancellationToken), MeetAsync);

        private Task MeetAsync()
        {
            if (!_met)
            {
                _met = true;
                bothDecided.Signal();
                bothDecided
                    .Wait(TimeSpan.FromSeconds(60))
                    .ShouldBeTrue("the other one did not come");
            }

            return Task.CompletedTask;
        }
    }
}
