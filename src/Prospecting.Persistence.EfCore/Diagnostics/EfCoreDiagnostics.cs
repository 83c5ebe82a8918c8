using System.Diagnostics.Metrics;
using Prospecting.Diagnostics;

namespace Prospecting.Persistence.EfCore.Diagnostics;

/// <summary>The instruments of this package.</summary>
internal static class EfCoreDiagnostics
{
    public static readonly SignalSource Source = new(EfCoreSignals.SourceName);
    public static readonly Counter<long> Commits = Source.Counter(EfCoreSignals.Commits);
    public static readonly Counter<long> Records = Source.Counter(EfCoreSignals.CommittedRecords);
    public static readonly Histogram<double> Duration = Source.Histogram(
        EfCoreSignals.CommitDuration
    );
}
