using Microsoft.EntityFrameworkCore;
using Prospecting.Aggregates;

namespace Prospecting.Persistence.EfCore.Storage;

/// <summary>One aggregate that is kept under a prospect, or that a company sets, with what a commit has to write of it.</summary>
internal abstract class PendingRecord
{
    public abstract Aggregate Aggregate { get; }

    /// <summary>Its row; <see langword="null"/> when it is new.</summary>
    public abstract IProspectingRow? Row { get; }

    /// <summary>Has the change tracker write it: added, changed or deleted.</summary>
    public abstract void Apply(DbContext context);
}

/// <summary>One aggregate of a kind.</summary>
internal sealed class PendingRecord<TAggregate, TRow>(
    LoadedAggregates<TAggregate, TRow> loaded,
    TAggregate aggregate,
    TRow? row
) : PendingRecord
    where TAggregate : Aggregate
    where TRow : class, IRecordRow<TAggregate>, new()
{
    public override Aggregate Aggregate => aggregate;

    public override IProspectingRow? Row => row;

    public override void Apply(DbContext context)
    {
        var version = aggregate.Version + 1;
        if (row is null)
        {
            var made = new TRow();
            made.Take(aggregate, version);
            context.Add(made);
            loaded.SetRow(aggregate, made);
        }
        else if (aggregate.IsRemoved)
        {
            context.Remove(row);
        }
        else
        {
            row.Take(aggregate, version);
        }
    }
}
