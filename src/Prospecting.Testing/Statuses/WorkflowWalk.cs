using Prospecting.Collections;

namespace Prospecting.Testing.Statuses;

/// <summary>A walk through a workflow: the actions taken, one after another, and where each one led.</summary>
/// <param name="Steps">The steps, in order.</param>
public sealed record WorkflowWalk(ValueList<WorkflowStep> Steps)
{
    /// <summary>The actions alone, for a message.</summary>
    public override string ToString() => string.Join(" > ", Steps.Select(s => s.Action));
}

/// <summary>One step of a walk.</summary>
/// <param name="From">The status before.</param>
/// <param name="Action">The action.</param>
/// <param name="To">The status after.</param>
public sealed record WorkflowStep(string From, string Action, string To);
