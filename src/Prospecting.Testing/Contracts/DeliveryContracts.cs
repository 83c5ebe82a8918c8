using NodaTime;
using Prospecting.Notifications;
using static Prospecting.Testing.Contracts.ContractWorld;
using static Prospecting.Testing.Contracts.OutboxWorld;

namespace Prospecting.Testing.Contracts;

/// <summary>Messages are claimed, delivered and settled: in order per aggregate, at least once, and none is lost (SPEC N-1).</summary>
internal static partial class DeliveryContracts
{
    private static readonly Duration Wait = Duration.FromMinutes(10);

    public static IReadOnlyList<StoreContract> All { get; } =
    [
        new("A claimed aggregate is given to nobody else until the lease ends", ClaimedOnce)
        {
            Rules = ["N-1"],
            Hint = "Claim in one statement that checks again whether the message is due.",
            Needs = StoreCapabilities.Outbox,
        },
        new(
            "Messages of one aggregate are claimed from the first that waits, in order",
            ClaimedInOrder
        )
        {
            Rules = ["N-1"],
            Hint =
                "Only the first waiting message of an aggregate can be claimed; those behind it come along.",
            Needs = StoreCapabilities.Outbox,
        },
        new("A delivered message waits no longer", DeliveredIsOver)
        {
            Rules = ["N-1"],
            Hint = "Settling is written at once, apart from any commit.",
            Needs = StoreCapabilities.Outbox,
        },
        new(
            "A failed message waits for its time with its failures counted, and those behind it wait too",
            FailedWaits
        )
        {
            Rules = ["N-1"],
            Hint = "The wait is the first message's; the others stand behind it by their order.",
            Needs = StoreCapabilities.Outbox,
        },
        new("A released message can be claimed at once and has no failure", ReleasedIsFree)
        {
            Rules = ["N-1"],
            Hint = "Releasing ends the lease and nothing else.",
            Needs = StoreCapabilities.Outbox,
        },
        new("A dead letter tells why, and those behind it go on", DeadLettersLetPass)
        {
            Rules = ["N-1"],
            Hint = "What is dead does not wait, so the next one is the first.",
            Needs = StoreCapabilities.Outbox,
        },
        new("A replayed dead letter is delivered late, and once", ReplayIsLate)
        {
            Rules = ["N-1"],
            Hint = "Replaying passes over what is no dead letter.",
            Needs = StoreCapabilities.Outbox,
        },
        new("A failure is not noted by who lost the lease", LostLease)
        {
            Rules = ["N-1"],
            Hint = "Compare the lease that is stored with the batch's.",
            Needs = StoreCapabilities.Outbox,
        },
        new("A failure that is noted twice counts once", NotedTwice)
        {
            Rules = ["N-1"],
            Hint = "Noting a failure ends the lease, and only who has the lease can note one.",
            Needs = StoreCapabilities.Outbox,
        },
        new(
            "A dead letter that waits again is given without those that another dispatcher holds",
            ReplayBeforeHeld
        )
        {
            Rules = ["N-1"],
            Hint = "A claim ends before the first message of the aggregate whose lease lasts.",
            Needs = StoreCapabilities.Outbox,
        },
        new("A delivery is noted also after the lease ended", LateDelivery)
        {
            Rules = ["N-1"],
            Hint = "It went out: nobody should send it again.",
            Needs = StoreCapabilities.Outbox,
        },
        new("Delivered messages are deleted by age, and no others", DeletedByAge)
        {
            Rules = ["N-1"],
            Hint = "Dead letters are kept until somebody replays them.",
            Needs = StoreCapabilities.Outbox,
        },
        new("The backlog counts what waits and what is dead", Backlog)
        {
            Rules = ["N-1"],
            Hint = "What is claimed still waits.",
            Needs = StoreCapabilities.Outbox,
        },
        new(
            "A channel that fails holds back the later messages of that prospect only",
            FailureHoldsBack
        )
        {
            Rules = ["N-1"],
            Hint = "`NotificationDelivery` does it with claims and settlements.",
            Needs = StoreCapabilities.Outbox,
        },
        new("Nothing can be done to the messages of another tenant", TenantsAreApart)
        {
            Rules = ["N-1", "M-0"],
            Hint = "Every statement on the outbox names the tenant.",
            Needs = StoreCapabilities.Outbox,
        },
    ];

    private static async Task ClaimedOnce(StoreHarness harness, CancellationToken cancellationToken)
    {
        await harness.StoreWithMessagesAsync(2, cancellationToken).ConfigureAwait(false);
        var first = await harness.ClaimAsync(10, cancellationToken).ConfigureAwait(false);
        Require.Equal("1, 2", Versions(first.Messages), "the messages claimed");
        var second = await harness.ClaimAsync(10, cancellationToken).ConfigureAwait(false);
        Require.Equal(0, second.Messages.Count, "the number of messages claimed by another");
        harness.Clock.Advance(Lease);
        var third = await harness.ClaimAsync(10, cancellationToken).ConfigureAwait(false);
        Require.That(
            third.Messages.Select(m => m.Id).SequenceEqual(first.Messages.Select(m => m.Id)),
            "the same messages after the lease",
            Versions(third.Messages)
        );
    }

    private static async Task ClaimedInOrder(
        StoreHarness harness,
        CancellationToken cancellationToken
    )
    {
        await harness.StoreWithMessagesAsync(3, cancellationToken).ConfigureAwait(false);
        var first = await harness.ClaimAsync(1, cancellationToken).ConfigureAwait(false);
        Require.Equal("1", Versions(first.Messages), "the messages of a claim of one");
        await harness
            .SettleAsync(first, cancellationToken, DeliveryResult.Delivered(first.Messages[0].Id))
            .ConfigureAwait(false);
        var rest = await harness.ClaimAsync(10, cancellationToken).ConfigureAwait(false);
        Require.Equal("2, 3", Versions(rest.Messages), "the messages claimed next");
    }

    private static async Task DeliveredIsOver(
        StoreHarness harness,
        CancellationToken cancellationToken
    )
    {
        await harness.StoreWithMessagesAsync(2, cancellationToken).ConfigureAwait(false);
        var batch = await harness.ClaimAsync(10, cancellationToken).ConfigureAwait(false);
        await harness
            .SettleAsync(
                batch,
                cancellationToken,
                [.. batch.Messages.Select(m => DeliveryResult.Delivered(m.Id))]
            )
            .ConfigureAwait(false);
        harness.Clock.Advance(Lease);
        var again = await harness.ClaimAsync(10, cancellationToken).ConfigureAwait(false);
        var pending = await harness.PendingAsync(cancellationToken).ConfigureAwait(false);
        Require.Equal(
            (0, 0),
            (again.Messages.Count, pending.Count),
            "messages claimed and waiting"
        );
    }

    private static async Task FailedWaits(StoreHarness harness, CancellationToken cancellationToken)
    {
        await harness.StoreWithMessagesAsync(2, cancellationToken).ConfigureAwait(false);
        var batch = await harness.ClaimAsync(10, cancellationToken).ConfigureAwait(false);
        await harness
            .SettleAsync(
                batch,
                cancellationToken,
                DeliveryResult.Retry(batch.Messages[0].Id, Wait, "IOException"),
                DeliveryResult.Released(batch.Messages[1].Id)
            )
            .ConfigureAwait(false);
        harness.Clock.Advance(Wait - Duration.FromSeconds(1));
        var early = await harness.ClaimAsync(10, cancellationToken).ConfigureAwait(false);
        Require.Equal(0, early.Messages.Count, "the number of messages before the time");
        harness.Clock.Advance(Duration.FromSeconds(1));
        var late = await harness.ClaimAsync(10, cancellationToken).ConfigureAwait(false);
        Require.Equal(
            "1 1, 2 0",
            string.Join(", ", late.Messages.Select(m => $"{m.Sequence} {m.FailedAttempts}")),
            "versions and failures at the time"
        );
    }

    private static async Task ReleasedIsFree(
        StoreHarness harness,
        CancellationToken cancellationToken
    )
    {
        await harness.StoreWithMessagesAsync(1, cancellationToken).ConfigureAwait(false);
        var batch = await harness.ClaimAsync(10, cancellationToken).ConfigureAwait(false);
        await harness
            .SettleAsync(batch, cancellationToken, DeliveryResult.Released(batch.Messages[0].Id))
            .ConfigureAwait(false);
        var again = await harness.ClaimAsync(10, cancellationToken).ConfigureAwait(false);
        Require.That(
            again.Messages is [{ FailedAttempts: 0 }],
            "the message without a failure",
            $"{again.Messages.Count} messages"
        );
    }

    private static async Task LostLease(StoreHarness harness, CancellationToken cancellationToken)
    {
        await harness.StoreWithMessagesAsync(1, cancellationToken).ConfigureAwait(false);
        var slow = await harness.ClaimAsync(1, cancellationToken).ConfigureAwait(false);
        harness.Clock.Advance(Lease);
        var quick = await harness.ClaimAsync(1, cancellationToken).ConfigureAwait(false);
        await harness
            .SettleAsync(slow, cancellationToken, DeliveryResult.Dead(slow.Messages[0].Id, "down"))
            .ConfigureAwait(false);
        var backlog = await harness
            .FromOutboxAsync(o => o.CountAsync(cancellationToken), cancellationToken)
            .ConfigureAwait(false);
        Require.Equal((1, 0), (backlog.Pending, backlog.Dead), "what waits and what is dead");
        var third = await harness.ClaimAsync(1, cancellationToken).ConfigureAwait(false);
        Require.Equal(
            (1, 0),
            (quick.Messages.Count, third.Messages.Count),
            "messages of the second claim and of a third"
        );
    }

    private static async Task NotedTwice(StoreHarness harness, CancellationToken cancellationToken)
    {
        await harness.StoreWithMessagesAsync(1, cancellationToken).ConfigureAwait(false);
        var batch = await harness.ClaimAsync(1, cancellationToken).ConfigureAwait(false);
        for (var i = 0; i < 2; i++)
        {
            await harness
                .SettleAsync(
                    batch,
                    cancellationToken,
                    DeliveryResult.Retry(batch.Messages[0].Id, Lease, "down")
                )
                .ConfigureAwait(false);
        }

        harness.Clock.Advance(Lease);
        var again = await harness.ClaimAsync(1, cancellationToken).ConfigureAwait(false);
        Require.That(
            again.Messages is [{ FailedAttempts: <= 1 }],
            "one message whose failure did not count twice",
            string.Join(", ", again.Messages.Select(m => m.FailedAttempts))
        );
    }

    private static async Task LateDelivery(
        StoreHarness harness,
        CancellationToken cancellationToken
    )
    {
        await harness.StoreWithMessagesAsync(1, cancellationToken).ConfigureAwait(false);
        var slow = await harness.ClaimAsync(1, cancellationToken).ConfigureAwait(false);
        harness.Clock.Advance(Lease);
        await harness.ClaimAsync(1, cancellationToken).ConfigureAwait(false);
        await harness
            .SettleAsync(slow, cancellationToken, DeliveryResult.Delivered(slow.Messages[0].Id))
            .ConfigureAwait(false);
        Require.Equal(
            0,
            (await harness.PendingAsync(cancellationToken).ConfigureAwait(false)).Count,
            "the number of messages that wait"
        );
    }

    private static async Task FailureHoldsBack(
        StoreHarness harness,
        CancellationToken cancellationToken
    )
    {
        var bad = await harness.StoreWithMessagesAsync(2, cancellationToken).ConfigureAwait(false);
        await harness.StoreWithMessagesAsync(1, cancellationToken).ConfigureAwait(false);
        var channel = new ChannelThatFailsFor(bad.Value);
        var report = await harness
            .FromOutboxAsync(
                o =>
                    new NotificationDelivery(channel, harness.Clock).DeliverAsync(
                        o,
                        cancellationToken
                    ),
                cancellationToken
            )
            .ConfigureAwait(false);
        Require.Equal(
            new DeliveryReport(Delivered: 1, Failed: 1, Dead: 0, HeldBack: 1),
            report,
            "the report"
        );
        var left = await harness.PendingAsync(cancellationToken).ConfigureAwait(false);
        Require.Equal("1, 2", Versions(left), "the versions that wait");
    }

    private static async Task TenantsAreApart(
        StoreHarness harness,
        CancellationToken cancellationToken
    )
    {
        await harness.StoreWithMessagesAsync(3, cancellationToken).ConfigureAwait(false);
        var batch = await harness.ClaimAsync(3, cancellationToken).ConfigureAwait(false);
        await harness
            .SettleAsync(
                batch,
                cancellationToken,
                DeliveryResult.Delivered(batch.Messages[0].Id),
                DeliveryResult.Dead(batch.Messages[1].Id, "down")
            )
            .ConfigureAwait(false);
        harness.Clock.Advance(Duration.FromDays(1));
        await harness
            .InSessionAsync(
                RobotOfOtherTenant,
                async session =>
                {
                    var outbox = session.Outbox;
                    var ids = batch.Messages.Select(m => m.Id).ToList();
                    var claimed = await outbox
                        .ClaimAsync(10, Lease, cancellationToken)
                        .ConfigureAwait(false);
                    await outbox
                        .SettleAsync(
                            batch,
                            [.. ids.Select(DeliveryResult.Delivered)],
                            cancellationToken
                        )
                        .ConfigureAwait(false);
                    var dead = await outbox
                        .ReadDeadAsync(10, cancellationToken)
                        .ConfigureAwait(false);
                    var replayed = await outbox
                        .ReplayAsync(ids, cancellationToken)
                        .ConfigureAwait(false);
                    var deleted = await outbox
                        .DeleteDeliveredAsync(
                            harness.Clock.GetCurrentInstant(),
                            10,
                            cancellationToken
                        )
                        .ConfigureAwait(false);
                    var backlog = await outbox.CountAsync(cancellationToken).ConfigureAwait(false);
                    Require.Equal(
                        (0, 0, 0, 0, default(OutboxBacklog)),
                        (claimed.Messages.Count, dead.Count, replayed, deleted, backlog),
                        "what another tenant claims, reads, replays, deletes, counts"
                    );
                },
                cancellationToken
            )
            .ConfigureAwait(false);
        var own = await harness
            .FromOutboxAsync(o => o.CountAsync(cancellationToken), cancellationToken)
            .ConfigureAwait(false);
        Require.Equal((1, 1), (own.Pending, own.Dead), "what waits and what is dead");
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
