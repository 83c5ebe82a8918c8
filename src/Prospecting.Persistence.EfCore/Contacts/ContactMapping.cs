using Prospecting.Channels;
using Prospecting.Contacts;

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
        };

    public static void Take(this ContactRow row, Contact contact, int version)
    {
        var c = contact.ToSnapshot();
        (row.TenantId, row.Id, row.Version) = (c.Tenant, c.Id, version);
        (row.Title, row.FirstName, row.LastName) = (c.Title, c.FirstName, c.LastName);
        (row.SearchKey, row.Email) = (contact.SearchKey, c.Email);
        (row.Phone, row.PhoneE164) = (c.Phone?.Typed, c.Phone?.E164);
        (row.Mobile, row.MobileE164) = (c.Mobile?.Typed, c.Mobile?.E164);
    }
}
