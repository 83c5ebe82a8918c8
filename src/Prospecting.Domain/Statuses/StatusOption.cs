namespace Prospecting.Statuses;

/// <summary>One action of a workflow and the answer it would get now.</summary>
/// <param name="Transition">The action.</param>
/// <param name="Decision">The answer.</param>
public sealed record StatusOption(TransitionDefinition Transition, StatusDecision Decision);
