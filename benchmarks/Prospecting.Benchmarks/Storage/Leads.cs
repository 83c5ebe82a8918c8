using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using Prospecting.Addresses;
using Prospecting.Channels;
using Prospecting.Contacts;
using Prospecting.Intake;
using Prospecting.Prospects;
using Prospecting.Scopes;
using Prospecting.Work;

namespace Prospecting.Benchmarks.Storage;

/// <summary>Leads of 25 filled columns: a company, its address, a person, a reference; made from their number, always the same.</summary>
internal static class Leads
{
    public static readonly Scope Marie = Scope.ForUser(new UserId("marie"), new CompanyId("paris"));

    private static readonly string[] Trades =
    [
        "Menuiserie",
        "Plomberie",
        "Boulangerie",
        "Garage",
        "Atelier",
        "Imprimerie",
    ];
    private static readonly string[] Names =
    [
        "Lefèvre",
        "Moreau",
        "Étoile",
        "Durand",
        "Périgord",
        "Océane",
        "Noël",
        "Garnier",
    ];
    private static readonly string[] Towns =
    [
        "Lyon",
        "Rennes",
        "Bourg-en-Bresse",
        "Saint-Étienne",
        "Lille",
        "Pau",
    ];

    public static Task TakeInAsync(BenchBase store, int count, int chunk = 5000) =>
        store
            .Provider.GetRequiredService<ProspectIntake>()
            .RunAsync(
                Marie,
                Enumerable.Range(0, count).ToAsyncEnumerable(),
                Make,
                new IntakeOptions { ChunkSize = chunk }
            );

    private static NewRecord Make(int number, WorkContext context)
    {
        var trade = Trades[number % Trades.Length];
        var name = Names[number / 7 % Names.Length];
        var text = number.ToString(CultureInfo.InvariantCulture);
        var phone = $"01 99 {number / 10000 % 100:00} {number / 100 % 100:00} {number % 100:00}";
        var contact = Contact
            .Create(
                new NewContact
                {
                    Title = "Mme",
                    FirstName = "Zoé",
                    LastName = $"{name}-{text}",
                    Email = EmailAddress.Parse($"zoe.{text}@lead-{text}.example").OrThrow(),
                    Mobile = PhoneNumber
                        .Parse($"06 39 98 {number / 100 % 100:00} {number % 100:00}")
                        .OrThrow(),
                },
                context
            )
            .OrThrow();
        var prospect = Prospect
            .Create(
                new ProspectDetails
                {
                    DisplayName = $"{trade} {name} {text}",
                    LegalName = $"{trade} {name} {text} SARL",
                    LegalForm = "SARL",
                    Industry = trade,
                    Email = EmailAddress.Parse($"bonjour@lead-{text}.example").OrThrow(),
                    Phone = PhoneNumber.Parse(phone).OrThrow(),
                    Source = number % 3 == 0 ? "salon" : "web",
                    Owner = "marie",
                    AnnualTurnover = new Money(number * 100L, "EUR"),
                    Comment = "Rappeler après le salon; intéressée par l'offre de printemps.",
                },
                context
            )
            .OrThrow();
        prospect.LinkContact(contact, context, "gérante").OrThrow();
        prospect
            .AddAddress(
                new PostalAddress
                {
                    Street = $"{number % 200} rue des Lilas",
                    PostalCode = $"{number % 95:00}000",
                    City = Towns[number % Towns.Length],
                    Country = "FR",
                },
                AddressRoles.Billing,
                context
            )
            .OrThrow();
        prospect.AddReference("file", text, context).OrThrow();
        return new NewRecord(prospect, [contact]);
    }
}
