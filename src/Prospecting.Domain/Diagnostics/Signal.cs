using Prospecting.Collections;

namespace Prospecting.Diagnostics;

/// <summary>Something that can be observed: its name and its tags are public surface and change only with a word in the changelog.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Name">Its name.</param>
/// <param name="Unit">Its unit in the notation of UCUM, as OpenTelemetry asks for: <c>s</c>, or a thing counted such as <c>{row}</c>; empty for activities.</param>
/// <param name="Description">What it tells.</param>
/// <param name="Tags">The tags it may have: numbers of tenants, codes and counts, never personal data.</param>
public sealed record Signal(
    SignalKind Kind,
    string Name,
    string Unit,
    string Description,
    ValueList<string> Tags
);

/// <summary>The kinds of what can be observed.</summary>
public enum SignalKind
{
    /// <summary>An activity of an <see cref="System.Diagnostics.ActivitySource"/>: a span of a trace.</summary>
    Activity = 0,

    /// <summary>A counter of a <see cref="System.Diagnostics.Metrics.Meter"/>.</summary>
    Counter = 1,

    /// <summary>A histogram of a <see cref="System.Diagnostics.Metrics.Meter"/>.</summary>
    Histogram = 2,
}
