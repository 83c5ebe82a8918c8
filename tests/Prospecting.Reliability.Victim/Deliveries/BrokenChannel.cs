using Prospecting.Notifications;
using Prospecting.Reliability.Victim.Bases;

namespace Prospecting.Reliability.Victim.Deliveries;

/// <summary>A channel that refuses, loses answers and hangs at random, and says when a message has arrived but is not yet settled.</summary>
internal sealed class BrokenChannel(ReceiptLog log, TransactionPhases phases, Random random)
    : INotificationChannel
{
    private readonly Lock _lock = new();

    public async Task DeliverAsync(
        OutboxMessage message,
        CancellationToken cancellationToken = default
    )
    {
        Mishap mishap;
        lock (_lock)
        {
            mishap = Chaos.Next(random);
        }

        // Somebody is on the way, and the order in which threads run is not the order of their messages.
        await Task.Yield();
        switch (mishap)
        {
            case Mishap.Refused:
                log.Failed(message, mishap);
                throw new HttpRequestException("The receiver is not reached.");
            case Mishap.Hangs:
                log.Failed(message, mishap);
                await Task.Delay(Timeout.Infinite, cancellationToken);
                break;
            case Mishap.AnswerLost:
                Receive(message);
                log.Failed(message, mishap);
                throw new IOException("The answer is lost.");
            case Mishap.None:
                Receive(message);
                break;
            default:
                throw new InvalidOperationException($"{mishap} is no mishap.");
        }
    }

    private void Receive(OutboxMessage message)
    {
        log.Received(message);
        phases[0] = Phase.Sent;
    }
}
