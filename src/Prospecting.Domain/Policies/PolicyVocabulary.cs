using System.Collections.Frozen;
using System.Globalization;
using Prospecting.Addresses;
using Prospecting.Collections;
using Prospecting.Contacts;
using Prospecting.Prospects;

namespace Prospecting.Policies;

/// <summary>The fields that policies may name, as pointers into a prospect (SPEC P-2).</summary>
/// <remarks>Every field of <see cref="ProspectField.All"/> is one; the others stand in the tables below, one line each.</remarks>
public static class PolicyVocabulary
{
    private const string ContactList = "/contacts";
    private const string AddressList = "/addresses";

    /// <summary>Parts of a prospect that are no editable field of it.</summary>
    private static readonly PolicyField[] OfParts =
    [
        Part(ContactList, p => p.Contacts.Count > 0),
        Part(AddressList, p => p.Addresses.Count > 0),
        Part("/references", p => p.References.Count > 0),
    ];

    /// <summary>Fields of each contact.</summary>
    private static readonly PolicyField[] OfContacts =
    [
        OfContact("title", (_, c) => c.Title),
        OfContact("firstName", (_, c) => c.FirstName),
        OfContact("lastName", (_, c) => c.LastName),
        OfContact("email", (_, c) => c.Email),
        OfContact("phone", (_, c) => c.Phone),
        OfContact("mobile", (_, c) => c.Mobile),
        OfContact("homePhone", (_, c) => c.HomePhone),
        OfContact("function", (_, c) => c.Function),
        OfContact("birthDate", (_, c) => c.BirthDate),
        OfContact("role", (l, _) => l.Role),
    ];

    /// <summary>Fields of each address.</summary>
    private static readonly PolicyField[] OfAddresses =
    [
        OfAddress("label", a => a.Label),
        OfAddress("street", a => a.Postal.Street),
        OfAddress("line2", a => a.Postal.Line2),
        OfAddress("postalCode", a => a.Postal.PostalCode),
        OfAddress("city", a => a.Postal.City),
        OfAddress("region", a => a.Postal.Region),
        OfAddress("country", a => a.Postal.Country),
        OfAddress("position", a => a.Postal.Position),
    ];

    private static readonly PolicyField[] All =
    [
        .. ProspectField.All.Select(OfProspect),
        .. OfParts,
        .. OfContacts,
        .. OfAddresses,
    ];

    private static readonly FrozenDictionary<string, PolicyField> ByPointer =
        All.ToFrozenDictionary(f => f.Pointer, StringComparer.Ordinal);

    /// <summary>Every pointer, in the order people read them; <c>*</c> stands for each item of a collection.</summary>
    public static ValueList<string> Pointers { get; } = All.Select(f => f.Pointer).ToValueList();

    /// <summary>The field of a pointer; <see langword="null"/> when there is none.</summary>
    internal static PolicyField? Named(string pointer) => ByPointer.GetValueOrDefault(pointer);

    private static PolicyField OfProspect(ProspectField field) =>
        new(
            field.Pointer,
            content => [new FieldPlace(field.Pointer, field.Read(content.Details) is not null)]
        );

    private static PolicyField Part(string pointer, Func<Prospect, bool> isFilled) =>
        new(pointer, content => [new FieldPlace(pointer, isFilled(content.Prospect))]);

    private static PolicyField OfContact(string name, Func<ContactLink, Contact, object?> read) =>
        new(
            $"{ContactList}/*/{name}",
            content =>
                content.Contacts.Select(c => new FieldPlace(
                    $"{ContactList}/{c.Link.Contact}/{name}",
                    read(c.Link, c.Person) is not null
                )),
            ContactList
        );

    private static PolicyField OfAddress(string name, Func<ProspectAddress, object?> read) =>
        new(
            $"{AddressList}/*/{name}",
            content =>
                content.Prospect.Addresses.Select(a => new FieldPlace(
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"{AddressList}/{a.Ordinal}/{name}"
                    ),
                    read(a) is not null
                )),
            AddressList
        );
}
