using Prospecting.Notifications;

namespace Prospecting.EmbeddedHost;

/// <summary>The host's notification service.</summary>
internal sealed class ConsoleChannel : INotificationChannel
{
    public Task DeliverAsync(OutboxMessage message, CancellationToken cancellationToken = default)
    {
        Console.WriteLine($"Told: {message.EventType}");
        return Task.CompletedTask;
    }
}
