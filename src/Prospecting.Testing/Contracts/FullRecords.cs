using NodaTime;
using Prospecting.Addresses;
using Prospecting.Channels;
using Prospecting.Collections;
using Prospecting.Contacts;
using Prospecting.CustomFields;
using Prospecting.Geography;
using Prospecting.Identifiers;
using Prospecting.Prospects;
using Prospecting.Scopes;
using Prospecting.Statuses;
using Prospecting.Tags;
using Prospecting.Work;
using static Prospecting.Testing.Contracts.ContractWorld;

namespace Prospecting.Testing.Contracts;

/// <summary>Records that have something in every field, so that a store that loses one is found out.</summary>
internal static class FullRecords
{
    private static readonly NewContact Zoe = new()
    {
        Title = "Mme",
        FirstName = "Zoé",
        LastName = "Lefèvre",
        Email = EmailAddress.Parse("Zoe@Atelier.example").OrThrow(),
        Phone = PhoneNumber.Parse("01 99 00 12 35").OrThrow(),
        Mobile = PhoneNumber.Parse("06 39 98 12 36").OrThrow(),
        HomePhone = PhoneNumber.Parse("02 61 91 12 36").OrThrow(),
        Function = "Menuisière",
        BirthDate = new LocalDate(1984, 2, 29),
    };

    private static readonly ProspectDetails Workshop = new()
    {
        DisplayName = "Atelier Lefèvre",
        LegalName = "ATELIER LEFÈVRE",
        LegalForm = "SARL",
        Siret = Siret.Parse("73282932000074").OrThrow(),
        VatNumber = VatNumber.Parse("FR44732829320").OrThrow(),
        ActivityCode = "43.32A",
        Industry = "Menuiserie",
        Email = EmailAddress.Parse("Contact@Atelier.example").OrThrow(),
        Phone = PhoneNumber.Parse("01 99 00 12 34").OrThrow(),
        Mobile = PhoneNumber.Parse("660-485-0224").OrThrow(),
        Website = Website.Parse("www.atelier.example").OrThrow(),
        Source = "Salon",
        Owner = "Claire Vasseur",
        AnnualTurnover = new Turnover(Money.Of(1234567.5m, "EUR"), 2026),
        TaxRegime = "Réel normal",
        CurrentProvider = "Cabinet Exemple",
        CompanyCreatedOn = new LocalDate(2011, 5, 9),
        ForeignPhone = PhoneNumber.Parse("+41 44 000 00 00").OrThrow(),
        Fax = PhoneNumber.Parse("01 99 00 12 99").OrThrow(),
        SourceDetail = "Stand 12",
        ClientType = "Artisan",
        Rating = "A",
        BusinessTakenOver = true,
        ForecastTurnover = new Turnover(new Money(200_000, "EUR"), 2027),
        RecommendationActivity = "Menuiserie,\nposes et réparations.",
        RecommendationNeeds = "Financer ses factures.",
        RecommendationInvoices = "Vingt par mois, à des entreprises.",
        Position = GeoPosition.Of(48.8566, 2.3522).OrThrow(),
        Tags = TagSet.Parse("Été; à rappeler").OrThrow(),
        Custom = CustomValues.FromSnapshot([
            new CustomValueSnapshot
            {
                Field = "colours",
                Type = "choices",
                Texts = ["blue", "red"],
            },
            new CustomValueSnapshot
            {
                Field = "staff",
                Type = "number",
                Texts = ["-12.5"],
            },
        ]),
        Campaign = "salon-2026",
        BroughtBy = "Partenaire Exemple",
        Team = "nord",
        SourceRepresentative = new UserId("camille"),
        OperationalRepresentative = new UserId("bruno"),
        RankedRepresentatives = [new UserId("bruno"), new UserId("dora"), new UserId("emil")],
        Comment = "Deux lignes,\navec « guillemets » ; et 😀",
    };

    private static readonly ProspectDetails Painter = new()
    {
        Kind = ProspectKind.Person,
        Title = "M.",
        FirstName = "Noël",
        LastName = "Œuvrard",
        Mobile = PhoneNumber.Parse("06 39 98 12 37").OrThrow(),
    };

    /// <summary>A contact who has opted in to one channel and out of another.</summary>
    public static Contact Contact(WorkContext context)
    {
        var contact = Contacts.Contact.Create(Zoe, context).OrThrow();
        contact
            .SetConsent(ConsentChannels.Newsletter, ConsentState.OptedIn, "form", context)
            .OrThrow();
        contact
            .SetConsent(ConsentChannels.Mailings, ConsentState.OptedOut, "call", context)
            .OrThrow();
        return contact;
    }

    /// <summary>A company, a person, and an archived one that prefers a contact.</summary>
    public static IReadOnlyList<Prospect> Prospects(WorkContext context, Contact contact)
    {
        var company = Company(context, contact);
        return [company, Person(context), Preferring(company, context)];
    }

    private static Prospect Company(WorkContext context, Contact contact)
    {
        // Whatever the host of the store has: a store keeps what it is given.
        var marketing = context with
        {
            Capabilities = HostCapabilities.Of(HostCapabilities.Marketing),
        };
        var company = Prospect.Create(Workshop, marketing).OrThrow();
        company.LinkContact(contact, context, "gérante").OrThrow();
        company.AddAddress(Headquarters, AddressRoles.Billing, context, "siège").OrThrow();
        company
            .AddAddress(Address("Bourg-en-Bresse", "01000"), AddressRoles.Delivery, context)
            .OrThrow();
        company.ShareWith(Lyon, AccessLevel.Read, context).OrThrow();
        company.AddReference("erp", "00042", context).OrThrow();
        company.MoveStatus(
            new ProspectFacts(company, [contact], context.Now),
            new StatusRequest("lose") { Reasons = ["price"], Note = "Trop cher, trop tard." },
            StatusRights.All,
            context
        );
        return company;
    }

    private static Prospect Person(WorkContext context) =>
        Prospect
            .Create(
                Painter,
                context,
                new ProspectOrigin
                {
                    CreatedAt = context.Now - Duration.FromDays(4000) - Duration.FromTicks(1),
                    NeedsReview = true,
                }
            )
            .OrThrow();

    // By a snapshot, so that a store is asked to keep the mark whoever made it.
    private static Prospect Preferring(Prospect other, WorkContext context)
    {
        var whole = Prospect.FromSnapshot(
            other.ToSnapshot() with
            {
                Id = context.Ids.Next(),
                References = [],
                Contacts = other
                    .ToSnapshot()
                    .Contacts.Select(l => l with { IsPreferred = true })
                    .ToValueList(),
            }
        );
        whole.MarkForReview(needed: true, context).OrThrow();
        whole.Archive(context).OrThrow();
        return whole;
    }

    private static PostalAddress Headquarters { get; } =
        new()
        {
            Street = "12 rue des Lilas",
            Line2 = "Bâtiment C",
            PostalCode = "42000",
            City = "Saint-Étienne",
            Region = "Auvergne-Rhône-Alpes",
            Country = "FR",
            Position = GeoPosition.Of(45.4397, -4.3872).OrThrow(),
        };
}
