using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace Prospecting.Diagnostics;

/// <summary>The one activity source and the one meter of a package, of the same name; costs next to nothing while nobody listens.</summary>
/// <remarks>For the packages of this library and for stores; thread-safe, made once for the life of the process.</remarks>
public sealed class SignalSource : IDisposable
{
    private readonly ActivitySource _activities;
    private readonly Meter _meter;

    /// <summary>Makes a source.</summary>
    /// <param name="name">The name of the package.</param>
    /// <param name="version">Its version.</param>
    public SignalSource(string name, string? version = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        (_activities, _meter) = (new ActivitySource(name, version), new Meter(name, version));
    }

    /// <summary>Begins an activity.</summary>
    /// <param name="signal">Its description.</param>
    /// <returns>The activity, to be disposed; <see langword="null"/> while nobody listens.</returns>
    public Activity? Start(Signal signal)
    {
        ArgumentNullException.ThrowIfNull(signal);
        return _activities.HasListeners() ? _activities.StartActivity(signal.Name) : null;
    }

    /// <summary>Makes a counter.</summary>
    /// <param name="signal">Its description.</param>
    public Counter<long> Counter(Signal signal)
    {
        ArgumentNullException.ThrowIfNull(signal);
        return _meter.CreateCounter<long>(signal.Name, signal.Unit, signal.Description);
    }

    /// <summary>Makes a histogram of durations in seconds.</summary>
    /// <param name="signal">Its description.</param>
    public Histogram<double> Histogram(Signal signal)
    {
        ArgumentNullException.ThrowIfNull(signal);
        return _meter.CreateHistogram<double>(signal.Name, signal.Unit, signal.Description);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _activities.Dispose();
        _meter.Dispose();
    }
}
