using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Prospecting.Persistence.EfCore.Notifications;

/// <summary>Picks by a plain query: right on every engine, and all there is to do where there is one writer at a time.</summary>
internal sealed class OutboxWithoutLocks : IOutboxLocking
{
    public async Task<IReadOnlyList<Guid>> PickAsync(
        DbContext context,
        int tenant,
        long now,
        int limit,
        CancellationToken cancellationToken = default
    )
    {
        var at = Instant.FromUnixTimeTicks(now);
        var waiting = context
            .Set<OutboxRow>()
            .AsNoTracking()
            .Where(m => m.TenantId == tenant && m.DeliveredAt == null && m.DiedAt == null);
        return await waiting
            .Where(m => m.DueAt <= at)
            .Where(m =>
                !waiting.Any(e =>
                    e.SubjectId == m.SubjectId
                    && (
                        e.Sequence < m.Sequence
                        || (e.Sequence == m.Sequence && e.Ordinal < m.Ordinal)
                    )
                )
            )
            .OrderBy(m => m.DueAt)
            .Take(limit)
            .Select(m => m.Id)
            .ToListAsync(cancellationToken)
            .ConfigureAwait(false);
    }
}
