using NodaTime;
using Prospecting.Notifications;

namespace Prospecting.Testing.Tests.Sabotages;

/// <summary>An outbox that passes everything on, except what a sabotage puts in its place.</summary>
internal sealed class BrokenOutbox(IOutbox inner) : IOutbox
{
    public Func<
        int,
        CancellationToken,
        Task<IReadOnlyList<OutboxMessage>>
    > ReadPending { get; init; } = inner.ReadPendingAsync;

    public Func<int, Duration, CancellationToken, Task<OutboxBatch>> Claim { get; init; } =
        inner.ClaimAsync;

    public Func<
        OutboxBatch,
        IReadOnlyCollection<DeliveryResult>,
        CancellationToken,
        Task
    > Settle { get; init; } = inner.SettleAsync;

    public Func<int, CancellationToken, Task<IReadOnlyList<DeadLetter>>> ReadDead { get; init; } =
        inner.ReadDeadAsync;

    public Func<IReadOnlyCollection<Guid>, CancellationToken, Task<int>> Replay { get; init; } =
        inner.ReplayAsync;

    public Func<Instant, int, CancellationToken, Task<int>> DeleteDelivered { get; init; } =
        inner.DeleteDeliveredAsync;

    public Func<CancellationToken, Task<OutboxBacklog>> Count { get; init; } = inner.CountAsync;

    public Task<IReadOnlyList<OutboxMessage>> ReadPendingAsync(
        int limit,
        CancellationToken cancellationToken = default
    ) => ReadPending(limit, cancellationToken);

    public Task<OutboxBatch> ClaimAsync(
        int limit,
        Duration lease,
        CancellationToken cancellationToken = default
    ) => Claim(limit, lease, cancellationToken);

    public Task SettleAsync(
        OutboxBatch batch,
        IReadOnlyCollection<DeliveryResult> results,
        CancellationToken cancellationToken = default
    ) => Settle(batch, results, cancellationToken);

    public Task<IReadOnlyList<DeadLetter>> ReadDeadAsync(
        int limit,
        CancellationToken cancellationToken = default
    ) => ReadDead(limit, cancellationToken);

    public Task<int> ReplayAsync(
        IReadOnlyCollection<Guid> messages,
        CancellationToken cancellationToken = default
    ) => Replay(messages, cancellationToken);

    public Task<int> DeleteDeliveredAsync(
        Instant before,
        int limit,
        CancellationToken cancellationToken = default
    ) => DeleteDelivered(before, limit, cancellationToken);

    public Task<OutboxBacklog> CountAsync(CancellationToken cancellationToken = default) =>
        Count(cancellationToken);
}
