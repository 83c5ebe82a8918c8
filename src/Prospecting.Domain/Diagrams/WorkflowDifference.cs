namespace Prospecting.Diagrams;

/// <summary>One thing that differs.</summary>
/// <param name="Code">The code of the status or transition.</param>
/// <param name="Kind">How it differs.</param>
public sealed record WorkflowDifference(string Code, WorkflowDifferenceKind Kind);
