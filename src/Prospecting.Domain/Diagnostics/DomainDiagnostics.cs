using System.Diagnostics.Metrics;

namespace Prospecting.Diagnostics;

/// <summary>The instruments of this package.</summary>
internal static class DomainDiagnostics
{
    public static readonly SignalSource Source = new(DomainSignals.SourceName);
    public static readonly Counter<long> Moves = Source.Counter(DomainSignals.Moves);
    public static readonly Histogram<double> MoveDuration = Source.Histogram(
        DomainSignals.MoveDuration
    );
    public static readonly Counter<long> DuplicatesFound = Source.Counter(
        DomainSignals.DuplicatesFound
    );
    public static readonly Histogram<double> DuplicateSearchDuration = Source.Histogram(
        DomainSignals.DuplicateSearchDuration
    );
    public static readonly Counter<long> Merges = Source.Counter(DomainSignals.Merges);
}
