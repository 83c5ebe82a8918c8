using System.Collections.Concurrent;
using NodaTime;

namespace Prospecting.Notifications;

/// <summary>Takes messages from the outbox to the channel: in order per aggregate, at least once, again after a failure (SPEC N-1).</summary>
/// <remarks>Thread-safe. Any number of dispatchers, in any number of processes, may run rounds on one outbox at the same time.</remarks>
public sealed class NotificationDelivery
{
    private readonly INotificationChannel _channel;
    private readonly IClock _clock;
    private readonly DeliveryOptions _options;

    /// <summary>Delivers to a channel.</summary>
    /// <param name="channel">Where messages go.</param>
    /// <param name="clock">The time.</param>
    /// <param name="options">How; the defaults when left out.</param>
    /// <exception cref="ArgumentException">An option is out of its range.</exception>
    public NotificationDelivery(
        INotificationChannel channel,
        IClock clock,
        DeliveryOptions? options = null
    )
    {
        ArgumentNullException.ThrowIfNull(channel);
        ArgumentNullException.ThrowIfNull(clock);
        (_channel, _clock, _options) = (channel, clock, options ?? new DeliveryOptions());
        _options.EnsureValid();
    }

    /// <summary>Delivers what is due, one round: claims a batch, delivers it, notes what came of it.</summary>
    /// <param name="outbox">The outbox of a session with a system scope.</param>
    /// <param name="cancellationToken">Stops between two messages; what was delivered is noted and the rest released.</param>
    /// <returns>What was done; go on while <see cref="DeliveryReport.Claimed"/> is not 0.</returns>
    public async Task<DeliveryReport> DeliverAsync(
        IOutbox outbox,
        CancellationToken cancellationToken = default
    )
    {
        ArgumentNullException.ThrowIfNull(outbox);
        var batch = await outbox
            .ClaimAsync(_options.BatchSize, _options.Lease, cancellationToken)
            .ConfigureAwait(false);
        if (batch.Messages.Count == 0)
        {
            return default;
        }

        ConcurrentBag<DeliveryResult> results = [];
        try
        {
            await DeliverAsync(batch, results, cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            // Also when the round was stopped: noting what went out is cheap, delivering it twice is not.
            await outbox
                .SettleAsync(batch, [.. results], CancellationToken.None)
                .ConfigureAwait(false);
        }

        cancellationToken.ThrowIfCancellationRequested();
        return Report(results);
    }

    private static DeliveryReport Report(IReadOnlyCollection<DeliveryResult> results)
    {
        int Count(DeliveryResultKind kind) => results.Count(r => r.Kind == kind);
        return new DeliveryReport(
            Count(DeliveryResultKind.Delivered),
            Count(DeliveryResultKind.Retry),
            Count(DeliveryResultKind.Dead),
            Count(DeliveryResultKind.Released)
        );
    }

    private async Task DeliverAsync(
        OutboxBatch batch,
        ConcurrentBag<DeliveryResult> results,
        CancellationToken cancellationToken
    )
    {
        var aggregates = batch
            .Messages.GroupBy(m => (m.SubjectKind, m.SubjectId))
            .Select(g => g.ToList());
        if (_options.Concurrency == 1)
        {
            foreach (var messages in aggregates)
            {
                await DeliverInOrderAsync(messages, batch.Until, results, cancellationToken)
                    .ConfigureAwait(false);
            }

            return;
        }

        // Stopping is looked at message by message: every message of the batch gets a result, also those not reached.
        var parallel = new ParallelOptions { MaxDegreeOfParallelism = _options.Concurrency };
        await Parallel
            .ForEachAsync(
                aggregates,
                parallel,
                async (messages, _) =>
                    await DeliverInOrderAsync(messages, batch.Until, results, cancellationToken)
                        .ConfigureAwait(false)
            )
            .ConfigureAwait(false);
    }

    private async Task DeliverInOrderAsync(
        IReadOnlyList<OutboxMessage> messages,
        Instant until,
        ConcurrentBag<DeliveryResult> results,
        CancellationToken cancellationToken
    )
    {
        var isBlocked = false;
        foreach (var message in messages)
        {
            var left = until - _clock.GetCurrentInstant();
            if (isBlocked || left <= Duration.Zero || cancellationToken.IsCancellationRequested)
            {
                results.Add(DeliveryResult.Released(message.Id));
                continue;
            }

            var result = await TryDeliverAsync(message, left, cancellationToken)
                .ConfigureAwait(false);
            results.Add(result);
            // A dead letter does not hold up those behind it; what is tried again, or was not tried, does.
            isBlocked = result.Kind is DeliveryResultKind.Retry or DeliveryResultKind.Released;
        }
    }

    private async Task<DeliveryResult> TryDeliverAsync(
        OutboxMessage message,
        Duration left,
        CancellationToken cancellationToken
    )
    {
        // Past its lease a delivery could meet another dispatcher's: the channel is told to stop before.
        using var deadline = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        deadline.CancelAfter(left.ToTimeSpan());
        try
        {
            await _channel.DeliverAsync(message, deadline.Token).ConfigureAwait(false);
            return DeliveryResult.Delivered(message.Id);
        }
        catch (UndeliverableException exception)
        {
            return DeliveryResult.Dead(message.Id, exception.Code);
        }
        catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
        {
            // A channel may fail in any way, also by a time-out that looks like a cancellation; the type of the failure is kept, and no
            // text, which may hold personal data.
            var attempts = message.FailedAttempts + 1;
            return attempts >= _options.Retry.MaxAttempts
                ? DeliveryResult.Dead(message.Id, exception.GetType().Name)
                : DeliveryResult.Retry(
                    message.Id,
                    _options.Retry.DelayAfter(message.Id, attempts),
                    exception.GetType().Name
                );
        }
        catch (Exception) when (cancellationToken.IsCancellationRequested)
        {
            // Stopped halfway: whether it arrived is not known, so it is tried again, and no failure is counted.
            return DeliveryResult.Released(message.Id);
        }
    }
}
