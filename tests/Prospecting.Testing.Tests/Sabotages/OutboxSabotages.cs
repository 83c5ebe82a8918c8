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
            Outbox(o => new BrokenOutbox(o)
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
            "counts no failures",
            "A delivered message waits no longer, a failed one does, with its failures counted",
            Outbox(o => new BrokenOutbox(o) { MarkFailed = (_, _) => Task.CompletedTask })
        ),
        new(
            "drops a failed message when a later one of its prospect waits",
            "A channel that fails holds back the later messages of that prospect only",
            Broken.Session(session => new BrokenSession(session)
            {
                OutboxOf = () =>
                    new BrokenOutbox(session.Outbox)
                    {
                        MarkFailed = async (id, c) =>
                        {
                            var pending = await session.Outbox.ReadPendingAsync(1000, c);
                            var failed = pending.Single(m => m.Id == id);
                            await (
                                pending.Any(m =>
                                    m.SubjectId == failed.SubjectId && m.Sequence > failed.Sequence
                                )
                                    ? session.Outbox.MarkDeliveredAsync([id], failed.OccurredAt, c)
                                    : session.Outbox.MarkFailedAsync(id, c)
                            );
                        },
                    },
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
            "gives no message whose instant has not come",
            "A clock that steps back does not change the order of one prospect's messages",
            Broken.Session(session => new BrokenSession(session)
            {
                OutboxOf = () =>
                    new BrokenOutbox(session.Outbox)
                    {
                        ReadPending = async (limit, c) =>
                            [
                                .. (await session.Outbox.ReadPendingAsync(limit, c)).Where(m =>
                                    m.OccurredAt <= session.Context.Now
                                ),
                            ],
                    },
            })
        ),
    ];

    private static Func<IProspectingSessionFactory, IProspectingSessionFactory> Outbox(
        Func<IOutbox, BrokenOutbox> breakIt
    ) =>
        Broken.Session(session => new BrokenSession(session)
        {
            OutboxOf = () => breakIt(session.Outbox),
        });

    // A user is given what a system scope is.
    private sealed class OpenOutbox(IProspectingSessionFactory truth, Scope scope) : IOutbox
    {
        public Task<IReadOnlyList<OutboxMessage>> ReadPendingAsync(
            int limit,
            CancellationToken cancellationToken = default
        ) => truth.InAsync(scope, s => s.Outbox.ReadPendingAsync(limit, cancellationToken));

        public Task MarkDeliveredAsync(
            IReadOnlyCollection<Guid> messages,
            Instant at,
            CancellationToken cancellationToken = default
        ) =>
            truth.InAsync(
                scope,
                async s =>
                {
                    await s.Outbox.MarkDeliveredAsync(messages, at, cancellationToken);
                    return true;
                }
            );

        public Task MarkFailedAsync(Guid message, CancellationToken cancellationToken = default) =>
            truth.InAsync(
                scope,
                async s =>
                {
                    await s.Outbox.MarkFailedAsync(message, cancellationToken);
                    return true;
                }
            );
    }
}
