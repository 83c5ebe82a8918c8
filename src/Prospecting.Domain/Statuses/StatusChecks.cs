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
            Check(workflow.Statuses[i], new FaultPlace("/statuses", i), owners, shape, faults);
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
            CheckLabels(workflow.Statuses[i], new FaultPlace("/statuses", i), owners, faults);
        }
    }

    private static void Check(
        StatusDefinition status,
        FaultPlace place,
        Dictionary<string, string> owners,
        WorkflowShape shape,
        FaultList faults
    )
    {
        faults.CheckCode(status.Code, place.At("code"));
        WorkflowValidator.CheckLabel(status.Label, place, faults);
        CheckName(status.Code, status, place, owners, faults);
        foreach (var alias in status.Aliases.AsSpan())
        {
            CheckName(alias, status, place, owners, faults);
        }

        CheckProbability(status, place, faults);
        if (status.Colour is { } colour && !IsColour(colour))
        {
            faults.Error(
                new Reason(WorkflowFaultReasons.WrongValue)
                    .At(place.At("colour").ToString())
                    .With("expected", "#rrggbb")
            );
        }

        if (status.Group is { } group && !shape.TryGroup(group, out _))
        {
            faults.Error(UnknownGroup(group, place.At("group")));
        }

        CheckEffects(status.OnEntry, place.At("onEntry"), faults);
        CheckEffects(status.OnExit, place.At("onExit"), faults);
        if (status.StaleAfterDays is { } days)
        {
            faults.CheckRange(days, 1, MaxStaleDays, place.At("staleAfterDays"));
            if (status.Category != StatusCategory.Open)
            {
                faults.Warning(
                    new Reason(WorkflowFaultReasons.StaleClosed)
                        .At(place.At("staleAfterDays").ToString())
                        .With("status", status.Code)
                );
            }
        }
    }

    private static void CheckName(
        string name,
        StatusDefinition status,
        FaultPlace place,
        Dictionary<string, string> owners,
        FaultList faults
    )
    {
        if (!owners.TryAdd(TextFolding.Fold(name), status.Code))
        {
            faults.Error(
                new Reason(WorkflowFaultReasons.Duplicate).At(place.ToString()).With("name", name)
            );
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
        var place = new FaultPlace("/groups", index);
        faults.CheckCode(group.Code, place.At("code"));
        WorkflowValidator.CheckLabel(group.Label, place, faults);
        if (!owners.TryAdd(TextFolding.Fold(group.Code), group.Code))
        {
            faults.Error(
                new Reason(WorkflowFaultReasons.Duplicate)
                    .At(place.At("code").ToString())
                    .With("name", group.Code)
            );
        }

        if (group.Parent is { } parent && !shape.TryGroup(parent, out _))
        {
            faults.Error(UnknownGroup(parent, place.At("parent")));
        }
        else if (shape.IsInCycle(group))
        {
            faults.Error(
                new Reason(WorkflowFaultReasons.GroupCycle)
                    .At(place.At("parent").ToString())
                    .With("group", group.Code)
            );
        }

        CheckEffects(group.OnEntry, place.At("onEntry"), faults);
        CheckEffects(group.OnExit, place.At("onExit"), faults);
        if (
            !Enumerable
                .Range(0, workflow.Statuses.Count)
                .Any(s => shape.PhasesOf(s).Contains(index))
        )
        {
            faults.Warning(
                new Reason(WorkflowFaultReasons.EmptyGroup)
                    .At(place.ToString())
                    .With("group", group.Code)
            );
        }
    }

    /// <summary>Notes effects that are no codes.</summary>
    public static void CheckEffects(ValueList<string> effects, FaultPlace place, FaultList faults)
    {
        for (var i = 0; i < effects.Count; i++)
        {
            faults.CheckCode(effects[i], place with { Item = i });
        }
    }

    private static void CheckLabels(
        StatusDefinition status,
        FaultPlace place,
        Dictionary<string, string> owners,
        FaultList faults
    )
    {
        CheckLabel(status.Label.Fr, status, place, owners, faults);
        if (status.Label.En != status.Label.Fr)
        {
            CheckLabel(status.Label.En, status, place, owners, faults);
        }
    }

    private static void CheckLabel(
        string label,
        StatusDefinition status,
        FaultPlace place,
        Dictionary<string, string> owners,
        FaultList faults
    )
    {
        var folded = TextFolding.Fold(label);
        if (!owners.TryAdd(folded, status.Code) && owners[folded] != status.Code)
        {
            faults.Warning(
                new Reason(WorkflowFaultReasons.SameLabel)
                    .At(place.At("label").ToString())
                    .With("label", label)
                    .With("other", owners[folded])
            );
        }
    }

    private static bool IsColour(string text) =>
        text.Length == 7 && text[0] == '#' && text.Skip(1).All(char.IsAsciiHexDigit);

    // Won may be below 100: the accounting firms' workflow says 99. Lost and junk are worth nothing to a pipeline.
    private static void CheckProbability(
        StatusDefinition status,
        FaultPlace place,
        FaultList faults
    )
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
                    .At(place.At("probability").ToString())
                    .With("status", status.Code)
                    .With("probability", status.Probability)
                    .With("category", status.Category)
            );
        }
    }

    private static Reason UnknownGroup(string group, FaultPlace place) =>
        new Reason(WorkflowFaultReasons.UnknownGroup).At(place.ToString()).With("group", group);
}
