using System.Collections.Concurrent;
using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace Prospecting.Hosting.Tests.Diagnostics;

/// <summary>Something that was observed: its name, and every word that came along.</summary>
internal sealed record Observation(
    string Name,
    string? Unit,
    IReadOnlyList<string> Tags,
    string Words
);

/// <summary>Listens to all activities and metrics of the library.</summary>
internal sealed class Observed : IDisposable
{
    private readonly ActivityListener _activities;
    private readonly MeterListener _metrics = new();

    public Observed()
    {
        _activities = new ActivityListener
        {
            ShouldListenTo = source => IsOurs(source.Name),
            Sample = (ref ActivityCreationOptions<ActivityContext> _) =>
                ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = Note,
        };
        ActivitySource.AddActivityListener(_activities);
        _metrics.InstrumentPublished = (instrument, listener) =>
        {
            if (IsOurs(instrument.Meter.Name))
            {
                Instruments[instrument.Name] = instrument;
                listener.EnableMeasurementEvents(instrument);
            }
        };
        _metrics.SetMeasurementEventCallback<long>(Note);
        _metrics.SetMeasurementEventCallback<double>(Note);
        _metrics.Start();
    }

    public ConcurrentQueue<Observation> All { get; } = [];

    public ConcurrentDictionary<string, Instrument> Instruments { get; } =
        new(StringComparer.Ordinal);

    public void Dispose()
    {
        _activities.Dispose();
        _metrics.Dispose();
    }

    private static bool IsOurs(string name) =>
        name.StartsWith("Prospecting.", StringComparison.Ordinal);

    private void Note(Activity activity) =>
        All.Enqueue(
            new Observation(
                activity.OperationName,
                null,
                [.. activity.TagObjects.Select(t => t.Key)],
                string.Join(
                    ' ',
                    [
                        activity.DisplayName,
                        activity.StatusDescription,
                        .. activity.TagObjects.Select(t => $"{t.Key}={t.Value}"),
                        .. activity.Baggage.Select(t => $"{t.Key}={t.Value}"),
                        .. activity.Events.SelectMany(e =>
                            e.Tags.Select(t => $"{e.Name}.{t.Key}={t.Value}")
                        ),
                    ]
                )
            )
        );

    private void Note<T>(
        Instrument instrument,
        T measurement,
        ReadOnlySpan<KeyValuePair<string, object?>> tags,
        object? state
    )
    {
        List<string> keys = [];
        List<string> words = [];
        foreach (var (key, value) in tags)
        {
            keys.Add(key);
            words.Add($"{key}={value}");
        }

        All.Enqueue(
            new Observation(instrument.Name, instrument.Unit, keys, string.Join(' ', words))
        );
    }
}
