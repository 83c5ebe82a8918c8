using Prospecting.Persistence.EfCore.Storage;

namespace Prospecting.Persistence.EfCore.Prospects;

/// <summary>A row of the table <c>prospect_references</c>: the id a prospect has in another system.</summary>
public sealed class ReferenceRow : IProspectingRow
{
    /// <summary>The tenant's number.</summary>
    public int TenantId { get; set; }

    /// <summary>The company whose numbering it is.</summary>
    public string CompanyId { get; set; } = string.Empty;

    /// <summary>The other system.</summary>
    public string System { get; set; } = string.Empty;

    /// <summary>The id there.</summary>
    public string Reference { get; set; } = string.Empty;

    /// <summary>The prospect.</summary>
    public Guid ProspectId { get; set; }
}
