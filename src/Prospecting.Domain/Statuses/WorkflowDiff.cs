using System.Text;
using Prospecting.Collections;

namespace Prospecting.Statuses;

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
        )
        {
            Groups = Compare(older.Groups, newer.Groups, g => g.Code),
        };
    }

    /// <summary>The phases that differ, likewise.</summary>
    public ValueList<WorkflowDifference> Groups { get; init; } = [];

    /// <summary>Whether nothing differs but key, label and version.</summary>
    public bool IsEmpty => Groups.Count == 0 && Statuses.Count == 0 && Transitions.Count == 0;

    /// <summary>The differences as a Markdown table.</summary>
    public string ToMarkdown()
    {
        var text = new StringBuilder("| what | code | difference |\n|---|---|---|\n");
        foreach (
            var (what, list) in new[]
            {
                ("phase", Groups),
                ("status", Statuses),
                ("transition", Transitions),
            }
        )
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

    // Several transitions with one code are the branches of one action: they are compared together, their order included.
    private static ValueList<WorkflowDifference> Compare<T>(
        ValueList<T> older,
        ValueList<T> newer,
        Func<T, string> codeOf
    )
    {
        var before = ByCode(older, codeOf);
        var after = ByCode(newer, codeOf);
        return
        [
            .. newer
                .Select(codeOf)
                .Distinct(StringComparer.Ordinal)
                .Where(code => !after[code].Equals(before.GetValueOrDefault(code)))
                .Select(code => new WorkflowDifference(
                    code,
                    before.ContainsKey(code)
                        ? WorkflowDifferenceKind.Changed
                        : WorkflowDifferenceKind.Added
                )),
            .. older
                .Select(codeOf)
                .Distinct(StringComparer.Ordinal)
                .Where(code => !after.ContainsKey(code))
                .Select(code => new WorkflowDifference(code, WorkflowDifferenceKind.Removed)),
        ];
    }

    private static Dictionary<string, ValueList<T>> ByCode<T>(
        ValueList<T> items,
        Func<T, string> codeOf
    ) =>
        items
            .GroupBy(codeOf, StringComparer.Ordinal)
            .ToDictionary(g => g.Key, g => g.ToValueList(), StringComparer.Ordinal);
}

/// <summary>One thing that differs.</summary>
/// <param name="Code">The code of the status or transition.</param>
/// <param name="Kind">How it differs.</param>
public sealed record WorkflowDifference(string Code, WorkflowDifferenceKind Kind);

/// <summary>How something differs between two definitions.</summary>
public enum WorkflowDifferenceKind
{
    /// <summary>Only the newer one has it.</summary>
    Added = 0,

    /// <summary>Both have it, with other contents.</summary>
    Changed = 1,

    /// <summary>Only the older one has it.</summary>
    Removed = 2,
}
