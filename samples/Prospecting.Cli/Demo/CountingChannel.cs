using Prospecting.Notifications;

namespace Prospecting.Cli.Demo;

/// <summary>Stands for the host's notification service: counts what it is told.</summary>
internal sealed class CountingChannel : INotificationChannel
{
    public Dictionary<string, int> Told { get; } = new(StringComparer.Ordinal);

    public Task DeliverAsync(OutboxMessage message, CancellationToken cancellationToken = default)
    {
        Told[message.EventType] = Told.GetValueOrDefault(message.EventType) + 1;
        return Task.CompletedTask;
    }
}
