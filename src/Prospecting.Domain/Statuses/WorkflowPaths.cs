using Prospecting.Results;

namespace Prospecting.Statuses;

/// <summary>Checks what can be reached from the initial status, breadth first.</summary>
internal static class WorkflowPaths
{
    public static void Check(StatusWorkflow workflow, FaultList faults)
    {
        var reached = Reached(workflow);
        for (var i = 0; i < workflow.Statuses.Count; i++)
        {
            var status = workflow.Statuses[i];
            if (!reached.Contains(status.Code))
            {
                // Conversion is a command of its own: no transition need lead to a converted status.
                if (status.Category != StatusCategory.Converted)
                {
                    faults.Error(
                        new Reason(WorkflowFaultReasons.Unreachable)
                            .At($"/statuses/{i}")
                            .With("status", status.Code)
                    );
                }
            }
            else if (!status.IsTerminal && !workflow.Transitions.Any(t => Leaves(t, status)))
            {
                faults.Error(
                    new Reason(WorkflowFaultReasons.DeadEnd)
                        .At($"/statuses/{i}")
                        .With("status", status.Code)
                );
            }
        }

        if (
            !workflow.Statuses.Any(s =>
                s.Category is StatusCategory.Won or StatusCategory.Converted
                && reached.Contains(s.Code)
            )
        )
        {
            faults.Warning(new Reason(WorkflowFaultReasons.NoWon).At("/statuses"));
        }

        if (
            !workflow.Statuses.Any(s =>
                s.Category == StatusCategory.Lost && reached.Contains(s.Code)
            )
        )
        {
            faults.Warning(new Reason(WorkflowFaultReasons.NoLost).At("/statuses"));
        }
    }

    private static bool Leaves(TransitionDefinition transition, StatusDefinition status) =>
        transition.LeadsOutOf(status)
        && transition.Kind is TransitionKind.Normal or TransitionKind.Reopen
        && transition.To != status.Code;

    private static HashSet<string> Reached(StatusWorkflow workflow)
    {
        var byCode = workflow.Statuses.ToDictionary(s => s.Code, StringComparer.Ordinal);
        var targets = workflow.Transitions.Where(t => t.To is not null).ToList();
        HashSet<string> reached = new(StringComparer.Ordinal);
        Queue<string> queue = new();
        queue.Enqueue(workflow.Statuses.First(s => s.IsInitial).Code);
        while (queue.TryDequeue(out var code))
        {
            if (!reached.Add(code))
            {
                continue;
            }

            foreach (var transition in targets.Where(t => t.LeadsOutOf(byCode[code])))
            {
                queue.Enqueue(transition.To!);
            }
        }

        return reached;
    }
}
