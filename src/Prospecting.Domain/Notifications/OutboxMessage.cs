using NodaTime;
using Prospecting.Scopes;

namespace Prospecting.Notifications;

/// <summary>One event to be told, written in the transaction of the change (SPEC N-1).</summary>
public sealed record OutboxMessage
{
    /// <summary>Its id: stable, so that a receiver recognises a message that comes twice.</summary>
    public required Guid Id { get; init; }

    /// <summary>The tenant it belongs to.</summary>
    public required TenantId Tenant { get; init; }

    /// <summary>The kind of the aggregate.</summary>
    public required string SubjectKind { get; init; }

    /// <summary>The id of the aggregate; messages of one aggregate are delivered in order.</summary>
    public required Guid SubjectId { get; init; }

    /// <summary>The version of the aggregate that the change wrote.</summary>
    public required int Sequence { get; init; }

    /// <summary>Its number among the events of that change.</summary>
    public required int Ordinal { get; init; }

    /// <summary>What happened, such as <c>prospect.status-changed</c>.</summary>
    public required string EventType { get; init; }

    /// <summary>The event as JSON: ids and codes, no personal data.</summary>
    public required string Payload { get; init; }

    /// <summary>When it happened.</summary>
    public required Instant OccurredAt { get; init; }

    /// <summary>Who did it.</summary>
    public required UserId User { get; init; }

    /// <summary>How often its delivery failed.</summary>
    public int FailedAttempts { get; init; }

    /// <summary>Whether it was a dead letter and is delivered after all: later messages of its aggregate may have gone before it.</summary>
    public bool IsLate { get; init; }
}
