using NodaTime;
using Prospecting.Persistence.EfCore.Storage;

namespace Prospecting.Persistence.EfCore.Notifications;

/// <summary>A row of the table <c>outbox</c>.</summary>
public sealed class OutboxRow : IProspectingRow
{
    /// <summary>The tenant's number.</summary>
    public int TenantId { get; set; }

    /// <summary>The message's id.</summary>
    public Guid Id { get; set; }

    /// <summary>The kind of the record.</summary>
    public string SubjectKind { get; set; } = string.Empty;

    /// <summary>The record.</summary>
    public Guid SubjectId { get; set; }

    /// <summary>The version that the change wrote.</summary>
    public int Sequence { get; set; }

    /// <summary>Its place among the events of the change.</summary>
    public int Ordinal { get; set; }

    /// <summary>What happened.</summary>
    public string EventType { get; set; } = string.Empty;

    /// <summary>The event as JSON.</summary>
    public string Payload { get; set; } = string.Empty;

    /// <summary>When it happened.</summary>
    public Instant OccurredAt { get; set; }

    /// <summary>Who did it.</summary>
    public string UserId { get; set; } = string.Empty;

    /// <summary>How often its delivery failed.</summary>
    public int FailedAttempts { get; set; }

    /// <summary>From when on it may be claimed; of a claimed message the end of the lease.</summary>
    public Instant DueAt { get; set; }

    /// <summary>Whose claim it is.</summary>
    public Guid? Lease { get; set; }

    /// <summary>When it was delivered.</summary>
    public Instant? DeliveredAt { get; set; }

    /// <summary>When it became a dead letter.</summary>
    public Instant? DiedAt { get; set; }

    /// <summary>The code of its last failure.</summary>
    public string? Failure { get; set; }

    /// <summary>Whether it was a dead letter before.</summary>
    public bool IsLate { get; set; }
}
