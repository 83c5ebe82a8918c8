using Prospecting.Addresses;
using Prospecting.Channels;
using Prospecting.Collections;
using Prospecting.CustomFields;
using Prospecting.Geography;
using Prospecting.Statuses;

namespace Prospecting.Prospects;

/// <summary>All that a prospect holds, as plain data; its shape is public surface.</summary>
/// <remarks>Instants are Unix time in ticks of 100 ns.</remarks>
public sealed record ProspectSnapshot
{
    /// <summary>The tenant's number.</summary>
    public required int Tenant { get; init; }

    /// <summary>The id.</summary>
    public required Guid Id { get; init; }

    /// <summary>The stored version.</summary>
    public required int Version { get; init; }

    /// <summary>The owning company's code.</summary>
    public required string OwnerCompany { get; init; }

    /// <summary>The name people know it by.</summary>
    public required string DisplayName { get; init; }

    /// <summary>Company or person.</summary>
    public ProspectKind Kind { get; init; }

    /// <summary>Registered name.</summary>
    public string? LegalName { get; init; }

    /// <summary>Legal form.</summary>
    public string? LegalForm { get; init; }

    /// <summary>9 digits.</summary>
    public string? Siren { get; init; }

    /// <summary>14 digits.</summary>
    public string? Siret { get; init; }

    /// <summary>VAT number with its prefix.</summary>
    public string? VatNumber { get; init; }

    /// <summary>Activity code.</summary>
    public string? ActivityCode { get; init; }

    /// <summary>Line of business.</summary>
    public string? Industry { get; init; }

    /// <summary>Form of address.</summary>
    public string? Title { get; init; }

    /// <summary>First name.</summary>
    public string? FirstName { get; init; }

    /// <summary>Last name.</summary>
    public string? LastName { get; init; }

    /// <summary>E-mail address as typed.</summary>
    public string? Email { get; init; }

    /// <summary>Landline.</summary>
    public PhoneSnapshot? Phone { get; init; }

    /// <summary>Mobile phone.</summary>
    public PhoneSnapshot? Mobile { get; init; }

    /// <summary>Web address as typed.</summary>
    public string? Website { get; init; }

    /// <summary>Source.</summary>
    public string? Source { get; init; }

    /// <summary>Who looks after it.</summary>
    public string? Owner { get; init; }

    /// <summary>Turnover.</summary>
    public Turnover? AnnualTurnover { get; init; }

    /// <summary>The tax regime [régime fiscal], by code or as written.</summary>
    public string? TaxRegime { get; init; }

    /// <summary>Who serves it today [cabinet actuel].</summary>
    public string? CurrentProvider { get; init; }

    /// <summary>The day the company was founded, ISO 8601.</summary>
    public string? CompanyCreatedOn { get; init; }

    /// <summary>A telephone in another country.</summary>
    public PhoneSnapshot? ForeignPhone { get; init; }

    /// <summary>Fax.</summary>
    public PhoneSnapshot? Fax { get; init; }

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
    public string? SourceRepresentative { get; init; }

    /// <summary>Who works it [commercial opérationnel].</summary>
    public string? OperationalRepresentative { get; init; }

    /// <summary>Up to three representatives, the first one first (SPEC O-2).</summary>
    public ValueList<string> RankedRepresentatives { get; init; } = [];

    /// <summary>Tags as they were written first.</summary>
    public ValueList<string> Tags { get; init; } = [];

    /// <summary>Values of custom fields.</summary>
    public ValueList<CustomValueSnapshot> Custom { get; init; } = [];

    /// <summary>Comment.</summary>
    public string? Comment { get; init; }

    /// <summary>Creation of the record.</summary>
    public required long CreatedAt { get; init; }

    /// <summary>Who created it here.</summary>
    public required string CreatedBy { get; init; }

    /// <summary>Whether somebody should look at it.</summary>
    public bool NeedsReview { get; init; }

    /// <summary>The id it was merged into.</summary>
    public Guid? MergedInto { get; init; }

    /// <summary>When it was put into the archive; <see langword="null"/> while it is in the lists.</summary>
    public long? ArchivedAt { get; init; }

    /// <summary>Who put it there.</summary>
    public string? ArchivedBy { get; init; }

    /// <summary>Status code.</summary>
    public required string StatusCode { get; init; }

    /// <summary>What the status means.</summary>
    public StatusCategory StatusCategory { get; init; }

    /// <summary>Workflow key.</summary>
    public required string StatusWorkflow { get; init; }

    /// <summary>Workflow version.</summary>
    public required int StatusWorkflowVersion { get; init; }

    /// <summary>Since when it has the status.</summary>
    public required long StatusSince { get; init; }

    /// <summary>Lines in the history of statuses.</summary>
    public required int StatusSequence { get; init; }

    /// <summary>The status a reopening returns to.</summary>
    public string? StatusReopensTo { get; init; }

    /// <summary>Addresses.</summary>
    public ValueList<ProspectAddress> Addresses { get; init; } = [];

    /// <summary>Contact links.</summary>
    public ValueList<ContactLinkSnapshot> Contacts { get; init; } = [];

    /// <summary>Shares.</summary>
    public ValueList<ShareSnapshot> Shares { get; init; } = [];

    /// <summary>External references.</summary>
    public ValueList<ReferenceSnapshot> References { get; init; } = [];

    /// <summary>Its id: much of the rest is personal data.</summary>
    public override string ToString() => $"prospect {Id}";
}

/// <summary>A contact link as plain data.</summary>
/// <param name="Contact">The contact's id.</param>
/// <param name="Role">What he does there.</param>
/// <param name="IsPrimary">Whether he is the one to write to.</param>
/// <param name="IsPreferred">Whether he is preferred.</param>
public sealed record ContactLinkSnapshot(
    Guid Contact,
    string? Role,
    bool IsPrimary,
    bool IsPreferred
)
{
    /// <summary>The contact's id: what he does there is told in people's own words.</summary>
    public override string ToString() => $"link to contact {Contact}";
}

/// <summary>A share as plain data.</summary>
/// <param name="Company">The company's code.</param>
/// <param name="Level">What it may do.</param>
public sealed record ShareSnapshot(string Company, Scopes.AccessLevel Level);

/// <summary>An external reference as plain data.</summary>
/// <param name="Company">The company's code.</param>
/// <param name="System">The other system.</param>
/// <param name="Id">The id there.</param>
public sealed record ReferenceSnapshot(string Company, string System, string Id);
