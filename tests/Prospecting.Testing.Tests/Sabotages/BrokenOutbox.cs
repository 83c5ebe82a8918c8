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

    public Func<
        IReadOnlyCollection<Guid>,
        Instant,
        CancellationToken,
        Task
    > MarkDelivered { get; init; } = inner.MarkDeliveredAsync;

    public Func<Guid, CancellationToken, Task> MarkFailed { get; init; } = inner.MarkFailedAsync;

    public Task<IReadOnlyList<OutboxMessage>> ReadPendingAsync(
        int limit,
        CancellationToken cancellationToken = default
    ) => ReadPending(limit, cancellationToken);

    public Task MarkDeliveredAsync(
        IReadOnlyCollection<Guid> messages,
        Instant at,
        CancellationToken cancellationToken = default
    ) => MarkDelivered(messages, at, cancellationToken);

    public Task MarkFailedAsync(Guid message, CancellationToken cancellationToken = default) =>
        MarkFailed(message, cancellationToken);
}
