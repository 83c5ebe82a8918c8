using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using NodaTime;
using Prospecting.FollowUp;
using Prospecting.Hosting.FollowUp;
using Prospecting.Hosting.Tenants;
using Prospecting.Notifications;
using Prospecting.Prospects;
using Prospecting.Scopes;
using Prospecting.Storage;
using Prospecting.Testing.Clock;
using Prospecting.Testing.Users;
using Prospecting.Users;

namespace Prospecting.Hosting.Tests.FollowUp;

/// <summary>Tasks that are overdue, whatever store they are in. Anne represents every prospect, and lives in Paris as far as the directory knows.</summary>
internal static class OverdueTasks
{
    public static readonly UserId Anne = new("anne");

    /// <summary>Makes tasks for today, each under a prospect of its own.</summary>
    public static async Task AddAsync(
        IProspectingSessionFactory store,
        TenantId tenant,
        int count = 1,
        UserId? assignee = null
    )
    {
        await using var session = await store.OpenAsync(Scope.ForUser(tenant, Anne, Hosts.Paris));
        for (var i = 0; i < count; i++)
        {
            var prospect = Prospect
                .Create(
                    new ProspectDetails
                    {
                        DisplayName = $"Forge {i}",
                        OperationalRepresentative = Anne,
                    },
                    session.Context
                )
                .OrThrow();
            session.Prospects.Add(prospect);
            var task = new NewTask
            {
                Type = new TaskType(StandardTaskTypes.Reminder),
                DueOn = session.Context.Now.InUtc().Date,
                Assignee = assignee ?? Anne,
            };
            session.Tasks.Add(
                FollowUpTask.Create(prospect, task, DateTimeZone.Utc, session.Context).OrThrow()
            );
        }

        await session.CommitAsync();
    }

    /// <summary>The messages that remind somebody.</summary>
    public static async Task<IReadOnlyList<OutboxMessage>> RemindersAsync(
        IProspectingSessionFactory store,
        TenantId tenant
    )
    {
        await using var session = await store.OpenAsync(
            Scope.ForSystem(tenant, new UserId("test"))
        );
        var pending = await session.Outbox.ReadPendingAsync(500);
        return [.. pending.Where(m => m.EventType == "task.overdue")];
    }
}

/// <summary>A host that reminds for three tenants of a store in memory, with a clock and pauses that a test moves.</summary>
internal sealed class ReminderWorld : IAsyncDisposable
{
    public static readonly TenantId Second = new(2);
    public static readonly TenantId Third = new(3);

    private readonly ServiceProvider _host;

    public ReminderWorld(Action<TaskReminderOptions>? reminders = null) =>
        _host = Hosts.Build(
            Log,
            (services, builder) =>
            {
                services.Replace(ServiceDescriptor.Singleton<IClock>(Clock));
                services.Replace(ServiceDescriptor.Singleton<IUserDirectory>(Users));
                services.AddSingleton<TimeProvider>(Time);
                services.AddSingleton<ITenantSource>(
                    new FixedTenants(TenantId.Single, Second, Third)
                );
                builder.AddTaskReminders(reminders);
            }
        );

    public LogLines Log { get; } = new();

    public FakeClock Clock { get; } = new();

    public ManualTime Time { get; } = new();

    public KnownUsers Users { get; } = new();

    public BreakableSessions Store => Get<BreakableSessions>();

    public TaskReminderRun Reminders => Get<TaskReminderRun>();

    public IHostedService Worker =>
        _host.GetServices<IHostedService>().OfType<TaskReminderWorker>().Single();

    public IEnumerable<int> Logged =>
        Log.Lines.Select(l => l.EventId).Where(id => id is >= 2000 and < 3000);

    public T Get<T>()
        where T : notnull => _host.GetRequiredService<T>();

    public ValueTask DisposeAsync() => _host.DisposeAsync();
}
