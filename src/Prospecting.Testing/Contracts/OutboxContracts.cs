using Prospecting.Notifications;
using Prospecting.Prospects;
using Prospecting.Statuses;
using Prospecting.Storage;
using static Prospecting.Testing.Contracts.ContractWorld;

namespace Prospecting.Testing.Contracts;

/// <summary>Events become messages in the commit that makes them, and wait until they are delivered (SPEC N-1).</summary>
internal static class OutboxContracts
{
    public static IReadOnlyList<StoreContract> All { get; } =
    [
        new(
            "Each event of a commit is one message, in the order of versions and events",
            EventsBecomeMessages
        )
        {
            Rules = ["N-1"],
            Hint = "Order by sequence, then ordinal.",
            Needs = StoreCapabilities.Outbox,
        },
        new("A refused commit leaves no message", RefusedCommitLeavesNone)
        {
            Rules = ["N-1"],
            Hint = "Messages are rows of the same transaction.",
            Needs = StoreCapabilities.Outbox,
        },
        new(
            "A delivered message waits no longer, a failed one does, with its failures counted",
            MarksAreKept
        )
        {
            Rules = ["N-1"],
            Hint = "Marks are written at once, apart from any commit.",
            Needs = StoreCapabilities.Outbox,
        },
        new(
            "A channel that fails holds back the later messages of that prospect only",
            FailureHoldsBack
        )
        {
            Rules = ["N-1"],
            Hint = "A failure changes nothing but the count.",
            Needs = StoreCapabilities.Outbox,
        },
        new("The outbox is for a system scope only", SystemOnly)
        {
            Rules = ["N-1", "M-3"],
            Hint = "Refuse when it is asked for, with ScopeViolationException.",
            Needs = StoreCapabilities.Outbox,
        },
        new("The outbox of a tenant has no message of another", TenantsAreApart)
        {
            Rules = ["N-1", "M-0"],
            Hint = "The tenant leads the key of the outbox too.",
            Needs = StoreCapabilities.Outbox,
        },
        new(
            "A clock that steps back does not change the order of one prospect's messages",
            ClockStepsBack
        )
        {
            Rules = ["N-1"],
            Hint = "Within a prospect the sequence decides, not the instant.",
            Needs = StoreCapabilities.Outbox,
        },
    ];

    private static async Task EventsBecomeMessages(
        StoreHarness harness,
        CancellationToken cancellationToken
    )
    {
        var id = await harness
            .StoreAsync(AnneInParis, "Suivi", cancellationToken)
            .ConfigureAwait(false);
        await harness
            .ChangeAsync(
                AnneInParis,
                id,
                (p, c) =>
                {
                    p.ShareWith(Lyon, Scopes.AccessLevel.Read, c).OrThrow();
                    p.MoveStatus(
                        new ProspectFacts(p, [], c.Now),
                        new StatusRequest("lose")
                        {
                            Reasons = ["price"],
                            Note = "Beaucoup trop cher.",
                        },
                        StatusRights.All,
                        c
                    );
                },
                cancellationToken
            )
            .ConfigureAwait(false);
        var messages = await PendingAsync(harness, cancellationToken).ConfigureAwait(false);
        Require.Equal(
            "1.0 prospect.created, 2.0 prospect.sharing-changed, 2.1 prospect.status-changed",
            string.Join(", ", messages.Select(m => $"{m.Sequence}.{m.Ordinal} {m.EventType}")),
            "the messages"
        );
        Require.That(
            messages.All(m =>
                m.SubjectId == id.Value
                && m.User == Anne
                && m.Payload.Contains(id.ToString(), StringComparison.Ordinal)
            ),
            "subject, user and payload in each",
            "another"
        );
    }

    private static async Task RefusedCommitLeavesNone(
        StoreHarness harness,
        CancellationToken cancellationToken
    )
    {
        await harness
            .StoreAsync(
                AnneInParis,
                "Premier",
                cancellationToken,
                (p, c) => p.AddReference("erp", "1", c).OrThrow()
            )
            .ConfigureAwait(false);
        await Require
            .ThrowsAsync<ReferenceTakenException>(
                () =>
                    harness.StoreAsync(
                        AnneInParis,
                        "Second",
                        cancellationToken,
                        (p, c) => p.AddReference("erp", "1", c).OrThrow()
                    ),
                "the commit"
            )
            .ConfigureAwait(false);
        Require.Equal(
            1,
            (await PendingAsync(harness, cancellationToken).ConfigureAwait(false)).Count,
            "the number of messages"
        );
    }

    private static async Task MarksAreKept(
        StoreHarness harness,
        CancellationToken cancellationToken
    )
    {
        await harness.StoreAsync(AnneInParis, "Un", cancellationToken).ConfigureAwait(false);
        await harness.StoreAsync(AnneInParis, "Deux", cancellationToken).ConfigureAwait(false);
        await harness
            .InSessionAsync(
                Robot,
                async session =>
                {
                    var pending = await session
                        .Outbox.ReadPendingAsync(10, cancellationToken)
                        .ConfigureAwait(false);
                    await session
                        .Outbox.MarkDeliveredAsync(
                            [pending[0].Id],
                            harness.Clock.GetCurrentInstant(),
                            cancellationToken
                        )
                        .ConfigureAwait(false);
                    await session
                        .Outbox.MarkFailedAsync(pending[1].Id, cancellationToken)
                        .ConfigureAwait(false);
                },
                cancellationToken
            )
            .ConfigureAwait(false);
        var left = await PendingAsync(harness, cancellationToken).ConfigureAwait(false);
        Require.That(
            left is [{ FailedAttempts: 1 }],
            "one message with one failure",
            $"{left.Count} messages"
        );
    }

    private static async Task FailureHoldsBack(
        StoreHarness harness,
        CancellationToken cancellationToken
    )
    {
        var bad = await harness
            .StoreAsync(AnneInParis, "Coincé", cancellationToken)
            .ConfigureAwait(false);
        await harness
            .ChangeAsync(
                AnneInParis,
                bad,
                (p, c) => p.ShareWith(Lyon, Scopes.AccessLevel.Read, c).OrThrow(),
                cancellationToken
            )
            .ConfigureAwait(false);
        await harness.StoreAsync(AnneInParis, "Libre", cancellationToken).ConfigureAwait(false);
        var channel = new ChannelThatFailsFor(bad.Value);
        await harness
            .InSessionAsync(
                Robot,
                async session =>
                {
                    var report = await new NotificationDelivery(channel, harness.Clock)
                        .DeliverAsync(session.Outbox, 10, cancellationToken)
                        .ConfigureAwait(false);
                    Require.Equal(
                        new DeliveryReport(Delivered: 1, Failed: 1, HeldBack: 1),
                        report,
                        "the report"
                    );
                },
                cancellationToken
            )
            .ConfigureAwait(false);
        var left = await PendingAsync(harness, cancellationToken).ConfigureAwait(false);
        Require.Equal(
            "1, 2",
            string.Join(", ", left.Select(m => m.Sequence)),
            "the versions that wait"
        );
    }

    private static async Task ClockStepsBack(
        StoreHarness harness,
        CancellationToken cancellationToken
    )
    {
        var id = await harness
            .StoreAsync(AnneInParis, "Remonté", cancellationToken)
            .ConfigureAwait(false);
        harness.Clock.Advance(NodaTime.Duration.FromHours(-1));
        await harness
            .ChangeAsync(
                AnneInParis,
                id,
                (p, c) => p.ShareWith(Lyon, Scopes.AccessLevel.Read, c).OrThrow(),
                cancellationToken
            )
            .ConfigureAwait(false);
        List<int> delivered = [];
        for (var round = 0; round < 2; round++)
        {
            await harness
                .InSessionAsync(
                    Robot,
                    async session =>
                    {
                        var pending = await session
                            .Outbox.ReadPendingAsync(1, cancellationToken)
                            .ConfigureAwait(false);
                        delivered.AddRange(pending.Select(m => m.Sequence));
                        await session
                            .Outbox.MarkDeliveredAsync(
                                [.. pending.Select(m => m.Id)],
                                harness.Clock.GetCurrentInstant(),
                                cancellationToken
                            )
                            .ConfigureAwait(false);
                    },
                    cancellationToken
                )
                .ConfigureAwait(false);
        }

        Require.Equal(
            "1, 2",
            string.Join(", ", delivered),
            "the versions in the order they are given"
        );
    }

    private static Task SystemOnly(StoreHarness harness, CancellationToken cancellationToken) =>
        harness.InSessionAsync(
            AnneInParis,
            session =>
                Require.ThrowsAsync<ScopeViolationException>(
                    () => session.Outbox.ReadPendingAsync(1, cancellationToken),
                    "reading the outbox as a user"
                ),
            cancellationToken
        );

    private static async Task TenantsAreApart(
        StoreHarness harness,
        CancellationToken cancellationToken
    )
    {
        await harness
            .StoreAsync(AnneOfOtherTenant, "Ailleurs", cancellationToken)
            .ConfigureAwait(false);
        Require.Equal(
            0,
            (await PendingAsync(harness, cancellationToken).ConfigureAwait(false)).Count,
            "the number of messages"
        );
    }

    private static async Task<IReadOnlyList<OutboxMessage>> PendingAsync(
        StoreHarness harness,
        CancellationToken cancellationToken
    )
    {
        IReadOnlyList<OutboxMessage> messages = [];
        await harness
            .InSessionAsync(
                Robot,
                async session =>
                    messages = await session
                        .Outbox.ReadPendingAsync(100, cancellationToken)
                        .ConfigureAwait(false),
                cancellationToken
            )
            .ConfigureAwait(false);
        return messages;
    }

    private sealed class ChannelThatFailsFor(Guid subject) : INotificationChannel
    {
        public Task DeliverAsync(
            OutboxMessage message,
            CancellationToken cancellationToken = default
        ) =>
            message.SubjectId == subject
                ? throw new IOException("The channel is down.")
                : Task.CompletedTask;
    }
}
