using Prospecting.Collections;
using Prospecting.Statuses;

namespace Prospecting.Diagrams;

/// <summary>What differs between two definitions of a workflow, by code (SPEC S-15).</summary>
/// <param name="Key">The key of the newer definition.</param>
/// <param name="Changes">The members of the workflow itself that changed: key, version, label.</param>
/// <param name="Groups">The phases that differ, in the order of the newer definition, removed ones last.</param>
/// <param name="Statuses">The statuses that differ, likewise.</param>
/// <param name="Transitions">
/// The transitions that differ, likewise. Of several with the same code, equal ones are taken for the same, then those that come first.
/// </param>
public sealed record WorkflowDiff(
    string Key,
    ValueList<WorkflowChange> Changes,
    ValueList<WorkflowDifference> Groups,
    ValueList<WorkflowDifference> Statuses,
    ValueList<WorkflowDifference> Transitions
)
{
    /// <summary>Compares two definitions, which may be faulty.</summary>
    /// <param name="older">The definition before.</param>
    /// <param name="newer">The definition after.</param>
    public static WorkflowDiff Between(StatusWorkflow older, StatusWorkflow newer)
    {
        ArgumentNullException.ThrowIfNull(older);
        ArgumentNullException.ThrowIfNull(newer);
        var comparison = new WorkflowComparison(older, newer);
        return new WorkflowDiff(
            newer.Key,
            comparison.Changes.ToValueList(),
            Of(comparison.Groups),
            Of(comparison.Statuses),
            Of(comparison.Transitions)
        );
    }

    /// <summary>Whether nothing differs but key and version.</summary>
    public bool IsEmpty =>
        Changes.All(c => c.Member is "key" or "version")
        && Groups.Count == 0
        && Statuses.Count == 0
        && Transitions.Count == 0;

    /// <summary>The differences as a Markdown table, whatever the definitions hold; a sentence when there are none.</summary>
    /// <returns>Markdown as GitHub reads it, lines ended by line feeds.</returns>
    public string ToMarkdown() => WorkflowDiffMarkdown.Write(this);

    private static ValueList<WorkflowDifference> Of(ListComparison comparison) =>
        comparison.Differences.OfType<WorkflowDifference>().ToValueList();
}
