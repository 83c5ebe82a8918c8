using NodaTime;
using Prospecting.Addresses;
using Prospecting.Channels;
using Prospecting.Collections;
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
            AnnualTurnover = row.TurnoverMinorUnits is { } amount
                ? new Money(amount, row.TurnoverCurrency!)
                : null,
            Comment = row.Comment,
            CreatedAt = row.CreatedAt.ToUnixTimeTicks(),
            CreatedBy = row.CreatedBy,
            NeedsReview = row.NeedsReview,
            MergedInto = row.MergedInto,
            StatusCode = row.StatusCode,
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
        (row.TurnoverMinorUnits, row.TurnoverCurrency) = (
            p.AnnualTurnover?.MinorUnits,
            p.AnnualTurnover?.Currency
        );
        (row.CreatedAt, row.CreatedBy) = (Instant.FromUnixTimeTicks(p.CreatedAt), p.CreatedBy);
        (row.NeedsReview, row.MergedInto) = (p.NeedsReview, p.MergedInto);
        (row.StatusCode, row.StatusWorkflow) = (p.StatusCode, p.StatusWorkflow);
        (row.StatusWorkflowVersion, row.StatusSequence) = (
            p.StatusWorkflowVersion,
            p.StatusSequence
        );
        (row.StatusSince, row.StatusReopensTo) = (
            Instant.FromUnixTimeTicks(p.StatusSince),
            p.StatusReopensTo
        );
        TakeChildren(row, p);
    }

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
        row.Shares.Sync(
            p.Shares,
            (r, s) => r.CompanyId == s.Company,
            (r, s, ordinal) =>
            {
                (r.TenantId, r.ProspectId, r.CompanyId) = (p.Tenant, p.Id, s.Company);
                (r.Level, r.Ordinal) = (s.Level, ordinal);
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
