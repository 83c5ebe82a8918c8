using Prospecting.Attachments;
using Prospecting.Duplicates;
using Prospecting.FollowUp;
using Prospecting.Guards;
using Prospecting.Notifications;
using Prospecting.Notifications.Recipients;
using Prospecting.Ownership;
using Prospecting.Policies;
using Prospecting.Problems;
using Prospecting.Prospects;
using Prospecting.Rights;
using Prospecting.Scopes;
using Prospecting.Statuses;
using Prospecting.Work;

namespace Prospecting.DependencyInjection;

/// <summary>What a host may set; checked when the host starts.</summary>
public sealed class ProspectingOptions
{
    /// <summary>The workflow of every company without its own.</summary>
    /// <value>New, qualified, proposition; won, lost, junk.</value>
    public StatusWorkflow Workflow { get; set; } = StatusPresets.Standard;

    /// <summary>Companies with a workflow of their own (SPEC S-1); a host with a single tenant writes the company alone.</summary>
    public IDictionary<TenantCompany, StatusWorkflow> CompanyWorkflows { get; } =
        new Dictionary<TenantCompany, StatusWorkflow>();

    /// <summary>What prospects must bring along beside a name, by channel, in every company without its own policy (SPEC P-2).</summary>
    /// <value>The name alone.</value>
    public FieldPolicy FieldPolicy { get; set; } = FieldPolicyPresets.Standard;

    /// <summary>Companies with a field policy of their own (SPEC P-2); a host with a single tenant writes the company alone.</summary>
    public IDictionary<TenantCompany, FieldPolicy> CompanyFieldPolicies { get; } =
        new Dictionary<TenantCompany, FieldPolicy>();

    /// <summary>The guards that workflows may name.</summary>
    /// <value>The built-in ones over the facts of a prospect; add your own with <c>options.Guards = options.Guards.With(…)</c>.</value>
    public StatusGuards Guards { get; set; } = ProspectFacts.Guards;

    /// <summary>What the host has beside prospects, such as <see cref="HostCapabilities.Marketing"/> (SPEC P-12).</summary>
    /// <value>Nothing.</value>
    public HostCapabilities Capabilities { get; set; } = HostCapabilities.None;

    /// <summary>How messages are delivered.</summary>
    /// <value>500 a round, twelve attempts over some hours.</value>
    public DeliveryOptions Delivery { get; set; } = new();

    /// <summary>What comparisons are worth.</summary>
    /// <value>The rules that ship.</value>
    public DuplicateRules Duplicates { get; set; } = DuplicateRules.Default;

    /// <summary>Who is told of what (SPEC N-1).</summary>
    /// <value>The rules that ship; add your own with <c>options.Recipients = options.Recipients.With(…)</c>.</value>
    public RecipientRules Recipients { get; set; } = RecipientRules.Default;

    /// <summary>Who may do what (SPEC O-3), unless the host registers an <see cref="IActionRights"/> of its own.</summary>
    /// <value>The rules that ship; change them with <c>options.Rights = options.Rights.With(…)</c>.</value>
    public ActionRules Rights { get; set; } = ActionRules.Default;

    /// <summary>Which files may be attached to a prospect (SPEC T-8).</summary>
    /// <value>Documents and pictures of up to 25 MiB; change them with <c>options.Attachments = options.Attachments.With(…)</c>.</value>
    public AttachmentRules Attachments { get; set; } = AttachmentRules.Default;

    /// <summary>When somebody is reminded of a task that is overdue, on the day after its due date where he lives (SPEC T-4).</summary>
    /// <value>At eight in the morning.</value>
    public ReminderTime Reminders { get; set; } = ReminderTime.Default;

    /// <summary>What it takes to represent a prospect (SPEC O-2), unless the host registers an <see cref="IRepresentativeEligibility"/> of its own.</summary>
    /// <value>The source representative needs a grant.</value>
    public RepresentativeRules Representatives { get; set; } = RepresentativeRules.Default;

    /// <summary>Which refusal and which exception makes which problem for the host's callers.</summary>
    /// <value>The rules that ship; change them with <c>options.Problems = options.Problems.WithStatus(…)</c>.</value>
    public ProblemRules Problems { get; set; } = ProblemRules.Default;
}
