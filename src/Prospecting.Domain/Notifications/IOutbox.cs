using NodaTime;

namespace Prospecting.Notifications;

/// <summary>The messages of a tenant that wait for delivery. For a system scope only.</summary>
public interface IOutbox
{
    /// <summary>The messages that wait, those of one aggregate in order.</summary>
    /// <param name="limit">How many at most.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    Task<IReadOnlyList<OutboxMessage>> ReadPendingAsync(
        int limit,
        CancellationToken cancellationToken = default
    );

    /// <summary>Notes, at once, that messages were delivered.</summary>
    /// <param name="messages">Their ids.</param>
    /// <param name="at">When.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    Task MarkDeliveredAsync(
        IReadOnlyCollection<Guid> messages,
        Instant at,
        CancellationToken cancellationToken = default
    );

    /// <summary>Notes, at once, that a delivery failed; the message goes on waiting.</summary>
    /// <param name="message">Its id.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    Task MarkFailedAsync(Guid message, CancellationToken cancellationToken = default);
}
