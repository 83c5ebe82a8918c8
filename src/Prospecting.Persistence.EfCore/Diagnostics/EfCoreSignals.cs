using Prospecting.Diagnostics;

namespace Prospecting.Persistence.EfCore.Diagnostics;

/// <summary>What this package lets a host observe.</summary>
public static class EfCoreSignals
{
    /// <summary>The name of the activity source and of the meter.</summary>
    public const string SourceName = "Prospecting.Persistence.EfCore";

    /// <summary>Writing a commit; a commit with nothing to write is none.</summary>
    public static Signal Commit { get; } =
        new(
            SignalKind.Activity,
            "prospecting.commit",
            string.Empty,
            "A session writes what was done in it, in one transaction; the outcome is written, conflict, refused, unavailable, cancelled or failed.",
            [
                SignalTags.Tenant,
                SignalTags.Outcome,
                SignalTags.Count,
                SignalTags.Bulk,
                SignalTags.ErrorType,
            ]
        );

    /// <summary>Commits.</summary>
    public static Signal Commits { get; } =
        new(
            SignalKind.Counter,
            "prospecting.commits",
            "{commit}",
            "Commits, by what came of them: written, conflict, refused, unavailable, cancelled or failed.",
            [SignalTags.Tenant, SignalTags.Outcome, SignalTags.Bulk]
        );

    /// <summary>Records in commits that were written.</summary>
    public static Signal CommittedRecords { get; } =
        new(
            SignalKind.Counter,
            "prospecting.commit.records",
            "{record}",
            "Prospects, contacts, releases and receipts that were written.",
            [SignalTags.Tenant, SignalTags.Bulk]
        );

    /// <summary>How long commits take.</summary>
    public static Signal CommitDuration { get; } =
        new(
            SignalKind.Histogram,
            "prospecting.commit.duration",
            "s",
            "How long a commit takes, with all repetitions of its transaction.",
            [SignalTags.Tenant, SignalTags.Outcome, SignalTags.Bulk]
        );

    /// <summary>All of them.</summary>
    public static IReadOnlyList<Signal> All { get; } =
    [Commit, Commits, CommittedRecords, CommitDuration];
}
