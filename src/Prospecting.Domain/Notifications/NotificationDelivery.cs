using NodaTime;

namespace Prospecting.Notifications;

/// <summary>Takes messages from the outbox to the channel, in order per aggregate, at least once (SPEC N-1).</summary>
/// <param name="channel">Where they go.</param>
/// <param name="clock">The time.</param>
public sealed class NotificationDelivery(INotificationChannel channel, IClock clock)
{
    /// <summary>Delivers what waits, one round.</summary>
    /// <param name="outbox">The outbox of a session with a system scope.</param>
    /// <param name="limit">How many messages at most.</param>
    /// <param name="cancellationToken">Stops between two messages; what was delivered is marked.</param>
    public async Task<DeliveryReport> DeliverAsync(
        IOutbox outbox,
        int limit = 500,
        CancellationToken cancellationToken = default
    )
    {
        ArgumentNullException.ThrowIfNull(outbox);
        var pending = await outbox.ReadPendingAsync(limit, cancellationToken).ConfigureAwait(false);
        HashSet<Guid> blocked = [];
        List<Guid> delivered = [];
        var failed = 0;
        var heldBack = 0;
        try
        {
            foreach (var message in pending)
            {
                cancellationToken.ThrowIfCancellationRequested();
                if (blocked.Contains(message.SubjectId))
                {
                    heldBack++;
                }
                else if (await TryDeliverAsync(message, cancellationToken).ConfigureAwait(false))
                {
                    delivered.Add(message.Id);
                }
                else
                {
                    failed++;
                    blocked.Add(message.SubjectId);
                    await outbox
                        .MarkFailedAsync(message.Id, cancellationToken)
                        .ConfigureAwait(false);
                }
            }
        }
        finally
        {
            if (delivered.Count > 0)
            {
                // What went out is marked even when the round was stopped: marking is cheap, delivering twice is not.
                await outbox
                    .MarkDeliveredAsync(
                        delivered,
                        clock.GetCurrentInstant(),
                        CancellationToken.None
                    )
                    .ConfigureAwait(false);
            }
        }

        return new DeliveryReport(delivered.Count, failed, heldBack);
    }

    private async Task<bool> TryDeliverAsync(
        OutboxMessage message,
        CancellationToken cancellationToken
    )
    {
        try
        {
            await channel.DeliverAsync(message, cancellationToken).ConfigureAwait(false);
            return true;
        }
        catch (Exception) when (!cancellationToken.IsCancellationRequested)
        {
            // A channel may fail in any way, also by a time-out that looks like a cancellation; the message stays and the count of failures tells.
            return false;
        }
    }
}
