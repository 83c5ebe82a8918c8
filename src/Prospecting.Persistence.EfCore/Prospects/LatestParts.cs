using Microsoft.EntityFrameworkCore;
using NodaTime;
using Prospecting.Persistence.EfCore.Storage;

namespace Prospecting.Persistence.EfCore.Prospects;

/// <summary>The parts of one kind under a prospect, the latest first.</summary>
/// <typeparam name="TRow">The row of the part.</typeparam>
/// <param name="time">The name of the row's instant that says which is later.</param>
internal abstract class LatestParts<TRow>(string time)
    : PartsOfProspect<TRow>(rows =>
        rows.OrderByDescending(r => EF.Property<Instant>(r, time)).ThenByDescending(r => r.Id)
    )
    where TRow : class, IPartRow
{
    /// <summary>Those that come after one of them.</summary>
    public IQueryable<TRow> After(IQueryable<TRow> rows, Instant at, Guid id) =>
        rows.Where(r =>
            EF.Property<Instant>(r, time) <= at
            && (EF.Property<Instant>(r, time) < at || r.Id.CompareTo(id) < 0)
        );
}
