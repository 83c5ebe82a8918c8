using Prospecting.Collections;

namespace Prospecting.Diagrams;

/// <summary>One phase, status or transition that differs.</summary>
/// <param name="Code">Its code.</param>
/// <param name="Kind">How it differs.</param>
/// <param name="Changes">The members that changed; all members but the code of what was added or removed.</param>
public sealed record WorkflowDifference(
    string Code,
    WorkflowDifferenceKind Kind,
    ValueList<WorkflowChange> Changes
);

/// <summary>One member that differs.</summary>
/// <param name="Member">
/// Its name in the JSON of definitions, such as <c>probability</c>, <c>label.fr</c> or <c>guards</c>; or <c>position</c> for what stands
/// elsewhere in its list: its number, and what it stands after.
/// </param>
/// <param name="Older">The value before: text as it is, all else as JSON; <see langword="null"/> where the JSON leaves it out.</param>
/// <param name="Newer">The value after, likewise.</param>
public sealed record WorkflowChange(string Member, string? Older, string? Newer);
