using NodaTime;
using Prospecting.Notifications;
using Prospecting.Scopes;
using Prospecting.Work;

namespace Prospecting.Testing.InMemory;

/// <summary>The messages of one tenant, in memory.</summary>
internal sealed class InMemoryOutbox(InMemoryDatabase database, WorkContext context) : IOutbox
{
    private TenantId Tenant => context.Scope.Tenant;

    private IEnumerable<InMemoryMessage> Own => database.Outbox.Where(m => m.Tenant == Tenant);

    private IEnumerable<InMemoryMessage> Waiting => Own.Where(m => m.IsWaiting);

    public Task<IReadOnlyList<OutboxMessage>> ReadPendingAsync(
        int limit,
        CancellationToken cancellationToken = default
    )
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(limit);
        return Locked(
            () =>
                (IReadOnlyList<OutboxMessage>)
                    [
                        .. Queues()
                            .OrderBy(q => q[0].Message.SubjectId)
                            .SelectMany(q => q.Select(m => m.Message))
                            .Take(limit),
                    ],
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
        return Locked(
            () =>
            {
                var (now, token) = (context.Now, context.Ids.Next());
                var until = now + lease;
                var due = Queues()
                    .Where(q => q[0].DueAt <= now)
                    .OrderBy(q => q[0].DueAt)
                    .Take(limit)
                    .ToList();
                List<OutboxMessage> claimed = [];
                var room = limit - due.Count;
                foreach (var queue in due)
                {
                    (queue[0].DueAt, queue[0].Lease) = (until, token);
                    // Behind a dead letter that waits again there may be one that another dispatcher is delivering.
                    var taken = queue
                        .Take(1 + room)
                        .TakeWhile(m => !IsOfOther(m, token, now))
                        .ToList();
                    room -= taken.Count - 1;
                    taken.ForEach(m => m.Lease = token);
                    claimed.AddRange(taken.Select(m => m.Message));
                }

                return new OutboxBatch(token, until, [.. claimed]);
            },
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
        return Locked(
            () =>
            {
                var byId = Waiting.ToDictionary(m => m.Message.Id);
                foreach (var result in results)
                {
                    if (byId.TryGetValue(result.Message, out var message))
                    {
                        Settle(message, batch.Lease, result);
                    }
                }

                return true;
            },
            cancellationToken
        );
    }

    public Task<IReadOnlyList<DeadLetter>> ReadDeadAsync(
        int limit,
        CancellationToken cancellationToken = default
    )
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(limit);
        return Locked(
            () =>
                (IReadOnlyList<DeadLetter>)
                    [
                        .. Own.Where(m => m.DiedAt is not null)
                            .OrderBy(m => m.DiedAt)
                            .ThenBy(m => m.Message.Id)
                            .Take(limit)
                            .Select(m => new DeadLetter(m.Message, m.DiedAt!.Value, m.Failure!)),
                    ],
            cancellationToken
        );
    }

    public Task<int> ReplayAsync(
        IReadOnlyCollection<Guid> messages,
        CancellationToken cancellationToken = default
    )
    {
        ArgumentNullException.ThrowIfNull(messages);
        return Locked(
            () =>
            {
                var dead = Own.Where(m => m.DiedAt is not null && messages.Contains(m.Message.Id))
                    .ToList();
                foreach (var message in dead)
                {
                    (message.DiedAt, message.DueAt, message.Lease) = (null, context.Now, null);
                    message.Message = message.Message with { IsLate = true, FailedAttempts = 0 };
                }

                return dead.Count;
            },
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
        return Locked(
            () =>
            {
                var gone = Own.Where(m => m.DeliveredAt < before)
                    .Take(limit)
                    .Select(m => m.Message.Id)
                    .ToHashSet();
                return database.Outbox.RemoveAll(m =>
                    m.Tenant == Tenant && gone.Contains(m.Message.Id)
                );
            },
            cancellationToken
        );
    }

    public Task<OutboxBacklog> CountAsync(CancellationToken cancellationToken = default) =>
        Locked(
            () =>
                new OutboxBacklog(
                    Waiting.Count(),
                    Own.Count(m => m.DiedAt is not null),
                    Waiting.Select(m => (Instant?)m.Message.OccurredAt).Min()
                ),
            cancellationToken
        );

    // Of each aggregate all that waits, in order: the first one alone can be claimed.
    private IEnumerable<List<InMemoryMessage>> Queues() =>
        Waiting
            .GroupBy(m => (m.Message.SubjectKind, m.Message.SubjectId))
            .Select(g =>
                g.OrderBy(m => m.Message.Sequence).ThenBy(m => m.Message.Ordinal).ToList()
            );

    private static bool IsOfOther(InMemoryMessage message, Guid lease, Instant now) =>
        message.Lease is { } other && other != lease && message.DueAt > now;

    private void Settle(InMemoryMessage message, Guid lease, DeliveryResult result)
    {
        if (result.Kind == DeliveryResultKind.Delivered)
        {
            (message.DeliveredAt, message.Lease) = (context.Now, null);
            return;
        }

        // Noted already, or somebody else claimed it since and will note his own.
        if (message.Lease != lease)
        {
            return;
        }

        message.Lease = null;
        message.DueAt = context.Now + result.Delay;
        if (result.Failure is not null)
        {
            message.Failure = result.Failure;
            message.Message = message.Message with
            {
                FailedAttempts = message.Message.FailedAttempts + 1,
            };
        }

        if (result.Kind == DeliveryResultKind.Dead)
        {
            message.DiedAt = context.Now;
        }
    }

    private Task<T> Locked<T>(Func<T> work, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        lock (database.Gate)
        {
            return Task.FromResult(work());
        }
    }
}
