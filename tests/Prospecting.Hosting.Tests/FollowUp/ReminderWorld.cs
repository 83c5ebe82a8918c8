using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using NodaTime;
using Prospecting.Hosting.FollowUp;
using Prospecting.Hosting.Tenants;
using Prospecting.Scopes;
using Prospecting.Testing.Clock;
using Prospecting.Testing.Users;
using Prospecting.Users;

namespace Prospecting.Hosting.Tests.FollowUp;

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
