using NodaTime;
using Prospecting.Guards;
using Prospecting.Results;
using Prospecting.Scopes;
using Prospecting.Statuses;
using Prospecting.Work;

namespace Prospecting.Prospects;

/// <content>The status and its history (SPEC S-3, S-12).</content>
public sealed partial class Prospect
{
    /// <summary>The code of its status.</summary>
    public string StatusCode { get; private set; } = string.Empty;

    /// <summary>The key of the workflow that the status belongs to.</summary>
    public string StatusWorkflow { get; private set; } = string.Empty;

    /// <summary>The version of that workflow when the status was last changed.</summary>
    public int StatusWorkflowVersion { get; private set; }

    /// <summary>Since when it has this status; where the clock stepped back, since the latest entry before.</summary>
    public Instant StatusSince { get; private set; }

    /// <summary>How many lines its history of statuses has.</summary>
    public int StatusSequence { get; private set; }

    /// <summary>The status before it was closed, which a reopening returns to (SPEC S-11).</summary>
    public string? StatusReopensTo { get; private set; }

    /// <summary>The lines of the history of statuses that the next commit writes.</summary>
    public IReadOnlyList<StatusChange> PendingStatusChanges => _pendingStatusChanges;

    /// <inheritdoc/>
    public override void AcceptCommit(int version)
    {
        base.AcceptCommit(version);
        _pendingStatusChanges.Clear();
    }

    /// <summary>Does an action of the owning company's workflow if it is allowed; else answers why not and changes nothing.</summary>
    /// <param name="facts">What the decision may look at; see <see cref="ProspectFacts"/>.</param>
    /// <param name="request">What is asked for.</param>
    /// <param name="rights">What the one who acts may do.</param>
    /// <param name="context">Who acts, and when.</param>
    /// <returns>The decision; the change is made when it is <see cref="StatusDecision.Allowed"/>.</returns>
    public StatusDecision MoveStatus(
        IStatusFacts facts,
        StatusRequest request,
        StatusRights rights,
        WorkContext context
    )
    {
        ArgumentNullException.ThrowIfNull(context);
        if (WhyUnchangeable(context) is { } reason)
        {
            return new StatusDecision.Refused([reason]);
        }

        var governing = context.Workflows.For(Tenant, OwnerCompany);
        var decision = governing.Decide(facts, request, rights);
        if (decision is StatusDecision.Allowed allowed)
        {
            Apply(allowed, governing.Workflow.Definition, request, context);
        }

        return decision;
    }

    private void Apply(
        StatusDecision.Allowed allowed,
        StatusWorkflow workflow,
        StatusRequest request,
        WorkContext context
    )
    {
        var (transition, from, to) = allowed;
        if (transition.Kind != TransitionKind.Internal)
        {
            if (from.Category == StatusCategory.Open && to.Category != StatusCategory.Open)
            {
                StatusReopensTo = from.Code;
            }

            EnterStatus(to.Code, workflow, transition.Code, context, request);
        }

        Raise(
            new ProspectStatusChanged(
                Id.Value,
                transition.Code,
                from.Code,
                to.Code,
                allowed.Effects
            )
        );
    }

    private static Outcome<StatusDefinition> EnteredStatus(
        WorkContext context,
        CompanyId company,
        ProspectOrigin origin
    )
    {
        var workflow = context.Workflows.For(context.Scope.Tenant, company).Workflow;
        var status = origin.Status is null ? workflow.Initial : workflow.Status(origin.Status);
        if (status is null)
        {
            return new Reason(StatusReasons.UnknownStatus)
                .At("/status")
                .With("status", origin.Status)
                .With("workflow", workflow.Definition.Key);
        }

        // A customer exists only through conversion (SPEC V-3): nothing comes in converted.
        return status.Category == StatusCategory.Converted
            ? new Reason(ProspectReasons.StatusNotEnterable)
                .At("/status")
                .With("status", status.Code)
            : status;
    }

    private void StartStatus(StatusDefinition status, WorkContext context, ProspectOrigin origin)
    {
        var workflow = context.Workflows.For(Tenant, OwnerCompany).Workflow;
        var request = new StatusRequest(origin.Action) { Note = origin.UnknownStatusText };
        EnterStatus(status.Code, workflow.Definition, origin.Action, context, request);
    }

    private void EnterStatus(
        string to,
        StatusWorkflow workflow,
        string action,
        WorkContext context,
        StatusRequest request
    )
    {
        var now = context.Now;
        var isFirst = StatusSequence == 0;
        // Where the clock stepped back, the status before lasted no time at all; never a negative time.
        var since = isFirst ? now : Instant.Max(now, StatusSince);
        StatusSequence++;
        _pendingStatusChanges.Add(
            new StatusChange
            {
                Sequence = StatusSequence,
                At = now,
                User = context.Scope.User,
                Action = action,
                From = isFirst ? null : StatusCode,
                To = to,
                Workflow = workflow.Key,
                WorkflowVersion = workflow.Version,
                Reasons = request.Reasons,
                Note = string.IsNullOrWhiteSpace(request.Note) ? null : request.Note.Trim(),
                PreviousDuration = isFirst ? null : since - StatusSince,
            }
        );
        Record("/status", isFirst ? null : StatusCode, to, personal: false);
        (StatusCode, StatusWorkflow, StatusWorkflowVersion, StatusSince) = (
            to,
            workflow.Key,
            workflow.Version,
            since
        );
    }
}
