using NodaTime;
using NodaTime.Text;
using Prospecting.Addresses;
using Prospecting.Channels;
using Prospecting.Collections;
using Prospecting.CustomFields;
using Prospecting.Geography;
using Prospecting.Persistence.EfCore.Storage;
using Prospecting.Prospects;

namespace Prospecting.Persistence.EfCore.Prospects;

/// <summary>Between the domain's snapshots and rows.</summary>
internal static class ProspectMapping
{
    public static ProspectSnapshot ToSnapshot(this ProspectRow row) =>
        new()
        {
            Tenant = row.TenantId,
            Id = row.Id,
            Version = row.Version,
            OwnerCompany = row.OwnerCompany,
            DisplayName = row.DisplayName,
            Kind = row.Kind,
            LegalName = row.LegalName,
            LegalForm = row.LegalForm,
            Siren = row.Siren,
            Siret = row.Siret,
            VatNumber = row.VatNumber,
            ActivityCode = row.ActivityCode,
            Industry = row.Industry,
            Title = row.Title,
            FirstName = row.FirstName,
            LastName = row.LastName,
            Email = row.Email,
            Phone = row.Phone is null ? null : new PhoneSnapshot(row.Phone, row.PhoneE164),
            Mobile = row.Mobile is null ? null : new PhoneSnapshot(row.Mobile, row.MobileE164),
            Website = row.Website,
            Source = row.Source,
            Owner = row.Owner,
            AnnualTurnover = ToTurnover(
                row.TurnoverMinorUnits,
                row.TurnoverCurrency,
                row.TurnoverYear
            ),
            TaxRegime = row.TaxRegime,
            CurrentProvider = row.CurrentProvider,
            CompanyCreatedOn = row.CompanyCreatedOn is { } day
                ? LocalDatePattern.Iso.Format(LocalDate.FromDateOnly(day))
                : null,
            ForeignPhone = row.ForeignPhone is null
                ? null
                : new PhoneSnapshot(row.ForeignPhone, row.ForeignPhoneE164),
            Fax = row.Fax is null ? null : new PhoneSnapshot(row.Fax, row.FaxE164),
            SourceDetail = row.SourceDetail,
            ClientType = row.ClientType,
            Rating = row.Rating,
            BusinessTakenOver = row.BusinessTakenOver,
            ForecastTurnover = ToTurnover(
                row.ForecastMinorUnits,
                row.ForecastCurrency,
                row.ForecastYear
            ),
            RecommendationActivity = row.RecommendationActivity,
            RecommendationNeeds = row.RecommendationNeeds,
            RecommendationInvoices = row.RecommendationInvoices,
            Position =
                row.LatitudeE7 is { } latitude && row.LongitudeE7 is { } longitude
                    ? GeoPosition.OfStored(latitude, longitude)
                    : null,
            Campaign = row.Campaign,
            BroughtBy = row.BroughtBy,
            Team = row.Team,
            SourceRepresentative = row.SourceRepresentative,
            OperationalRepresentative = row.OperationalRepresentative,
            RankedRepresentatives = new[]
            {
                row.FirstRepresentative,
                row.SecondRepresentative,
                row.ThirdRepresentative,
            }
                .OfType<string>()
                .ToValueList(),
            Comment = row.Comment,
            CreatedAt = row.CreatedAt.ToUnixTimeTicks(),
            CreatedBy = row.CreatedBy,
            NeedsReview = row.NeedsReview,
            MergedInto = row.MergedInto,
            ArchivedAt = row.ArchivedAt?.ToUnixTimeTicks(),
            ArchivedBy = row.ArchivedBy,
            StatusCode = row.StatusCode,
            StatusCategory = row.StatusCategory,
            StatusWorkflow = row.StatusWorkflow,
            StatusWorkflowVersion = row.StatusWorkflowVersion,
            StatusSince = row.StatusSince.ToUnixTimeTicks(),
            StatusSequence = row.StatusSequence,
            StatusReopensTo = row.StatusReopensTo,
            Addresses = row.Addresses.OrderBy(a => a.Ordinal).Select(ToAddress).ToValueList(),
            Contacts = row
                .Contacts.OrderBy(l => l.Ordinal)
                .Select(l => new ContactLinkSnapshot(
                    l.ContactId,
                    l.Role,
                    l.IsPrimary,
                    l.IsPreferred
                ))
                .ToValueList(),
            Shares = row
                .Shares.OrderBy(s => s.Ordinal)
                .Select(s => new ShareSnapshot(s.CompanyId, s.Level))
                .ToValueList(),
            References = row
                .References.Select(r => new ReferenceSnapshot(r.CompanyId, r.System, r.Reference))
                .OrderBy(r => r.System, StringComparer.Ordinal)
                .ThenBy(r => r.Id, StringComparer.Ordinal)
                .ToValueList(),
            Tags = row.Tags.OrderBy(t => t.Ordinal).Select(t => t.Text).ToValueList(),
            Custom = row
                .CustomValues.GroupBy(v => v.Field, StringComparer.Ordinal)
                .OrderBy(g => g.Key, StringComparer.Ordinal)
                .Select(g => new CustomValueSnapshot
                {
                    Field = g.Key,
                    Type = g.First().Type,
                    Texts = g.OrderBy(v => v.Ordinal).Select(v => v.Text).ToValueList(),
                })
                .ToValueList(),
        };

    /// <summary>Makes a row say what a prospect says; children that stay keep their rows.</summary>
    /// <param name="row">The row.</param>
    /// <param name="prospect">The prospect.</param>
    /// <param name="version">The version that the commit writes.</param>
    public static void Take(this ProspectRow row, Prospect prospect, int version)
    {
        var p = prospect.ToSnapshot();
        (row.TenantId, row.Id, row.Version, row.OwnerCompany) = (
            p.Tenant,
            p.Id,
            version,
            p.OwnerCompany
        );
        (row.DisplayName, row.NameKey, row.SearchKey) = (
            p.DisplayName,
            prospect.NameKey,
            prospect.SearchKey
        );
        row.Kind = p.Kind;
        (row.LegalName, row.LegalForm, row.Siren, row.Siret) = (
            p.LegalName,
            p.LegalForm,
            p.Siren,
            p.Siret
        );
        (row.VatNumber, row.ActivityCode, row.Industry) = (p.VatNumber, p.ActivityCode, p.Industry);
        (row.Title, row.FirstName, row.LastName, row.Email) = (
            p.Title,
            p.FirstName,
            p.LastName,
            p.Email
        );
        (row.Phone, row.PhoneE164) = (p.Phone?.Typed, p.Phone?.E164);
        (row.Mobile, row.MobileE164) = (p.Mobile?.Typed, p.Mobile?.E164);
        (row.Website, row.Source, row.Owner, row.Comment) = (
            p.Website,
            p.Source,
            p.Owner,
            p.Comment
        );
        (row.TurnoverMinorUnits, row.TurnoverCurrency, row.TurnoverYear) = (
            p.AnnualTurnover?.Amount.MinorUnits,
            p.AnnualTurnover?.Amount.Currency,
            p.AnnualTurnover?.Year
        );
        (row.ForecastMinorUnits, row.ForecastCurrency, row.ForecastYear) = (
            p.ForecastTurnover?.Amount.MinorUnits,
            p.ForecastTurnover?.Amount.Currency,
            p.ForecastTurnover?.Year
        );
        TakeQualification(row, p, prospect);
        (row.CreatedAt, row.CreatedBy) = (Instant.FromUnixTimeTicks(p.CreatedAt), p.CreatedBy);
        (row.NeedsReview, row.MergedInto) = (p.NeedsReview, p.MergedInto);
        (row.ArchivedAt, row.ArchivedBy) = (prospect.ArchivedAt, p.ArchivedBy);
        (row.StatusCode, row.StatusWorkflow) = (p.StatusCode, p.StatusWorkflow);
        row.StatusCategory = p.StatusCategory;
        (row.StatusWorkflowVersion, row.StatusSequence) = (
            p.StatusWorkflowVersion,
            p.StatusSequence
        );
        (row.StatusSince, row.StatusReopensTo) = (
            Instant.FromUnixTimeTicks(p.StatusSince),
            p.StatusReopensTo
        );
        TakeChildren(row, p);
        TakeTagsAndCustomValues(row, prospect);
    }

    private static void TakeQualification(ProspectRow row, ProspectSnapshot p, Prospect prospect)
    {
        row.EmailKey = prospect.Email?.Normalised;
        (row.ForeignPhone, row.ForeignPhoneE164) = (p.ForeignPhone?.Typed, p.ForeignPhone?.E164);
        (row.Fax, row.FaxE164) = (p.Fax?.Typed, p.Fax?.E164);
        (row.TaxRegime, row.CurrentProvider) = (p.TaxRegime, p.CurrentProvider);
        row.CompanyCreatedOn = prospect.CompanyCreatedOn?.ToDateOnly();
        (row.SourceDetail, row.ClientType) = (p.SourceDetail, p.ClientType);
        (row.Rating, row.BusinessTakenOver) = (p.Rating, p.BusinessTakenOver);
        (row.RecommendationActivity, row.RecommendationNeeds, row.RecommendationInvoices) = (
            p.RecommendationActivity,
            p.RecommendationNeeds,
            p.RecommendationInvoices
        );
        (row.LatitudeE7, row.LongitudeE7) = (p.Position?.LatitudeE7, p.Position?.LongitudeE7);
        row.GeoCell = p.Position is { } position ? GeoCell.Of(position).Key : null;
        (row.Campaign, row.BroughtBy, row.Team) = (p.Campaign, p.BroughtBy, p.Team);
        (row.SourceRepresentative, row.OperationalRepresentative) = (
            p.SourceRepresentative,
            p.OperationalRepresentative
        );
        var ranked = p.RankedRepresentatives;
        (row.FirstRepresentative, row.SecondRepresentative, row.ThirdRepresentative) = (
            ranked.ElementAtOrDefault(0),
            ranked.ElementAtOrDefault(1),
            ranked.ElementAtOrDefault(2)
        );
    }

    private static Turnover? ToTurnover(long? minorUnits, string? currency, int? year) =>
        minorUnits is { } amount ? new Turnover(new Money(amount, currency!), year) : null;

    private static void TakeChildren(ProspectRow row, ProspectSnapshot p)
    {
        row.Addresses.Sync(
            p.Addresses,
            (r, a) => r.Ordinal == a.Ordinal,
            (r, a, _) => Take(r, a, p)
        );
        row.Contacts.Sync(
            p.Contacts,
            (r, l) => r.ContactId == l.Contact,
            (r, l, ordinal) =>
            {
                (r.TenantId, r.ProspectId, r.ContactId, r.Ordinal) = (
                    p.Tenant,
                    p.Id,
                    l.Contact,
                    ordinal
                );
                (r.Role, r.IsPrimary, r.IsPreferred) = (l.Role, l.IsPrimary, l.IsPreferred);
            }
        );
        row.SharedWith = ListedShares.Of(p.Shares.Select(s => s.Company));
        row.Shares.Sync(
            p.Shares,
            (r, s) => r.CompanyId == s.Company,
            (r, s, ordinal) =>
            {
                (r.TenantId, r.ProspectId, r.CompanyId) = (p.Tenant, p.Id, s.Company);
                (r.Level, r.Ordinal) = (s.Level, ordinal);
                r.CreatedAt = row.CreatedAt;
            }
        );
        row.References.Sync(
            p.References,
            (r, x) => r.CompanyId == x.Company && r.System == x.System && r.Reference == x.Id,
            (r, x, _) =>
            {
                (r.TenantId, r.ProspectId) = (p.Tenant, p.Id);
                (r.CompanyId, r.System, r.Reference) = (x.Company, x.System, x.Id);
            }
        );
    }

    private static void TakeTagsAndCustomValues(ProspectRow row, Prospect prospect)
    {
        var (tenant, id) = (prospect.Tenant.Value, prospect.Id.Value);
        row.Tags.Sync(
            [.. prospect.Tags],
            (r, t) => r.TagKey == t.Key,
            (r, t, ordinal) =>
            {
                (r.TenantId, r.ProspectId, r.TagKey) = (tenant, id, t.Key);
                (r.Text, r.Ordinal) = (t.Text, ordinal);
            }
        );
        var values = prospect.Custom.SelectMany(
            pair =>
                pair.Value.Texts.Select(
                    (text, i) => (Text: text, Key: pair.Value.Keys[i], Ordinal: i)
                ),
            (pair, value) => (Field: pair.Key, pair.Value.Type, Value: value)
        );
        row.CustomValues.Sync(
            [.. values],
            (r, v) => r.Field == v.Field && r.Ordinal == v.Value.Ordinal,
            (r, v, _) =>
            {
                (r.TenantId, r.ProspectId, r.Field) = (tenant, id, v.Field);
                (r.Ordinal, r.Type) = (v.Value.Ordinal, CustomFieldTypes.CodeOf(v.Type));
                (r.Text, r.ValueKey) = (v.Value.Text, v.Value.Key);
            }
        );
    }

    private static void Take(AddressRow row, ProspectAddress address, ProspectSnapshot p)
    {
        (row.TenantId, row.ProspectId, row.Ordinal) = (p.Tenant, p.Id, address.Ordinal);
        (row.Label, row.Roles) = (address.Label, address.Roles);
        (row.Street, row.Line2, row.PostalCode) = (
            address.Postal.Street,
            address.Postal.Line2,
            address.Postal.PostalCode
        );
        (row.City, row.Region, row.Country) = (
            address.Postal.City,
            address.Postal.Region,
            address.Postal.Country
        );
        (row.LatitudeE7, row.LongitudeE7) = (
            address.Postal.Position?.LatitudeE7,
            address.Postal.Position?.LongitudeE7
        );
    }

    private static ProspectAddress ToAddress(AddressRow row) =>
        new()
        {
            Ordinal = row.Ordinal,
            Label = row.Label,
            Roles = row.Roles,
            Postal = new PostalAddress
            {
                Street = row.Street,
                Line2 = row.Line2,
                PostalCode = row.PostalCode,
                City = row.City,
                Region = row.Region,
                Country = row.Country,
                Position = row is { LatitudeE7: { } latitude, LongitudeE7: { } longitude }
                    ? GeoPosition.OfStored(latitude, longitude)
                    : null,
            },
        };
}
