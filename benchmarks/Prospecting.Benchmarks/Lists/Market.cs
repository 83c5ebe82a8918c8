using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using Prospecting.Benchmarks.Storage;
using Prospecting.Channels;
using Prospecting.Contacts;
using Prospecting.Intake;
using Prospecting.Prospects;
using Prospecting.Scopes;
using Prospecting.Work;

namespace Prospecting.Benchmarks.Lists;

/// <summary>A group of companies and its prospects, made from their numbers, always the same: six companies from large to tiny, 200 representatives, 12 sources, statuses as they are after some years.</summary>
internal sealed class Market(SpreadClock clock)
{
    public const int Representatives = 200;

    /// <summary>The companies, each with its share of a thousand.</summary>
    public static readonly IReadOnlyList<(string Code, int PerThousand)> Companies =
    [
        ("paris", 600),
        ("lyon", 250),
        ("lille", 100),
        ("nantes", 40),
        ("pau", 9),
        ("gap", 1),
    ];

    public static readonly IReadOnlyList<string> Sources =
    [
        "web",
        "salon",
        "parrainage",
        "annuaire",
        "appel",
        "publicité",
        "partenaire",
        "réseau",
        "achat de fichier",
        "bouche à oreille",
        "ancien client",
        "presse",
    ];

    private static readonly string[] Trades =
    [
        "Menuiserie",
        "Plomberie",
        "Boulangerie",
        "Garage",
        "Atelier",
        "Imprimerie",
        "Charpente",
        "Cordonnerie",
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

    public static Scope MarieOf(string company) =>
        Scope.ForUser(new UserId("marie"), new CompanyId(company));

    /// <summary>A name of three syllables, of which there are 8,000.</summary>
    public static string NameOf(int number)
    {
        string[] syllables =
        [
            "ba",
            "ber",
            "cor",
            "dé",
            "du",
            "fon",
            "gar",
            "lan",
            "lé",
            "mar",
            "mo",
            "nar",
            "per",
            "ri",
            "ro",
            "sau",
            "tal",
            "ten",
            "val",
            "ver",
        ];
        var name =
            syllables[number % 20] + syllables[number / 20 % 20] + syllables[number / 400 % 20];
        return char.ToUpperInvariant(name[0]) + name[1..];
    }

    /// <summary>Fills a base.</summary>
    public async Task FillAsync(BenchBase store, int count)
    {
        var intake = store.Provider.GetRequiredService<ProspectIntake>();
        // The companies take in their prospects side by side, over the years.
        const int Rounds = 200;
        var first = 0;
        for (var round = 0; round < Rounds; round++)
        {
            foreach (var (code, perThousand) in Companies)
            {
                var many = (int)((long)count * perThousand / 1000 / Rounds);
                await intake.RunAsync(
                    MarieOf(code),
                    Enumerable.Range(first, many).ToAsyncEnumerable(),
                    (number, context) => Make(number, count, context),
                    new IntakeOptions { ChunkSize = 5000 }
                );
                first += many;
            }
        }

        clock.Return();
        await DealOutAsync(store);
        await store.SettleAsync();
    }

    // What takes a command each is dealt out past the library: statuses, tasks to do and done, activities.
    private static async Task DealOutAsync(BenchBase store)
    {
        await store.ExecuteAsync(
            """
            UPDATE prospecting_prospects SET status_code = 'qualified' WHERE rating IN ('3', '4', '5', '6', '7');
            UPDATE prospecting_prospects SET status_code = 'proposition' WHERE rating IN ('8', '9');
            UPDATE prospecting_prospects SET status_code = 'won', status_category = 1 WHERE rating = '10';
            UPDATE prospecting_prospects SET status_code = 'lost', status_category = 2 WHERE rating IN ('11', '12');
            """
        );
        await store.ExecuteAsync(
            """
            INSERT INTO prospecting_tasks (tenant_id, id, version, prospect_id, type, due_on, assignee, state, created_at, created_by, awaits_reminder)
                SELECT tenant_id, id, 1, id, 'reminder', '2026-12-24', 'marie', 0, created_at, 'marie', (1 = 1)
                FROM prospecting_prospects WHERE rating IN ('1', '3', '5', '7', '9');
            INSERT INTO prospecting_tasks (tenant_id, id, version, prospect_id, type, due_on, assignee, state, created_at, created_by, done_at, done_by, awaits_reminder)
                SELECT c.tenant_id, c.contact_id, 1, c.prospect_id, 'first-contact', '2026-06-24', 'marie', 1, p.created_at, 'marie', p.created_at, 'marie', (1 = 0)
                FROM prospecting_prospect_contacts c JOIN prospecting_prospects p ON p.tenant_id = c.tenant_id AND p.id = c.prospect_id;
            INSERT INTO prospecting_activities (tenant_id, id, version, prospect_id, type, starts_at, over_at, organiser, created_at, created_by)
                SELECT tenant_id, id, 1, id, 'visit', created_at + 36000000000, created_at + 36000000000, 'marie', created_at, 'marie'
                FROM prospecting_prospects WHERE rating IN ('2', '3', '4', '5', '6');
            """
        );
    }

    private NewRecord Make(int number, int count, WorkContext context)
    {
        clock.GoTo(number, count);
        var text = number.ToString(CultureInfo.InvariantCulture);
        var name = NameOf(number % 8000);
        var contact = Contact
            .Create(
                new NewContact
                {
                    FirstName = "Zoé",
                    LastName = NameOf(number / 3 % 8000),
                    Email = EmailAddress.Parse($"zoe.{text}@lead-{text}.example").OrThrow(),
                },
                context
            )
            .OrThrow();
        var prospect = Prospect
            .Create(
                new ProspectDetails
                {
                    DisplayName = $"{Trades[number % Trades.Length]} {name} {text}",
                    LegalName = $"{Trades[number % Trades.Length]} {name} SARL",
                    LegalForm = "SARL",
                    Email = EmailAddress.Parse($"bonjour@lead-{text}.example").OrThrow(),
                    Phone = PhoneNumber
                        .Parse(
                            $"01 99 {number / 10000 % 100:00} {number / 100 % 100:00} {number % 100:00}"
                        )
                        .OrThrow(),
                    Source = Sources[number % 97 % Sources.Count],
                    Rating = (number / 7 % 20).ToString(CultureInfo.InvariantCulture),
                    Owner = $"owner-{number % 50}",
                    SourceRepresentative = new UserId($"rep-{number / 11 % Representatives}"),
                    OperationalRepresentative =
                        number % 50 == 0 ? null : new UserId($"rep-{number / 5 % Representatives}"),
                    RankedRepresentatives =
                        number % 10 == 1
                            ? [new UserId($"rep-{number / 13 % Representatives}")]
                            : [],
                    Comment = "Rappeler après le salon; intéressée par l'offre de printemps.",
                },
                context
            )
            .OrThrow();
        prospect.LinkContact(contact, context).OrThrow();
        prospect
            .AddAddress(
                new Addresses.PostalAddress
                {
                    Street = $"{number % 200} rue des Lilas",
                    PostalCode = $"{number % 95:00}000",
                    City = Towns[number % Towns.Length],
                    Country = "FR",
                },
                Addresses.AddressRoles.Billing,
                context
            )
            .OrThrow();
        return new NewRecord(prospect, [contact]);
    }
}
