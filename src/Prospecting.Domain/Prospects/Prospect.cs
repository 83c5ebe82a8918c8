using NodaTime;
using NodaTime.Text;
using Prospecting.Addresses;
using Prospecting.Aggregates;
using Prospecting.Channels;
using Prospecting.Contacts;
using Prospecting.Identifiers;
using Prospecting.Results;
using Prospecting.Scopes;
using Prospecting.Statuses;
using Prospecting.Texts;
using Prospecting.Work;

namespace Prospecting.Prospects;

/// <summary>A company or a person that may become a customer (SPEC P-1). A lead is a prospect early in its workflow.</summary>
/// <remarks>
/// The root of its addresses, shares, contact links, external references and history of statuses. Mutable; belongs to the session that
/// loaded it; every change is recorded for history. Its verbs refuse with values and then change nothing.
/// </remarks>
public sealed partial class Prospect : Aggregate
{
    /// <summary>The subject kind of prospects in history and outbox.</summary>
    public const string SubjectKindName = "prospect";

    private readonly List<ProspectAddress> _addresses = [];
    private readonly List<ContactLink> _contacts = [];
    private readonly List<ProspectShare> _shares = [];
    private readonly List<ExternalReference> _references = [];
    private readonly List<StatusChange> _pendingStatusChanges = [];

    private Prospect(TenantId tenant, ProspectId id) => (Tenant, Id) = (tenant, id);

    /// <summary>The tenant it belongs to.</summary>
    public TenantId Tenant { get; private set; }

    /// <summary>Its id.</summary>
    public ProspectId Id { get; private set; }

    /// <summary>The company that owns it: the first of those it belongs to, whose workflow governs it.</summary>
    public CompanyId OwnerCompany { get; private set; }

    /// <summary>The name people know it by.</summary>
    public string DisplayName { get; private set; } = string.Empty;

    /// <summary>The display name as lists sort and search it: folded.</summary>
    public string NameKey { get; private set; } = string.Empty;

    /// <summary>What text search looks through: folded display name, legal name and e-mail address.</summary>
    public string SearchKey { get; private set; } = string.Empty;

    /// <summary>Company or person.</summary>
    public ProspectKind Kind { get; private set; }

    /// <summary>The registered name.</summary>
    public string? LegalName { get; private set; }

    /// <summary>The legal form, as written.</summary>
    public string? LegalForm { get; private set; }

    /// <summary>The company's number.</summary>
    public Siren? Siren { get; private set; }

    /// <summary>The site's number.</summary>
    public Siret? Siret { get; private set; }

    /// <summary>The VAT number.</summary>
    public VatNumber? VatNumber { get; private set; }

    /// <summary>The activity code: a NAF code as <see cref="NafCode"/> writes it, any other as typed.</summary>
    public string? ActivityCode { get; private set; }

    /// <summary>The line of business, as written.</summary>
    public string? Industry { get; private set; }

    /// <summary>A person's form of address.</summary>
    public string? Title { get; private set; }

    /// <summary>A person's first name.</summary>
    public string? FirstName { get; private set; }

    /// <summary>A person's last name.</summary>
    public string? LastName { get; private set; }

    /// <summary>E-mail address.</summary>
    public EmailAddress? Email { get; private set; }

    /// <summary>Landline.</summary>
    public PhoneNumber? Phone { get; private set; }

    /// <summary>Mobile phone.</summary>
    public PhoneNumber? Mobile { get; private set; }

    /// <summary>Web address.</summary>
    public Website? Website { get; private set; }

    /// <summary>Where it came from.</summary>
    public string? Source { get; private set; }

    /// <summary>Who looks after it.</summary>
    public string? Owner { get; private set; }

    /// <summary>Turnover of a year.</summary>
    public Money? AnnualTurnover { get; private set; }

    /// <summary>Free comment.</summary>
    public string? Comment { get; private set; }

    /// <summary>When the record was first created, in whatever system that was.</summary>
    public Instant CreatedAt { get; private set; }

    /// <summary>Who created it here.</summary>
    public UserId CreatedBy { get; private set; }

    /// <summary>Whether somebody should look at it: an import flagged it (SPEC I-4).</summary>
    public bool NeedsReview { get; private set; }

    /// <summary>The prospect that this one was merged into; <see langword="null"/> while it stands for itself (SPEC G-3).</summary>
    public ProspectId? MergedInto { get; private set; }

    /// <summary>Its addresses.</summary>
    public IReadOnlyList<ProspectAddress> Addresses => _addresses;

    /// <summary>The contacts it is linked to.</summary>
    public IReadOnlyList<ContactLink> Contacts => _contacts;

    /// <summary>The companies it belongs to.</summary>
    public IReadOnlyList<ProspectShare> Shares => _shares;

    /// <summary>The ids it has in other systems.</summary>
    public IReadOnlyList<ExternalReference> References => _references;

    /// <inheritdoc/>
    public override Guid SubjectId => Id.Value;

    /// <inheritdoc/>
    public override string SubjectKind => SubjectKindName;

    /// <summary>Its editable fields.</summary>
    public ProspectDetails Details =>
        new()
        {
            DisplayName = DisplayName,
            Kind = Kind,
            LegalName = LegalName,
            LegalForm = LegalForm,
            Siren = Siren,
            Siret = Siret,
            VatNumber = VatNumber,
            ActivityCode = ActivityCode,
            Industry = Industry,
            Title = Title,
            FirstName = FirstName,
            LastName = LastName,
            Email = Email,
            Phone = Phone,
            Mobile = Mobile,
            Website = Website,
            Source = Source,
            Owner = Owner,
            AnnualTurnover = AnnualTurnover,
            Comment = Comment,
        };

    /// <summary>Makes a prospect.</summary>
    /// <param name="details">What is known; a name is all it must have.</param>
    /// <param name="context">Who makes it, and when.</param>
    /// <param name="origin">How it came in, when it was not entered here and now.</param>
    /// <returns>The prospect, owned by the active company and in its workflow's initial status; or all faults.</returns>
    public static Outcome<Prospect> Create(
        ProspectDetails details,
        WorkContext context,
        ProspectOrigin? origin = null
    )
    {
        ArgumentNullException.ThrowIfNull(details);
        ArgumentNullException.ThrowIfNull(context);
        origin ??= ProspectOrigin.Entered;
        if ((origin.Company ?? context.Scope.ActiveCompany) is not { } company)
        {
            return new Reason(ScopeReasons.CompanyMissing);
        }

        if (!context.Scope.CanWrite(company))
        {
            return new Reason(ScopeReasons.CompanyForeign).With("company", company);
        }

        var cleaned = ProspectDetailsRules.Clean(details);
        var entered = EnteredStatus(context, company, origin);
        if (!cleaned.TryGet(out var clean) || !entered.TryGet(out var status))
        {
            return Outcome<Prospect>.Refused([.. cleaned.Reasons, .. entered.Reasons]);
        }

        var prospect = new Prospect(context.Scope.Tenant, new ProspectId(context.Ids.Next()))
        {
            OwnerCompany = company,
            CreatedAt = WorkContext.Cut(origin.CreatedAt ?? context.Now),
            CreatedBy = context.Scope.User,
            NeedsReview = origin.NeedsReview,
        };
        prospect.Take(clean);
        prospect.StartStatus(status, context, origin);
        prospect._shares.Add(new ProspectShare(company, AccessLevel.Write));
        prospect.Raise(new ProspectCreated(prospect.Id.Value, prospect.StatusCode));
        return prospect;
    }

    /// <summary>Whether a scope may see it.</summary>
    /// <param name="scope">Who asks.</param>
    public bool CanBeReadBy(Scope scope)
    {
        ArgumentNullException.ThrowIfNull(scope);
        return scope.Tenant == Tenant
            && (scope.ReachesWholeTenant || _shares.Exists(s => scope.CanRead(s.Company)));
    }

    /// <summary>Whether a scope may change it: through a company that has it for writing.</summary>
    /// <param name="scope">Who asks.</param>
    public bool CanBeChangedBy(Scope scope)
    {
        ArgumentNullException.ThrowIfNull(scope);
        return scope.Tenant == Tenant
            && (
                scope.ReachesWholeTenant
                || _shares.Exists(s => s.Level == AccessLevel.Write && scope.CanWrite(s.Company))
            );
    }

    /// <summary>Puts other fields in the place of the present ones.</summary>
    /// <param name="details">All fields; what is left out is cleared.</param>
    /// <param name="context">Who changes it, and when.</param>
    /// <returns>Done, or all faults and nothing changed.</returns>
    public Outcome Change(ProspectDetails details, WorkContext context)
    {
        ArgumentNullException.ThrowIfNull(details);
        if (WhyUnchangeable(context) is { } reason)
        {
            return reason;
        }

        var cleaned = ProspectDetailsRules.Clean(details);
        if (!cleaned.TryGet(out var clean))
        {
            return Outcome.Of(cleaned.Reasons);
        }

        var before = PendingChanges.Count;
        Take(clean);
        if (PendingChanges.Count > before)
        {
            Raise(
                new ProspectChanged(
                    Id.Value,
                    [.. PendingChanges.Skip(before).Select(c => c.Field[1..])]
                )
            );
        }

        return Outcome.Success;
    }

    /// <summary>Says that somebody should look at it, or that somebody did.</summary>
    /// <param name="needed">Whether a look is needed.</param>
    /// <param name="context">Who says so.</param>
    public Outcome MarkForReview(bool needed, WorkContext context)
    {
        if (WhyUnchangeable(context) is { } reason)
        {
            return reason;
        }

        Record("/needsReview", Text(NeedsReview), Text(needed), personal: false);
        NeedsReview = needed;
        return Outcome.Success;
    }

    /// <summary>Its id: names are personal data.</summary>
    public override string ToString() => $"prospect {Id}";

    private static string SearchKeyOf(
        string? displayName,
        string? legalName,
        EmailAddress? email
    ) =>
        TextFolding.Fold(
            $"{displayName} {(legalName == displayName ? null : legalName)} {email?.Typed}"
        );

    private static string Text(bool value) => value ? "true" : "false";

    private static string Text(Instant value) => InstantPattern.ExtendedIso.Format(value);

    internal Reason? WhyUnchangeable(WorkContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        return MergedInto is { } survivor
                ? new Reason(ProspectReasons.Merged).With("survivor", survivor)
            : CanBeChangedBy(context.Scope) ? null
            : new Reason(ScopeReasons.ReadOnly);
    }

    private void Take(ProspectDetails d)
    {
        var before = Version == 0 && DisplayName.Length == 0 ? new ProspectDetails() : Details;
        Record("/phone", before.Phone, d.Phone);
        Record("/mobile", before.Mobile, d.Mobile);
        foreach (var field in ProspectField.All.Where(f => f.Name is not ("phone" or "mobile")))
        {
            Record(field.Pointer, field.Read(before), field.Read(d), field.IsPersonal);
        }

        DisplayName = d.DisplayName!;
        NameKey = TextFolding.Fold(d.DisplayName);
        SearchKey = SearchKeyOf(d.DisplayName, d.LegalName, d.Email);
        (Kind, LegalName, LegalForm, ActivityCode, Industry) = (
            d.Kind,
            d.LegalName,
            d.LegalForm,
            d.ActivityCode,
            d.Industry
        );
        (Siren, Siret, VatNumber) = (d.Siren, d.Siret, d.VatNumber);
        (Title, FirstName, LastName) = (d.Title, d.FirstName, d.LastName);
        (Email, Phone, Mobile, Website) = (d.Email, d.Phone, d.Mobile, d.Website);
        (Source, Owner, AnnualTurnover, Comment) = (d.Source, d.Owner, d.AnnualTurnover, d.Comment);
    }
}
