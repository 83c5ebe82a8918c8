using Prospecting.Aggregates;

namespace Prospecting.Testing.InMemory;

/// <summary>The aggregates of one kind that a session has loaded or made.</summary>
internal sealed class SessionAggregates<T>
    where T : Aggregate
{
    private readonly Dictionary<Guid, T> _byId = [];

    // What is removed before it was ever stored leaves nothing behind.
    public IReadOnlyList<T> Changed =>
        [.. _byId.Values.Where(a => a.HasPendingChanges && !(a.IsRemoved && a.Version == 0))];

    public T? Find(Guid id) => Known(id) is { IsRemoved: false } known ? known : null;

    /// <summary>One that the session has, removed or not.</summary>
    public T? Known(Guid id) => _byId.GetValueOrDefault(id);

    public T Loaded(T aggregate)
    {
        _byId.Add(aggregate.SubjectId, aggregate);
        return aggregate;
    }

    public void AddNew(T aggregate)
    {
        ArgumentNullException.ThrowIfNull(aggregate);
        if (aggregate.Version != 0)
        {
            throw new ArgumentException(
                "It is stored already: load it in this session and change it there.",
                nameof(aggregate)
            );
        }

        _byId.Add(aggregate.SubjectId, aggregate);
    }
}
