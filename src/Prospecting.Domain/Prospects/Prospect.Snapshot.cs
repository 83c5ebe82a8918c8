using NodaTime;
using NodaTime.Text;
using Prospecting.Channels;
using Prospecting.Collections;
using Prospecting.Contacts;
using Prospecting.CustomFields;
using Prospecting.Scopes;
using Prospecting.Tags;

namespace Prospecting.Prospects;

/// <content>To plain data and back: what stores, exports and audits work with.</content>
public sealed partial class Prospect
{
    /// <summary>All it holds, except what a commit has still to write.</summary>
    public ProspectSnapshot ToSnapshot() =>
        new()
        {
            Tenant = Tenant.Value,
            Id = Id.Value,
            Version = Version,
            OwnerCompany = OwnerCompany.Value,
            DisplayName = DisplayName,
            Kind = Kind,
            LegalName = LegalName,
            LegalForm = LegalForm,
            Siren = Siren?.Value,
            Siret = Siret?.Value,
            VatNumber = VatNumber?.Value,
            ActivityCode = ActivityCode,
            Industry = Industry,
            Title = Title,
            FirstName = FirstName,
            LastName = LastName,
            Email = Email?.Typed,
            Phone = PhoneSnapshot.Of(Phone),
            Mobile = PhoneSnapshot.Of(Mobile),
            Website = Website?.Typed,
            Source = Source,
            Owner = Owner,
            AnnualTurnover = AnnualTurnover,
            TaxRegime = TaxRegime,
            CurrentProvider = CurrentProvider,
            CompanyCreatedOn = CompanyCreatedOn is { } day
                ? LocalDatePattern.Iso.Format(day)
                : null,
            ForeignPhone = PhoneSnapshot.Of(ForeignPhone),
            Fax = PhoneSnapshot.Of(Fax),
            SourceDetail = SourceDetail,
            ClientType = ClientType,
            Rating = Rating,
            BusinessTakenOver = BusinessTakenOver,
            ForecastTurnover = ForecastTurnover,
            RecommendationActivity = RecommendationActivity,
            RecommendationNeeds = RecommendationNeeds,
            RecommendationInvoices = RecommendationInvoices,
            Position = Position,
            Campaign = Campaign,
            BroughtBy = BroughtBy,
            Team = Team,
            SourceRepresentative = SourceRepresentative?.Value,
            OperationalRepresentative = OperationalRepresentative?.Value,
            RankedRepresentatives = RankedRepresentatives.Select(u => u.Value).ToValueList(),
            Tags = Tags.Texts,
            Custom = Custom.ToSnapshot(),
            Comment = Comment,
            CreatedAt = CreatedAt.ToUnixTimeTicks(),
            CreatedBy = CreatedBy.Value,
            NeedsReview = NeedsReview,
            MergedInto = MergedInto?.Value,
            ArchivedAt = ArchivedAt?.ToUnixTimeTicks(),
            ArchivedBy = ArchivedBy?.Value,
            StatusCode = StatusCode,
            StatusCategory = StatusCategory,
            StatusWorkflow = StatusWorkflow,
            StatusWorkflowVersion = StatusWorkflowVersion,
            StatusSince = StatusSince.ToUnixTimeTicks(),
            StatusSequence = StatusSequence,
            StatusReopensTo = StatusReopensTo,
            Addresses = _addresses.ToValueList(),
            Contacts = _contacts
                .Select(l => new ContactLinkSnapshot(
                    l.Contact.Value,
                    l.Role,
                    l.IsPrimary,
                    l.IsPreferred
                ))
                .ToValueList(),
            Shares = _shares.Select(s => new ShareSnapshot(s.Company.Value, s.Level)).ToValueList(),
            References = _references
                .Select(r => new ReferenceSnapshot(r.Company.Value, r.System, r.Id))
                .ToValueList(),
        };

    /// <summary>Rebuilds a prospect as it was stored.</summary>
    /// <param name="snapshot">What <see cref="ToSnapshot"/> gave.</param>
    public static Prospect FromSnapshot(ProspectSnapshot snapshot)
    {
        ArgumentNullException.ThrowIfNull(snapshot);
        var prospect = new Prospect(new TenantId(snapshot.Tenant), new ProspectId(snapshot.Id))
        {
            OwnerCompany = new CompanyId(snapshot.OwnerCompany),
            CreatedAt = Instant.FromUnixTimeTicks(snapshot.CreatedAt),
            CreatedBy = new UserId(snapshot.CreatedBy),
            NeedsReview = snapshot.NeedsReview,
            ArchivedAt = snapshot.ArchivedAt is { } ticks ? Instant.FromUnixTimeTicks(ticks) : null,
            ArchivedBy = snapshot.ArchivedBy is { } by ? new UserId(by) : null,
            MergedInto = snapshot.MergedInto is { } survivor ? new ProspectId(survivor) : null,
            StatusCode = snapshot.StatusCode,
            StatusCategory = snapshot.StatusCategory,
            StatusWorkflow = snapshot.StatusWorkflow,
            StatusWorkflowVersion = snapshot.StatusWorkflowVersion,
            StatusSince = Instant.FromUnixTimeTicks(snapshot.StatusSince),
            StatusSequence = snapshot.StatusSequence,
            StatusReopensTo = snapshot.StatusReopensTo,
        };
        prospect.Keep(DetailsOf(snapshot));
        prospect._addresses.AddRange(snapshot.Addresses);
        prospect._contacts.AddRange(
            snapshot.Contacts.Select(l => new ContactLink(new ContactId(l.Contact))
            {
                Role = l.Role,
                IsPrimary = l.IsPrimary,
                IsPreferred = l.IsPreferred,
            })
        );
        prospect._shares.AddRange(
            snapshot.Shares.Select(s => new ProspectShare(new CompanyId(s.Company), s.Level))
        );
        prospect._references.AddRange(
            snapshot.References.Select(r => new ExternalReference(
                new CompanyId(r.Company),
                r.System,
                r.Id
            ))
        );
        prospect.RestoreVersion(snapshot.Version);
        return prospect;
    }

    private static ProspectDetails DetailsOf(ProspectSnapshot snapshot) =>
        new()
        {
            DisplayName = snapshot.DisplayName,
            Kind = snapshot.Kind,
            LegalName = snapshot.LegalName,
            LegalForm = snapshot.LegalForm,
            Siren = snapshot.Siren is null ? null : Identifiers.Siren.Stored(snapshot.Siren),
            Siret = snapshot.Siret is null ? null : Identifiers.Siret.Stored(snapshot.Siret),
            VatNumber = snapshot.VatNumber is null
                ? null
                : Identifiers.VatNumber.Stored(snapshot.VatNumber),
            ActivityCode = snapshot.ActivityCode,
            Industry = snapshot.Industry,
            Title = snapshot.Title,
            FirstName = snapshot.FirstName,
            LastName = snapshot.LastName,
            Email = snapshot.Email is null ? null : EmailAddress.Stored(snapshot.Email),
            Phone = snapshot.Phone?.ToNumber(),
            Mobile = snapshot.Mobile?.ToNumber(),
            Website = snapshot.Website is null ? null : Channels.Website.Stored(snapshot.Website),
            Source = snapshot.Source,
            Owner = snapshot.Owner,
            AnnualTurnover = snapshot.AnnualTurnover,
            Tags = TagSet.Stored(snapshot.Tags),
            Custom = CustomValues.FromSnapshot(snapshot.Custom),
            Comment = snapshot.Comment,
            TaxRegime = snapshot.TaxRegime,
            CurrentProvider = snapshot.CurrentProvider,
            CompanyCreatedOn = snapshot.CompanyCreatedOn is null
                ? null
                : LocalDatePattern.Iso.Parse(snapshot.CompanyCreatedOn).Value,
            ForeignPhone = snapshot.ForeignPhone?.ToNumber(),
            Fax = snapshot.Fax?.ToNumber(),
            SourceDetail = snapshot.SourceDetail,
            ClientType = snapshot.ClientType,
            Rating = snapshot.Rating,
            BusinessTakenOver = snapshot.BusinessTakenOver,
            ForecastTurnover = snapshot.ForecastTurnover,
            RecommendationActivity = snapshot.RecommendationActivity,
            RecommendationNeeds = snapshot.RecommendationNeeds,
            RecommendationInvoices = snapshot.RecommendationInvoices,
            Position = snapshot.Position,
            Campaign = snapshot.Campaign,
            BroughtBy = snapshot.BroughtBy,
            Team = snapshot.Team,
            SourceRepresentative = snapshot.SourceRepresentative is null
                ? null
                : new UserId(snapshot.SourceRepresentative),
            OperationalRepresentative = snapshot.OperationalRepresentative is null
                ? null
                : new UserId(snapshot.OperationalRepresentative),
            RankedRepresentatives = snapshot
                .RankedRepresentatives.Select(u => new UserId(u))
                .ToValueList(),
        };
}
