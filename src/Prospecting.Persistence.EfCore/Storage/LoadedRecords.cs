using Prospecting.Aggregates;

namespace Prospecting.Persistence.EfCore.Storage;

/// <summary>The aggregates of the kinds that are kept under prospects, or that companies set, which a session has loaded or made.</summary>
internal sealed class LoadedRecords
{
    private readonly List<Func<IEnumerable<PendingRecord>>> _changed = [];
    private readonly List<Func<IEnumerable<IProspectingRow>>> _rows = [];

    /// <summary>Those that a commit has something to write of.</summary>
    public IReadOnlyList<PendingRecord> Changed => [.. _changed.SelectMany(c => c())];

    /// <summary>The rows of those that have one.</summary>
    public IEnumerable<IProspectingRow> Rows => _rows.SelectMany(r => r());

    /// <summary>A further kind.</summary>
    public LoadedAggregates<TAggregate, TRow> Kind<TAggregate, TRow>()
        where TAggregate : Aggregate
        where TRow : class, IRecordRow<TAggregate>, new()
    {
        var loaded = new LoadedAggregates<TAggregate, TRow>();
        _changed.Add(() =>
            loaded.Changed.Select(pair => new PendingRecord<TAggregate, TRow>(
                loaded,
                pair.Aggregate,
                pair.Row
            ))
        );
        _rows.Add(() => loaded.Rows);
        return loaded;
    }
}
