using Prospecting.Persistence.EfCore.Contacts;
using Prospecting.Persistence.EfCore.Storage;

namespace Prospecting.Persistence.EfCore.Prospects;

/// <summary>A row of the table <c>prospect_contacts</c>.</summary>
public sealed class ContactLinkRow : IProspectingRow
{
    /// <summary>The tenant's number.</summary>
    public int TenantId { get; set; }

    /// <summary>The prospect.</summary>
    public Guid ProspectId { get; set; }

    /// <summary>The contact.</summary>
    public Guid ContactId { get; set; }

    /// <summary>Its place among the prospect's contacts.</summary>
    public int Ordinal { get; set; }

    /// <summary>What he does there.</summary>
    public string? Role { get; set; }

    /// <summary>Whether he is the one to write to.</summary>
    public bool IsPrimary { get; set; }

    /// <summary>Whether he is preferred.</summary>
    public bool IsPreferred { get; set; }

    /// <summary>The contact.</summary>
    public ContactRow? Contact { get; set; }
}
