using NodaTime;
using Prospecting.Persistence.EfCore.Storage;
using Prospecting.Statuses;

namespace Prospecting.Persistence.EfCore.History;

/// <summary>A row of the table <c>status_changes</c>. Append-only.</summary>
public sealed class StatusChangeRow : IProspectingRow
{
    /// <summary>The tenant's number.</summary>
    public int TenantId { get; set; }

    /// <summary>The prospect; not a foreign key, because history outlives it.</summary>
    public Guid ProspectId { get; set; }

    /// <summary>Its number in the prospect's history of statuses.</summary>
    public int Sequence { get; set; }

    /// <summary>What kind of change it was.</summary>
    public StatusChangeKind Kind { get; set; }

    /// <summary>When.</summary>
    public Instant At { get; set; }

    /// <summary>Who.</summary>
    public string UserId { get; set; } = string.Empty;

    /// <summary>The action.</summary>
    public string Action { get; set; } = string.Empty;

    /// <summary>The status before.</summary>
    public string? FromStatus { get; set; }

    /// <summary>The status after.</summary>
    public string ToStatus { get; set; } = string.Empty;

    /// <summary>The workflow's key.</summary>
    public string Workflow { get; set; } = string.Empty;

    /// <summary>The workflow's version.</summary>
    public int WorkflowVersion { get; set; }

    /// <summary>The reasons, as a JSON array.</summary>
    public string? Reasons { get; set; }

    /// <summary>The written justification.</summary>
    public string? Note { get; set; }

    /// <summary>How long the status before lasted, in ticks of 100 ns.</summary>
    public long? PreviousTicks { get; set; }
}
