using NodaTime;
using Prospecting.Addresses;
using Prospecting.Channels;
using Prospecting.Contacts;
using Prospecting.CustomFields;
using Prospecting.Geography;
using Prospecting.Identifiers;
using Prospecting.Policies;
using Prospecting.Prospects;
using Prospecting.Scopes;
using Prospecting.Tags;
using Prospecting.Texts;

namespace Prospecting.Domain.Tests.Policies;

/// <summary>Policies and prospects that come in.</summary>
internal static class Entered
{
    public static readonly ProspectDetails Full = new()
    {
        DisplayName = "Menuiserie Exemple",
        Kind = ProspectKind.Company,
        LegalName = "Menuiserie Exemple SARL",
        LegalForm = "SARL",
        Siren = Siren.Parse("732829320").OrThrow(),
        Siret = Siret.Parse("73282932000074").OrThrow(),
        VatNumber = VatNumber.Parse("FR44732829320").OrThrow(),
        ActivityCode = "43.32A",
        Industry = "Menuiserie",
        Title = "Mme",
        FirstName = "Camille",
        LastName = "Exemple",
        Email = EmailAddress.Parse("contact@menuiserie.example").OrThrow(),
        Phone = PhoneNumber.Parse("01 99 00 12 34").OrThrow(),
        Mobile = PhoneNumber.Parse("06 39 98 00 01").OrThrow(),
        Website = Website.Parse("menuiserie.example").OrThrow(),
        Source = "Salon",
        Owner = "anne",
        AnnualTurnover = new Turnover(new Money(120_000, "EUR"), 2026),
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
        Tags = TagSet.Parse("a; b").OrThrow(),
        Custom = CustomValues.FromSnapshot([
            new CustomValueSnapshot
            {
                Field = "colour",
                Type = "text",
                Texts = ["blue"],
            },
        ]),
        Campaign = "salon-2026",
        BroughtBy = "Partenaire Exemple",
        Team = "nord",
        SourceRepresentative = new UserId("camille"),
        OperationalRepresentative = new UserId("bruno"),
        RankedRepresentatives = [new UserId("bruno"), new UserId("dora"), new UserId("emil")],
        Comment = "Rappeler en mars.",
    };

    public static FieldPolicy Policy(params ChannelPolicy[] channels) =>
        new()
        {
            Key = "test",
            Label = new LocalizedText("Essai", "Test"),
            Channels = [.. channels],
        };

    public static ChannelPolicy Manual(params (string Pointer, FieldRule Rule)[] fields) =>
        new()
        {
            Channel = EntryChannel.Manual,
            Fields = [.. fields.Select(f => new FieldSetting(f.Pointer, f.Rule))],
        };

    public static ChannelPolicy Requires(params string[] pointers) =>
        Manual([.. pointers.Select(p => (p, FieldRule.Required))]);

    public static ChannelPolicy AnyOf(params string[] pointers) =>
        new()
        {
            Channel = EntryChannel.Manual,
            AnyOf =
            [
                [.. pointers],
            ],
        };

    public static (Prospect Prospect, Contact[] Contacts) With(
        ProspectDetails details,
        params NewContact[] persons
    )
    {
        var context = World.Context();
        var prospect = World.NewProspect(details, context);
        Contact[] contacts = [.. persons.Select(p => Contact.Create(p, context).OrThrow())];
        foreach (var contact in contacts)
        {
            prospect.LinkContact(contact, context).OrThrow();
        }

        return (prospect, contacts);
    }

    public static NewContact Person(string name, string? phone = null, string? mobile = null) =>
        new()
        {
            LastName = name,
            Phone = phone is null ? null : PhoneNumber.Parse(phone).OrThrow(),
            Mobile = mobile is null ? null : PhoneNumber.Parse(mobile).OrThrow(),
        };

    public static Prospect WithAddress(PostalAddress address)
    {
        var prospect = World.NewProspect("A");
        prospect.AddAddress(address, AddressRoles.None, World.Context()).OrThrow();
        return prospect;
    }
}
