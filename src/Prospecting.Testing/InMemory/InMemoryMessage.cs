using NodaTime;
using Prospecting.Notifications;
using Prospecting.Scopes;

namespace Prospecting.Testing.InMemory;

/// <summary>A message with what the outbox notes about it.</summary>
internal sealed class InMemoryMessage(TenantId tenant, OutboxMessage message)
{
    public TenantId Tenant { get; } = tenant;

    public OutboxMessage Message { get; set; } = message;

    public Instant DueAt { get; set; } = message.OccurredAt;

    public Guid? Lease { get; set; }

    public Instant? DeliveredAt { get; set; }

    public Instant? DiedAt { get; set; }

    public string? Failure { get; set; }

    public bool IsWaiting => DeliveredAt is null && DiedAt is null;
}
