using NodaTime;

namespace Prospecting.Notifications;

/// <summary>What came of one claimed message.</summary>
/// <param name="Message">Its id.</param>
/// <param name="Kind">What came of it.</param>
/// <param name="Delay">How long to wait before the next attempt; zero unless the kind is <see cref="DeliveryResultKind.Retry"/>.</param>
/// <param name="Failure">The code of the failure, at most 100 characters, no personal data; <see langword="null"/> when there was none.</param>
public readonly record struct DeliveryResult(
    Guid Message,
    DeliveryResultKind Kind,
    Duration Delay,
    string? Failure
)
{
    /// <summary>The greatest length of <see cref="Failure"/>; what is longer is cut.</summary>
    public const int MaxFailureLength = 100;

    /// <summary>It reached its channel.</summary>
    /// <param name="message">Its id.</param>
    public static DeliveryResult Delivered(Guid message) =>
        new(message, DeliveryResultKind.Delivered, Duration.Zero, null);

    /// <summary>It failed and is tried again.</summary>
    /// <param name="message">Its id.</param>
    /// <param name="delay">How long to wait.</param>
    /// <param name="failure">The code of the failure.</param>
    public static DeliveryResult Retry(Guid message, Duration delay, string failure) =>
        new(message, DeliveryResultKind.Retry, delay, Cut(failure));

    /// <summary>It failed and is not tried any more.</summary>
    /// <param name="message">Its id.</param>
    /// <param name="failure">The code of the failure.</param>
    public static DeliveryResult Dead(Guid message, string failure) =>
        new(message, DeliveryResultKind.Dead, Duration.Zero, Cut(failure));

    /// <summary>It was not tried: it is free at once, and no failure is counted.</summary>
    /// <param name="message">Its id.</param>
    public static DeliveryResult Released(Guid message) =>
        new(message, DeliveryResultKind.Released, Duration.Zero, null);

    private static string Cut(string failure)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(failure);
        return failure.Length <= MaxFailureLength ? failure : failure[..MaxFailureLength];
    }
}
