using NodaTime;
using Prospecting.Channels;
using Prospecting.Collections;
using Prospecting.CustomFields;
using Prospecting.Geography;
using Prospecting.Identifiers;
using Prospecting.Scopes;
using Prospecting.Tags;

namespace Prospecting.Prospects;

/// <content>Its editable fields, to be read one by one (SPEC P-1 to P-7).</content>
public sealed partial class Prospect
{
    private ProspectDetails _details = new();

    /// <summary>Its editable fields.</summary>
    public ProspectDetails Details => _details;

    /// <summary>The telephone numbers that it answers itself: landline, mobile, foreign. A fax is none.</summary>
    internal IEnumerable<PhoneNumber> Phones =>
        new[] { Phone, Mobile, ForeignPhone }.OfType<PhoneNumber>();

    /// <summary>The name people know it by.</summary>
    public string DisplayName => _details.DisplayName ?? string.Empty;

    /// <summary>Company or person.</summary>
    public ProspectKind Kind => _details.Kind;

    /// <summary>The registered name.</summary>
    public string? LegalName => _details.LegalName;

    /// <summary>The legal form, as written.</summary>
    public string? LegalForm => _details.LegalForm;

    /// <summary>The company's number.</summary>
    public Siren? Siren => _details.Siren;

    /// <summary>The site's number.</summary>
    public Siret? Siret => _details.Siret;

    /// <summary>The VAT number.</summary>
    public VatNumber? VatNumber => _details.VatNumber;

    /// <summary>The activity code: a NAF code as <see cref="NafCode"/> writes it, any other as typed.</summary>
    public string? ActivityCode => _details.ActivityCode;

    /// <summary>The line of business, as written.</summary>
    public string? Industry => _details.Industry;

    /// <summary>A person's form of address.</summary>
    public string? Title => _details.Title;

    /// <summary>A person's first name.</summary>
    public string? FirstName => _details.FirstName;

    /// <summary>A person's last name.</summary>
    public string? LastName => _details.LastName;

    /// <summary>E-mail address.</summary>
    public EmailAddress? Email => _details.Email;

    /// <summary>Landline.</summary>
    public PhoneNumber? Phone => _details.Phone;

    /// <summary>Mobile phone.</summary>
    public PhoneNumber? Mobile => _details.Mobile;

    /// <summary>Web address.</summary>
    public Website? Website => _details.Website;

    /// <summary>Where it came from.</summary>
    public string? Source => _details.Source;

    /// <summary>Who looks after it.</summary>
    public string? Owner => _details.Owner;

    /// <summary>Turnover of a year.</summary>
    public Turnover? AnnualTurnover => _details.AnnualTurnover;

    /// <summary>The tax regime [régime fiscal], by code or as written.</summary>
    public string? TaxRegime => _details.TaxRegime;

    /// <summary>Who serves it today [cabinet actuel].</summary>
    public string? CurrentProvider => _details.CurrentProvider;

    /// <summary>The day the company was founded; the record has its own date.</summary>
    public LocalDate? CompanyCreatedOn => _details.CompanyCreatedOn;

    /// <summary>A telephone in another country.</summary>
    public PhoneNumber? ForeignPhone => _details.ForeignPhone;

    /// <summary>Fax.</summary>
    public PhoneNumber? Fax => _details.Fax;

    /// <summary>What exactly the source was: which fair, which partner, which page.</summary>
    public string? SourceDetail => _details.SourceDetail;

    /// <summary>The type of client, by code or as written.</summary>
    public string? ClientType => _details.ClientType;

    /// <summary>The rating [note], as the company writes it: <c>A</c>, <c>3</c>, <c>hot</c>.</summary>
    public string? Rating => _details.Rating;

    /// <summary>Whether it takes an existing business over [repreneur d'activité]; <see langword="null"/> when that is not known.</summary>
    public bool? BusinessTakenOver => _details.BusinessTakenOver;

    /// <summary>Turnover that is expected, of a year.</summary>
    public Turnover? ForecastTurnover => _details.ForecastTurnover;

    /// <summary>For the receiving team: what it does (SPEC P-6).</summary>
    public string? RecommendationActivity => _details.RecommendationActivity;

    /// <summary>For the receiving team: what it needs.</summary>
    public string? RecommendationNeeds => _details.RecommendationNeeds;

    /// <summary>For the receiving team: what it invoices, to whom.</summary>
    public string? RecommendationInvoices => _details.RecommendationInvoices;

    /// <summary>Where it is (SPEC P-7).</summary>
    public GeoPosition? Position => _details.Position;

    /// <summary>The code of the marketing campaign it comes from; only where the host has marketing (SPEC P-12).</summary>
    public string? Campaign => _details.Campaign;

    /// <summary>The partner who brought it, who is paid for it (SPEC O-4).</summary>
    public string? BroughtBy => _details.BroughtBy;

    /// <summary>The team that looks after it, by the host's code.</summary>
    public string? Team => _details.Team;

    /// <summary>Who won it [commercial source].</summary>
    public UserId? SourceRepresentative => _details.SourceRepresentative;

    /// <summary>Who works it [commercial opérationnel].</summary>
    public UserId? OperationalRepresentative => _details.OperationalRepresentative;

    /// <summary>Up to three representatives, the first one first (SPEC O-2).</summary>
    public ValueList<UserId> RankedRepresentatives => _details.RankedRepresentatives;

    /// <summary>Tags.</summary>
    public TagSet Tags => _details.Tags;

    /// <summary>Values of custom fields.</summary>
    public CustomValues Custom => _details.Custom;

    /// <summary>Free comment.</summary>
    public string? Comment => _details.Comment;
}
