using Prospecting.Guards;
using Prospecting.Results;

namespace Prospecting.Statuses;

/// <summary>The workflow that governs the prospects of a company, and whether the company manages statuses at all (SPEC S-1, S-2).</summary>
/// <remarks>Immutable; safe to share.</remarks>
public sealed class GoverningWorkflow
{
    private static readonly Reason Off = new(StatusReasons.ManagementOff);

    /// <summary>A workflow that governs.</summary>
    /// <param name="workflow">The workflow.</param>
    /// <param name="isManaged">Whether statuses are managed; when not, every action is refused.</param>
    /// <param name="release">The number of the release it comes from; 0 for one that the host configured.</param>
    public GoverningWorkflow(CompiledWorkflow workflow, bool isManaged = true, int release = 0)
    {
        ArgumentNullException.ThrowIfNull(workflow);
        (Workflow, IsManaged, Release) = (workflow, isManaged, release);
    }

    /// <summary>The workflow.</summary>
    public CompiledWorkflow Workflow { get; }

    /// <summary>Whether statuses are managed; when not, prospects keep their last one and stay out of every report (SPEC S-2).</summary>
    public bool IsManaged { get; }

    /// <summary>The number of the release it comes from; 0 for one that the host configured.</summary>
    public int Release { get; }

    /// <summary>Decides on an action: <see cref="CompiledWorkflow.Decide"/>, refused when statuses are not managed.</summary>
    /// <param name="facts">What is known of the prospect.</param>
    /// <param name="request">What is asked for.</param>
    /// <param name="rights">What the one who asks may do.</param>
    public StatusDecision Decide(IStatusFacts facts, StatusRequest request, StatusRights rights)
    {
        var decision = Workflow.Decide(facts, request, rights);
        return IsManaged ? decision : SwitchedOff(decision);
    }

    /// <summary>The answers for all actions at once: <see cref="CompiledWorkflow.Options"/>, all refused when statuses are not managed.</summary>
    /// <param name="facts">What is known of the prospect.</param>
    /// <param name="rights">What the one who asks may do.</param>
    public IReadOnlyList<StatusOption> Options(IStatusFacts facts, StatusRights rights)
    {
        var options = Workflow.Options(facts, rights);
        return IsManaged
            ? options
            : [.. options.Select(o => o with { Decision = SwitchedOff(o.Decision) })];
    }

    private static StatusDecision SwitchedOff(StatusDecision decision) =>
        decision switch
        {
            StatusDecision.UnknownAction
            or StatusDecision.UnknownStatus
            or StatusDecision.StaleDefinition => decision,
            StatusDecision.Refused refused => new StatusDecision.Refused([Off, .. refused.Why]),
            _ => new StatusDecision.Refused([Off]),
        };
}
