using NodaTime;
using Prospecting.Persistence.EfCore.Storage;
using Prospecting.Prospects;

namespace Prospecting.Persistence.EfCore.Prospects;

/// <summary>A row of the table <c>prospects</c>: yours to query in LINQ, a session's to write.</summary>
public sealed class ProspectRow : IProspectingRow
{
    /// <summary>The tenant's number.</summary>
    public int TenantId { get; set; }

    /// <summary>The id.</summary>
    public Guid Id { get; set; }

    /// <summary>The version; each commit adds 1.</summary>
    public int Version { get; set; }

    /// <summary>The owning company's code.</summary>
    public string OwnerCompany { get; set; } = string.Empty;

    /// <summary>The name people know it by.</summary>
    public string DisplayName { get; set; } = string.Empty;

    /// <summary>The folded name that lists sort by.</summary>
    public string NameKey { get; set; } = string.Empty;

    /// <summary>What text search looks through, folded.</summary>
    public string SearchKey { get; set; } = string.Empty;

    /// <summary>Company or person.</summary>
    public ProspectKind Kind { get; set; }

    /// <summary>Registered name.</summary>
    public string? LegalName { get; set; }

    /// <summary>Legal form.</summary>
    public string? LegalForm { get; set; }

    /// <summary>9 digits.</summary>
    public string? Siren { get; set; }

    /// <summary>14 digits.</summary>
    public string? Siret { get; set; }

    /// <summary>VAT number with its prefix.</summary>
    public string? VatNumber { get; set; }

    /// <summary>Activity code.</summary>
    public string? ActivityCode { get; set; }

    /// <summary>Line of business.</summary>
    public string? Industry { get; set; }

    /// <summary>Form of address.</summary>
    public string? Title { get; set; }

    /// <summary>First name.</summary>
    public string? FirstName { get; set; }

    /// <summary>Last name.</summary>
    public string? LastName { get; set; }

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

    /// <summary>Web address as typed.</summary>
    public string? Website { get; set; }

    /// <summary>Source.</summary>
    public string? Source { get; set; }

    /// <summary>Who looks after it.</summary>
    public string? Owner { get; set; }

    /// <summary>Annual turnover in hundredths of its currency.</summary>
    public long? TurnoverMinorUnits { get; set; }

    /// <summary>ISO 4217 code of the turnover.</summary>
    public string? TurnoverCurrency { get; set; }

    /// <summary>Comment.</summary>
    public string? Comment { get; set; }

    /// <summary>Creation of the record.</summary>
    public Instant CreatedAt { get; set; }

    /// <summary>Who created it here.</summary>
    public string CreatedBy { get; set; } = string.Empty;

    /// <summary>Whether somebody should look at it.</summary>
    public bool NeedsReview { get; set; }

    /// <summary>The id it was merged into.</summary>
    public Guid? MergedInto { get; set; }

    /// <summary>Status code.</summary>
    public string StatusCode { get; set; } = string.Empty;

    /// <summary>Workflow key.</summary>
    public string StatusWorkflow { get; set; } = string.Empty;

    /// <summary>Workflow version.</summary>
    public int StatusWorkflowVersion { get; set; }

    /// <summary>Since when it has the status.</summary>
    public Instant StatusSince { get; set; }

    /// <summary>Lines in the history of statuses.</summary>
    public int StatusSequence { get; set; }

    /// <summary>The status a reopening returns to.</summary>
    public string? StatusReopensTo { get; set; }

    /// <summary>Addresses.</summary>
    public ICollection<AddressRow> Addresses { get; } = [];

    /// <summary>Links to contacts.</summary>
    public ICollection<ContactLinkRow> Contacts { get; } = [];

    /// <summary>The companies it belongs to.</summary>
    public ICollection<ShareRow> Shares { get; } = [];

    /// <summary>The ids it has in other systems.</summary>
    public ICollection<ReferenceRow> References { get; } = [];

    /// <summary>This row and those of its parts.</summary>
    internal IEnumerable<IProspectingRow> AndParts =>
        [this, .. Addresses, .. Contacts, .. Shares, .. References];
}
