using System.Diagnostics;
using Prospecting.Collections;
using Prospecting.Diagnostics;
using Prospecting.Results;
using Prospecting.Scopes;

namespace Prospecting.Merging;

/// <summary>What merging lets a host observe.</summary>
internal readonly struct MergeSignals : IDisposable
{
    private readonly Activity? _activity;
    private readonly TenantId _tenant;

    private MergeSignals(Signal signal, TenantId tenant)
    {
        (_activity, _tenant) = (DomainDiagnostics.Source.Start(signal), tenant);
        _activity?.SetTag(SignalTags.Tenant, tenant.Value);
    }

    public static MergeSignals BeginPlan(TenantId tenant) => new(DomainSignals.MergePlan, tenant);

    public static MergeSignals BeginExecution(TenantId tenant) =>
        new(DomainSignals.MergeExecution, tenant);

    public void EndPlan(ValueList<Reason> reasons) =>
        _activity?.SetTag(SignalTags.Outcome, Word("planned", reasons));

    public void EndExecution(ValueList<Reason> reasons)
    {
        var word = Word("merged", reasons);
        _activity?.SetTag(SignalTags.Outcome, word);
        if (DomainDiagnostics.Merges.Enabled)
        {
            DomainDiagnostics.Merges.Add(
                1,
                new(SignalTags.Tenant, _tenant.Value),
                new(SignalTags.Outcome, word)
            );
        }
    }

    public bool Failed(Exception exception) => _activity.Failed(exception);

    public void Dispose() => _activity?.Dispose();

    private static string Word(string done, ValueList<Reason> reasons) =>
        reasons.Count == 0 ? done : reasons[0].Code;
}
