using Prospecting.Results;

namespace Prospecting.Statuses;

/// <summary>One fault of a workflow definition (SPEC S-13).</summary>
/// <param name="Reason">Code, JSON pointer to the place, parameters and the fix.</param>
/// <param name="IsError">Whether the definition cannot be used; a warning only deserves a look.</param>
public sealed record WorkflowFault(Reason Reason, bool IsError);
