using Prospecting.Aggregates;
using Prospecting.Channels;
using Prospecting.Results;
using Prospecting.Scopes;
using Prospecting.Texts;
using Prospecting.Work;

namespace Prospecting.Contacts;

/// <summary>A person to talk to: of his own, linked to one or more prospects (SPEC C-1).</summary>
/// <remarks>Seen by whoever sees one of the prospects he is linked to. Mutable; belongs to the session that loaded it.</remarks>
public sealed class Contact : Aggregate
{
    /// <summary>The subject kind of contacts in history and outbox.</summary>
    public const string Kind = "contact";

    private Contact(TenantId tenant, ContactId id) => (Tenant, Id) = (tenant, id);

    /// <summary>The tenant it belongs to.</summary>
    public TenantId Tenant { get; private set; }

    /// <summary>Its id.</summary>
    public ContactId Id { get; private set; }

    /// <summary>Form of address [civilité].</summary>
    public string? Title { get; private set; }

    /// <summary>First name.</summary>
    public string? FirstName { get; private set; }

    /// <summary>Last name.</summary>
    public string? LastName { get; private set; }

    /// <summary>E-mail address.</summary>
    public EmailAddress? Email { get; private set; }

    /// <summary>Landline.</summary>
    public PhoneNumber? Phone { get; private set; }

    /// <summary>Mobile phone.</summary>
    public PhoneNumber? Mobile { get; private set; }

    /// <summary>The telephone numbers that he answers.</summary>
    internal IEnumerable<PhoneNumber> Phones => new[] { Phone, Mobile }.OfType<PhoneNumber>();

    /// <summary>What text search looks through: folded names and e-mail address.</summary>
    public string SearchKey { get; private set; } = string.Empty;

    /// <summary>First and last name, for people; personal data.</summary>
    public string FullName =>
        string.Join(' ', new[] { FirstName, LastName }.Where(n => n is not null));

    /// <inheritdoc/>
    public override Guid SubjectId => Id.Value;

    /// <inheritdoc/>
    public override string SubjectKind => Kind;

    /// <summary>Makes a contact; it is stored once a prospect links it.</summary>
    /// <param name="person">What is known of the person.</param>
    /// <param name="context">Who makes it.</param>
    /// <returns>The contact, or all faults of what was given.</returns>
    public static Outcome<Contact> Create(NewContact person, WorkContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        var contact = new Contact(context.Scope.Tenant, new ContactId(context.Ids.Next()));
        var outcome = contact.Change(person);
        return outcome.Succeeded ? contact : outcome.Reasons;
    }

    /// <summary>Puts what is known now in the place of what was known.</summary>
    /// <param name="person">All of it; what is left out is cleared.</param>
    /// <returns>Done, or all faults and nothing changed.</returns>
    public Outcome Change(NewContact person)
    {
        ArgumentNullException.ThrowIfNull(person);
        List<Reason> reasons = [];
        var title = new TextRule("/contact/title", 40).Clean(person.Title, reasons);
        var first = new TextRule("/contact/firstName", 100).Clean(person.FirstName, reasons);
        var last = new TextRule("/contact/lastName", 100).Clean(person.LastName, reasons);
        if (reasons.Count == 0 && first is null && last is null)
        {
            reasons.Add(new Reason(ContactReasons.NameMissing).At("/contact/lastName"));
        }

        if (reasons.Count > 0)
        {
            return Outcome.Of(reasons);
        }

        Record("/title", Title, title);
        Record("/firstName", FirstName, first);
        Record("/lastName", LastName, last);
        Record("/email", Email?.Typed, person.Email?.Typed);
        Record("/phone", Phone, person.Phone);
        Record("/mobile", Mobile, person.Mobile);
        (Title, FirstName, LastName) = (title, first, last);
        (Email, Phone, Mobile) = (person.Email, person.Phone, person.Mobile);
        SearchKey = SearchKeyOf(FullName, Email);
        return Outcome.Success;
    }

    /// <summary>Has the commit delete it, because the only prospect it was linked to is deleted (SPEC Y-1). Its fields go into history a last time.</summary>
    internal void RemoveWithProspect()
    {
        Record("/title", Title, null);
        Record("/firstName", FirstName, null);
        Record("/lastName", LastName, null);
        Record("/email", Email?.Typed, null);
        Record("/phone", Phone, null);
        Record("/mobile", Mobile, null);
        MarkRemoved();
    }

    /// <summary>All it holds, for stores and exports.</summary>
    public ContactSnapshot ToSnapshot() =>
        new()
        {
            Tenant = Tenant.Value,
            Id = Id.Value,
            Version = Version,
            Title = Title,
            FirstName = FirstName,
            LastName = LastName,
            Email = Email?.Typed,
            Phone = PhoneSnapshot.Of(Phone),
            Mobile = PhoneSnapshot.Of(Mobile),
        };

    /// <summary>Rebuilds a contact as it was stored.</summary>
    /// <param name="snapshot">What <see cref="ToSnapshot"/> gave.</param>
    public static Contact FromSnapshot(ContactSnapshot snapshot)
    {
        ArgumentNullException.ThrowIfNull(snapshot);
        var contact = new Contact(new TenantId(snapshot.Tenant), new ContactId(snapshot.Id))
        {
            Title = snapshot.Title,
            FirstName = snapshot.FirstName,
            LastName = snapshot.LastName,
            Email = snapshot.Email is null ? null : EmailAddress.Stored(snapshot.Email),
            Phone = snapshot.Phone?.ToNumber(),
            Mobile = snapshot.Mobile?.ToNumber(),
        };
        contact.SearchKey = SearchKeyOf(contact.FullName, contact.Email);
        contact.RestoreVersion(snapshot.Version);
        return contact;
    }

    /// <summary>Its id: everything else is personal data.</summary>
    public override string ToString() => $"contact {Id}";

    private static string SearchKeyOf(string fullName, EmailAddress? email) =>
        TextFolding.Fold($"{fullName} {email?.Typed}");
}
