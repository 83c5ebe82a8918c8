using Prospecting.Guards;
using Prospecting.Results;

namespace Prospecting.Statuses;

/// <summary>Checks the transitions of a definition.</summary>
internal static class TransitionChecks
{
    public static void Check(
        StatusWorkflow workflow,
        WorkflowShape shape,
        StatusGuards guards,
        FaultList faults
    )
    {
        var left = new bool[workflow.Transitions.Count];
        for (var status = 0; status < workflow.Statuses.Count; status++)
        {
            foreach (var transition in shape.TransitionsOutOf(status))
            {
                left[transition] = true;
            }
        }

        for (var i = 0; i < workflow.Transitions.Count; i++)
        {
            var transition = workflow.Transitions[i];
            var place = new FaultPlace("/transitions", i);
            faults.CheckCode(transition.Code, place.At("code"));
            WorkflowValidator.CheckLabel(transition.Label, place, faults);
            CheckOrigins(workflow, transition, place, shape, left[i], faults);
            CheckTarget(workflow, transition, place, shape, faults);
            GuardChecks.Check(transition.Guards, place.At("guards"), guards, faults);
            faults.CheckRange(
                transition.MinReasons,
                0,
                TransitionDefinition.MaxReasons,
                place.At("minReasons")
            );
            faults.CheckRange(
                transition.MinNoteLength,
                0,
                TransitionDefinition.MaxNoteLength,
                place.At("minNoteLength")
            );
            if (transition.Permission is { } permission)
            {
                faults.CheckCode(permission, place.At("permission"));
            }

            StatusChecks.CheckEffects(transition.Effects, place.At("effects"), faults);
        }

        CheckBranches(workflow, shape, faults);
    }

    private static void CheckOrigins(
        StatusWorkflow workflow,
        TransitionDefinition transition,
        FaultPlace place,
        WorkflowShape shape,
        bool leavesSomething,
        FaultList faults
    )
    {
        var before = faults.Items.Count;
        for (var j = 0; j < transition.From.Count; j++)
        {
            var from = transition.From[j];
            if (shape.StatusIndex.TryGetValue(from, out var index))
            {
                CheckOrigin(workflow.Statuses[index], transition, place.At("from", j), faults);
            }
            else if (from == TransitionDefinition.AnyOpen)
            {
                CheckAnyOpen(transition, place.At("from", j), faults);
            }
            else if (!shape.TryGroup(from, out _))
            {
                faults.Error(UnknownStatus(from, place.At("from", j), shape, faults));
            }
        }

        if (transition.From.Count == 0)
        {
            faults.Error(
                new Reason(WorkflowFaultReasons.MissingEnd)
                    .At(place.At("from").ToString())
                    .With("transition", transition.Code)
            );
        }
        else if (!leavesSomething && faults.Items.Count == before)
        {
            faults.Warning(
                new Reason(WorkflowFaultReasons.EmptyOrigin)
                    .At(place.At("from").ToString())
                    .With("transition", transition.Code)
            );
        }
    }

    private static void CheckAnyOpen(
        TransitionDefinition transition,
        FaultPlace place,
        FaultList faults
    )
    {
        if (transition.Kind == TransitionKind.Reopen)
        {
            faults.Error(
                new Reason(WorkflowFaultReasons.OpenReopened)
                    .At(place.ToString())
                    .With("status", TransitionDefinition.AnyOpen)
            );
        }
    }

    private static void CheckOrigin(
        StatusDefinition from,
        TransitionDefinition transition,
        FaultPlace place,
        FaultList faults
    )
    {
        var leaves =
            transition.Kind
            is TransitionKind.Normal
                or TransitionKind.Reentry
                or TransitionKind.Reopen;
        var fault = (from.Category, transition.Kind) switch
        {
            (StatusCategory.Converted, _) when leaves => WorkflowFaultReasons.ConvertedLeft,
            (StatusCategory.Junk, _) when leaves => WorkflowFaultReasons.JunkReopened,
            (StatusCategory.Open, TransitionKind.Reopen) => WorkflowFaultReasons.OpenReopened,
            (_, TransitionKind.Normal or TransitionKind.Reentry) when from.IsTerminal =>
                WorkflowFaultReasons.TerminalLeft,
            _ => null,
        };
        if (fault is not null)
        {
            faults.Error(new Reason(fault).At(place.ToString()).With("status", from.Code));
        }
    }

    private static void CheckTarget(
        StatusWorkflow workflow,
        TransitionDefinition transition,
        FaultPlace place,
        WorkflowShape shape,
        FaultList faults
    )
    {
        if ((transition.To is null) == (transition.Kind == TransitionKind.Normal))
        {
            faults.Error(
                new Reason(WorkflowFaultReasons.MissingEnd)
                    .At(place.At("to").ToString())
                    .With("transition", transition.Code)
            );
        }

        if (transition.To is not { } to)
        {
            return;
        }

        if (!shape.StatusIndex.TryGetValue(to, out var index))
        {
            faults.Error(UnknownStatus(to, place.At("to"), shape, faults));
        }
        else if (workflow.Statuses[index].Category == StatusCategory.Converted)
        {
            // A customer exists only through conversion (SPEC V-3), which is a command and no status change.
            faults.Error(
                new Reason(WorkflowFaultReasons.ConvertedEntered)
                    .At(place.At("to").ToString())
                    .With("status", to)
            );
        }
    }

    // Out of one status, branches of one action are tried in order: behind one that always holds, or the same again, none is reached.
    private static void CheckBranches(
        StatusWorkflow workflow,
        WorkflowShape shape,
        FaultList faults
    )
    {
        var noted = new bool[workflow.Transitions.Count];
        var lastStatusOf = new int[shape.ActionIndex.Count];
        for (var status = 0; status < workflow.Statuses.Count; status++)
        {
            var branches = shape.TransitionsOutOf(status);
            for (var i = 0; i < branches.Count; i++)
            {
                var action = shape.ActionOf(branches[i]);
                if (
                    lastStatusOf[action] == status + 1
                    && !noted[branches[i]]
                    && IsNeverReached(workflow, shape, branches, i)
                )
                {
                    noted[branches[i]] = true;
                    faults.Error(
                        new Reason(WorkflowFaultReasons.Ambiguous)
                            .At(new FaultPlace("/transitions", branches[i]).ToString())
                            .With("transition", workflow.Transitions[branches[i]].Code)
                            .With("status", workflow.Statuses[status].Code)
                    );
                }

                lastStatusOf[action] = status + 1;
            }
        }
    }

    private static bool IsNeverReached(
        StatusWorkflow workflow,
        WorkflowShape shape,
        IReadOnlyList<int> branches,
        int index
    )
    {
        var guards = workflow.Transitions[branches[index]].Guards;
        for (var i = 0; i < index; i++)
        {
            if (shape.ActionOf(branches[i]) == shape.ActionOf(branches[index]))
            {
                var earlier = workflow.Transitions[branches[i]].Guards;
                if (earlier.Count == 0 || earlier.Equals(guards))
                {
                    return true;
                }
            }
        }

        return false;
    }

    private static Reason UnknownStatus(
        string code,
        FaultPlace place,
        WorkflowShape shape,
        FaultList faults
    ) =>
        new Reason(WorkflowFaultReasons.UnknownTarget)
        {
            Fix = faults.Suggest(code, shape.StatusIndex.Keys),
        }
            .At(place.ToString())
            .With("status", code);
}
