using NodaTime;
using Prospecting.Collections;
using Prospecting.Notifications;
using Prospecting.Scopes;

namespace Prospecting.Testing.Tests.Sabotages;

internal static class DeliverySabotages
{
    public static IReadOnlyList<Sabotage> All { get; } =
    [
        new(
            "gives a claimed batch again as long as nobody settled it",
            "A claimed aggregate is given to nobody else until the lease ends",
            Broken.Store(_ =>
            {
                OutboxBatch? last = null;
                return session => new BrokenSession(session)
                {
                    OutboxOf = () =>
                        new BrokenOutbox(session.Outbox)
                        {
                            Claim = async (limit, lease, c) =>
                            {
                                var batch = await session.Outbox.ClaimAsync(limit, lease, c);
                                last = batch.Messages.Count > 0 ? batch : last;
                                return batch.Messages.Count > 0 || last is null ? batch : last;
                            },
                            Settle = async (batch, results, c) =>
                            {
                                last = null;
                                await session.Outbox.SettleAsync(batch, results, c);
                            },
                        },
                };
            })
        ),
        new(
            "gives a queue whose first messages are gone in reverse",
            "Messages of one aggregate are claimed from the first that waits, in order",
            Broken.Outbox(o => new BrokenOutbox(o)
            {
                Claim = async (limit, lease, c) =>
                {
                    var batch = await o.ClaimAsync(limit, lease, c);
                    return batch.Messages is [{ Sequence: > 1 }, _, ..]
                        ? batch with
                        {
                            Messages = [.. batch.Messages.Reverse()],
                        }
                        : batch;
                },
            })
        ),
        new(
            "forgets the second of two deliveries",
            "A delivered message waits no longer",
            Broken.Outbox(o => new BrokenOutbox(o)
            {
                Settle = (batch, results, c) =>
                    o.SettleAsync(
                        batch,
                        results.Count == 2
                        && results.All(r => r.Kind == DeliveryResultKind.Delivered)
                            ? [results.First()]
                            : results,
                        c
                    ),
            })
        ),
        new(
            "counts no failures that are tried again",
            "A failed message waits for its time with its failures counted, and those behind it wait too",
            Broken.Outbox(o => new BrokenOutbox(o)
            {
                Settle = (batch, results, c) =>
                    o.SettleAsync(
                        batch,
                        [
                            .. results.Select(r =>
                                r.Kind == DeliveryResultKind.Retry ? r with { Failure = null } : r
                            ),
                        ],
                        c
                    ),
            })
        ),
        new(
            "counts a message that is released alone as failed",
            "A released message can be claimed at once and has no failure",
            Broken.Outbox(o => new BrokenOutbox(o)
            {
                Settle = (batch, results, c) =>
                    o.SettleAsync(
                        batch,
                        results.Count == 1 && results.First().Kind == DeliveryResultKind.Released
                            ? [DeliveryResult.Retry(results.First().Message, Duration.Zero, "none")]
                            : results,
                        c
                    ),
            })
        ),
        new(
            "forgets what a dead letter died of",
            "A dead letter tells why, and those behind it go on",
            Broken.Outbox(o => new BrokenOutbox(o)
            {
                ReadDead = async (limit, c) =>
                    [.. (await o.ReadDeadAsync(limit, c)).Select(d => d with { Failure = "?" })],
            })
        ),
        new(
            "does not say that a message is late",
            "A replayed dead letter is delivered late, and once",
            Broken.Outbox(o => new BrokenOutbox(o)
            {
                Claim = async (limit, lease, c) =>
                {
                    var batch = await o.ClaimAsync(limit, lease, c);
                    return batch with
                    {
                        Messages = [.. batch.Messages.Select(m => m with { IsLate = false })],
                    };
                },
            })
        ),
        new(
            "notes the failure of whoever comes",
            "A failure is not noted by who lost the lease",
            WithLastLease(
                (outbox, batch, results, last, c) =>
                    outbox.SettleAsync(batch with { Lease = last }, results, c)
            )
        ),
        new(
            "counts a failure as often as it is told",
            "A failure that is noted twice counts once",
            Broken.Store(_ =>
            {
                HashSet<Guid> told = [];
                var again = 0;
                return session => new BrokenSession(session)
                {
                    OutboxOf = () =>
                        new BrokenOutbox(session.Outbox)
                        {
                            Settle = (batch, results, c) =>
                            {
                                again += told.Add(batch.Lease) ? 0 : results.Count;
                                return session.Outbox.SettleAsync(batch, results, c);
                            },
                            Claim = async (limit, lease, c) =>
                            {
                                var batch = await session.Outbox.ClaimAsync(limit, lease, c);
                                return batch with
                                {
                                    Messages = batch
                                        .Messages.Select(m =>
                                            m with
                                            {
                                                FailedAttempts = m.FailedAttempts + again,
                                            }
                                        )
                                        .ToValueList(),
                                };
                            },
                        },
                };
            })
        ),
        new(
            "gives what another dispatcher holds along with a dead letter that waits again",
            "A dead letter that waits again is given without those that another dispatcher holds",
            Broken.Outbox(o => new BrokenOutbox(o)
            {
                Claim = async (limit, lease, c) =>
                {
                    var batch = await o.ClaimAsync(limit, lease, c);
                    return batch.Messages is [{ IsLate: true } late]
                        ? batch with
                        {
                            Messages = (await o.ReadPendingAsync(limit, c))
                                .Where(m => m.SubjectId == late.SubjectId)
                                .ToValueList(),
                        }
                        : batch;
                },
            })
        ),
        new(
            "notes no delivery of who lost the lease",
            "A delivery is noted also after the lease ended",
            WithLastLease(
                (outbox, batch, results, last, c) =>
                    outbox.SettleAsync(
                        batch,
                        batch.Lease == last
                            ? results
                            : [.. results.Where(r => r.Kind != DeliveryResultKind.Delivered)],
                        c
                    )
            )
        ),
        new(
            "deletes delivered messages of any age",
            "Delivered messages are deleted by age, and no others",
            Broken.Outbox(o => new BrokenOutbox(o)
            {
                DeleteDelivered = (_, limit, c) =>
                    o.DeleteDeliveredAsync(Instant.MaxValue, limit, c),
            })
        ),
        new(
            "does not know how old its backlog is",
            "The backlog counts what waits and what is dead",
            Broken.Outbox(o => new BrokenOutbox(o)
            {
                Count = async c => await o.CountAsync(c) with { OldestPending = null },
            })
        ),
        new(
            "gives one message of each aggregate when asked for many",
            "A channel that fails holds back the later messages of that prospect only",
            Broken.Outbox(o => new BrokenOutbox(o)
            {
                Claim = async (limit, lease, c) =>
                {
                    var batch = await o.ClaimAsync(limit, lease, c);
                    return limit < 100
                        ? batch
                        : batch with
                        {
                            Messages = [.. batch.Messages.DistinctBy(m => m.SubjectId)],
                        };
                },
            })
        ),
        new(
            "counts the messages of another tenant",
            "Nothing can be done to the messages of another tenant",
            Broken.Store(truth =>
                session => new BrokenSession(session)
                {
                    OutboxOf = () =>
                        new BrokenOutbox(session.Outbox)
                        {
                            Count = c =>
                                truth.InAsync(
                                    Broken.All(TenantId.Single),
                                    s => s.Outbox.CountAsync(c)
                                ),
                        },
                }
            )
        ),
    ];

    private static Func<
        Storage.IProspectingSessionFactory,
        Storage.IProspectingSessionFactory
    > WithLastLease(
        Func<
            IOutbox,
            OutboxBatch,
            IReadOnlyCollection<DeliveryResult>,
            Guid,
            CancellationToken,
            Task
        > settle
    ) =>
        Broken.Store(_ =>
        {
            var last = Guid.Empty;
            return session => new BrokenSession(session)
            {
                OutboxOf = () =>
                    new BrokenOutbox(session.Outbox)
                    {
                        Claim = async (limit, lease, c) =>
                        {
                            var batch = await session.Outbox.ClaimAsync(limit, lease, c);
                            last = batch.Lease;
                            return batch;
                        },
                        Settle = (batch, results, c) =>
                            settle(session.Outbox, batch, results, last, c),
                    },
            };
        });
}
