using NodaTime;
using Prospecting.Notifications;
using Prospecting.Scopes;

namespace Prospecting.Domain.Tests.Notifications;

/// <summary>An outbox that gives what waits and remembers how it was settled.</summary>
internal sealed class ScriptedOutbox(Instant until) : IOutbox
{
    private readonly List<OutboxMessage> _messages = [];

    public List<DeliveryResult> Settled { get; } = [];

    public int Settlements { get; private set; }

    /// <summary>One message for each number; equal numbers are one aggregate.</summary>
    public void Waiting(params byte[] subjects) =>
        _messages.AddRange(
            subjects.Select(
                (subject, i) =>
                    new OutboxMessage
                    {
                        Id = new Guid(i + 1, 0, 0, new byte[8]),
                        Tenant = TenantId.Single,
                        SubjectKind = "prospect",
                        SubjectId = new Guid(subject, 0, 1, new byte[8]),
                        Sequence = i,
                        Ordinal = 0,
                        EventType = "prospect.changed",
                        Payload = "{}",
                        OccurredAt = World.Start,
                        User = World.Anne,
                    }
            )
        );

    public void Failed(int index, int times) =>
        _messages[index] = _messages[index] with { FailedAttempts = times };

    public Guid Id(int index) => _messages[index].Id;

    public Task<OutboxBatch> ClaimAsync(
        int limit,
        Duration lease,
        CancellationToken cancellationToken = default
    ) => Task.FromResult(new OutboxBatch(Guid.Empty, until, [.. _messages.Take(limit)]));

    public Task SettleAsync(
        OutboxBatch batch,
        IReadOnlyCollection<DeliveryResult> results,
        CancellationToken cancellationToken = default
    )
    {
        cancellationToken.ThrowIfCancellationRequested();
        Settlements++;
        Settled.AddRange(results);
        return Task.CompletedTask;
    }

    public Task<IReadOnlyList<OutboxMessage>> ReadPendingAsync(
        int limit,
        CancellationToken cancellationToken = default
    ) => throw new NotSupportedException("Delivery claims, it does not look.");

    public Task<IReadOnlyList<DeadLetter>> ReadDeadAsync(
        int limit,
        CancellationToken cancellationToken = default
    ) => throw new NotSupportedException("Delivery reads no dead letters.");

    public Task<int> ReplayAsync(
        IReadOnlyCollection<Guid> messages,
        CancellationToken cancellationToken = default
    ) => throw new NotSupportedException("Delivery replays nothing.");

    public Task<int> DeleteDeliveredAsync(
        Instant before,
        int limit,
        CancellationToken cancellationToken = default
    ) => throw new NotSupportedException("Delivery deletes nothing.");

    public Task<OutboxBacklog> CountAsync(CancellationToken cancellationToken = default) =>
        throw new NotSupportedException("Delivery counts nothing.");
}
