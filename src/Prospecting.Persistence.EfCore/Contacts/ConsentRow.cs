using NodaTime;
using Prospecting.Contacts;
using Prospecting.Persistence.EfCore.Storage;

namespace Prospecting.Persistence.EfCore.Contacts;

/// <summary>A row of the table <c>contact_consents</c>: what a contact said of a channel.</summary>
public sealed class ConsentRow : IProspectingRow
{
    /// <summary>The tenant's number.</summary>
    public int TenantId { get; set; }

    /// <summary>The contact.</summary>
    public Guid ContactId { get; set; }

    /// <summary>The channel's code.</summary>
    public string Channel { get; set; } = string.Empty;

    /// <summary>What he said.</summary>
    public ConsentState State { get; set; }

    /// <summary>When he said it.</summary>
    public Instant At { get; set; }

    /// <summary>The code of where it comes from.</summary>
    public string Origin { get; set; } = string.Empty;
}
