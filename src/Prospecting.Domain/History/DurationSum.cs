using NodaTime;

namespace Prospecting.History;

/// <summary>Durations of many prospects added up, exactly: together they may be longer than a <see cref="Duration"/> can be.</summary>
/// <param name="Count">How many durations.</param>
/// <param name="Ticks">Their sum in ticks of 100 ns.</param>
public readonly record struct DurationSum(int Count, Int128 Ticks)
{
    /// <summary>The sum in days of 24 hours.</summary>
    public decimal TotalDays => (decimal)Ticks / NodaConstants.TicksPerDay;

    /// <summary>The mean, cut to 100 ns; <see langword="null"/> of none.</summary>
    public Duration? Average => Count == 0 ? null : Duration.FromTicks((long)(Ticks / Count));

    /// <summary>
    /// The sum that a database gives in two columns. Added up as ticks, 64 bits overflow at 29,000 years, which a large base spends in one
    /// status; so seconds and what is beyond them are added up apart.
    /// </summary>
    /// <param name="count">How many durations.</param>
    /// <param name="seconds">The sum of their whole seconds.</param>
    /// <param name="ticks">The sum of the ticks of each beyond its whole seconds.</param>
    public static DurationSum Of(int count, long seconds, long ticks) =>
        new(count, ((Int128)seconds * NodaConstants.TicksPerSecond) + ticks);

    /// <summary>Adds durations up.</summary>
    /// <param name="durations">The durations.</param>
    public static DurationSum Of(IEnumerable<Duration> durations)
    {
        ArgumentNullException.ThrowIfNull(durations);
        var (count, ticks) = (0, (Int128)0);
        foreach (var duration in durations)
        {
            (count, ticks) = (count + 1, ticks + duration.BclCompatibleTicks);
        }

        return new DurationSum(count, ticks);
    }
}
