using NodaTime;
using Prospecting.Channels;
using Prospecting.Collections;
using Prospecting.CustomFields;
using Prospecting.Geography;
using Prospecting.Identifiers;
using Prospecting.Scopes;
using Prospecting.Tags;

namespace Prospecting.Prospects;

/// <summary>The editable fields of a prospect, all of them (SPEC P-1 to P-7, P-12, O-1 to O-4).</summary>
/// <remarks>Immutable. Change a prospect with <c>prospect.Change(prospect.Details with { … }, context)</c>.</remarks>
public sealed record ProspectDetails
{
    /// <summary>The name people know it by [nom]; taken from the legal name, or from first and last name, when it is left out.</summary>
    public string? DisplayName { get; init; }

    /// <summary>Company or person.</summary>
    public ProspectKind Kind { get; init; }

    /// <summary>The registered name [raison sociale].</summary>
    public string? LegalName { get; init; }

    /// <summary>The legal form, as written.</summary>
    public string? LegalForm { get; init; }

    /// <summary>The company's number; taken from SIRET or VAT number when it is left out.</summary>
    public Siren? Siren { get; init; }

    /// <summary>The site's number.</summary>
    public Siret? Siret { get; init; }

    /// <summary>The VAT number.</summary>
    public VatNumber? VatNumber { get; init; }

    /// <summary>The activity code [NAF, APE]. A prospect keeps a NAF code as <see cref="NafCode"/> writes it, and any other code as typed.</summary>
    public string? ActivityCode { get; init; }

    /// <summary>The line of business, as written.</summary>
    public string? Industry { get; init; }

    /// <summary>A person's form of address [civilité].</summary>
    public string? Title { get; init; }

    /// <summary>A person's first name.</summary>
    public string? FirstName { get; init; }

    /// <summary>A person's last name.</summary>
    public string? LastName { get; init; }

    /// <summary>E-mail address.</summary>
    public EmailAddress? Email { get; init; }

    /// <summary>Landline.</summary>
    public PhoneNumber? Phone { get; init; }

    /// <summary>Mobile phone.</summary>
    public PhoneNumber? Mobile { get; init; }

    /// <summary>Web address.</summary>
    public Website? Website { get; init; }

    /// <summary>Where it came from [provenance].</summary>
    public string? Source { get; init; }

    /// <summary>Who looks after it, by name or by the host's code.</summary>
    public string? Owner { get; init; }

    /// <summary>Turnover of a year: the current one, unless it says which.</summary>
    public Turnover? AnnualTurnover { get; init; }

    /// <summary>The tax regime [régime fiscal], by code or as written.</summary>
    public string? TaxRegime { get; init; }

    /// <summary>Who serves it today [cabinet actuel].</summary>
    public string? CurrentProvider { get; init; }

    /// <summary>The day the company was founded; the record has its own date.</summary>
    public LocalDate? CompanyCreatedOn { get; init; }

    /// <summary>A telephone in another country.</summary>
    public PhoneNumber? ForeignPhone { get; init; }

    /// <summary>Fax.</summary>
    public PhoneNumber? Fax { get; init; }

    /// <summary>What exactly the source was: which fair, which partner, which page.</summary>
    public string? SourceDetail { get; init; }

    /// <summary>The type of client, by code or as written.</summary>
    public string? ClientType { get; init; }

    /// <summary>The rating [note], as the company writes it: <c>A</c>, <c>3</c>, <c>hot</c>.</summary>
    public string? Rating { get; init; }

    /// <summary>Whether it takes an existing business over [repreneur d'activité]; <see langword="null"/> when that is not known.</summary>
    public bool? BusinessTakenOver { get; init; }

    /// <summary>Turnover that is expected, of a year.</summary>
    public Turnover? ForecastTurnover { get; init; }

    /// <summary>For the receiving team: what it does (SPEC P-6).</summary>
    public string? RecommendationActivity { get; init; }

    /// <summary>For the receiving team: what it needs.</summary>
    public string? RecommendationNeeds { get; init; }

    /// <summary>For the receiving team: what it invoices, to whom.</summary>
    public string? RecommendationInvoices { get; init; }

    /// <summary>Where it is (SPEC P-7).</summary>
    public GeoPosition? Position { get; init; }

    /// <summary>The code of the marketing campaign it comes from; only where the host has marketing (SPEC P-12).</summary>
    public string? Campaign { get; init; }

    /// <summary>The partner who brought it, who is paid for it (SPEC O-4).</summary>
    public string? BroughtBy { get; init; }

    /// <summary>The team that looks after it, by the host's code.</summary>
    public string? Team { get; init; }

    /// <summary>Who won it [commercial source].</summary>
    public UserId? SourceRepresentative { get; init; }

    /// <summary>Who works it [commercial opérationnel].</summary>
    public UserId? OperationalRepresentative { get; init; }

    /// <summary>Up to three representatives, the first one first (SPEC O-2).</summary>
    public ValueList<UserId> RankedRepresentatives { get; init; } = [];

    /// <summary>Tags (SPEC P-11).</summary>
    public TagSet Tags { get; init; } = TagSet.Empty;

    /// <summary>Values of the fields that the company has declared, as <see cref="CustomFieldSet"/> checked them (SPEC P-10).</summary>
    public CustomValues Custom { get; init; } = CustomValues.Empty;

    /// <summary>Free comment; may have several lines.</summary>
    public string? Comment { get; init; }

    /// <summary>Redacted: much of it may be personal data.</summary>
    public override string ToString() => "(prospect details)";
}
