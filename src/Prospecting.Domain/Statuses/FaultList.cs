using Prospecting.Results;

namespace Prospecting.Statuses;

/// <summary>Gathers the faults of one definition.</summary>
internal sealed class FaultList
{
    private readonly List<WorkflowFault> _items = [];

    public IReadOnlyList<WorkflowFault> Items => _items;

    public bool HasErrors => _items.Exists(f => f.IsError);

    public void Error(Reason reason) => _items.Add(new WorkflowFault(reason, IsError: true));

    public void Warning(Reason reason) => _items.Add(new WorkflowFault(reason, IsError: false));
}
