using NodaTime;

namespace Prospecting.Notifications;

/// <summary>The messages of a tenant: those that wait for delivery, those that were delivered, and dead letters. For a system scope only.</summary>
/// <remarks>
/// What is claimed, settled and replayed here is written at once, not by the session's commit. The time is the session's clock. Several
/// dispatchers may claim at the same time, in one process or in many: no message is given to two of them while its lease lasts.
/// </remarks>
public interface IOutbox
{
    /// <summary>Looks at the messages that wait, without claiming them.</summary>
    /// <param name="limit">How many at most, 1 or more.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    /// <returns>Those of one aggregate in order, whether they are due or claimed or not.</returns>
    Task<IReadOnlyList<OutboxMessage>> ReadPendingAsync(
        int limit,
        CancellationToken cancellationToken = default
    );

    /// <summary>
    /// Claims messages that are due for one dispatcher. Of each aggregate it gives messages from the first one that waits, so that nobody
    /// else can be ahead or behind with that aggregate until the batch is settled or its lease ends.
    /// </summary>
    /// <param name="limit">How many messages at most, 1 or more.</param>
    /// <param name="lease">How long the messages are the caller's alone; longer than it takes to deliver them.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    /// <returns>The messages, those of one aggregate in order; empty when nothing is due.</returns>
    Task<OutboxBatch> ClaimAsync(
        int limit,
        Duration lease,
        CancellationToken cancellationToken = default
    );

    /// <summary>Notes what came of a batch, all at once. A message that is not among the results is free again when the lease ends.</summary>
    /// <param name="batch">What was claimed.</param>
    /// <param name="results">What came of its messages.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    /// <remarks>
    /// A delivery is noted in any case; a failure once, and only while nobody else has claimed the message since, because he will note his own.
    /// </remarks>
    Task SettleAsync(
        OutboxBatch batch,
        IReadOnlyCollection<DeliveryResult> results,
        CancellationToken cancellationToken = default
    );

    /// <summary>Dead letters: messages that are not tried any more.</summary>
    /// <param name="limit">How many at most, 1 or more.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    /// <returns>The first to die first.</returns>
    Task<IReadOnlyList<DeadLetter>> ReadDeadAsync(
        int limit,
        CancellationToken cancellationToken = default
    );

    /// <summary>Has dead letters delivered after all. They are marked <see cref="OutboxMessage.IsLate"/>: later messages may have gone before them.</summary>
    /// <param name="messages">Their ids; those that are no dead letters are passed over.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    /// <returns>How many wait again.</returns>
    Task<int> ReplayAsync(
        IReadOnlyCollection<Guid> messages,
        CancellationToken cancellationToken = default
    );

    /// <summary>Deletes messages that were delivered; dead letters stay.</summary>
    /// <param name="before">Those delivered before this instant.</param>
    /// <param name="limit">How many at most, 1 or more.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    /// <returns>How many were deleted; fewer than <paramref name="limit"/> when none are left.</returns>
    Task<int> DeleteDeliveredAsync(
        Instant before,
        int limit,
        CancellationToken cancellationToken = default
    );

    /// <summary>How much waits.</summary>
    /// <param name="cancellationToken">Stops the call.</param>
    Task<OutboxBacklog> CountAsync(CancellationToken cancellationToken = default);
}
