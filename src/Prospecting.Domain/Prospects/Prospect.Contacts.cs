using Prospecting.Contacts;
using Prospecting.Results;
using Prospecting.Texts;
using Prospecting.Work;

namespace Prospecting.Prospects;

/// <content>The contacts it is linked to (SPEC C-1, C-2).</content>
public sealed partial class Prospect
{
    private readonly List<ContactLink> _contacts = [];

    /// <summary>The contacts it is linked to.</summary>
    public IReadOnlyList<ContactLink> Contacts => _contacts;

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

    private static Reason NotLinked(ContactId contact) =>
        new Reason(ContactReasons.NotLinked).At("/contacts").With("contact", contact);

    private void AddLink(ContactLink link)
    {
        _contacts.Add(link);
        Record($"/contacts/{link.Contact}", null, "linked", personal: false);
    }
}
