using System.Globalization;
using Prospecting.Collections;
using Prospecting.Guards;
using Prospecting.Results;
using Prospecting.Texts;

namespace Prospecting.Statuses;

/// <summary>Finds every fault of a definition at once, each with its place and its fix (SPEC S-13).</summary>
public static class WorkflowValidator
{
    /// <summary>The most statuses a workflow may have.</summary>
    public const int MaxStatuses = 200;

    /// <summary>The most transitions a workflow may have.</summary>
    public const int MaxTransitions = 2000;

    /// <summary>The most phases a workflow may have.</summary>
    public const int MaxGroups = 100;

    private const int MaxLabelLength = 100;

    /// <summary>Checks a definition.</summary>
    /// <param name="workflow">The definition.</param>
    /// <param name="guards">The guards it may name; the built-in ones unless given.</param>
    /// <returns>All errors and warnings, in the order of their places; empty for a sound definition.</returns>
    public static IReadOnlyList<WorkflowFault> Validate(
        StatusWorkflow workflow,
        StatusGuards? guards = null
    )
    {
        ArgumentNullException.ThrowIfNull(workflow);
        var faults = new FaultList();
        if (
            workflow.Statuses.Count > MaxStatuses
            || workflow.Transitions.Count > MaxTransitions
            || workflow.Groups.Count > MaxGroups
        )
        {
            faults.Error(
                new Reason(WorkflowFaultReasons.TooLarge)
                    .At("/statuses")
                    .With("maxStatuses", MaxStatuses)
                    .With("maxTransitions", MaxTransitions)
            );
            return faults.Items;
        }

        faults.CheckCode(workflow.Key, "/key");
        faults.CheckRange(workflow.Version, 1, int.MaxValue, "/version");
        CheckLabel(workflow.Label, string.Empty, faults);
        var shape = new WorkflowShape(workflow);
        StatusChecks.Check(workflow, shape, faults);
        TransitionChecks.Check(workflow, shape, guards ?? StatusGuards.BuiltIn, faults);
        if (!faults.HasErrors)
        {
            // Paths mean something only once every code resolves.
            WorkflowPaths.Check(workflow, shape, faults);
        }

        return faults.Items;
    }

    /// <summary>Notes a label that nobody could read.</summary>
    internal static void CheckLabel(LocalizedText label, string pointer, FaultList faults)
    {
        foreach (
            var (language, text) in (ValueList<(string, string)>)
                [("fr", label.Fr), ("en", label.En)]
        )
        {
            if (
                string.IsNullOrWhiteSpace(text)
                || text.Length > MaxLabelLength
                || text.Any(c => char.IsControl(c) || char.IsSurrogate(c) && !IsPaired(text))
            )
            {
                faults.Error(
                    new Reason(WorkflowFaultReasons.BadLabel)
                        .At(
                            string.Create(
                                CultureInfo.InvariantCulture,
                                $"{pointer}/label/{language}"
                            )
                        )
                        .With("max", MaxLabelLength)
                );
            }
        }
    }

    private static bool IsPaired(string text) =>
        !text.EnumerateRunes().Contains(System.Text.Rune.ReplacementChar);
}
