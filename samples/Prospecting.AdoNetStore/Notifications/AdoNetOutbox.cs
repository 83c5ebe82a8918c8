using System.Data.Common;
using NodaTime;
using Prospecting.AdoNetStore.Storage;
using Prospecting.Collections;
using Prospecting.Notifications;
using Prospecting.Scopes;
using Prospecting.Work;

namespace Prospecting.AdoNetStore.Notifications;

/// <summary>The messages of one tenant. What is done here is written at once, each call in a transaction of its own.</summary>
internal sealed class AdoNetOutbox(StoreConnection connection, WorkContext context) : IOutbox
{
    private TenantId Tenant => context.Scope.Tenant;

    private static Sql Columns =>
        $"""
            m.id, m.subject_kind, m.subject, m.sequence, m.ordinal, m.event_type, m.payload,
            m.occurred_at, m.user_id, m.failed_attempts, m.is_late
            """;

    private Sql Waiting => $"m.tenant = {Tenant} AND m.delivered_at IS NULL AND m.died_at IS NULL";

    public async Task<IReadOnlyList<OutboxMessage>> ReadPendingAsync(
        int limit,
        CancellationToken cancellationToken = default
    )
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(limit);
        return await connection.ReadAsync(
            $"""
            SELECT {Columns} FROM outbox m WHERE {Waiting}
            ORDER BY m.subject, m.sequence, m.ordinal LIMIT {limit}
            """,
            Message,
            cancellationToken
        );
    }

    public Task<OutboxBatch> ClaimAsync(
        int limit,
        Duration lease,
        CancellationToken cancellationToken = default
    )
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(limit);
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(lease, Duration.Zero);
        return connection.InTransactionAsync(
            () => ClaimAsync(limit, context.Now, lease, context.Ids.Next(), cancellationToken),
            cancellationToken
        );
    }

    public Task SettleAsync(
        OutboxBatch batch,
        IReadOnlyCollection<DeliveryResult> results,
        CancellationToken cancellationToken = default
    )
    {
        ArgumentNullException.ThrowIfNull(batch);
        ArgumentNullException.ThrowIfNull(results);
        return connection.InTransactionAsync(
            async () =>
            {
                // Alike results together: a round is a few statements, not one for each message.
                var now = context.Now;
                foreach (var alike in results.GroupBy(r => (r.Kind, r.Delay, r.Failure)))
                {
                    var ids = Sql.Any(alike.Select(r => r.Message));
                    await connection.ExecuteAsync(
                        alike.Key.Kind == DeliveryResultKind.Delivered
                            ? Delivered(ids, now)
                            : NotDelivered(ids, batch.Lease, alike.First(), now),
                        cancellationToken
                    );
                }

                return true;
            },
            cancellationToken
        );
    }

    public async Task<IReadOnlyList<DeadLetter>> ReadDeadAsync(
        int limit,
        CancellationToken cancellationToken = default
    )
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(limit);
        return await connection.ReadAsync(
            $"""
            SELECT {Columns}, m.died_at, m.failure FROM outbox m
            WHERE m.tenant = {Tenant} AND m.died_at IS NOT NULL
            ORDER BY m.died_at, m.id LIMIT {limit}
            """,
            r => new DeadLetter(Message(r), r.Instant(11), r.TextOrNull(12) ?? string.Empty),
            cancellationToken
        );
    }

    public Task<int> ReplayAsync(
        IReadOnlyCollection<Guid> messages,
        CancellationToken cancellationToken = default
    )
    {
        ArgumentNullException.ThrowIfNull(messages);
        return connection.ExecuteAsync(
            $"""
            UPDATE outbox
            SET died_at = NULL, lease = NULL, due_at = {context.Now}, failed_attempts = 0, is_late = {true}
            WHERE tenant = {Tenant} AND died_at IS NOT NULL AND id IN {Sql.Any(messages)}
            """,
            cancellationToken
        );
    }

    public Task<int> DeleteDeliveredAsync(
        Instant before,
        int limit,
        CancellationToken cancellationToken = default
    )
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(limit);
        return connection.ExecuteAsync(
            $"""
            DELETE FROM outbox WHERE tenant = {Tenant} AND id IN (
                SELECT id FROM outbox
                WHERE tenant = {Tenant} AND delivered_at IS NOT NULL AND delivered_at < {before}
                ORDER BY delivered_at LIMIT {limit}
            )
            """,
            cancellationToken
        );
    }

    public async Task<OutboxBacklog> CountAsync(CancellationToken cancellationToken = default)
    {
        var counts = await connection.ReadAsync(
            $"""
            SELECT COUNT(*), MIN(m.occurred_at),
                (SELECT COUNT(*) FROM outbox d WHERE d.tenant = {Tenant} AND d.died_at IS NOT NULL)
            FROM outbox m WHERE {Waiting}
            """,
            r => new OutboxBacklog(r.Count(0), r.Count(2), r.InstantOrNull(1)),
            cancellationToken
        );
        return counts.Single();
    }

    private async Task<OutboxBatch> ClaimAsync(
        int limit,
        Instant now,
        Duration lease,
        Guid token,
        CancellationToken cancellationToken
    )
    {
        // Who holds the first message of an aggregate holds them all: nobody can be ahead of him or behind him.
        var until = WorkContext.Cut(now + lease);
        await connection.ExecuteAsync(
            $"""
            UPDATE outbox SET due_at = {until}, lease = {token}
            WHERE tenant = {Tenant} AND id IN (
                SELECT m.id FROM outbox m
                WHERE {Waiting} AND m.due_at <= {now} AND NOT EXISTS (
                    SELECT 1 FROM outbox e
                    WHERE e.tenant = m.tenant AND e.subject = m.subject
                        AND e.delivered_at IS NULL AND e.died_at IS NULL
                        AND (e.sequence, e.ordinal) < (m.sequence, m.ordinal)
                )
                ORDER BY m.due_at LIMIT {limit}
            )
            """,
            cancellationToken
        );

        // The first of each come before the others, which fill the batch up.
        var claimed = await connection.ReadAsync(
            $"""
            SELECT {Columns} FROM outbox m
            WHERE {Waiting} AND m.subject IN (
                SELECT o.subject FROM outbox o
                WHERE o.tenant = {Tenant} AND o.delivered_at IS NULL AND o.died_at IS NULL
                    AND o.due_at = {until} AND o.lease = {token}
            ) AND NOT EXISTS (
                SELECT 1 FROM outbox e
                WHERE e.tenant = m.tenant AND e.subject = m.subject
                    AND e.delivered_at IS NULL AND e.died_at IS NULL
                    AND e.lease <> {token} AND e.due_at > {now}
                    AND (e.sequence, e.ordinal) <= (m.sequence, m.ordinal)
            )
            ORDER BY CASE WHEN m.lease = {token} THEN 0 ELSE 1 END, m.subject, m.sequence, m.ordinal
            LIMIT {limit}
            """,
            Message,
            cancellationToken
        );
        await connection.ExecuteAsync(
            $"""
            UPDATE outbox SET lease = {token}
            WHERE tenant = {Tenant} AND id IN {Sql.Any(claimed.Select(m => m.Id))}
            """,
            cancellationToken
        );
        return new OutboxBatch(
            token,
            until,
            claimed
                .OrderBy(m => m.SubjectId)
                .ThenBy(m => m.Sequence)
                .ThenBy(m => m.Ordinal)
                .ToValueList()
        );
    }

    // Noted in any case: it went out.
    private Sql Delivered(Sql ids, Instant now) =>
        $"""
            UPDATE outbox SET delivered_at = {now}, lease = NULL
            WHERE tenant = {Tenant} AND delivered_at IS NULL AND died_at IS NULL AND id IN {ids}
            """;

    // Unless it is noted already, or somebody else claimed it since, who will note his own.
    private Sql NotDelivered(Sql ids, Guid lease, DeliveryResult result, Instant now)
    {
        var isDead = result.Kind == DeliveryResultKind.Dead;
        return $"""
            UPDATE outbox SET
                due_at = {WorkContext.Cut(now + result.Delay)}, died_at = {(
                isDead ? now : (Instant?)null
            )}, lease = NULL,
                failed_attempts = failed_attempts + {(result.Failure is null ? 0 : 1)},
                failure = COALESCE({result.Failure}, failure)
            WHERE tenant = {Tenant} AND delivered_at IS NULL AND died_at IS NULL AND id IN {ids}
                AND lease = {lease}
            """;
    }

    private OutboxMessage Message(DbDataReader row) =>
        new()
        {
            Id = row.GetGuid(0),
            Tenant = Tenant,
            SubjectKind = row.GetString(1),
            SubjectId = row.GetGuid(2),
            Sequence = row.GetInt32(3),
            Ordinal = row.GetInt32(4),
            EventType = row.GetString(5),
            Payload = row.GetString(6),
            OccurredAt = row.Instant(7),
            User = new UserId(row.GetString(8)),
            FailedAttempts = row.GetInt32(9),
            IsLate = row.GetBoolean(10),
        };
}
