using System.Buffers;
using System.Text;
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

    internal const int MaxLabelLength = 100;
    private const int MaxOrigins = MaxStatuses + MaxGroups + 1;

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
        return Validate(workflow, guards ?? StatusGuards.BuiltIn, out _);
    }

    /// <summary>Checks a definition and gives its shape, for who goes on to compile it.</summary>
    internal static IReadOnlyList<WorkflowFault> Validate(
        StatusWorkflow workflow,
        StatusGuards guards,
        out WorkflowShape? shape
    )
    {
        var faults = new FaultList();
        shape = null;
        if (
            workflow.Statuses.Count > MaxStatuses
            || workflow.Transitions.Count > MaxTransitions
            || workflow.Groups.Count > MaxGroups
            || workflow.Transitions.Any(t => t.From.Count > MaxOrigins)
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

        faults.CheckCode(workflow.Key, new FaultPlace("/key"));
        faults.CheckRange(workflow.Version, 1, int.MaxValue, new FaultPlace("/version"));
        CheckLabel(workflow.Label, new FaultPlace(string.Empty), faults);
        shape = new WorkflowShape(workflow);
        StatusChecks.Check(workflow, shape, faults);
        TransitionChecks.Check(workflow, shape, guards, faults);
        if (!faults.HasErrors)
        {
            // Paths mean something only once every code resolves.
            WorkflowPaths.Check(workflow, shape, faults);
        }

        return faults.Items;
    }

    /// <summary>Notes a label that nobody could read.</summary>
    internal static void CheckLabel(LocalizedText label, FaultPlace place, FaultList faults)
    {
        CheckLabel(label.Fr, place.At("label/fr"), faults);
        CheckLabel(label.En, place.At("label/en"), faults);
    }

    private static void CheckLabel(string label, FaultPlace place, FaultList faults)
    {
        if (!IsLabel(label))
        {
            faults.Error(
                new Reason(WorkflowFaultReasons.BadLabel)
                    .At(place.ToString())
                    .With("max", MaxLabelLength)
            );
        }
    }

    /// <summary>Whether people can read a label.</summary>
    internal static bool IsLabel(string label) =>
        !string.IsNullOrWhiteSpace(label)
        && label.Length <= MaxLabelLength
        && !label.Any(char.IsControl)
        && !HasHalfPair(label);

    private static bool HasHalfPair(string text)
    {
        for (var rest = text.AsSpan(); !rest.IsEmpty; )
        {
            if (Rune.DecodeFromUtf16(rest, out _, out var length) != OperationStatus.Done)
            {
                return true;
            }

            rest = rest[length..];
        }

        return false;
    }
}
