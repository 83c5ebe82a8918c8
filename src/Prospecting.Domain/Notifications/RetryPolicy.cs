using NodaTime;

namespace Prospecting.Notifications;

/// <summary>How often a failed message is tried, and how long it waits in between: longer each time, and not all at once (SPEC N-1).</summary>
public sealed record RetryPolicy
{
    /// <summary>How many attempts a message has before it is a dead letter, 1 or more.</summary>
    public int MaxAttempts { get; init; } = 12;

    /// <summary>The wait after the first failure, more than zero.</summary>
    public Duration First { get; init; } = Duration.FromSeconds(5);

    /// <summary>By what each wait is longer than the one before, 1 to 100.</summary>
    public double Factor { get; init; } = 3;

    /// <summary>No wait is longer.</summary>
    public Duration Longest { get; init; } = Duration.FromHours(1);

    /// <summary>How far a wait may be from its nominal length, as a share of it, 0 to 1; so that what failed together is not tried together.</summary>
    public double Jitter { get; init; } = 0.2;

    /// <summary>How long a message waits.</summary>
    /// <param name="message">Its id: the jitter comes from it, so that the same message always gets the same waits.</param>
    /// <param name="failedAttempts">How often it failed by now, 1 or more.</param>
    public Duration DelayAfter(Guid message, int failedAttempts)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(failedAttempts);
        // Above this exponent the longest wait has been reached for any factor that makes a difference.
        var nominal = First.TotalSeconds * Math.Pow(Factor, Math.Min(failedAttempts - 1, 64));
        var seconds = Math.Min(nominal, Longest.TotalSeconds);
        var spread = Jitter * ((2 * Fraction(message, failedAttempts)) - 1);
        return Duration.FromSeconds(Math.Min(seconds * (1 + spread), Longest.TotalSeconds));
    }

    // FNV-1a over the id and the attempt: spread evenly, and the same in every process.
    private static double Fraction(Guid message, int attempt)
    {
        Span<byte> bytes = stackalloc byte[20];
        message.TryWriteBytes(bytes);
        BitConverter.TryWriteBytes(bytes[16..], attempt);
        var hash = 14695981039346656037UL;
        foreach (var b in bytes)
        {
            hash = (hash ^ b) * 1099511628211UL;
        }

        return (hash >> 11) / (double)(1UL << 53);
    }
}
