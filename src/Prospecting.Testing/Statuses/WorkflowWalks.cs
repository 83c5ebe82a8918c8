using Prospecting.Collections;
using Prospecting.Guards;
using Prospecting.Statuses;

namespace Prospecting.Testing.Statuses;

/// <summary>Makes walks through a workflow, for tests of what hangs on its statuses.</summary>
public static class WorkflowWalks
{
    /// <summary>Walks that together take every action out of every status it leads out of, each the shortest way there.</summary>
    /// <param name="workflow">The workflow.</param>
    /// <returns>One walk for each status and action, from the initial status; statuses that no action leads to are left out.</returns>
    public static IReadOnlyList<WorkflowWalk> Covering(CompiledWorkflow workflow)
    {
        ArgumentNullException.ThrowIfNull(workflow);
        var ways = ShortestWays(workflow);
        List<WorkflowWalk> walks = [];
        foreach (var (status, way) in ways)
        {
            foreach (var step in StepsOutOf(workflow, status, way))
            {
                walks.Add(new WorkflowWalk([.. way, step]));
            }
        }

        return walks;
    }

    /// <summary>One walk of random actions, the same for the same seed.</summary>
    /// <param name="workflow">The workflow.</param>
    /// <param name="seed">Any number.</param>
    /// <param name="length">How many steps at most; it ends earlier where nothing leads on.</param>
    public static WorkflowWalk Random(CompiledWorkflow workflow, int seed, int length)
    {
        ArgumentNullException.ThrowIfNull(workflow);
        var random = new Random(seed);
        List<WorkflowStep> steps = [];
        var status = workflow.Initial.Code;
        while (steps.Count < length)
        {
            var options = StepsOutOf(workflow, status, steps).ToList();
            if (options.Count == 0)
            {
                break;
            }

            var step = options[random.Next(options.Count)];
            steps.Add(step);
            status = step.To;
        }

        return new WorkflowWalk(steps.ToValueList());
    }

    /// <summary>Every pair of a status and an action that does not lead out of it: what must be refused.</summary>
    /// <param name="workflow">The workflow.</param>
    public static IReadOnlyList<(string Status, string Action)> NegativeMatrix(
        CompiledWorkflow workflow
    )
    {
        ArgumentNullException.ThrowIfNull(workflow);
        var actions = workflow.Definition.Transitions.Select(t => t.Code).Distinct().ToList();
        return
        [
            .. from status in workflow.Definition.Statuses
            let declared = workflow.TransitionsOutOf(status.Code).Select(t => t.Code).ToHashSet()
            from action in actions
            where !declared.Contains(action)
            select (status.Code, action),
        ];
    }

    /// <summary>The decision on an action when everything it asks for is given along: reasons, a note, the confirmation.</summary>
    /// <param name="workflow">The workflow.</param>
    /// <param name="facts">What is known.</param>
    /// <param name="action">The action.</param>
    public static StatusDecision DecideWithEverything(
        CompiledWorkflow workflow,
        IStatusFacts facts,
        string action
    )
    {
        ArgumentNullException.ThrowIfNull(workflow);
        // Which branch will be taken is the guards' to say: there is enough along for any of them.
        var branches = workflow.Definition.Transitions.Where(t => t.Code == action).ToList();
        var request = new StatusRequest(action)
        {
            Reasons = Enumerable
                .Range(1, branches.Select(t => t.MinReasons).DefaultIfEmpty().Max())
                .Select(i => $"reason-{i}")
                .ToValueList(),
            Note = new string('n', branches.Select(t => t.MinNoteLength).DefaultIfEmpty().Max()),
        };
        var decision = workflow.Decide(facts, request, StatusRights.All);
        return decision is StatusDecision.NeedsConfirmation question
            ? workflow.Decide(
                facts,
                request with
                {
                    Confirmation = question.Token,
                },
                StatusRights.All
            )
            : decision;
    }

    private static Dictionary<string, ValueList<WorkflowStep>> ShortestWays(
        CompiledWorkflow workflow
    )
    {
        Dictionary<string, ValueList<WorkflowStep>> ways = new(StringComparer.Ordinal)
        {
            [workflow.Initial.Code] = [],
        };
        Queue<string> queue = new([workflow.Initial.Code]);
        while (queue.TryDequeue(out var status))
        {
            foreach (var step in StepsOutOf(workflow, status, ways[status]))
            {
                if (ways.TryAdd(step.To, [.. ways[status], step]))
                {
                    queue.Enqueue(step.To);
                }
            }
        }

        return ways;
    }

    // What is declared, whatever the guards say: a test makes its facts so that the walk can be taken (FakeFacts.Meeting).
    private static IEnumerable<WorkflowStep> StepsOutOf(
        CompiledWorkflow workflow,
        string status,
        IEnumerable<WorkflowStep> before
    )
    {
        foreach (var transition in workflow.TransitionsOutOf(status))
        {
            if (transition.Kind != TransitionKind.Ignore)
            {
                var to = transition.Kind switch
                {
                    // A reopening goes back to the last open status of the walk.
                    TransitionKind.Reopen => before
                        .LastOrDefault(s =>
                            workflow.Status(s.From)!.Category == StatusCategory.Open
                        )
                        ?.From
                        ?? workflow.Initial.Code,
                    _ => transition.To ?? status,
                };
                yield return new WorkflowStep(status, transition.Code, to);
            }
        }
    }
}
