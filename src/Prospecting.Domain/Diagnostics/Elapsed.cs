using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace Prospecting.Diagnostics;

/// <summary>Measures how long something takes, by the monotonic counter of the machine, if anybody listens.</summary>
public readonly record struct Elapsed
{
    private readonly Histogram<double>? _histogram;
    private readonly long _start;

    private Elapsed(Histogram<double> histogram, long start) =>
        (_histogram, _start) = (histogram, start);

    /// <summary>Begins to measure.</summary>
    /// <param name="histogram">What the duration goes to, in seconds.</param>
    public static Elapsed For(Histogram<double> histogram)
    {
        ArgumentNullException.ThrowIfNull(histogram);
        return histogram.Enabled ? new Elapsed(histogram, Stopwatch.GetTimestamp()) : default;
    }

    /// <summary>Records the duration.</summary>
    /// <param name="tags">What is said of it.</param>
    public void Record(params ReadOnlySpan<KeyValuePair<string, object?>> tags) =>
        _histogram?.Record(Stopwatch.GetElapsedTime(_start).TotalSeconds, tags);
}
