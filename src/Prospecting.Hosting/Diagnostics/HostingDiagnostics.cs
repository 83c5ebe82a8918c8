using System.Diagnostics.Metrics;
using Prospecting.Diagnostics;

namespace Prospecting.Hosting.Diagnostics;

/// <summary>The instruments of this package.</summary>
internal static class HostingDiagnostics
{
    public static readonly SignalSource Source = new(HostingSignals.SourceName);
    public static readonly Histogram<double> StoreCheckDuration = Source.Histogram(
        HostingSignals.StoreCheckDuration
    );
}
