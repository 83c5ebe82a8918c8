using NodaTime;
using Prospecting.Notifications;
using Prospecting.Scopes;
using Prospecting.Storage;

namespace Prospecting.Testing.Tests.Sabotages;

internal static class OutboxSabotages
{
    public static IReadOnlyList<Sabotage> All { get; } =
    [
        new(
            "gives the events of a commit in another order",
            "Each event of a commit is one message, in the order of versions and events",
            Broken.Outbox(o => new BrokenOutbox(o)
            {
                ReadPending = async (limit, c) =>
                    [
                        .. (await o.ReadPendingAsync(limit, c))
                            .OrderBy(m => m.Sequence)
                            .ThenByDescending(m => m.Ordinal),
                    ],
            })
        ),
        new(
            "keeps the messages of a commit whose reference was taken",
            "A refused commit leaves no message",
            Broken.Store(_ =>
            {
                var refused = 0;
                return session => new BrokenSession(session)
                {
                    Commit = async c =>
                    {
                        try
                        {
                            await session.CommitAsync(c);
                        }
                        catch (ReferenceTakenException)
                        {
                            refused++;
                            throw;
                        }
                    },
                    OutboxOf = () =>
                        new BrokenOutbox(session.Outbox)
                        {
                            ReadPending = async (limit, c) =>
                            {
                                var pending = await session.Outbox.ReadPendingAsync(limit, c);
                                return
                                [
                                    .. pending,
                                    .. pending
                                        .Take(refused)
                                        .Select(m => m with { Id = session.Context.Ids.Next() }),
                                ];
                            },
                        },
                };
            })
        ),
        new(
            "opens the outbox to all",
            "The outbox is for a system scope only",
            Broken.Store(truth =>
                session => new BrokenSession(session)
                {
                    OutboxOf = () =>
                        session.Context.Scope.Reach == ScopeReach.System
                            ? session.Outbox
                            : new OpenOutbox(truth, Broken.All(session.Context.Scope.Tenant)),
                }
            )
        ),
        new(
            "gives the messages of every tenant",
            "The outbox of a tenant has no message of another",
            Broken.Store(truth =>
                session => new BrokenSession(session)
                {
                    OutboxOf = () =>
                        new BrokenOutbox(session.Outbox)
                        {
                            ReadPending = async (limit, c) =>
                                [
                                    .. await session.Outbox.ReadPendingAsync(limit, c),
                                    .. await truth.InAsync(
                                        Broken.All(new TenantId(2)),
                                        s => s.Outbox.ReadPendingAsync(limit, c)
                                    ),
                                ],
                        },
                }
            )
        ),
        new(
            "gives the message with the earliest instant first",
            "A clock that steps back does not change the order of one prospect's messages",
            Broken.Outbox(o => new BrokenOutbox(o)
            {
                Claim = async (limit, lease, c) =>
                {
                    var batch = await o.ClaimAsync(limit, lease, c);
                    var pending = await o.ReadPendingAsync(1000, c);
                    var early = pending.FirstOrDefault(m =>
                        pending.Any(e =>
                            e.SubjectId == m.SubjectId
                            && e.Sequence < m.Sequence
                            && e.OccurredAt > m.OccurredAt
                        )
                    );
                    return early is null ? batch : batch with { Messages = [early] };
                },
            })
        ),
    ];

    // A user is given what a system scope is.
    private sealed class OpenOutbox(IProspectingSessionFactory truth, Scope scope) : IOutbox
    {
        public Task<IReadOnlyList<OutboxMessage>> ReadPendingAsync(
            int limit,
            CancellationToken cancellationToken = default
        ) => truth.InAsync(scope, s => s.Outbox.ReadPendingAsync(limit, cancellationToken));

        public Task<OutboxBatch> ClaimAsync(
            int limit,
            Duration lease,
            CancellationToken cancellationToken = default
        ) => truth.InAsync(scope, s => s.Outbox.ClaimAsync(limit, lease, cancellationToken));

        public Task SettleAsync(
            OutboxBatch batch,
            IReadOnlyCollection<DeliveryResult> results,
            CancellationToken cancellationToken = default
        ) =>
            truth.InAsync(
                scope,
                async s =>
                {
                    await s.Outbox.SettleAsync(batch, results, cancellationToken);
                    return true;
                }
            );

        public Task<IReadOnlyList<DeadLetter>> ReadDeadAsync(
            int limit,
            CancellationToken cancellationToken = default
        ) => truth.InAsync(scope, s => s.Outbox.ReadDeadAsync(limit, cancellationToken));

        public Task<int> ReplayAsync(
            IReadOnlyCollection<Guid> messages,
            CancellationToken cancellationToken = default
        ) => truth.InAsync(scope, s => s.Outbox.ReplayAsync(messages, cancellationToken));

        public Task<int> DeleteDeliveredAsync(
            Instant before,
            int limit,
            CancellationToken cancellationToken = default
        ) =>
            truth.InAsync(
                scope,
                s => s.Outbox.DeleteDeliveredAsync(before, limit, cancellationToken)
            );

        public Task<OutboxBacklog> CountAsync(CancellationToken cancellationToken = default) =>
            truth.InAsync(scope, s => s.Outbox.CountAsync(cancellationToken));
    }
}
