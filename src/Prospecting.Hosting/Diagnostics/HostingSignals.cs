using Prospecting.Diagnostics;

namespace Prospecting.Hosting.Diagnostics;

/// <summary>What this package lets a host observe.</summary>
public static class HostingSignals
{
    /// <summary>The name of the activity source and of the meter.</summary>
    public const string SourceName = "Prospecting.Hosting";

    /// <summary>Asking whether the store can be reached.</summary>
    public static Signal StoreCheck { get; } =
        new(
            SignalKind.Activity,
            "prospecting.store.check",
            string.Empty,
            "The store is asked for one cheap thing.",
            [SignalTags.Tenant, SignalTags.ErrorType]
        );

    /// <summary>How long the store takes to answer.</summary>
    public static Signal StoreCheckDuration { get; } =
        new(
            SignalKind.Histogram,
            "prospecting.store.check.duration",
            "s",
            "How long the store takes to answer; the outcome is reachable or unreachable.",
            [SignalTags.Tenant, SignalTags.Outcome]
        );

    /// <summary>All of them.</summary>
    public static IReadOnlyList<Signal> All { get; } = [StoreCheck, StoreCheckDuration];
}
