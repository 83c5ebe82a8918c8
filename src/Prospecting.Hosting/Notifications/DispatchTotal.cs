using Prospecting.Notifications;

namespace Prospecting.Hosting.Notifications;

/// <summary>Adds up what several dispatchers do; thread-safe.</summary>
internal sealed class DispatchTotal
{
    private readonly Lock _gate = new();
    private DeliveryReport _messages;
    private int _rounds;

    public (DeliveryReport Messages, int Rounds) Now
    {
        get
        {
            lock (_gate)
            {
                return (_messages, _rounds);
            }
        }
    }

    public void Add(DeliveryReport round)
    {
        lock (_gate)
        {
            _messages = new DeliveryReport(
                _messages.Delivered + round.Delivered,
                _messages.Failed + round.Failed,
                _messages.Dead + round.Dead,
                _messages.HeldBack + round.HeldBack
            );
            _rounds++;
        }
    }
}
