using Prospecting.Statuses;

namespace Prospecting.Diagrams;

/// <summary>What every diagram of a workflow shows, whatever language it is drawn in: numbered nodes and the arrows between them.</summary>
internal sealed class DiagramParts
{
    private readonly Dictionary<string, string> _ids;

    public DiagramParts(StatusWorkflow workflow)
    {
        // Codes may hold dots and hyphens: nodes are numbered. A faulty definition may have a code twice.
        _ids = workflow
            .Statuses.Select((s, i) => (s.Code, Id: $"s{i + 1}"))
            .DistinctBy(s => s.Code)
            .ToDictionary(s => s.Code, s => s.Id, StringComparer.Ordinal);
        Arrows = ArrowsOf(workflow, new WorkflowShape(workflow));
    }

    public IReadOnlyList<(string From, string To, TransitionDefinition Transition)> Arrows { get; }

    public string IdOf(string status) => _ids[status];

    public string? FindId(string? status) => status is null ? null : _ids.GetValueOrDefault(status);

    // Transition by transition, as the definition has them, so that a small change of it is a small change of the drawing.
    private List<(string From, string To, TransitionDefinition Transition)> ArrowsOf(
        StatusWorkflow workflow,
        WorkflowShape shape
    )
    {
        List<(int Number, string From, string To, TransitionDefinition Transition)> arrows = [];
        for (var status = 0; status < workflow.Statuses.Count; status++)
        {
            var from = workflow.Statuses[status].Code;
            foreach (var number in shape.TransitionsOutOf(status))
            {
                var transition = workflow.Transitions[number];
                // A reopening returns to wherever the prospect came from; the diagram shows where work starts again at the latest.
                var target = transition.Kind switch
                {
                    TransitionKind.Reopen => workflow
                        .Statuses.FirstOrDefault(s => s.IsInitial)
                        ?.Code,
                    TransitionKind.Reentry => from,
                    TransitionKind.Normal when transition.To != from => transition.To,
                    _ => null,
                };
                if (FindId(target) is { } to)
                {
                    arrows.Add((number, IdOf(from), to, transition));
                }
            }
        }

        return [.. arrows.OrderBy(a => a.Number).Select(a => (a.From, a.To, a.Transition))];
    }
}
