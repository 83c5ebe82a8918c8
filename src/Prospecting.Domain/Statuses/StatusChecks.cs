using Prospecting.Collections;
using Prospecting.Results;
using Prospecting.Texts;

namespace Prospecting.Statuses;

/// <summary>Checks the statuses and phases of a definition.</summary>
internal static class StatusChecks
{
    private const int MaxStaleDays = 3650;

    public static void Check(StatusWorkflow workflow, WorkflowShape shape, FaultList faults)
    {
        Dictionary<string, string> owners = new(StringComparer.Ordinal);
        for (var i = 0; i < workflow.Statuses.Count; i++)
        {
            Check(workflow.Statuses[i], $"/statuses/{i}", owners, shape, faults);
        }

        var initial = workflow.Statuses.Count(s => s.IsInitial);
        if (initial != 1)
        {
            faults.Error(
                new Reason(
                    initial == 0
                        ? WorkflowFaultReasons.NoInitial
                        : WorkflowFaultReasons.SeveralInitial
                )
                    .At("/statuses")
                    .With("count", initial)
            );
        }

        for (var i = 0; i < workflow.Groups.Count; i++)
        {
            Check(workflow, workflow.Groups[i], i, owners, shape, faults);
        }

        for (var i = 0; i < workflow.Statuses.Count; i++)
        {
            CheckLabels(workflow.Statuses[i], $"/statuses/{i}", owners, faults);
        }
    }

    private static void Check(
        StatusDefinition status,
        string pointer,
        Dictionary<string, string> owners,
        WorkflowShape shape,
        FaultList faults
    )
    {
        faults.CheckCode(status.Code, pointer + "/code");
        WorkflowValidator.CheckLabel(status.Label, pointer, faults);
        foreach (var name in (ValueList<string>)[status.Code, .. status.Aliases])
        {
            if (!owners.TryAdd(TextFolding.Fold(name), status.Code))
            {
                faults.Error(
                    new Reason(WorkflowFaultReasons.Duplicate).At(pointer).With("name", name)
                );
            }
        }

        CheckProbability(status, pointer, faults);
        if (status.Colour is { } colour && !IsColour(colour))
        {
            faults.Error(
                new Reason(WorkflowFaultReasons.WrongValue)
                    .At(pointer + "/colour")
                    .With("expected", "#rrggbb")
            );
        }

        if (status.Group is { } group && !shape.TryGroup(group, out _))
        {
            faults.Error(UnknownGroup(group, pointer + "/group"));
        }

        CheckEffects(status.OnEntry, pointer + "/onEntry", faults);
        CheckEffects(status.OnExit, pointer + "/onExit", faults);
        if (status.StaleAfterDays is { } days)
        {
            faults.CheckRange(days, 1, MaxStaleDays, pointer + "/staleAfterDays");
            if (status.Category != StatusCategory.Open)
            {
                faults.Warning(
                    new Reason(WorkflowFaultReasons.StaleClosed)
                        .At(pointer + "/staleAfterDays")
                        .With("status", status.Code)
                );
            }
        }
    }

    private static void Check(
        StatusWorkflow workflow,
        StatusGroup group,
        int index,
        Dictionary<string, string> owners,
        WorkflowShape shape,
        FaultList faults
    )
    {
        var pointer = $"/groups/{index}";
        faults.CheckCode(group.Code, pointer + "/code");
        WorkflowValidator.CheckLabel(group.Label, pointer, faults);
        if (!owners.TryAdd(TextFolding.Fold(group.Code), group.Code))
        {
            faults.Error(
                new Reason(WorkflowFaultReasons.Duplicate)
                    .At(pointer + "/code")
                    .With("name", group.Code)
            );
        }

        if (group.Parent is { } parent && !shape.TryGroup(parent, out _))
        {
            faults.Error(UnknownGroup(parent, pointer + "/parent"));
        }
        else if (shape.IsInCycle(group))
        {
            faults.Error(
                new Reason(WorkflowFaultReasons.GroupCycle)
                    .At(pointer + "/parent")
                    .With("group", group.Code)
            );
        }

        CheckEffects(group.OnEntry, pointer + "/onEntry", faults);
        CheckEffects(group.OnExit, pointer + "/onExit", faults);
        if (
            !Enumerable
                .Range(0, workflow.Statuses.Count)
                .Any(s => shape.PhasesOf(s).Contains(index))
        )
        {
            faults.Warning(
                new Reason(WorkflowFaultReasons.EmptyGroup).At(pointer).With("group", group.Code)
            );
        }
    }

    /// <summary>Notes effects that are no codes.</summary>
    public static void CheckEffects(ValueList<string> effects, string pointer, FaultList faults)
    {
        for (var i = 0; i < effects.Count; i++)
        {
            faults.CheckCode(effects[i], $"{pointer}/{i}");
        }
    }

    private static void CheckLabels(
        StatusDefinition status,
        string pointer,
        Dictionary<string, string> owners,
        FaultList faults
    )
    {
        foreach (
            var label in new[] { status.Label.Fr, status.Label.En }.Distinct(StringComparer.Ordinal)
        )
        {
            var folded = TextFolding.Fold(label);
            if (!owners.TryAdd(folded, status.Code) && owners[folded] != status.Code)
            {
                faults.Warning(
                    new Reason(WorkflowFaultReasons.SameLabel)
                        .At(pointer + "/label")
                        .With("label", label)
                        .With("other", owners[folded])
                );
            }
        }
    }

    private static bool IsColour(string text) =>
        text.Length == 7 && text[0] == '#' && text.Skip(1).All(char.IsAsciiHexDigit);

    // Won may be below 100: the accounting firms' workflow says 99. Lost and junk are worth nothing to a pipeline.
    private static void CheckProbability(StatusDefinition status, string pointer, FaultList faults)
    {
        var fits = status.Category switch
        {
            StatusCategory.Lost or StatusCategory.Junk => status.Probability == 0,
            StatusCategory.Won or StatusCategory.Converted => status.Probability is > 0 and <= 100,
            _ => status.Probability is >= 0 and <= 100,
        };
        if (!fits)
        {
            faults.Error(
                new Reason(WorkflowFaultReasons.Probability)
                    .At(pointer + "/probability")
                    .With("status", status.Code)
                    .With("probability", status.Probability)
                    .With("category", status.Category)
            );
        }
    }

    private static Reason UnknownGroup(string group, string pointer) =>
        new Reason(WorkflowFaultReasons.UnknownGroup).At(pointer).With("group", group);
}
