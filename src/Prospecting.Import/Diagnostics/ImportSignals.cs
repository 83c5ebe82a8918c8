using Prospecting.Diagnostics;

namespace Prospecting.Import.Diagnostics;

/// <summary>What this package lets a host observe.</summary>
public static class ImportSignals
{
    /// <summary>The name of the activity source and of the meter.</summary>
    public const string SourceName = "Prospecting.Import";

    /// <summary>The import of a file.</summary>
    public static Signal Import { get; } =
        new(
            SignalKind.Activity,
            "prospecting.import",
            string.Empty,
            "A file is imported; the outcome is completed, stopped (it could not be read to its end), or why it was refused.",
            [
                SignalTags.Tenant,
                SignalTags.DryRun,
                SignalTags.Outcome,
                SignalTags.Count,
                SignalTags.ErrorType,
            ]
        );

    /// <summary>A batch of rows.</summary>
    public static Signal Batch { get; } =
        new(
            SignalKind.Activity,
            "prospecting.import.batch",
            string.Empty,
            "A batch of rows is imported in one transaction, again when somebody else wrote meanwhile.",
            [SignalTags.Tenant, SignalTags.DryRun, SignalTags.Count, SignalTags.ErrorType]
        );

    /// <summary>Rows by what became of them.</summary>
    public static Signal Rows { get; } =
        new(
            SignalKind.Counter,
            "prospecting.import.rows",
            "{row}",
            "Rows, by what became of them: created, updated, merged, unchanged, skipped, flagged or rejected.",
            [SignalTags.Tenant, SignalTags.DryRun, SignalTags.Outcome]
        );

    /// <summary>Batches done again.</summary>
    public static Signal Retries { get; } =
        new(
            SignalKind.Counter,
            "prospecting.import.batch.retries",
            "{retry}",
            "Batches that were done again because somebody else wrote meanwhile.",
            [SignalTags.Tenant]
        );

    /// <summary>How long imports take.</summary>
    public static Signal Duration { get; } =
        new(
            SignalKind.Histogram,
            "prospecting.import.duration",
            "s",
            "How long an import takes that was neither refused nor ended by an exception.",
            [SignalTags.Tenant, SignalTags.DryRun]
        );

    /// <summary>All of them.</summary>
    public static IReadOnlyList<Signal> All { get; } = [Import, Batch, Rows, Retries, Duration];
}
