using NodaTime;

namespace Prospecting.Notifications;

/// <summary>How messages are delivered.</summary>
public sealed record DeliveryOptions
{
    /// <summary>How many messages one round claims at most, 1 to 10,000.</summary>
    public int BatchSize { get; init; } = 500;

    /// <summary>How many aggregates' messages are delivered at the same time in one round, 1 to 256; those of one aggregate always go one after another.</summary>
    public int Concurrency { get; init; } = 1;

    /// <summary>How long a round's messages are its own, 1 second or more. After it others may deliver them: a round stops before.</summary>
    public Duration Lease { get; init; } = Duration.FromMinutes(2);

    /// <summary>How often, and after which waits, a failed message is tried again.</summary>
    public RetryPolicy Retry { get; init; } = new();

    /// <summary>Says what is wrong with the values.</summary>
    /// <exception cref="ArgumentException">A value is out of its range.</exception>
    public void EnsureValid()
    {
        Check(BatchSize is >= 1 and <= 10_000, $"{nameof(BatchSize)} is 1 to 10,000.");
        Check(Concurrency is >= 1 and <= 256, $"{nameof(Concurrency)} is 1 to 256.");
        Check(Lease >= Duration.FromSeconds(1), $"{nameof(Lease)} is 1 second or more.");
        Check(Retry.MaxAttempts >= 1, $"{nameof(RetryPolicy.MaxAttempts)} is 1 or more.");
        Check(Retry.First > Duration.Zero, $"{nameof(RetryPolicy.First)} is more than zero.");
        Check(
            Retry.Longest >= Retry.First,
            $"{nameof(RetryPolicy.Longest)} is not below {nameof(RetryPolicy.First)}."
        );
        Check(Retry.Factor is >= 1 and <= 100, $"{nameof(RetryPolicy.Factor)} is 1 to 100.");
        Check(Retry.Jitter is >= 0 and <= 1, $"{nameof(RetryPolicy.Jitter)} is 0 to 1.");
    }

    private static void Check(bool holds, string rule)
    {
        if (!holds)
        {
            throw new ArgumentException($"{nameof(DeliveryOptions)}: {rule}");
        }
    }
}
