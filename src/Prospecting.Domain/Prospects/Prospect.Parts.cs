using System.Globalization;
using Prospecting.Addresses;
using Prospecting.Contacts;
using Prospecting.Results;
using Prospecting.Scopes;
using Prospecting.Texts;
using Prospecting.Work;

namespace Prospecting.Prospects;

/// <content>Addresses, contact links, shares and external references.</content>
public sealed partial class Prospect
{
    /// <summary>Adds an address; the first one is the default (SPEC A-2).</summary>
    /// <param name="postal">Where it is.</param>
    /// <param name="roles">What it is for.</param>
    /// <param name="context">Who adds it.</param>
    /// <param name="label">What people call it.</param>
    /// <returns>The address, or all faults and nothing added.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A role that there is not.</exception>
    public Outcome<ProspectAddress> AddAddress(
        PostalAddress postal,
        AddressRoles roles,
        WorkContext context,
        string? label = null
    )
    {
        ArgumentNullException.ThrowIfNull(postal);
        if (WhyUnchangeable(context) is { } reason)
        {
            return reason;
        }

        var validated = CleanAddress(postal, label, out var cleanLabel);
        if (!validated.TryGet(out var clean))
        {
            return validated.Reasons;
        }

        var before = _addresses.ToArray();
        var added = new AddressBook(_addresses).Add(clean, roles, cleanLabel);
        RecordAddresses(before);
        return added;
    }

    /// <summary>Puts another address, other roles or another label in the place of one; the address is taken whole (SPEC A-3).</summary>
    /// <param name="ordinal">Which address.</param>
    /// <param name="postal">Where it is now.</param>
    /// <param name="roles">What it is for now.</param>
    /// <param name="context">Who changes it.</param>
    /// <param name="label">What people call it now.</param>
    /// <exception cref="ArgumentOutOfRangeException">A role that there is not.</exception>
    public Outcome ChangeAddress(
        int ordinal,
        PostalAddress postal,
        AddressRoles roles,
        WorkContext context,
        string? label = null
    )
    {
        ArgumentNullException.ThrowIfNull(postal);
        if (WhyUnchangeable(context) is { } reason)
        {
            return reason;
        }

        var validated = CleanAddress(postal, label, out var cleanLabel);
        if (!validated.TryGet(out var clean))
        {
            return Outcome.Of(validated.Reasons);
        }

        var before = _addresses.ToArray();
        var outcome = new AddressBook(_addresses).Replace(ordinal, clean, roles, cleanLabel);
        RecordAddresses(before);
        return outcome;
    }

    /// <summary>Removes an address (SPEC A-2).</summary>
    /// <param name="ordinal">Which address.</param>
    /// <param name="context">Who removes it.</param>
    /// <param name="successor">The address that becomes the default, when the default goes and several remain.</param>
    public Outcome RemoveAddress(int ordinal, WorkContext context, int? successor = null)
    {
        if (WhyUnchangeable(context) is { } reason)
        {
            return reason;
        }

        var before = _addresses.ToArray();
        var outcome = new AddressBook(_addresses).Remove(ordinal, successor);
        RecordAddresses(before);
        return outcome;
    }

    /// <summary>The address to use for a role (SPEC A-2).</summary>
    /// <param name="role">One role.</param>
    /// <returns>The address, or why there is none to name.</returns>
    /// <exception cref="ArgumentOutOfRangeException">No role, or several.</exception>
    public Outcome<ProspectAddress> AddressFor(AddressRoles role) =>
        new AddressBook(_addresses).Resolve(role);

    /// <summary>Links a contact; the first one is primary (SPEC C-2).</summary>
    /// <param name="contact">The contact.</param>
    /// <param name="context">Who links it.</param>
    /// <param name="role">What he does there.</param>
    public Outcome LinkContact(Contact contact, WorkContext context, string? role = null)
    {
        ArgumentNullException.ThrowIfNull(contact);
        if (WhyUnchangeable(context) is { } reason)
        {
            return reason;
        }

        if (contact.Tenant != Tenant)
        {
            return new Reason(ContactReasons.NotLinked).At("/contacts");
        }

        List<Reason> reasons = [];
        var cleanRole = new TextRule("/contacts/role", 100).Clean(role, reasons);
        if (_contacts.Exists(l => l.Contact == contact.Id))
        {
            reasons.Add(
                new Reason(ContactReasons.AlreadyLinked).At("/contacts").With("contact", contact.Id)
            );
        }

        if (reasons.Count > 0)
        {
            return Outcome.Of(reasons);
        }

        AddLink(new ContactLink(contact.Id) { Role = cleanRole, IsPrimary = _contacts.Count == 0 });
        return Outcome.Success;
    }

    /// <summary>Makes a linked contact the one to write to (SPEC C-2).</summary>
    /// <param name="contact">The contact.</param>
    /// <param name="context">Who says so.</param>
    public Outcome MakePrimary(ContactId contact, WorkContext context)
    {
        if (WhyUnchangeable(context) is { } reason)
        {
            return reason;
        }

        if (!_contacts.Exists(l => l.Contact == contact))
        {
            return NotLinked(contact);
        }

        var old = _contacts.Find(l => l.IsPrimary)?.Contact;
        for (var i = 0; i < _contacts.Count; i++)
        {
            var isPrimary = _contacts[i].Contact == contact;
            if (_contacts[i].IsPrimary != isPrimary)
            {
                _contacts[i] = _contacts[i] with { IsPrimary = isPrimary };
            }
        }

        Record("/primaryContact", old?.ToString(), contact.ToString(), personal: false);
        return Outcome.Success;
    }

    /// <summary>Marks a linked contact as preferred, or no longer; any number of them may be (SPEC C-2).</summary>
    /// <param name="contact">The contact.</param>
    /// <param name="preferred">Whether he is preferred.</param>
    /// <param name="context">Who says so.</param>
    /// <returns>Done, also when he was already; or <c>contact.not-linked</c>.</returns>
    public Outcome MarkPreferred(ContactId contact, bool preferred, WorkContext context)
    {
        if (WhyUnchangeable(context) is { } reason)
        {
            return reason;
        }

        var index = _contacts.FindIndex(l => l.Contact == contact);
        if (index < 0)
        {
            return NotLinked(contact);
        }

        if (_contacts[index].IsPreferred != preferred)
        {
            _contacts[index] = _contacts[index] with { IsPreferred = preferred };
            Record(
                $"/contacts/{contact}/preferred",
                preferred ? "false" : "true",
                preferred ? "true" : "false",
                personal: false
            );
        }

        return Outcome.Success;
    }

    /// <summary>Takes a contact's link away; the contact itself stays (SPEC C-2).</summary>
    /// <param name="contact">The contact.</param>
    /// <param name="context">Who takes it away.</param>
    /// <returns>
    /// Done; or <c>contact.not-linked</c>, or <c>contact.primary-required</c> with the fix <c>make-primary</c> of another one, or
    /// <c>link-contact</c> when there is no other one yet.
    /// </returns>
    public Outcome UnlinkContact(ContactId contact, WorkContext context)
    {
        if (WhyUnchangeable(context) is { } reason)
        {
            return reason;
        }

        var link = _contacts.Find(l => l.Contact == contact);
        if (link is null)
        {
            return NotLinked(contact);
        }

        if (link.IsPrimary)
        {
            var others = _contacts.Count - 1;
            return new Reason(ContactReasons.PrimaryRequired)
            {
                Fix = others == 0 ? "link-contact" : "make-primary",
            }
                .At("/contacts")
                .With("others", others);
        }

        _contacts.Remove(link);
        Record($"/contacts/{contact}", "linked", null, personal: false);
        return Outcome.Success;
    }

    /// <summary>Lets another company have it too (SPEC M-2).</summary>
    /// <param name="company">The company.</param>
    /// <param name="level">Whether that company may change it.</param>
    /// <param name="context">Who shares it: he must be able to change it, so that nobody shares more than he has (SPEC M-5).</param>
    /// <exception cref="ArgumentException">The company is <see langword="default"/>, or the level is none.</exception>
    public Outcome ShareWith(CompanyId company, AccessLevel level, WorkContext context)
    {
        if (WhyUnchangeable(context) is { } reason)
        {
            return reason;
        }

        if (!company.IsValid)
        {
            throw new ArgumentException("default(CompanyId) names no company.", nameof(company));
        }

        if (!Enum.IsDefined(level))
        {
            throw new ArgumentOutOfRangeException(
                nameof(level),
                level,
                "A prospect is shared for reading or for writing."
            );
        }

        if (_shares.Exists(s => s.Company == company))
        {
            return new Reason(ProspectReasons.AlreadyShared).With("company", company);
        }

        AddShare(new ProspectShare(company, level));
        return Outcome.Success;
    }

    /// <summary>Takes it away from a company, at once (SPEC M-5).</summary>
    /// <param name="company">The company; not the owner.</param>
    /// <param name="context">Who takes it away.</param>
    public Outcome Unshare(CompanyId company, WorkContext context)
    {
        if (WhyUnchangeable(context) is { } reason)
        {
            return reason;
        }

        if (company == OwnerCompany)
        {
            return new Reason(ProspectReasons.OwnerRequired).With("company", company);
        }

        if (_shares.RemoveAll(s => s.Company == company) == 0)
        {
            return new Reason(ProspectReasons.NotShared).With("company", company);
        }

        Record($"/shares/{company}", "shared", null, personal: false);
        Raise(new ProspectSharingChanged(Id.Value, company.Value, Shared: false));
        return Outcome.Success;
    }

    /// <summary>Notes the id it has in another system (SPEC P-13).</summary>
    /// <param name="system">The other system's name, up to 40 characters.</param>
    /// <param name="id">The id there, up to 100 characters.</param>
    /// <param name="context">Who notes it.</param>
    public Outcome AddReference(string system, string id, WorkContext context)
    {
        if (WhyUnchangeable(context) is { } reason)
        {
            return reason;
        }

        List<Reason> reasons = [];
        var cleanSystem = new TextRule(
            "/references/system",
            ExternalReference.MaxSystemLength
        ).Require(system, reasons);
        var cleanId = new TextRule("/references/id", ExternalReference.MaxIdLength).Require(
            id,
            reasons
        );
        if (reasons.Count > 0)
        {
            return Outcome.Of(reasons);
        }

        AddReference(new ExternalReference(OwnerCompany, cleanSystem!, cleanId!));
        return Outcome.Success;
    }

    private static Reason NotLinked(ContactId contact) =>
        new Reason(ContactReasons.NotLinked).At("/contacts").With("contact", contact);

    private static Outcome<PostalAddress> CleanAddress(
        PostalAddress postal,
        string? label,
        out string? cleanLabel
    )
    {
        List<Reason> reasons = [];
        cleanLabel = new TextRule("/addresses/label", 100).Clean(label, reasons);
        var validated = postal.Validate("/addresses");
        return reasons.Count == 0
            ? validated
            : Outcome<PostalAddress>.Refused([.. reasons, .. validated.Reasons]);
    }

    // The position comes last and only where there is one: lines of addresses without it stay as they always were.
    private static string Described(ProspectAddress address) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{address.Label} | {address.Postal.Street} | {address.Postal.Line2} | {address.Postal.PostalCode} | {address.Postal.City} | {address.Postal.Region} | {address.Postal.Country} | {address.Roles}"
        ) + (address.Postal.Position is { } position ? $" | {position.ToGeoUri()}" : string.Empty);

    private void AddLink(ContactLink link)
    {
        _contacts.Add(link);
        Record($"/contacts/{link.Contact}", null, "linked", personal: false);
    }

    private void AddShare(ProspectShare share)
    {
        _shares.Add(share);
        Record($"/shares/{share.Company}", null, share.Level.ToString(), personal: false);
        Raise(new ProspectSharingChanged(Id.Value, share.Company.Value, Shared: true));
    }

    private void AddReference(ExternalReference reference)
    {
        if (!_references.Contains(reference))
        {
            _references.Add(reference);
            Record($"/references/{reference.System}", null, reference.Id, personal: false);
        }
    }

    private void RecordAddresses(ProspectAddress[] before)
    {
        foreach (var ordinal in before.Concat(_addresses).Select(a => a.Ordinal).Distinct().Order())
        {
            var old = Array.Find(before, a => a.Ordinal == ordinal);
            var now = _addresses.Find(a => a.Ordinal == ordinal);
            if (old != now)
            {
                Record(
                    $"/addresses/{ordinal}",
                    old is null ? null : Described(old),
                    now is null ? null : Described(now)
                );
            }
        }
    }
}
