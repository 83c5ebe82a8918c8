using NodaTime;
using Prospecting.Notifications;
using static Prospecting.Testing.Contracts.OutboxWorld;

namespace Prospecting.Testing.Contracts;

internal static partial class DeliveryContracts
{
    private static async Task DeadLettersLetPass(
        StoreHarness harness,
        CancellationToken cancellationToken
    )
    {
        var id = await harness.StoreWithMessagesAsync(2, cancellationToken).ConfigureAwait(false);
        var batch = await harness.ClaimAsync(1, cancellationToken).ConfigureAwait(false);
        await harness
            .SettleAsync(
                batch,
                cancellationToken,
                DeliveryResult.Dead(batch.Messages[0].Id, "recipient-unknown")
            )
            .ConfigureAwait(false);
        var dead = await harness
            .FromOutboxAsync(o => o.ReadDeadAsync(10, cancellationToken), cancellationToken)
            .ConfigureAwait(false);
        Require.That(
            dead is [{ Failure: "recipient-unknown", Message: { Sequence: 1, FailedAttempts: 1 } }]
                && dead[0].Message.SubjectId == id.Value
                && dead[0].DiedAt == harness.Clock.GetCurrentInstant(),
            "the dead letter with its reason and instant",
            $"{dead.Count} dead letters"
        );
        var next = await harness.ClaimAsync(10, cancellationToken).ConfigureAwait(false);
        Require.Equal("2", Versions(next.Messages), "what goes on");
    }

    private static async Task ReplayIsLate(
        StoreHarness harness,
        CancellationToken cancellationToken
    )
    {
        await harness.StoreWithMessagesAsync(1, cancellationToken).ConfigureAwait(false);
        var batch = await harness.ClaimAsync(1, cancellationToken).ConfigureAwait(false);
        var message = batch.Messages[0].Id;
        await harness
            .SettleAsync(batch, cancellationToken, DeliveryResult.Dead(message, "down"))
            .ConfigureAwait(false);
        Task<int> ReplayAsync() =>
            harness.FromOutboxAsync(
                o => o.ReplayAsync([message], cancellationToken),
                cancellationToken
            );
        Require.Equal(1, await ReplayAsync().ConfigureAwait(false), "how many are replayed");
        Require.Equal(0, await ReplayAsync().ConfigureAwait(false), "how many more");
        var again = await harness.ClaimAsync(10, cancellationToken).ConfigureAwait(false);
        Require.That(
            again.Messages is [{ IsLate: true, FailedAttempts: 0 }]
                && again.Messages[0].Id == message,
            "the message, late",
            $"{again.Messages.Count} messages"
        );
        await harness
            .SettleAsync(again, cancellationToken, DeliveryResult.Delivered(message))
            .ConfigureAwait(false);
        var dead = await harness
            .FromOutboxAsync(o => o.ReadDeadAsync(10, cancellationToken), cancellationToken)
            .ConfigureAwait(false);
        Require.Equal(0, dead.Count, "the number of dead letters");
    }

    private static async Task ReplayBeforeHeld(
        StoreHarness harness,
        CancellationToken cancellationToken
    )
    {
        await harness.StoreWithMessagesAsync(3, cancellationToken).ConfigureAwait(false);
        var first = await harness.ClaimAsync(1, cancellationToken).ConfigureAwait(false);
        var message = first.Messages[0].Id;
        await harness
            .SettleAsync(first, cancellationToken, DeliveryResult.Dead(message, "down"))
            .ConfigureAwait(false);
        var held = await harness.ClaimAsync(1, cancellationToken).ConfigureAwait(false);
        await harness
            .FromOutboxAsync(o => o.ReplayAsync([message], cancellationToken), cancellationToken)
            .ConfigureAwait(false);
        var replayed = await harness.ClaimAsync(10, cancellationToken).ConfigureAwait(false);
        Require.Equal(1, held.Messages.Count, "the messages that are held");
        Require.Equal("1", Versions(replayed.Messages), "the versions of those claimed beside");
    }

    private static async Task DeletedByAge(
        StoreHarness harness,
        CancellationToken cancellationToken
    )
    {
        await harness.StoreWithMessagesAsync(4, cancellationToken).ConfigureAwait(false);
        var batch = await harness.ClaimAsync(3, cancellationToken).ConfigureAwait(false);
        await harness
            .SettleAsync(
                batch,
                cancellationToken,
                DeliveryResult.Delivered(batch.Messages[0].Id),
                DeliveryResult.Delivered(batch.Messages[1].Id),
                DeliveryResult.Dead(batch.Messages[2].Id, "down")
            )
            .ConfigureAwait(false);
        Task<int> DeleteAsync(int limit) =>
            harness.FromOutboxAsync(
                o =>
                    o.DeleteDeliveredAsync(
                        harness.Clock.GetCurrentInstant(),
                        limit,
                        cancellationToken
                    ),
                cancellationToken
            );
        Require.Equal(0, await DeleteAsync(10).ConfigureAwait(false), "how many are old at once");
        harness.Clock.Advance(Duration.FromDays(1));
        Require.Equal(1, await DeleteAsync(1).ConfigureAwait(false), "how many of a limit of one");
        Require.Equal(1, await DeleteAsync(10).ConfigureAwait(false), "how many are left");
        var backlog = await harness
            .FromOutboxAsync(o => o.CountAsync(cancellationToken), cancellationToken)
            .ConfigureAwait(false);
        Require.Equal((1, 1), (backlog.Pending, backlog.Dead), "what waits and what is dead");
    }

    private static async Task Backlog(StoreHarness harness, CancellationToken cancellationToken)
    {
        var start = harness.Clock.GetCurrentInstant();
        await harness.StoreWithMessagesAsync(1, cancellationToken).ConfigureAwait(false);
        harness.Clock.Advance(Duration.FromHours(1));
        await harness.StoreWithMessagesAsync(2, cancellationToken).ConfigureAwait(false);
        Task<OutboxBacklog> CountAsync() =>
            harness.FromOutboxAsync(o => o.CountAsync(cancellationToken), cancellationToken);
        Require.Equal(
            new OutboxBacklog(3, 0, start),
            await CountAsync().ConfigureAwait(false),
            "the backlog"
        );
        var batch = await harness.ClaimAsync(10, cancellationToken).ConfigureAwait(false);
        var oldest = batch.Messages.Single(m => m.OccurredAt == start);
        await harness
            .SettleAsync(batch, cancellationToken, DeliveryResult.Dead(oldest.Id, "down"))
            .ConfigureAwait(false);
        Require.Equal(
            new OutboxBacklog(2, 1, harness.Clock.GetCurrentInstant()),
            await CountAsync().ConfigureAwait(false),
            "the backlog with a dead letter"
        );
    }
}
