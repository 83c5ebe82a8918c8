using Microsoft.EntityFrameworkCore;
using NodaTime;
using Prospecting.Collections;
using Prospecting.Notifications;
using Prospecting.Scopes;

namespace Prospecting.Persistence.EfCore.Notifications;

/// <summary>The outbox table of one tenant.</summary>
internal sealed class EfOutbox(DbContext context, Scope scope) : IOutbox
{
    private IQueryable<OutboxRow> Rows
    {
        get
        {
            var tenant = scope.Tenant.Value;
            return context.Set<OutboxRow>().Where(m => m.TenantId == tenant);
        }
    }

    public async Task<IReadOnlyList<OutboxMessage>> ReadPendingAsync(
        int limit,
        CancellationToken cancellationToken = default
    )
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(limit);
        // A clock that stepped back gives a later version an earlier instant: that message waits for the ones before it.
        var waiting = Rows.AsNoTracking().Where(m => m.DeliveredAt == null);
        var rows = await waiting
            .Where(m =>
                !waiting.Any(e =>
                    e.SubjectId == m.SubjectId
                    && e.Sequence < m.Sequence
                    && e.OccurredAt > m.OccurredAt
                )
            )
            .OrderBy(m => m.OccurredAt)
            .ThenBy(m => m.SubjectId)
            .ThenBy(m => m.Sequence)
            .ThenBy(m => m.Ordinal)
            .Take(limit)
            .ToListAsync(cancellationToken)
            .ConfigureAwait(false);
        return rows.Select(ToMessage).ToValueList();
    }

    public Task MarkDeliveredAsync(
        IReadOnlyCollection<Guid> messages,
        Instant at,
        CancellationToken cancellationToken = default
    )
    {
        ArgumentNullException.ThrowIfNull(messages);
        return Rows.Where(m => messages.Contains(m.Id))
            .ExecuteUpdateAsync(set => set.SetProperty(m => m.DeliveredAt, at), cancellationToken);
    }

    public Task MarkFailedAsync(Guid message, CancellationToken cancellationToken = default) =>
        Rows.Where(m => m.Id == message)
            .ExecuteUpdateAsync(
                set => set.SetProperty(m => m.FailedAttempts, m => m.FailedAttempts + 1),
                cancellationToken
            );

    internal static OutboxRow ToRow(OutboxMessage message, TenantId tenant) =>
        new()
        {
            TenantId = tenant.Value,
            Id = message.Id,
            SubjectKind = message.SubjectKind,
            SubjectId = message.SubjectId,
            Sequence = message.Sequence,
            Ordinal = message.Ordinal,
            EventType = message.EventType,
            Payload = message.Payload,
            OccurredAt = message.OccurredAt,
            UserId = message.User.Value,
        };

    private static OutboxMessage ToMessage(OutboxRow row) =>
        new()
        {
            Id = row.Id,
            SubjectKind = row.SubjectKind,
            SubjectId = row.SubjectId,
            Sequence = row.Sequence,
            Ordinal = row.Ordinal,
            EventType = row.EventType,
            Payload = row.Payload,
            OccurredAt = row.OccurredAt,
            User = new UserId(row.UserId),
            FailedAttempts = row.FailedAttempts,
        };
}
