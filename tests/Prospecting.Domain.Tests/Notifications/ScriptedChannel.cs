using Prospecting.Notifications;

namespace Prospecting.Domain.Tests.Notifications;

/// <summary>A channel that does what it is told for each message.</summary>
internal sealed class ScriptedChannel : INotificationChannel
{
    private readonly Dictionary<Guid, Exception> _failing = [];
    private readonly Lock _gate = new();

    public List<Guid> Tried { get; } = [];

    public List<OutboxMessage> DeliveredMessages { get; } = [];

    public List<Guid> Delivered => [.. DeliveredMessages.Select(m => m.Id)];

    public Action AfterDelivery { get; set; } = () => { };

    public Action<CancellationToken> BeforeDelivery { get; set; } = _ => { };

    public void Fail(Guid message, Exception with) => _failing[message] = with;

    public Task DeliverAsync(OutboxMessage message, CancellationToken cancellationToken = default)
    {
        lock (_gate)
        {
            Tried.Add(message.Id);
            BeforeDelivery(cancellationToken);
            if (_failing.TryGetValue(message.Id, out var exception))
            {
                throw exception;
            }

            DeliveredMessages.Add(message);
            AfterDelivery();
        }

        return Task.CompletedTask;
    }
}
