using NodaTime;

namespace Prospecting.Testing.Clock;

/// <summary>A clock that shows what it is told; thread-safe.</summary>
/// <param name="start">What it shows first.</param>
public sealed class FakeClock(Instant start) : IClock
{
    private long _ticks = start.ToUnixTimeTicks();

    /// <summary>A clock at 2026-03-02 09:00 UTC, a Monday.</summary>
    public FakeClock()
        : this(Instant.FromUtc(2026, 3, 2, 9, 0)) { }

    /// <inheritdoc/>
    public Instant GetCurrentInstant() => Instant.FromUnixTimeTicks(Interlocked.Read(ref _ticks));

    /// <summary>Lets time pass.</summary>
    /// <param name="duration">How much; may be negative.</param>
    public void Advance(Duration duration) =>
        Interlocked.Add(ref _ticks, duration.BclCompatibleTicks);
}
