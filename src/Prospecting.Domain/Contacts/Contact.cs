using NodaTime;
using NodaTime.Text;
using Prospecting.Aggregates;
using Prospecting.Channels;
using Prospecting.Collections;
using Prospecting.Results;
using Prospecting.Scopes;
using Prospecting.Texts;
using Prospecting.Work;

namespace Prospecting.Contacts;

/// <summary>A person to talk to: of his own, linked to one or more prospects (SPEC C-1).</summary>
/// <remarks>Seen by whoever sees one of the prospects he is linked to. Mutable; belongs to the session that loaded it.</remarks>
public sealed partial class Contact : Aggregate
{
    /// <summary>The subject kind of contacts in history and outbox.</summary>
    public const string Kind = "contact";

    /// <summary>The first birth date that is taken: what lies before is a slip, or the zero of some spreadsheet.</summary>
    public static readonly LocalDate EarliestBirthDate = new(1900, 1, 1);

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
    internal IEnumerable<PhoneNumber> Phones =>
        new[] { Phone, Mobile, HomePhone }.OfType<PhoneNumber>();

    /// <summary>Telephone at home.</summary>
    public PhoneNumber? HomePhone { get; private set; }

    /// <summary>His job, wherever he has it; what he does at one prospect is the role of the link.</summary>
    public string? Function { get; private set; }

    /// <summary>When he was born, in the ISO calendar.</summary>
    public LocalDate? BirthDate { get; private set; }

    /// <summary>What text search looks through: folded names and e-mail address, and the digits of the telephones (SPEC Q-2).</summary>
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
        var outcome = contact.Change(person, context);
        return outcome.Succeeded ? contact : outcome.Reasons;
    }

    /// <summary>Puts what is known now in the place of what was known; what he consents to stays.</summary>
    /// <param name="person">All of it; what is left out is cleared.</param>
    /// <param name="context">Who changes it: nobody was born after his today.</param>
    /// <returns>Done, or all faults and nothing changed.</returns>
    public Outcome Change(NewContact person, WorkContext context)
    {
        ArgumentNullException.ThrowIfNull(person);
        ArgumentNullException.ThrowIfNull(context);
        List<Reason> reasons = [];
        var title = new TextRule("/contact/title", 40).Clean(person.Title, reasons);
        var first = new TextRule("/contact/firstName", 100).Clean(person.FirstName, reasons);
        var last = new TextRule("/contact/lastName", 100).Clean(person.LastName, reasons);
        var function = new TextRule("/contact/function", 100).Clean(person.Function, reasons);
        var born = person.BirthDate?.WithCalendar(CalendarSystem.Iso);
        CheckBirthDate(born, context, reasons);
        // A name that is refused was not missing.
        if (
            first is null
            && last is null
            && !reasons.Exists(r => r.Pointer is "/contact/firstName" or "/contact/lastName")
        )
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
        Record("/homePhone", HomePhone, person.HomePhone);
        Record("/function", Function, function);
        Record("/birthDate", Text(BirthDate), Text(born));
        (Title, FirstName, LastName) = (title, first, last);
        (Email, Phone, Mobile) = (person.Email, person.Phone, person.Mobile);
        (HomePhone, Function, BirthDate) = (person.HomePhone, function, born);
        SearchKey = MakeSearchKey();
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
        Record("/homePhone", HomePhone, null);
        Record("/function", Function, null);
        Record("/birthDate", Text(BirthDate), null);
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
            HomePhone = PhoneSnapshot.Of(HomePhone),
            Function = Function,
            BirthDate = BirthDate?.ToDateOnly(),
            Consents = _consents
                .Select(c => new ConsentSnapshot(
                    c.Channel,
                    c.State,
                    c.At!.Value.ToUnixTimeTicks(),
                    c.Origin!
                ))
                .ToValueList(),
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
            HomePhone = snapshot.HomePhone?.ToNumber(),
            Function = snapshot.Function,
            BirthDate = snapshot.BirthDate is { } born ? LocalDate.FromDateOnly(born) : null,
        };
        contact.SearchKey = contact.MakeSearchKey();
        contact._consents.AddRange(
            snapshot.Consents.Select(c => new Consent(c.Channel)
            {
                State = c.State,
                At = Instant.FromUnixTimeTicks(c.At),
                Origin = c.Origin,
            })
        );
        contact.RestoreVersion(snapshot.Version);
        return contact;
    }

    /// <summary>Its id: everything else is personal data.</summary>
    public override string ToString() => $"contact {Id}";

    // A date that was accepted is not refused later, wherever the one who changes another field is.
    private void CheckBirthDate(LocalDate? born, WorkContext context, List<Reason> reasons)
    {
        const string pointer = "/contact/birthDate";
        if (born is not { } date || born == BirthDate)
        {
            return;
        }

        var today = context.Now.InZone(context.Scope.Zone).Date;
        if (date > today)
        {
            reasons.Add(
                new Reason(ContactReasons.BirthDateInFuture)
                    .At(pointer)
                    .With("today", LocalDatePattern.Iso.Format(today))
            );
        }
        else if (date < EarliestBirthDate)
        {
            reasons.Add(
                new Reason(ContactReasons.BirthDateTooEarly)
                    .At(pointer)
                    .With("min", LocalDatePattern.Iso.Format(EarliestBirthDate))
            );
        }
    }

    private static string? Text(LocalDate? date) =>
        date is { } given ? LocalDatePattern.Iso.Format(given) : null;

    private string MakeSearchKey()
    {
        var phones = new[] { Phone, Mobile, HomePhone }.Select(p => p?.SearchDigits);
        return TextFolding.Fold($"{FullName} {Email?.Typed} {string.Join(' ', phones)}");
    }
}
