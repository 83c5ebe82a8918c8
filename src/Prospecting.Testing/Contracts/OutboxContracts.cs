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
        var messages = await harness.PendingAsync(cancellationToken).ConfigureAwait(false);
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
            (await harness.PendingAsync(cancellationToken).ConfigureAwait(false)).Count,
            "the number of messages"
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
        var delivered = new List<int>();
        for (var round = 0; round < 3; round++)
        {
            await harness
                .InOutboxAsync(
                    async outbox =>
                    {
                        var batch = await outbox
                            .ClaimAsync(1, OutboxWorld.Lease, cancellationToken)
                            .ConfigureAwait(false);
                        delivered.AddRange(batch.Messages.Select(m => m.Sequence));
                        await outbox
                            .SettleAsync(
                                batch,
                                [.. batch.Messages.Select(m => DeliveryResult.Delivered(m.Id))],
                                cancellationToken
                            )
                            .ConfigureAwait(false);
                    },
                    cancellationToken
                )
                .ConfigureAwait(false);
            // The earlier version is due by the clock before the step.
            harness.Clock.Advance(NodaTime.Duration.FromHours(1));
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
            (await harness.PendingAsync(cancellationToken).ConfigureAwait(false)).Count,
            "the number of messages"
        );
    }
}
