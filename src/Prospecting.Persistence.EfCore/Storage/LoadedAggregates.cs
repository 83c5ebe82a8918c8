using Prospecting.Aggregates;

namespace Prospecting.Persistence.EfCore.Storage;

/// <summary>The aggregates of one kind that a session has loaded or made, each with its row; a new one has none yet.</summary>
internal sealed class LoadedAggregates<TAggregate, TRow>
    where TAggregate : Aggregate
    where TRow : class
{
    private readonly Dictionary<Guid, (TAggregate Aggregate, TRow? Row)> _byId = [];

    public IReadOnlyList<(TAggregate Aggregate, TRow? Row)> Changed =>
        [
            .. _byId.Values.Where(pair =>
                pair.Aggregate.HasPendingChanges
                // What is removed before it was ever stored leaves nothing behind.
                && !(pair.Aggregate.IsRemoved && pair.Aggregate.Version == 0)
            ),
        ];

    /// <summary>Those that no commit has written yet.</summary>
    public IEnumerable<TAggregate> New =>
        _byId.Values.Select(pair => pair.Aggregate).Where(a => a.Version == 0);

    /// <summary>Those that the session has removed.</summary>
    public IEnumerable<TAggregate> Removed =>
        _byId.Values.Select(pair => pair.Aggregate).Where(a => a.IsRemoved);

    /// <summary>The rows of those that have one.</summary>
    public IEnumerable<TRow> Rows => _byId.Values.Select(pair => pair.Row).OfType<TRow>();

    /// <summary>Whether some were written past the change tracker and have been changed since.</summary>
    public bool HasChangedWithoutRow => ChangedWithoutRow.Count > 0;

    /// <summary>Those that were written past the change tracker and have been changed since.</summary>
    public IReadOnlyList<TAggregate> ChangedWithoutRow =>
        [
            .. _byId
                .Values.Where(pair =>
                    pair.Row is null
                    && pair.Aggregate.Version > 0
                    && pair.Aggregate.HasPendingChanges
                )
                .Select(pair => pair.Aggregate),
        ];

    /// <summary>One that the session has, unless the session has removed it.</summary>
    public TAggregate? Find(Guid id) => Known(id) is { IsRemoved: false } known ? known : null;

    /// <summary>One that the session has, removed or not.</summary>
    public TAggregate? Known(Guid id) =>
        _byId.TryGetValue(id, out var pair) ? pair.Aggregate : null;

    public void AddNew(TAggregate aggregate)
    {
        ArgumentNullException.ThrowIfNull(aggregate);
        if (aggregate.Version != 0)
        {
            throw new ArgumentException(
                "It is stored already: load it in this session and change it there.",
                nameof(aggregate)
            );
        }

        _byId.Add(aggregate.SubjectId, (aggregate, null));
    }

    public TAggregate Loaded(TAggregate aggregate, TRow row)
    {
        _byId.Add(aggregate.SubjectId, (aggregate, row));
        return aggregate;
    }

    public void SetRow(TAggregate aggregate, TRow? row) =>
        _byId[aggregate.SubjectId] = (aggregate, row);
}
