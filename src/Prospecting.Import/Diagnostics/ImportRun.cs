using System.Diagnostics;
using Microsoft.Extensions.Logging;
using Prospecting.Diagnostics;
using Prospecting.Import.Reporting;
using Prospecting.Results;
using Prospecting.Scopes;

namespace Prospecting.Import.Diagnostics;

/// <summary>One import as it is observed: its activity, its duration, the line that is logged at its end.</summary>
internal sealed class ImportRun(ILogger logger, TenantId tenant, bool isDryRun) : IDisposable
{
    private readonly Activity? _activity = ImportDiagnostics.Start(
        ImportSignals.Import,
        tenant,
        isDryRun
    );
    private readonly Elapsed _elapsed = Elapsed.For(ImportDiagnostics.Duration);
    private Func<int> _rows = static () => 0;

    /// <summary>Says where the number of rows dealt with comes from, once there is one.</summary>
    public void CountsBy(Func<int> rows) => _rows = rows;

    public void End(Outcome<ImportReport> outcome)
    {
        if (!outcome.TryGet(out var report))
        {
            _activity?.SetTag(SignalTags.Outcome, outcome.Reasons[0].Code);
            logger.ImportRefused(
                tenant.Value,
                string.Join(", ", outcome.Reasons.Select(r => r.Code))
            );
            return;
        }

        _activity?.SetTag(SignalTags.Outcome, report.StoppedEarly ? "stopped" : "completed");
        _activity?.SetTag(SignalTags.Count, report.Rows);
        _elapsed.Record(
            new KeyValuePair<string, object?>(SignalTags.Tenant, tenant.Value),
            new KeyValuePair<string, object?>(SignalTags.DryRun, isDryRun)
        );
        if (report.StoppedEarly)
        {
            logger.ImportStopped(tenant.Value, report.Rows);
        }

        logger.ImportCompleted(
            tenant.Value,
            report.Rows,
            report.Created,
            report.Flagged,
            report.Unchanged,
            report.Skipped,
            report.Rejected,
            isDryRun
        );
    }

    /// <summary>The filter of a <c>catch</c> that catches nothing.</summary>
    public bool Failed(Exception exception)
    {
        // Stopping an import is the caller's wish, no failure.
        if (exception is not OperationCanceledException)
        {
            logger.ImportFailed(tenant.Value, exception.GetType().Name, _rows());
        }

        return _activity.Failed(exception);
    }

    public void Dispose() => _activity?.Dispose();
}
