using Prospecting.Aggregates;

namespace Prospecting.AdoNetStore.Storage;

/// <summary>The aggregates of one kind that a session has loaded or made: one object for one id.</summary>
internal sealed class SessionAggregates<T>
    where T : Aggregate
{
    private readonly Dictionary<Guid, T> _byId = [];

    // What is removed before it was ever stored leaves nothing behind.
    public IReadOnlyList<T> Changed =>
        [.. _byId.Values.Where(a => a.HasPendingChanges && !(a.IsRemoved && a.Version == 0))];

    public T? Find(Guid id) =>
        _byId.TryGetValue(id, out var known) && !known.IsRemoved ? known : null;

    /// <summary>Keeps what was read, unless it is here already: then that one, with what was done to it.</summary>
    public T Loaded(T aggregate) =>
        _byId.TryAdd(aggregate.SubjectId, aggregate) ? aggregate : _byId[aggregate.SubjectId];

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
