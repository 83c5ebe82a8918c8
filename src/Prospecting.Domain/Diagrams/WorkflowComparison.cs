using Prospecting.Statuses;

namespace Prospecting.Diagrams;

/// <summary>Two definitions, compared list by list.</summary>
internal sealed class WorkflowComparison
{
    public WorkflowComparison(StatusWorkflow older, StatusWorkflow newer)
    {
        (Older, Newer) = (older, newer);
        var before = CanonicalElement.Read(older);
        var after = CanonicalElement.Read(newer);
        Changes = CanonicalElement.Changes(before.Workflow, after.Workflow);
        Groups = new ListComparison(before.Groups, after.Groups);
        Statuses = new ListComparison(before.Statuses, after.Statuses);
        Transitions = new ListComparison(before.Transitions, after.Transitions);
    }

    public StatusWorkflow Older { get; }

    public StatusWorkflow Newer { get; }

    /// <summary>What differs outside the lists.</summary>
    public IReadOnlyList<WorkflowChange> Changes { get; }

    public ListComparison Groups { get; }

    public ListComparison Statuses { get; }

    public ListComparison Transitions { get; }
}
