using System.Diagnostics;
using System.Diagnostics.Metrics;
using Prospecting.Diagnostics;
using Prospecting.Import.Reporting;
using Prospecting.Scopes;

namespace Prospecting.Import.Diagnostics;

/// <summary>The instruments of this package.</summary>
internal static class ImportDiagnostics
{
    public static readonly SignalSource Source = new(ImportSignals.SourceName);
    public static readonly Histogram<double> Duration = Source.Histogram(ImportSignals.Duration);

    private static readonly Counter<long> RowsDone = Source.Counter(ImportSignals.Rows);
    private static readonly Counter<long> RetriesDone = Source.Counter(ImportSignals.Retries);

    public static Activity? Start(Signal signal, TenantId tenant, bool isDryRun)
    {
        var activity = Source.Start(signal);
        activity?.SetTag(SignalTags.Tenant, tenant.Value);
        activity?.SetTag(SignalTags.DryRun, isDryRun);
        return activity;
    }

    public static void CountRows(TenantId tenant, bool isDryRun, IReadOnlyList<RowResult> results)
    {
        if (!RowsDone.Enabled)
        {
            return;
        }

        foreach (var (outcome, count) in results.CountBy(r => r.Outcome))
        {
            RowsDone.Add(
                count,
                new(SignalTags.Tenant, tenant.Value),
                new(SignalTags.DryRun, isDryRun),
                new(SignalTags.Outcome, Word(outcome))
            );
        }
    }

    public static void CountRetry(TenantId tenant)
    {
        if (RetriesDone.Enabled)
        {
            RetriesDone.Add(1, new KeyValuePair<string, object?>(SignalTags.Tenant, tenant.Value));
        }
    }

    private static string Word(RowOutcome outcome) =>
        outcome switch
        {
            RowOutcome.Created => "created",
            RowOutcome.Updated => "updated",
            RowOutcome.Merged => "merged",
            RowOutcome.Unchanged => "unchanged",
            RowOutcome.Skipped => "skipped",
            RowOutcome.Flagged => "flagged",
            RowOutcome.Rejected => "rejected",
            _ => throw new ArgumentOutOfRangeException(
                nameof(outcome),
                outcome,
                "This is no outcome of a row."
            ),
        };
}
