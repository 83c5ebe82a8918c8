using NodaTime;
using Prospecting.Channels;
using Prospecting.Collections;
using Prospecting.Contacts;
using Prospecting.Persistence.EfCore.Storage;

namespace Prospecting.Persistence.EfCore.Contacts;

/// <summary>Between the domain's snapshots and rows.</summary>
internal static class ContactMapping
{
    public static ContactSnapshot ToSnapshot(this ContactRow row) =>
        new()
        {
            Tenant = row.TenantId,
            Id = row.Id,
            Version = row.Version,
            Title = row.Title,
            FirstName = row.FirstName,
            LastName = row.LastName,
            Email = row.Email,
            Phone = row.Phone is null ? null : new PhoneSnapshot(row.Phone, row.PhoneE164),
            Mobile = row.Mobile is null ? null : new PhoneSnapshot(row.Mobile, row.MobileE164),
            HomePhone = row.HomePhone is null
                ? null
                : new PhoneSnapshot(row.HomePhone, row.HomePhoneE164),
            Function = row.Function,
            BirthDate = row.BirthDate,
            Consents = row
                .Consents.OrderBy(c => c.Channel, StringComparer.Ordinal)
                .Select(c => new ConsentSnapshot(
                    c.Channel,
                    c.State,
                    c.At.ToUnixTimeTicks(),
                    c.Origin
                ))
                .ToValueList(),
        };

    /// <summary>Makes a row say what a contact says; consents that stay keep their rows.</summary>
    /// <param name="row">The row.</param>
    /// <param name="contact">The contact.</param>
    /// <param name="version">The version that the commit writes.</param>
    public static void Take(this ContactRow row, Contact contact, int version)
    {
        var c = contact.ToSnapshot();
        (row.TenantId, row.Id, row.Version) = (c.Tenant, c.Id, version);
        (row.Title, row.FirstName, row.LastName) = (c.Title, c.FirstName, c.LastName);
        (row.SearchKey, row.Email) = (contact.SearchKey, c.Email);
        (row.Phone, row.PhoneE164) = (c.Phone?.Typed, c.Phone?.E164);
        (row.Mobile, row.MobileE164) = (c.Mobile?.Typed, c.Mobile?.E164);
        (row.HomePhone, row.HomePhoneE164) = (c.HomePhone?.Typed, c.HomePhone?.E164);
        (row.Function, row.BirthDate) = (c.Function, c.BirthDate);
        row.Consents.Sync(
            c.Consents,
            (r, x) => r.Channel == x.Channel,
            (r, x, _) =>
            {
                (r.TenantId, r.ContactId, r.Channel) = (c.Tenant, c.Id, x.Channel);
                (r.State, r.At, r.Origin) = (x.State, Instant.FromUnixTimeTicks(x.At), x.Origin);
            }
        );
    }
}
