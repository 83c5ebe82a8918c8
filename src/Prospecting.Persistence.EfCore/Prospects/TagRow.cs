using Prospecting.Persistence.EfCore.Storage;

namespace Prospecting.Persistence.EfCore.Prospects;

/// <summary>A row of the table <c>prospect_tags</c>: yours to query in LINQ, a session's to write.</summary>
public sealed class TagRow : IProspectingRow
{
    /// <summary>The tenant's number.</summary>
    public int TenantId { get; set; }

    /// <summary>The prospect.</summary>
    public Guid ProspectId { get; set; }

    /// <summary>The tag, folded: what it is looked up by.</summary>
    public string TagKey { get; set; } = string.Empty;

    /// <summary>The tag as it was written first.</summary>
    public string Text { get; set; } = string.Empty;

    /// <summary>Its place among the others.</summary>
    public int Ordinal { get; set; }
}
