using Prospecting.Persistence.EfCore.Storage;

namespace Prospecting.Persistence.EfCore.Contacts;

/// <summary>A row of the table <c>contacts</c>.</summary>
public sealed class ContactRow : IProspectingRow
{
    /// <summary>The tenant's number.</summary>
    public int TenantId { get; set; }

    /// <summary>The id.</summary>
    public Guid Id { get; set; }

    /// <summary>The version; each commit adds 1.</summary>
    public int Version { get; set; }

    /// <summary>Form of address.</summary>
    public string? Title { get; set; }

    /// <summary>First name.</summary>
    public string? FirstName { get; set; }

    /// <summary>Last name.</summary>
    public string? LastName { get; set; }

    /// <summary>What text search looks through, folded.</summary>
    public string SearchKey { get; set; } = string.Empty;

    /// <summary>E-mail address as typed.</summary>
    public string? Email { get; set; }

    /// <summary>Landline as typed.</summary>
    public string? Phone { get; set; }

    /// <summary>Landline in E.164.</summary>
    public string? PhoneE164 { get; set; }

    /// <summary>Mobile as typed.</summary>
    public string? Mobile { get; set; }

    /// <summary>Mobile in E.164.</summary>
    public string? MobileE164 { get; set; }

    /// <summary>Telephone at home as typed.</summary>
    public string? HomePhone { get; set; }

    /// <summary>Telephone at home in E.164.</summary>
    public string? HomePhoneE164 { get; set; }

    /// <summary>His job.</summary>
    public string? Function { get; set; }

    /// <summary>Birth date.</summary>
    public DateOnly? BirthDate { get; set; }

    /// <summary>What he said of channels.</summary>
    public ICollection<ConsentRow> Consents { get; } = [];

    /// <summary>This row and those of its parts.</summary>
    internal IEnumerable<IProspectingRow> AndParts => [this, .. Consents];
}
