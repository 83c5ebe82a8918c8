using NodaTime;
using Prospecting.Notifications;
using Prospecting.Scopes;

namespace Prospecting.Testing.InMemory;

/// <summary>The messages of one tenant, in memory.</summary>
internal sealed class InMemoryOutbox(InMemoryDatabase database, TenantId tenant) : IOutbox
{
    public Task<IReadOnlyList<OutboxMessage>> ReadPendingAsync(
        int limit,
        CancellationToken cancellationToken = default
    )
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(limit);
        cancellationToken.ThrowIfCancellationRequested();
        lock (database.Gate)
        {
            var waiting = database
                .Outbox.Where(m => m.Tenant == tenant && !database.Delivered.Contains(m.Message.Id))
                .Select(m => m.Message)
                .ToList();
            // A clock that stepped back gives a later version an earlier instant: that message waits for the ones before it.
            return Task.FromResult<IReadOnlyList<OutboxMessage>>([
                .. waiting
                    .Where(m =>
                        !waiting.Exists(e =>
                            e.SubjectId == m.SubjectId
                            && e.Sequence < m.Sequence
                            && e.OccurredAt > m.OccurredAt
                        )
                    )
                    .OrderBy(m => m.OccurredAt)
                    .ThenBy(m => m.SubjectId)
                    .ThenBy(m => m.Sequence)
                    .ThenBy(m => m.Ordinal)
                    .Take(limit),
            ]);
        }
    }

    public Task MarkDeliveredAsync(
        IReadOnlyCollection<Guid> messages,
        Instant at,
        CancellationToken cancellationToken = default
    )
    {
        ArgumentNullException.ThrowIfNull(messages);
        cancellationToken.ThrowIfCancellationRequested();
        lock (database.Gate)
        {
            var own = database
                .Outbox.Where(m => m.Tenant == tenant)
                .Select(m => m.Message.Id)
                .ToHashSet();
            database.Delivered.UnionWith(messages.Where(own.Contains));
        }

        return Task.CompletedTask;
    }

    public Task MarkFailedAsync(Guid message, CancellationToken cancellationToken = default)
    {
        cancellationToken.ThrowIfCancellationRequested();
        lock (database.Gate)
        {
            var index = database.Outbox.FindIndex(m =>
                m.Tenant == tenant && m.Message.Id == message
            );
            if (index >= 0)
            {
                var old = database.Outbox[index].Message;
                database.Outbox[index] = (
                    tenant,
                    old with
                    {
                        FailedAttempts = old.FailedAttempts + 1,
                    }
                );
            }
        }

        return Task.CompletedTask;
    }
}
