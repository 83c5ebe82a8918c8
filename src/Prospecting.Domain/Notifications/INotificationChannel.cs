namespace Prospecting.Notifications;

/// <summary>Where a host wants to be told what happened: the port it implements (SPEC N-1).</summary>
/// <remarks>Delivery is at least once: recognise a repeated message by <see cref="OutboxMessage.Id"/>.</remarks>
public interface INotificationChannel
{
    /// <summary>Delivers one message; an exception means that it was not delivered and will be tried again.</summary>
    /// <param name="message">The message.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    Task DeliverAsync(OutboxMessage message, CancellationToken cancellationToken = default);
}
