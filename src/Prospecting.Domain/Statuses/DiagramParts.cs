namespace Prospecting.Statuses;

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
        Arrows = [.. workflow.Transitions.SelectMany(t => ArrowsOf(workflow, t))];
    }

    public IReadOnlyList<(string From, string To, TransitionDefinition Transition)> Arrows { get; }

    public string IdOf(string status) => _ids[status];

    public string? FindId(string? status) => status is null ? null : _ids.GetValueOrDefault(status);

    private IEnumerable<(string From, string To, TransitionDefinition Transition)> ArrowsOf(
        StatusWorkflow workflow,
        TransitionDefinition transition
    )
    {
        if (transition.Kind is TransitionKind.Ignore or TransitionKind.Internal)
        {
            yield break;
        }

        foreach (var from in workflow.Statuses.Where(s => transition.LeadsOutOf(s)))
        {
            // A reopening returns to wherever the prospect came from; the diagram shows where work starts again at the latest.
            var target = transition.Kind switch
            {
                TransitionKind.Reopen => workflow.Statuses.FirstOrDefault(s => s.IsInitial)?.Code,
                TransitionKind.Reentry => from.Code,
                _ => transition.To,
            };
            var isLoop = target == from.Code;
            if (FindId(target) is { } to && (!isLoop || transition.Kind == TransitionKind.Reentry))
            {
                yield return (IdOf(from.Code), to, transition);
            }
        }
    }
}
