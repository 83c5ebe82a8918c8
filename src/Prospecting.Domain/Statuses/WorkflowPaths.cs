using Prospecting.Results;

namespace Prospecting.Statuses;

/// <summary>Checks what can be reached from where, breadth first.</summary>
internal static class WorkflowPaths
{
    public static void Check(StatusWorkflow workflow, WorkflowShape shape, FaultList faults)
    {
        var targets = Targets(workflow, shape);
        var reached = Reached([workflow.Statuses.ToList().FindIndex(s => s.IsInitial)], targets);
        var closes = Reached(
            [
                .. Enumerable
                    .Range(0, workflow.Statuses.Count)
                    .Where(s => workflow.Statuses[s].Category != StatusCategory.Open),
            ],
            Reversed(targets)
        );
        for (var i = 0; i < workflow.Statuses.Count; i++)
        {
            Check(workflow, shape, i, reached[i], faults);
        }

        if (!faults.HasErrors && HasClosedStatuses(workflow))
        {
            CheckCircles(workflow, reached, closes, faults);
        }

        CheckEnds(workflow, reached, faults);
    }

    private static void Check(
        StatusWorkflow workflow,
        WorkflowShape shape,
        int index,
        bool isReached,
        FaultList faults
    )
    {
        var status = workflow.Statuses[index];
        var fault = (isReached, status) switch
        {
            // Conversion is a command of its own: no transition leads to a converted status.
            (_, { Category: StatusCategory.Converted }) => null,
            (false, _) => WorkflowFaultReasons.Unreachable,
            (true, { IsTerminal: false }) when !LeavesTo(workflow, shape, index) =>
                WorkflowFaultReasons.DeadEnd,
            _ => null,
        };
        if (fault is not null)
        {
            faults.Error(new Reason(fault).At($"/statuses/{index}").With("status", status.Code));
        }
    }

    private static void CheckCircles(
        StatusWorkflow workflow,
        bool[] reached,
        bool[] closes,
        FaultList faults
    )
    {
        int[] circling =
        [
            .. Enumerable.Range(0, reached.Length).Where(s => reached[s] && !closes[s]),
        ];
        if (circling.Length > 0)
        {
            faults.Warning(
                new Reason(WorkflowFaultReasons.NeverCloses)
                    .At($"/statuses/{circling[0]}")
                    .With(
                        "status",
                        string.Join(", ", circling.Select(s => workflow.Statuses[s].Code))
                    )
            );
        }
    }

    private static void CheckEnds(StatusWorkflow workflow, bool[] reached, FaultList faults)
    {
        // A workflow with a converted status is won by conversion, which needs no transition.
        var isWon = Enumerable
            .Range(0, reached.Length)
            .Any(s =>
                workflow.Statuses[s].Category == StatusCategory.Converted
                || (workflow.Statuses[s].Category == StatusCategory.Won && reached[s])
            );
        if (!isWon)
        {
            faults.Warning(new Reason(WorkflowFaultReasons.NoWon).At("/statuses"));
        }

        var isLost = Enumerable
            .Range(0, reached.Length)
            .Any(s => workflow.Statuses[s].Category == StatusCategory.Lost && reached[s]);
        if (!isLost)
        {
            faults.Warning(new Reason(WorkflowFaultReasons.NoLost).At("/statuses"));
        }
    }

    // Where the only closed status is the converted one, every open status closes by conversion.
    private static bool HasClosedStatuses(StatusWorkflow workflow) =>
        workflow.Statuses.Any(s =>
            s.Category is not (StatusCategory.Open or StatusCategory.Converted)
        ) && workflow.Statuses.All(s => s.Category != StatusCategory.Converted);

    private static bool LeavesTo(StatusWorkflow workflow, WorkflowShape shape, int status) =>
        shape
            .TransitionsOutOf(status)
            .Select(t => workflow.Transitions[t])
            .Any(t =>
                t.Kind == TransitionKind.Reopen
                || (t.Kind == TransitionKind.Normal && t.To != workflow.Statuses[status].Code)
            );

    private static List<int>[] Targets(StatusWorkflow workflow, WorkflowShape shape) =>
        [
            .. Enumerable
                .Range(0, workflow.Statuses.Count)
                .Select(s =>
                    shape
                        .TransitionsOutOf(s)
                        .Select(t => workflow.Transitions[t].To)
                        .OfType<string>()
                        .Select(to => shape.StatusIndex[to])
                        .Distinct()
                        .ToList()
                ),
        ];

    private static List<int>[] Reversed(List<int>[] targets)
    {
        List<int>[] sources = [.. targets.Select(_ => new List<int>())];
        for (var from = 0; from < targets.Length; from++)
        {
            targets[from].ForEach(to => sources[to].Add(from));
        }

        return sources;
    }

    private static bool[] Reached(IEnumerable<int> start, List<int>[] next)
    {
        var reached = new bool[next.Length];
        Queue<int> queue = new(start);
        while (queue.TryDequeue(out var status))
        {
            if (!reached[status])
            {
                reached[status] = true;
                next[status].ForEach(queue.Enqueue);
            }
        }

        return reached;
    }
}
