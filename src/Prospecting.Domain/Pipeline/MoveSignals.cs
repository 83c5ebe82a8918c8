using System.Diagnostics;
using Prospecting.Diagnostics;
using Prospecting.Prospects;
using Prospecting.Scopes;
using Prospecting.Statuses;
using Prospecting.Work;

namespace Prospecting.Pipeline;

/// <summary>What moving prospects lets a host observe.</summary>
internal readonly struct MoveSignals : IDisposable
{
    // What somebody asked for that no workflow has may be anything, so it is never a tag.
    private const string NoAction = "_OTHER";

    private readonly Activity? _activity;
    private readonly Elapsed _elapsed;
    private readonly TenantId _tenant;

    private MoveSignals(Activity? activity, TenantId tenant) =>
        (_activity, _elapsed, _tenant) = (
            activity,
            Elapsed.For(DomainDiagnostics.MoveDuration),
            tenant
        );

    public static MoveSignals Begin(TenantId tenant, int count)
    {
        var activity = DomainDiagnostics.Source.Start(DomainSignals.Move);
        activity?.SetTag(SignalTags.Tenant, tenant.Value);
        activity?.SetTag(SignalTags.Count, count);
        return new MoveSignals(activity, tenant);
    }

    public static void Count(
        Prospect prospect,
        string action,
        StatusDecision decision,
        WorkContext context
    )
    {
        if (!DomainDiagnostics.Moves.Enabled)
        {
            return;
        }

        var isKnown = context
            .Workflows.For(prospect.Tenant, prospect.OwnerCompany)
            .Workflow.Definition.Transitions.Any(t => t.Code == action);
        DomainDiagnostics.Moves.Add(
            1,
            new(SignalTags.Tenant, prospect.Tenant.Value),
            new(SignalTags.Action, isKnown ? action : NoAction),
            new(SignalTags.Decision, Word(decision))
        );
    }

    public bool Failed(Exception exception) => _activity.Failed(exception);

    public void Dispose()
    {
        _elapsed.Record(new KeyValuePair<string, object?>(SignalTags.Tenant, _tenant.Value));
        _activity?.Dispose();
    }

    private static string Word(StatusDecision decision) =>
        decision switch
        {
            StatusDecision.Allowed => "allowed",
            StatusDecision.Ignored => "ignored",
            StatusDecision.Refused => "refused",
            StatusDecision.NeedsInput => "needs-input",
            StatusDecision.NeedsConfirmation => "needs-confirmation",
            StatusDecision.UnknownAction => "unknown-action",
            StatusDecision.UnknownStatus => "unknown-status",
            StatusDecision.StaleDefinition => "stale-definition",
            _ => throw new ArgumentOutOfRangeException(
                nameof(decision),
                decision,
                "This is no decision of the closed set."
            ),
        };
}
