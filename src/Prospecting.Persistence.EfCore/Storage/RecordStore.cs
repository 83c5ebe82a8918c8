using Microsoft.EntityFrameworkCore;
using Prospecting.Aggregates;

namespace Prospecting.Persistence.EfCore.Storage;

/// <summary>What the stores of all that is kept under prospects and of all that companies set have in common.</summary>
internal abstract class RecordStore<TAggregate, TRow>(LoadedAggregates<TAggregate, TRow> loaded)
    where TAggregate : Aggregate
    where TRow : class, IRecordRow<TAggregate>
{
    /// <summary>The tracked rows that the scope may see, without those that the session has deleted: they are stored until the commit, and gone for the session.</summary>
    public IQueryable<TRow> Readable
    {
        get
        {
            var gone = loaded.Removed.Select(a => a.SubjectId).ToArray();
            var rows = Visible.AsTracking();
            return gone.Length == 0 ? rows : rows.Where(r => !gone.Contains(r.Id));
        }
    }

    /// <summary>The rows that the scope may see.</summary>
    protected abstract IQueryable<TRow> Visible { get; }

    /// <summary>One by its id.</summary>
    public async Task<TAggregate?> FindAsync(Guid id, CancellationToken cancellationToken)
    {
        if (loaded.Find(id) is { } known)
        {
            return known;
        }

        var row = await Readable
            .FirstOrDefaultAsync(r => r.Id == id, cancellationToken)
            .ConfigureAwait(false);
        return row is null ? null : Of(row);
    }

    /// <summary>The aggregates of readable rows, each once in the session.</summary>
    public async Task<IReadOnlyList<TAggregate>> LoadAsync(
        IQueryable<TRow> rows,
        CancellationToken cancellationToken
    )
    {
        var found = await rows.ToListAsync(cancellationToken).ConfigureAwait(false);
        return [.. found.Select(Of)];
    }

    public void Add(TAggregate aggregate) => loaded.AddNew(aggregate);

    /// <summary>How many the session has deleted.</summary>
    protected int Deleted => loaded.Removed.Count();

    /// <summary>The aggregate of a row; what the session has loaded, and perhaps changed, stays what it is.</summary>
    protected TAggregate Of(TRow row) =>
        loaded.Known(row.Id) ?? loaded.Loaded(row.ToAggregate(), row);
}
