using System.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using Prospecting.Notifications;
using Prospecting.Scopes;
using Prospecting.Storage;

namespace Prospecting.Benchmarks.Storage;

/// <summary>Messages claimed, given to a channel that takes them, and settled.</summary>
internal static class Deliveries
{
    public static async Task MeasureAsync(BenchBase store, int messages)
    {
        var sessions = store.Provider.GetRequiredService<IProspectingSessionFactory>();
        var delivery = new NotificationDelivery(
            new TakesAll(),
            SystemClock.Instance,
            new DeliveryOptions { BatchSize = 2000 }
        );
        await using var session = await sessions.OpenAsync(
            Scope.ForSystem(TenantId.Single, new UserId("bench"))
        );
        await delivery.DeliverAsync(session.Outbox);
        var delivered = 0;
        var watch = Stopwatch.StartNew();
        while (delivered < messages - 2000)
        {
            var report = await delivery.DeliverAsync(session.Outbox);
            if (report.Claimed == 0)
            {
                break;
            }

            delivered += report.Delivered;
        }

        Console.WriteLine(
            $"delivery: {delivered} messages claimed, delivered and settled, {delivered / watch.Elapsed.TotalSeconds:0}/s with one dispatcher"
        );
    }

    private sealed class TakesAll : INotificationChannel
    {
        public Task DeliverAsync(
            OutboxMessage message,
            CancellationToken cancellationToken = default
        ) => Task.CompletedTask;
    }
}
