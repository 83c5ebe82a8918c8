using System.Collections.Frozen;
using Prospecting.Collections;
using Prospecting.Texts;

namespace Prospecting.Statuses;

/// <summary>What the statuses of a workflow can be called.</summary>
internal static class StatusNames
{
    private static readonly FrozenDictionary<string, string> NothingRenamed = FrozenDictionary<
        string,
        string
    >.Empty;

    /// <summary>The codes that prospects may carry: those of the statuses, those of older versions, aliases.</summary>
    public static Dictionary<string, int> Codes(
        StatusWorkflow definition,
        WorkflowShape shape,
        IReadOnlyDictionary<string, string>? renamed
    )
    {
        Dictionary<string, int> codes = new(shape.StatusIndex, StringComparer.Ordinal);
        foreach (var (old, now) in renamed ?? NothingRenamed)
        {
            if (shape.StatusIndex.TryGetValue(now, out var index))
            {
                codes.TryAdd(old, index);
            }
        }

        for (var i = 0; i < definition.Statuses.Count; i++)
        {
            foreach (var alias in definition.Statuses[i].Aliases.AsSpan())
            {
                codes.TryAdd(alias, i);
            }
        }

        return codes;
    }

    /// <summary>The names that people and files use: codes, labels, aliases, all folded.</summary>
    public static Dictionary<string, int> All(ValueList<StatusDefinition> statuses)
    {
        Dictionary<string, int> names = new(StringComparer.Ordinal);
        // A code is surer than a label: another status's label must not take it.
        for (var i = 0; i < statuses.Count; i++)
        {
            names.TryAdd(TextFolding.Fold(statuses[i].Code), i);
        }

        for (var i = 0; i < statuses.Count; i++)
        {
            foreach (
                var name in (string[])
                    [statuses[i].Label.Fr, statuses[i].Label.En, .. statuses[i].Aliases]
            )
            {
                names.TryAdd(TextFolding.Fold(name), i);
            }
        }

        names.Remove(string.Empty);
        return names;
    }
}
