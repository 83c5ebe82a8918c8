using System.Text;
using Prospecting.Collections;
using Prospecting.Statuses;

namespace Prospecting.Diagrams;

/// <summary>What differs between two definitions of a workflow, by code (SPEC S-15).</summary>
/// <param name="Statuses">The statuses that differ, in the order of the newer definition, removed ones last.</param>
/// <param name="Transitions">The transitions that differ, likewise.</param>
public sealed record WorkflowDiff(
    ValueList<WorkflowDifference> Statuses,
    ValueList<WorkflowDifference> Transitions
)
{
    /// <summary>Compares two definitions.</summary>
    /// <param name="older">The definition before.</param>
    /// <param name="newer">The definition after.</param>
    public static WorkflowDiff Between(StatusWorkflow older, StatusWorkflow newer)
    {
        ArgumentNullException.ThrowIfNull(older);
        ArgumentNullException.ThrowIfNull(newer);
        return new WorkflowDiff(
            Compare(older.Statuses, newer.Statuses, s => s.Code),
            Compare(older.Transitions, newer.Transitions, t => t.Code)
        );
    }

    /// <summary>Whether nothing differs but key, label and version.</summary>
    public bool IsEmpty => Statuses.Count == 0 && Transitions.Count == 0;

    /// <summary>The differences as a Markdown table.</summary>
    public string ToMarkdown()
    {
        var text = new StringBuilder("| what | code | difference |\n|---|---|---|\n");
        foreach (var (what, list) in new[] { ("status", Statuses), ("transition", Transitions) })
        {
            foreach (var difference in list)
            {
                text.Append("| ")
                    .Append(what)
                    .Append(" | `")
                    .Append(difference.Code)
                    .Append("` | ")
                    .Append(difference.Kind.ToString().ToLowerInvariant())
                    .Append(" |\n");
            }
        }

        return text.ToString();
    }

    private static ValueList<WorkflowDifference> Compare<T>(
        ValueList<T> older,
        ValueList<T> newer,
        Func<T, string> codeOf
    )
        where T : class
    {
        var before = older.DistinctBy(codeOf).ToDictionary(codeOf, StringComparer.Ordinal);
        var after = newer.Select(codeOf).ToHashSet(StringComparer.Ordinal);
        List<WorkflowDifference> differences = [];
        foreach (var item in newer)
        {
            if (!before.TryGetValue(codeOf(item), out var old))
            {
                differences.Add(new WorkflowDifference(codeOf(item), WorkflowDifferenceKind.Added));
            }
            else if (!item.Equals(old))
            {
                differences.Add(
                    new WorkflowDifference(codeOf(item), WorkflowDifferenceKind.Changed)
                );
            }
        }

        differences.AddRange(
            older
                .Select(codeOf)
                .Where(code => !after.Contains(code))
                .Select(code => new WorkflowDifference(code, WorkflowDifferenceKind.Removed))
        );
        return differences.ToValueList();
    }
}
