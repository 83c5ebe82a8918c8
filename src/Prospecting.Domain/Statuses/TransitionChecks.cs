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
            var pointer = $"/transitions/{i}";
            faults.CheckCode(transition.Code, pointer + "/code");
            WorkflowValidator.CheckLabel(transition.Label, pointer, faults);
            CheckOrigins(workflow, transition, pointer, shape, left[i], faults);
            CheckTarget(workflow, transition, pointer, shape, faults);
            GuardChecks.Check(transition.Guards, pointer + "/guards", guards, faults);
            faults.CheckRange(
                transition.MinReasons,
                0,
                TransitionDefinition.MaxReasons,
                pointer + "/minReasons"
            );
            faults.CheckRange(
                transition.MinNoteLength,
                0,
                TransitionDefinition.MaxNoteLength,
                pointer + "/minNoteLength"
            );
            if (transition.Permission is { } permission)
            {
                faults.CheckCode(permission, pointer + "/permission");
            }

            StatusChecks.CheckEffects(transition.Effects, pointer + "/effects", faults);
        }

        CheckBranches(workflow, shape, faults);
    }

    private static void CheckOrigins(
        StatusWorkflow workflow,
        TransitionDefinition transition,
        string pointer,
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
                CheckOrigin(workflow.Statuses[index], transition, $"{pointer}/from/{j}", faults);
            }
            else if (from != TransitionDefinition.AnyOpen && !shape.TryGroup(from, out _))
            {
                faults.Error(UnknownStatus(from, $"{pointer}/from/{j}", shape, faults));
            }
        }

        if (transition.From.Count == 0)
        {
            faults.Error(
                new Reason(WorkflowFaultReasons.MissingEnd)
                    .At(pointer + "/from")
                    .With("transition", transition.Code)
            );
        }
        else if (!leavesSomething && faults.Items.Count == before)
        {
            faults.Warning(
                new Reason(WorkflowFaultReasons.EmptyOrigin)
                    .At(pointer + "/from")
                    .With("transition", transition.Code)
            );
        }
    }

    private static void CheckOrigin(
        StatusDefinition from,
        TransitionDefinition transition,
        string pointer,
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
            faults.Error(new Reason(fault).At(pointer).With("status", from.Code));
        }
    }

    private static void CheckTarget(
        StatusWorkflow workflow,
        TransitionDefinition transition,
        string pointer,
        WorkflowShape shape,
        FaultList faults
    )
    {
        if ((transition.To is null) == (transition.Kind == TransitionKind.Normal))
        {
            faults.Error(
                new Reason(WorkflowFaultReasons.MissingEnd)
                    .At(pointer + "/to")
                    .With("transition", transition.Code)
            );
        }

        if (transition.To is not { } to)
        {
            return;
        }

        if (!shape.StatusIndex.TryGetValue(to, out var index))
        {
            faults.Error(UnknownStatus(to, pointer + "/to", shape, faults));
        }
        else if (workflow.Statuses[index].Category == StatusCategory.Converted)
        {
            // A customer exists only through conversion (SPEC V-3), which is a command and no status change.
            faults.Error(
                new Reason(WorkflowFaultReasons.ConvertedEntered)
                    .At(pointer + "/to")
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
        HashSet<int> noted = [];
        for (var status = 0; status < workflow.Statuses.Count; status++)
        {
            foreach (var branches in shape.TransitionsOutOf(status).GroupBy(shape.ActionOf))
            {
                var always = -1;
                HashSet<Prospecting.Collections.ValueList<GuardDefinition>> tried = [];
                foreach (var branch in branches)
                {
                    var guards = workflow.Transitions[branch].Guards;
                    if ((always >= 0 || !tried.Add(guards)) && noted.Add(branch))
                    {
                        faults.Error(
                            new Reason(WorkflowFaultReasons.Ambiguous)
                                .At($"/transitions/{branch}")
                                .With("transition", workflow.Transitions[branch].Code)
                                .With("status", workflow.Statuses[status].Code)
                        );
                    }

                    always = guards.Count == 0 ? branch : always;
                }
            }
        }
    }

    private static Reason UnknownStatus(
        string code,
        string pointer,
        WorkflowShape shape,
        FaultList faults
    ) =>
        new Reason(WorkflowFaultReasons.UnknownTarget)
        {
            Fix = faults.Suggest(code, shape.StatusIndex.Keys),
        }
            .At(pointer)
            .With("status", code);
}
