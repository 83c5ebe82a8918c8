using NodaTime;

namespace Prospecting.Work;

/// <summary>The time of a <see cref="TimeProvider"/>, for hosts that have one and no <see cref="IClock"/>: one source of time for both.</summary>
/// <param name="time">The host's source of time.</param>
public sealed class TimeProviderClock(TimeProvider time) : IClock
{
    private readonly TimeProvider _time = time ?? throw new ArgumentNullException(nameof(time));

    /// <inheritdoc/>
    public Instant GetCurrentInstant() => Instant.FromDateTimeOffset(_time.GetUtcNow());
}
