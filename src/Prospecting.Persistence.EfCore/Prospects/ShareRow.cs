using NodaTime;
using Prospecting.Persistence.EfCore.Storage;
using Prospecting.Scopes;

namespace Prospecting.Persistence.EfCore.Prospects;

/// <summary>A row of the table <c>prospect_shares</c>: that a company has a prospect.</summary>
public sealed class ShareRow : IProspectingRow
{
    /// <summary>The tenant's number.</summary>
    public int TenantId { get; set; }

    /// <summary>The prospect.</summary>
    public Guid ProspectId { get; set; }

    /// <summary>The company's code.</summary>
    public string CompanyId { get; set; } = string.Empty;

    /// <summary>Its place among the prospect's companies; the owner's is 0.</summary>
    public int Ordinal { get; set; }

    /// <summary>When the prospect was created: its company's list by date is read off here.</summary>
    public Instant CreatedAt { get; set; }

    /// <summary>What the company may do.</summary>
    public AccessLevel Level { get; set; }
}
