using NodaTime;
using Prospecting.Notifications;
using Prospecting.Prospects;
using Prospecting.Scopes;
using static Prospecting.Testing.Contracts.ContractWorld;

namespace Prospecting.Testing.Contracts;

/// <summary>Short ways to fill an outbox and to work on it.</summary>
internal static class OutboxWorld
{
    public static readonly Duration Lease = Duration.FromMinutes(1);

    public static Task InOutboxAsync(
        this StoreHarness harness,
        Func<IOutbox, Task> work,
        CancellationToken cancellationToken
    ) => harness.InSessionAsync(Robot, session => work(session.Outbox), cancellationToken);

    public static async Task<T> FromOutboxAsync<T>(
        this StoreHarness harness,
        Func<IOutbox, Task<T>> work,
        CancellationToken cancellationToken
    )
    {
        T? result = default;
        await harness
            .InOutboxAsync(
                async outbox => result = await work(outbox).ConfigureAwait(false),
                cancellationToken
            )
            .ConfigureAwait(false);
        return result!;
    }

    public static Task<IReadOnlyList<OutboxMessage>> PendingAsync(
        this StoreHarness harness,
        CancellationToken cancellationToken
    ) =>
        harness.FromOutboxAsync(o => o.ReadPendingAsync(100, cancellationToken), cancellationToken);

    public static Task<OutboxBatch> ClaimAsync(
        this StoreHarness harness,
        int limit,
        CancellationToken cancellationToken
    ) =>
        harness.FromOutboxAsync(
            o => o.ClaimAsync(limit, Lease, cancellationToken),
            cancellationToken
        );

    public static Task SettleAsync(
        this StoreHarness harness,
        OutboxBatch batch,
        CancellationToken cancellationToken,
        params DeliveryResult[] results
    ) =>
        harness.InOutboxAsync(
            o => o.SettleAsync(batch, results, cancellationToken),
            cancellationToken
        );

    /// <summary>A prospect with as many messages as asked for: it is made, shared, taken back, shared …</summary>
    public static async Task<ProspectId> StoreWithMessagesAsync(
        this StoreHarness harness,
        int messages,
        CancellationToken cancellationToken
    )
    {
        var id = await harness
            .StoreAsync(AnneInParis, "Suivi", cancellationToken)
            .ConfigureAwait(false);
        for (var i = 1; i < messages; i++)
        {
            var isShared = i % 2 == 0;
            await harness
                .ChangeAsync(
                    AnneInParis,
                    id,
                    (p, c) =>
                        (
                            isShared ? p.Unshare(Lyon, c) : p.ShareWith(Lyon, AccessLevel.Read, c)
                        ).OrThrow(),
                    cancellationToken
                )
                .ConfigureAwait(false);
        }

        return id;
    }

    public static string Versions(IEnumerable<OutboxMessage> messages) =>
        string.Join(", ", messages.Select(m => m.Sequence));
}
