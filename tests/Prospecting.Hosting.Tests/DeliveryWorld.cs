using System.Collections.Concurrent;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using NodaTime;
using Prospecting.DependencyInjection;
using Prospecting.Hosting.Housekeeping;
using Prospecting.Hosting.Notifications;
using Prospecting.Hosting.Tenants;
using Prospecting.Notifications;
using Prospecting.Prospects;
using Prospecting.Scopes;
using Prospecting.Testing.Clock;

namespace Prospecting.Hosting.Tests;

/// <summary>A channel that does as a test says, and keeps what reached it.</summary>
internal sealed class TestChannel : INotificationChannel
{
    public ConcurrentQueue<OutboxMessage> Reached { get; } = [];

    public Func<OutboxMessage, CancellationToken, Task> Does { get; set; } =
        (_, _) => Task.CompletedTask;

    public async Task DeliverAsync(
        OutboxMessage message,
        CancellationToken cancellationToken = default
    )
    {
        await Does(message, cancellationToken);
        Reached.Enqueue(message);
    }
}

/// <summary>A host that delivers and keeps house on a store in memory, with a clock and pauses that a test moves.</summary>
internal sealed class DeliveryWorld : IAsyncDisposable
{
    public static readonly TenantId Second = new(2);
    public static readonly TenantId Third = new(3);

    private readonly ServiceProvider _host;

    public DeliveryWorld(
        Action<NotificationDispatchOptions>? dispatch = null,
        Action<HousekeepingOptions>? housekeeping = null,
        Action<ProspectingOptions>? domain = null
    ) =>
        _host = Hosts.Build(
            Log,
            (services, builder) =>
            {
                services.Replace(ServiceDescriptor.Singleton<IClock>(Clock));
                services.AddSingleton<TimeProvider>(Time);
                services.AddSingleton<INotificationChannel>(Channel);
                services.AddSingleton<ITenantSource>(
                    new FixedTenants(TenantId.Single, Second, Third)
                );
                services.Configure(domain ?? (_ => { }));
                builder.AddNotificationDelivery(dispatch).AddHousekeeping(housekeeping);
            }
        );

    public LogLines Log { get; } = new();

    public FakeClock Clock { get; } = new();

    public ManualTime Time { get; } = new();

    public TestChannel Channel { get; } = new();

    public BreakableSessions Store => Get<BreakableSessions>();

    public NotificationDispatch Dispatch => Get<NotificationDispatch>();

    public StoreHousekeeping Housekeeping => Get<StoreHousekeeping>();

    public IEnumerable<int> Logged =>
        Log.Lines.Select(l => l.EventId).Where(id => id is >= 2000 and < 3000);

    public T Get<T>()
        where T : notnull => _host.GetRequiredService<T>();

    public IHostedService Worker<T>() =>
        _host.GetServices<IHostedService>().Single(s => s.GetType() == typeof(T));

    /// <summary>Makes prospects, in one commit; each raises one message.</summary>
    public async Task<IReadOnlyList<Prospect>> MakeAsync(TenantId tenant, int count)
    {
        await using var session = await Store.OpenAsync(
            Scope.ForUser(tenant, new UserId("anne"), Hosts.Paris)
        );
        List<Prospect> made = [];
        for (var i = 0; i < count; i++)
        {
            made.Add(
                Prospect
                    .Create(new ProspectDetails { DisplayName = $"Forge {i}" }, session.Context)
                    .OrThrow()
            );
            session.Prospects.Add(made[^1]);
        }

        await session.CommitAsync();
        return made;
    }

    public async Task<OutboxBacklog> BacklogAsync(TenantId tenant)
    {
        await using var session = await Store.OpenAsync(
            Scope.ForSystem(tenant, new UserId("test"))
        );
        return await session.Outbox.CountAsync();
    }

    public ValueTask DisposeAsync() => _host.DisposeAsync();
}
