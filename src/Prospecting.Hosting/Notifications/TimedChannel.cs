using NodaTime;
using Prospecting.Diagnostics;
using Prospecting.Hosting.Diagnostics;
using Prospecting.Notifications;

namespace Prospecting.Hosting.Notifications;

/// <summary>Measures how long after its event each message reaches the host's channel.</summary>
internal sealed class TimedChannel(INotificationChannel inner, IClock clock) : INotificationChannel
{
    public async Task DeliverAsync(
        OutboxMessage message,
        CancellationToken cancellationToken = default
    )
    {
        await inner.DeliverAsync(message, cancellationToken).ConfigureAwait(false);
        if (HostingDiagnostics.NotificationDelay.Enabled)
        {
            var delay = clock.GetCurrentInstant() - message.OccurredAt;
            HostingDiagnostics.NotificationDelay.Record(
                Math.Max(0, delay.TotalSeconds),
                new KeyValuePair<string, object?>(SignalTags.Tenant, message.Tenant.Value)
            );
        }
    }
}
