using NodaTime;
using Prospecting.Persistence.EfCore.Storage;
using Prospecting.Prospects;
using Prospecting.Statuses;

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

    /// <summary>Lower-cased e-mail address, to be looked up by.</summary>
    public string? EmailKey { get; set; }

    /// <summary>Telephone in another country, as typed.</summary>
    public string? ForeignPhone { get; set; }

    /// <summary>Telephone in another country, in E.164.</summary>
    public string? ForeignPhoneE164 { get; set; }

    /// <summary>Fax as typed.</summary>
    public string? Fax { get; set; }

    /// <summary>Fax in E.164.</summary>
    public string? FaxE164 { get; set; }

    /// <summary>Tax regime.</summary>
    public string? TaxRegime { get; set; }

    /// <summary>Who serves it today.</summary>
    public string? CurrentProvider { get; set; }

    /// <summary>The day the company was founded.</summary>
    public DateOnly? CompanyCreatedOn { get; set; }

    /// <summary>What exactly the source was.</summary>
    public string? SourceDetail { get; set; }

    /// <summary>Type of client.</summary>
    public string? ClientType { get; set; }

    /// <summary>Rating.</summary>
    public string? Rating { get; set; }

    /// <summary>Whether it takes an existing business over.</summary>
    public bool? BusinessTakenOver { get; set; }

    /// <summary>For the receiving team: what it does.</summary>
    public string? RecommendationActivity { get; set; }

    /// <summary>For the receiving team: what it needs.</summary>
    public string? RecommendationNeeds { get; set; }

    /// <summary>For the receiving team: what it invoices.</summary>
    public string? RecommendationInvoices { get; set; }

    /// <summary>Latitude in units of 1e-7 degree.</summary>
    public int? LatitudeE7 { get; set; }

    /// <summary>Longitude in units of 1e-7 degree.</summary>
    public int? LongitudeE7 { get; set; }

    /// <summary>The cell that the position lies in: what a search in an area goes by.</summary>
    public int? GeoCell { get; set; }

    /// <summary>Code of the campaign it comes from.</summary>
    public string? Campaign { get; set; }

    /// <summary>The partner who brought it.</summary>
    public string? BroughtBy { get; set; }

    /// <summary>Code of the team that looks after it.</summary>
    public string? Team { get; set; }

    /// <summary>Who won it.</summary>
    public string? SourceRepresentative { get; set; }

    /// <summary>Who works it.</summary>
    public string? OperationalRepresentative { get; set; }

    /// <summary>First ranked representative.</summary>
    public string? FirstRepresentative { get; set; }

    /// <summary>Second ranked representative.</summary>
    public string? SecondRepresentative { get; set; }

    /// <summary>Third ranked representative.</summary>
    public string? ThirdRepresentative { get; set; }

    /// <summary>Annual turnover in hundredths of its currency.</summary>
    public long? TurnoverMinorUnits { get; set; }

    /// <summary>ISO 4217 code of the turnover.</summary>
    public string? TurnoverCurrency { get; set; }

    /// <summary>The year of the turnover.</summary>
    public int? TurnoverYear { get; set; }

    /// <summary>Expected turnover in hundredths of its currency.</summary>
    public long? ForecastMinorUnits { get; set; }

    /// <summary>ISO 4217 code of the expected turnover.</summary>
    public string? ForecastCurrency { get; set; }

    /// <summary>The year of the expected turnover.</summary>
    public int? ForecastYear { get; set; }

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

    /// <summary>When it was put into the archive; none while it is in the lists.</summary>
    public Instant? ArchivedAt { get; set; }

    /// <summary>Who put it there.</summary>
    public string? ArchivedBy { get; set; }

    /// <summary>What the status means.</summary>
    public StatusCategory StatusCategory { get; set; }

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

    /// <summary>
    /// The codes of <see cref="Shares"/> once more, each between two bars, so that the index of a list knows whose a prospect may be; <c>*</c>
    /// when they are too long for an index. The shares alone say who may see it.
    /// </summary>
    public string SharedWith { get; set; } = string.Empty;

    /// <summary>Addresses.</summary>
    public ICollection<AddressRow> Addresses { get; } = [];

    /// <summary>Links to contacts.</summary>
    public ICollection<ContactLinkRow> Contacts { get; } = [];

    /// <summary>The companies it belongs to.</summary>
    public ICollection<ShareRow> Shares { get; } = [];

    /// <summary>The ids it has in other systems.</summary>
    public ICollection<ReferenceRow> References { get; } = [];

    /// <summary>Tags.</summary>
    public ICollection<TagRow> Tags { get; } = [];

    /// <summary>Values of custom fields.</summary>
    public ICollection<CustomValueRow> CustomValues { get; } = [];

    /// <summary>This row and those of its parts.</summary>
    internal IEnumerable<IProspectingRow> AndParts =>
        [this, .. Addresses, .. Contacts, .. Shares, .. References, .. Tags, .. CustomValues];
}
