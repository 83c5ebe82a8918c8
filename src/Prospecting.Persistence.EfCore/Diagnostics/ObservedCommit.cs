using System.Diagnostics;
using Prospecting.Diagnostics;
using Prospecting.Scopes;
using Prospecting.Storage;

namespace Prospecting.Persistence.EfCore.Diagnostics;

/// <summary>One commit as it is observed; while nobody listens it is a few fields on the stack.</summary>
internal readonly struct ObservedCommit : IDisposable
{
    private readonly Activity? _activity;
    private readonly Elapsed _elapsed;
    private readonly TenantId _tenant;

    private ObservedCommit(TenantId tenant) =>
        (_tenant, _activity, _elapsed) = (
            tenant,
            EfCoreDiagnostics.Source.Start(EfCoreSignals.Commit),
            Elapsed.For(EfCoreDiagnostics.Duration)
        );

    public static ObservedCommit Begin(TenantId tenant) => new(tenant);

    /// <summary>It was written.</summary>
    /// <param name="records">How many records it wrote.</param>
    /// <param name="isBulk">Whether new ones went past the change tracker.</param>
    public void Written(int records, bool isBulk)
    {
        End("written", records, isBulk);
        if (EfCoreDiagnostics.Records.Enabled)
        {
            EfCoreDiagnostics.Records.Add(
                records,
                new KeyValuePair<string, object?>(SignalTags.Tenant, _tenant.Value),
                new KeyValuePair<string, object?>(SignalTags.Bulk, isBulk)
            );
        }
    }

    /// <summary>An exception ended it.</summary>
    public void Failed(Exception exception, int records, bool isBulk)
    {
        _activity.Failed(exception);
        End(OutcomeOf(exception), records, isBulk);
    }

    public void Dispose() => _activity?.Dispose();

    private static string OutcomeOf(Exception exception) =>
        exception switch
        {
            ConcurrencyConflictException => "conflict",
            ScopeViolationException or ReferenceTakenException => "refused",
            StoreUnavailableException => "unavailable",
            OperationCanceledException => "cancelled",
            _ => "failed",
        };

    private void End(string outcome, int records, bool isBulk)
    {
        if (_activity is not null)
        {
            _activity.SetTag(SignalTags.Tenant, _tenant.Value);
            _activity.SetTag(SignalTags.Outcome, outcome);
            _activity.SetTag(SignalTags.Count, records);
            _activity.SetTag(SignalTags.Bulk, isBulk);
        }

        // Boxing the tags is what costs: not done for nobody.
        if (!EfCoreDiagnostics.Commits.Enabled && !EfCoreDiagnostics.Duration.Enabled)
        {
            return;
        }

        ReadOnlySpan<KeyValuePair<string, object?>> tags =
        [
            new(SignalTags.Tenant, _tenant.Value),
            new(SignalTags.Outcome, outcome),
            new(SignalTags.Bulk, isBulk),
        ];
        EfCoreDiagnostics.Commits.Add(1, tags);
        _elapsed.Record(tags);
    }
}
