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
    public static readonly Counter<long> NotificationRounds = Source.Counter(
        HostingSignals.NotificationRounds
    );
    public static readonly Counter<long> NotificationMessages = Source.Counter(
        HostingSignals.NotificationMessages
    );
    public static readonly Histogram<double> NotificationDelay = Source.Histogram(
        HostingSignals.NotificationDelay
    );
    public static readonly Counter<long> DeletedMessages = Source.Counter(
        HostingSignals.DeletedMessages
    );
    public static readonly Counter<long> DeletedReceipts = Source.Counter(
        HostingSignals.DeletedReceipts
    );
    public static readonly Counter<long> Reminders = Source.Counter(HostingSignals.Reminders);
    public static readonly Counter<long> DeletedOrphans = Source.Counter(
        HostingSignals.DeletedOrphans
    );
    public static readonly Counter<long> DeletedAbandoned = Source.Counter(
        HostingSignals.DeletedAbandoned
    );
}
