using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using Prospecting.Addresses;
using Prospecting.Aggregates;
using Prospecting.Channels;
using Prospecting.Contacts;
using Prospecting.CustomFields;
using Prospecting.Geography;
using Prospecting.Identifiers;
using Prospecting.Persistence.EfCore.Contacts;
using Prospecting.Persistence.EfCore.Notifications;
using Prospecting.Persistence.EfCore.Prospects;
using Prospecting.Persistence.EfCore.Storage;
using Prospecting.Prospects;
using Prospecting.Scopes;
using Prospecting.Statuses;
using Prospecting.Tags;
using Prospecting.Tests.PostgreSql;
using Prospecting.Work;

namespace Prospecting.Tests.Stores;

/// <summary>What is written in bulk is, value by value and type by type, what the change tracker writes.</summary>
[Rule("H-1", "S-12", "N-1")]
public abstract class BulkRowsAreAlike
{
    private const int Records = 40;

    internal abstract Task<IStoreWithContext> CreateAsync(Action<IServiceCollection> configure);

    [SkippableFact(typeof(PostgreSqlMissingException))]
    public async Task What_is_written_in_bulk_is_what_the_change_tracker_writes()
    {
        var counter = new CountingBulkRows();
        var bulk = await DumpAsync(counter.PutBetween);
        var tracked = await DumpAsync(services =>
            services.AddSingleton(p => new StoreEngine(
                p.GetRequiredService<IStoreErrors>(),
                p.GetRequiredService<ITextSearch>(),
                p.GetRequiredService<IOutboxLocking>()
            ))
        );
        foreach (var (table, rows) in tracked)
        {
            bulk[table].ShouldBe(rows, table);
        }

        counter.Rows.ShouldBe(tracked.Sum(t => t.Value.Count), "every row went past the tracker");

        tracked
            .Where(t => t.Value.Count == 0)
            .Select(t => t.Key)
            .ShouldBe(
                [
                    "prospecting_activities",
                    "prospecting_attachments",
                    "prospecting_catalog_entries",
                    "prospecting_command_receipts",
                    "prospecting_custom_fields",
                    "prospecting_notes",
                    "prospecting_representative_grants",
                    "prospecting_tasks",
                    "prospecting_workflow_releases",
                ],
                ignoreOrder: true,
                "every other table is written in bulk"
            );
    }

    private async Task<Dictionary<string, IReadOnlyList<string>>> DumpAsync(
        Action<IServiceCollection> configure
    )
    {
        await using var store = await CreateAsync(services =>
        {
            services.AddSingleton<IIdSource>(new Numbered());
            services.AddSingleton(HostCapabilities.Of(HostCapabilities.Marketing));
            configure(services);
        });
        await using (var session = await store.Sessions.OpenAsync(KeptContent.Anne))
        {
            for (var i = 0; i < Records; i++)
            {
                Enter(i, session);
            }

            await session.CommitAsync();
        }

        Dictionary<string, IReadOnlyList<string>> dump = [];
        await store.InContextAsync(async context =>
        {
            (await EmptyColumnsAsync(context)).ShouldBe(NeverFilledInNewRecords);
            foreach (var table in TableDump.Tables(context))
            {
                var columns = await TableDump.ColumnsAsync(context, table);
                dump[table] =
                [
                    .. (await TableDump.RowsAsync(context, table, columns)).Order(
                        StringComparer.Ordinal
                    ),
                ];
            }
        });
        return dump;
    }

    // In tables that are written in bulk. Who is merged or archived is not new.
    private static readonly string[] NeverFilledInNewRecords =
    [
        "ProspectRow.ArchivedAt",
        "ProspectRow.ArchivedBy",
        "ProspectRow.MergedInto",
    ];

    private static async Task<IReadOnlyList<string>> EmptyColumnsAsync(DbContext context)
    {
        List<string> empty = [];
        foreach (var entity in context.Model.GetEntityTypes().Where(IsOfRecords))
        {
            var table = entity.GetTableName()!;
            foreach (var property in entity.GetProperties().Where(p => p.IsNullable))
            {
                var sql = string.Concat(
                    $"SELECT CAST(COUNT(\"{property.GetColumnName()}\") AS INTEGER) AS \"Value\"",
                    $" FROM {table}"
                );
                var filled = await context.Database.SqlQueryRaw<int>(sql).SingleAsync();
                if (filled == 0)
                {
                    empty.Add($"{entity.ClrType.Name}.{property.Name}");
                }
            }
        }

        return empty;
    }

    private static bool IsOfRecords(IEntityType entity) =>
        entity.ClrType == typeof(ProspectRow)
        || entity.ClrType == typeof(AddressRow)
        || entity.ClrType == typeof(ContactLinkRow)
        || entity.ClrType == typeof(ContactRow);

    private static ProspectDetails Rest =>
        new()
        {
            TaxRegime = "réel normal",
            CurrentProvider = "Cabinet d'à côté",
            CompanyCreatedOn = new LocalDate(1999, 12, 31),
            ForeignPhone = PhoneNumber.Parse("+41 44 000 00 00").OrThrow(),
            Fax = PhoneNumber.Parse("01 99 00 12 99").OrThrow(),
            SourceDetail = "Stand 12",
            ClientType = "artisan",
            Rating = "A",
            BusinessTakenOver = true,
            ForecastTurnover = new Turnover(new Money(1, "EUR"), 2027),
            RecommendationActivity = "Portes,\nfenêtres",
            RecommendationNeeds = "Financer",
            RecommendationInvoices = "Vingt par mois",
            Position = GeoPosition.Of(-33.8688, 151.2093).OrThrow(),
            Tags = TagSet.Parse("Été; à rappeler").OrThrow(),
            Custom = CustomValues.FromSnapshot([
                new CustomValueSnapshot
                {
                    Field = "colours",
                    Type = "choices",
                    Texts = ["blue", "red"],
                },
            ]),
            Campaign = "salon-2026",
            BroughtBy = "Partenaire",
            Team = "nord",
            SourceRepresentative = new UserId("anne"),
            OperationalRepresentative = new UserId("bruno"),
            RankedRepresentatives = [new UserId("bruno"), new UserId("dora"), new UserId("emil")],
        };

    // Every column is filled somewhere and empty somewhere else; texts hold what formats trip over.
    private static void Enter(int number, Storage.IProspectingSession session)
    {
        var work = session.Context;
        var isFull = number % 2 == 0;
        var prospect = Prospect
            .Create(
                (isFull ? Rest : new ProspectDetails()) with
                {
                    DisplayName = $"Société \"{number}\"; l'Étoile \\N 😀",
                    LegalName = isFull ? "Étoile SARL" : null,
                    LegalForm = isFull ? "SARL" : null,
                    Industry = isFull ? "Bois, fer & verre" : null,
                    Email = isFull ? EmailAddress.Parse($"a{number}@exemple.fr").OrThrow() : null,
                    Phone = isFull ? PhoneNumber.Parse("01 99 00 12 34").OrThrow() : null,
                    Siren = isFull ? Siren.Parse("732829320").OrThrow() : null,
                    Siret = isFull ? Siret.Parse("73282932000074").OrThrow() : null,
                    VatNumber = isFull ? VatNumber.Parse("FR44732829320").OrThrow() : null,
                    ActivityCode = isFull ? "62.01Z" : null,
                    Title = isFull ? "Mme" : null,
                    FirstName = isFull ? "Zoé" : null,
                    LastName = isFull ? "Lefèvre" : null,
                    Mobile = isFull ? PhoneNumber.Parse("06 39 98 12 34").OrThrow() : null,
                    Website = isFull ? Website.Parse("https://exemple.fr/").OrThrow() : null,
                    Source = isFull ? "salon" : null,
                    Owner = isFull ? "marie" : null,
                    AnnualTurnover = isFull
                        ? new Turnover(new Money(-long.MaxValue / (number + 1), "EUR"), 2026)
                        : null,
                    Comment = isFull ? new string('é', 3000) : null,
                },
                work
            )
            .OrThrow();
        prospect.ShareWith(new CompanyId("nord"), AccessLevel.Read, work).OrThrow();
        prospect.AddReference("old-crm", $"N° {number}", work).OrThrow();
        if (number % 4 == 2)
        {
            var plain = Contact.Create(new NewContact { LastName = "Petit" }, work).OrThrow();
            session.Contacts.Add(plain);
            prospect.LinkContact(plain, work).OrThrow();
        }

        if (isFull)
        {
            var contact = Contact
                .Create(
                    new NewContact
                    {
                        Title = "Mme",
                        FirstName = "Zoé",
                        LastName = "Lefèvre",
                        Email = EmailAddress.Parse($"zoe{number}@exemple.fr").OrThrow(),
                        Phone = PhoneNumber.Parse("01 99 00 12 35").OrThrow(),
                        Mobile = PhoneNumber.Parse("06 39 98 12 35").OrThrow(),
                        HomePhone = PhoneNumber.Parse("02 61 91 12 35").OrThrow(),
                        Function = "Menuisière",
                        BirthDate = new LocalDate(1984, 2, 29),
                    },
                    work
                )
                .OrThrow();
            contact
                .SetConsent(ConsentChannels.Newsletter, ConsentState.OptedIn, "form", work)
                .OrThrow();
            contact.SetConsent("sms", ConsentState.OptedOut, "import", work).OrThrow();
            session.Contacts.Add(contact);
            prospect.LinkContact(contact, work, "gérante").OrThrow();
            prospect
                .AddAddress(
                    new PostalAddress
                    {
                        Street = "12 rue des Lilas",
                        Line2 = "Bâtiment B",
                        Region = "Hauts-de-France",
                        City = "Lille",
                        PostalCode = "59000",
                        Country = "FR",
                        Position = GeoPosition.Of(50.6292, -3.0573).OrThrow(),
                    },
                    AddressRoles.Billing | AddressRoles.Delivery,
                    work,
                    "siège"
                )
                .OrThrow();
            prospect.MarkForReview(needed: true, work).OrThrow();
            prospect
                .MoveStatus(
                    new ProspectFacts(prospect, [contact], work.Now),
                    new StatusRequest("lose") { Reasons = ["price"], Note = "Beaucoup trop cher." },
                    StatusRights.All,
                    work
                )
                .ShouldBeOfType<StatusDecision.Allowed>();
        }

        session.Prospects.Add(prospect);
    }

    private sealed class CountingBulkRows : IBulkRows
    {
        private IBulkRows _inner = null!;

        public int Rows { get; private set; }

        /// <summary>Stands between the store and what writes its rows.</summary>
        public void PutBetween(IServiceCollection services)
        {
            services.AddSingleton(p =>
            {
                _inner = p.GetRequiredService<IBulkRows>();
                return new StoreEngine(
                    p.GetRequiredService<IStoreErrors>(),
                    p.GetRequiredService<ITextSearch>(),
                    p.GetRequiredService<IOutboxLocking>(),
                    this
                );
            });
        }

        public Task InsertAsync<TRow>(
            DbContext context,
            IReadOnlyList<TRow> rows,
            CancellationToken cancellationToken = default
        )
            where TRow : class
        {
            Rows += rows.Count;
            return _inner.InsertAsync(context, rows, cancellationToken);
        }
    }

    // The same ids for both stores.
    private sealed class Numbered : IIdSource
    {
        private int _last;

        public Guid Next() =>
            new(++_last, 0xABC, 0xDEF, [0xAA, 0xBB, 0xCC, 0xDD, 0xEE, 0xFF, 1, 2]);
    }
}
