using NodaTime;
using Prospecting.Collections;
using Prospecting.Guards;
using Prospecting.Results;
using Prospecting.Scopes;
using Prospecting.Statuses;
using Prospecting.Work;

namespace Prospecting.Prospects;

/// <content>The status and its history (SPEC S-3, S-12).</content>
public sealed partial class Prospect
{
    /// <summary>The action that history shows when a new version of the workflow replaced a status.</summary>
    public const string MigrationAction = "migrate";

    /// <summary>The code of its status.</summary>
    public string StatusCode { get; private set; } = string.Empty;

    /// <summary>What the status means, as the workflow said when it was entered.</summary>
    public StatusCategory StatusCategory { get; private set; }

    /// <summary>Whether it is a prospect still: until it is converted (SPEC P-9).</summary>
    public bool IsProspect => StatusCategory != StatusCategory.Converted;

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

    /// <summary>The statuses that a new prospect could come in with, and why it could not with the others (SPEC S-6).</summary>
    /// <param name="context">Who would make it.</param>
    /// <param name="company">The company that would own it; the active one unless given.</param>
    /// <returns>Every status of the company's workflow, in its order; or <c>scope.company-missing</c>.</returns>
    public static Outcome<ValueList<Choice<StatusDefinition>>> EntryStatuses(
        WorkContext context,
        CompanyId? company = null
    )
    {
        ArgumentNullException.ThrowIfNull(context);
        return (company ?? context.Scope.ActiveCompany) is not { } owner
            ? new Reason(ScopeReasons.CompanyMissing)
            : context
                .Workflows.For(context.Scope.Tenant, owner)
                .Workflow.Definition.Statuses.Select(s => new Choice<StatusDefinition>(
                    s,
                    WhyNotEnterable(s) is { } reason ? [reason] : []
                ))
                .ToValueList();
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

    /// <summary>Takes over what a new version of the owning company's workflow calls its status now (SPEC S-14).</summary>
    /// <param name="context">Who migrates, and when.</param>
    /// <returns>Whether anything was to be done; doing it again does nothing.</returns>
    /// <remarks>
    /// A line of history of its own kind, no guard, no event: the prospect did not move. The stay goes on, so that time in status and
    /// stagnation do not start anew. Statuses that the workflow knows nothing of stay as they are.
    /// </remarks>
    public bool FollowWorkflow(WorkContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        var workflow = context.Workflows.For(Tenant, OwnerCompany).Workflow;
        var renamed = workflow.Status(StatusCode)?.Code ?? StatusCode;
        var reopensTo = StatusReopensTo is { } before
            ? workflow.Status(before)?.Code ?? before
            : null;
        if (
            WhyForbidden(context) is not null
            || (renamed == StatusCode && reopensTo == StatusReopensTo)
        )
        {
            return false;
        }

        if (renamed != StatusCode)
        {
            AddStatusChange(
                new StatusChange
                {
                    Sequence = StatusSequence + 1,
                    Kind = StatusChangeKind.Migrated,
                    At = context.Now,
                    User = context.Scope.User,
                    Action = MigrationAction,
                    From = StatusCode,
                    To = renamed,
                    Workflow = workflow.Definition.Key,
                    WorkflowVersion = workflow.Definition.Version,
                },
                workflow.Status(StatusCode)!.Category
            );
        }

        Record("/statusReopensTo", StatusReopensTo, reopensTo, personal: false);
        StatusReopensTo = reopensTo;
        return true;
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

            EnterStatus(to, workflow, transition.Code, context, request);
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

        return WhyNotEnterable(status) is { } reason ? reason : status;
    }

    // A customer exists only through conversion (SPEC V-3): nothing comes in converted.
    private static Reason? WhyNotEnterable(StatusDefinition status) =>
        status.Category == StatusCategory.Converted
            ? new Reason(ProspectReasons.StatusNotEnterable)
                .At("/status")
                .With("status", status.Code)
            : null;

    private void StartStatus(StatusDefinition status, WorkContext context, ProspectOrigin origin)
    {
        var workflow = context.Workflows.For(Tenant, OwnerCompany).Workflow;
        var request = new StatusRequest(origin.Action) { Note = origin.UnknownStatusText };
        EnterStatus(status, workflow.Definition, origin.Action, context, request);
    }

    private void EnterStatus(
        StatusDefinition to,
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
        AddStatusChange(
            new StatusChange
            {
                Sequence = StatusSequence + 1,
                Kind = isFirst ? StatusChangeKind.Entered : StatusChangeKind.Moved,
                At = now,
                User = context.Scope.User,
                Action = action,
                From = isFirst ? null : StatusCode,
                To = to.Code,
                Workflow = workflow.Key,
                WorkflowVersion = workflow.Version,
                Reasons = request.Reasons,
                Note = string.IsNullOrWhiteSpace(request.Note) ? null : request.Note.Trim(),
                PreviousDuration = isFirst ? null : since - StatusSince,
            },
            to.Category
        );
        StatusSince = since;
    }

    private void AddStatusChange(StatusChange change, StatusCategory category)
    {
        StatusSequence = change.Sequence;
        _pendingStatusChanges.Add(change);
        Record("/status", change.From, change.To, personal: false);
        (StatusCode, StatusCategory, StatusWorkflow, StatusWorkflowVersion) = (
            change.To,
            category,
            change.Workflow,
            change.WorkflowVersion
        );
    }
}
