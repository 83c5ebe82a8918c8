using Prospecting.Addresses;
using Prospecting.Channels;
using Prospecting.Contacts;
using Prospecting.Prospects;

namespace Prospecting.VCards;

/// <summary>What of a contact and his prospect stands on a card: the one place that knows both.</summary>
/// <remarks>What he consents to is not: that is between him and who keeps the record.</remarks>
internal static class ContactCard
{
    public static VCard Of(Contact contact, Prospect? prospect)
    {
        // A contact shown with somebody else's address would hand that address out.
        var link = prospect?.Contacts.FirstOrDefault(l => l.Contact == contact.Id);
        if (prospect is not null && (link is null || prospect.Tenant != contact.Tenant))
        {
            throw new ArgumentException(
                "The prospect does not have this contact: link it first, or leave the prospect out.",
                nameof(prospect)
            );
        }

        return new VCard
        {
            Uid = contact.Id.Value,
            FormattedName = NameOf(contact, prospect),
            HonorificPrefix = contact.Title,
            GivenName = contact.FirstName,
            FamilyName = contact.LastName,
            Organization = prospect is { Kind: ProspectKind.Company } ? prospect.DisplayName : null,
            Function = contact.Function,
            Role = link?.Role,
            Phones =
            [
                .. Phone(VCardPhoneKind.Work, contact.Phone),
                .. Phone(VCardPhoneKind.Mobile, contact.Mobile),
                .. Phone(VCardPhoneKind.Home, contact.HomePhone),
            ],
            Emails = contact.Email is { } email ? [email] : [],
            Addresses = prospect is null ? [] : [.. AddressesOf(prospect)],
            Website = prospect?.Website,
            BirthDate = contact.BirthDate,
        };
    }

    // A contact has a name; one that comes from a store that lost it still makes a card that can be told from others.
    private static string NameOf(Contact contact, Prospect? prospect) =>
        new[] { contact.FullName, prospect?.DisplayName, contact.Email?.Typed }.FirstOrDefault(n =>
            !VCardText.IsBlank(n)
        )
        ?? contact.Id.ToString();

    private static IEnumerable<VCardPhone> Phone(VCardPhoneKind kind, PhoneNumber? number) =>
        number is null ? [] : [new VCardPhone(kind, number)];

    private static IEnumerable<VCardAddress> AddressesOf(Prospect prospect) =>
        prospect
            .Addresses.OrderByDescending(a => a.Roles.HasFlag(AddressRoles.Default))
            .Select(a => new VCardAddress(a.Postal)
            {
                Label = a.Label,
                Place = prospect.Kind == ProspectKind.Company ? VCardPlace.Work : VCardPlace.Home,
                IsPreferred = a.Roles.HasFlag(AddressRoles.Default),
            });
}
