using System.Globalization;
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

    private const int MaxCodeLength = 40;

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
        if (workflow.Statuses.Count > MaxStatuses || workflow.Transitions.Count > MaxTransitions)
        {
            faults.Error(
                new Reason(WorkflowFaultReasons.TooLarge)
                    .At("/statuses")
                    .With("maxStatuses", MaxStatuses)
                    .With("maxTransitions", MaxTransitions)
            );
            return faults.Items;
        }

        CheckCode(workflow.Key, "/key", faults);
        if (workflow.Version < 1)
        {
            faults.Error(
                new Reason(WorkflowFaultReasons.WrongValue)
                    .At("/version")
                    .With("expected", "whole number from 1")
            );
        }

        CheckStatuses(workflow, faults);
        CheckTransitions(workflow, guards ?? StatusGuards.BuiltIn, faults);
        if (!faults.HasErrors)
        {
            // Paths mean something only once every code resolves.
            WorkflowPaths.Check(workflow, faults);
        }

        return faults.Items;
    }

    private static void CheckStatuses(StatusWorkflow workflow, FaultList faults)
    {
        Dictionary<string, string> owners = new(StringComparer.Ordinal);
        for (var i = 0; i < workflow.Statuses.Count; i++)
        {
            var status = workflow.Statuses[i];
            var pointer = $"/statuses/{i}";
            CheckCode(status.Code, pointer + "/code", faults);
            foreach (var name in (string[])[status.Code, .. status.Aliases])
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

    private static void CheckTransitions(
        StatusWorkflow workflow,
        StatusGuards guards,
        FaultList faults
    )
    {
        var statuses = workflow.Statuses.ToLookup(s => s.Code, StringComparer.Ordinal);
        HashSet<string> codes = new(StringComparer.Ordinal);
        for (var i = 0; i < workflow.Transitions.Count; i++)
        {
            var transition = workflow.Transitions[i];
            var pointer = $"/transitions/{i}";
            CheckCode(transition.Code, pointer + "/code", faults);
            if (!codes.Add(transition.Code))
            {
                faults.Error(
                    new Reason(WorkflowFaultReasons.Duplicate)
                        .At(pointer + "/code")
                        .With("name", transition.Code)
                );
            }

            CheckEnds(transition, pointer, statuses, faults);
            CheckGuards(transition, pointer, guards, faults);
        }
    }

    private static void CheckEnds(
        TransitionDefinition transition,
        string pointer,
        ILookup<string, StatusDefinition> statuses,
        FaultList faults
    )
    {
        for (var j = 0; j < transition.From.Count; j++)
        {
            var from = statuses[transition.From[j]].FirstOrDefault();
            if (from is null)
            {
                faults.Error(UnknownStatus(transition.From[j], $"{pointer}/from/{j}", statuses));
            }
            else if (from.Category == StatusCategory.Converted && Leaves(transition))
            {
                faults.Error(
                    new Reason(WorkflowFaultReasons.ConvertedLeft)
                        .At($"{pointer}/from/{j}")
                        .With("status", from.Code)
                );
            }
            else if (from.Category == StatusCategory.Junk && Leaves(transition))
            {
                faults.Error(
                    new Reason(WorkflowFaultReasons.JunkReopened)
                        .At($"{pointer}/from/{j}")
                        .With("status", from.Code)
                );
            }
            else if (
                from.IsTerminal
                && transition.Kind is TransitionKind.Normal or TransitionKind.Reentry
            )
            {
                faults.Error(
                    new Reason(WorkflowFaultReasons.TerminalLeft)
                        .At($"{pointer}/from/{j}")
                        .With("status", from.Code)
                );
            }
        }

        if (transition.From.Count == 0 && !transition.FromAnyOpen)
        {
            faults.Error(
                new Reason(WorkflowFaultReasons.MissingEnd)
                    .At(pointer + "/from")
                    .With("transition", transition.Code)
            );
        }

        if (transition.To is not null && !statuses.Contains(transition.To))
        {
            faults.Error(UnknownStatus(transition.To, pointer + "/to", statuses));
        }

        if ((transition.To is null) == (transition.Kind == TransitionKind.Normal))
        {
            faults.Error(
                new Reason(WorkflowFaultReasons.MissingEnd)
                    .At(pointer + "/to")
                    .With("transition", transition.Code)
            );
        }
    }

    private static bool Leaves(TransitionDefinition transition) =>
        transition.Kind is TransitionKind.Normal or TransitionKind.Reentry or TransitionKind.Reopen;

    private static void CheckGuards(
        TransitionDefinition transition,
        string pointer,
        StatusGuards guards,
        FaultList faults
    )
    {
        for (var j = 0; j < transition.Guards.Count; j++)
        {
            var guard = transition.Guards[j];
            var place = $"{pointer}/guards/{j}";
            if (guards.Find(guard.Code) is not { } known)
            {
                faults.Error(
                    new Reason(WorkflowFaultReasons.UnknownGuard)
                    {
                        Fix = DidYouMean.Among(guard.Code, guards.Codes),
                    }
                        .At(place)
                        .With("guard", guard.Code)
                );
                continue;
            }

            foreach (var parameter in known.RequiredParameters)
            {
                var value = guard[parameter];
                var isNumber = int.TryParse(
                    value,
                    NumberStyles.None,
                    CultureInfo.InvariantCulture,
                    out _
                );
                if (string.IsNullOrWhiteSpace(value) || (parameter == "count" && !isNumber))
                {
                    faults.Error(
                        new Reason(WorkflowFaultReasons.GuardParameter)
                            .At(place)
                            .With("guard", guard.Code)
                            .With("parameter", parameter)
                    );
                }
            }
        }
    }

    private static void CheckCode(string code, string pointer, FaultList faults)
    {
        if (
            code.Length is 0 or > MaxCodeLength
            || !code.All(c =>
                char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c is '.' or '_' or '-'
            )
        )
        {
            faults.Error(
                new Reason(WorkflowFaultReasons.BadCode).At(pointer).With("max", MaxCodeLength)
            );
        }
    }

    private static Reason UnknownStatus(
        string code,
        string pointer,
        ILookup<string, StatusDefinition> statuses
    ) =>
        new Reason(WorkflowFaultReasons.UnknownTarget)
        {
            Fix = DidYouMean.Among(code, statuses.Select(s => s.Key)),
        }
            .At(pointer)
            .With("status", code);
}
