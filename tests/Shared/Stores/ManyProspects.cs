using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Prospecting.Channels;
using Prospecting.Collections;
using Prospecting.Contacts;
using Prospecting.CustomFields;
using Prospecting.Geography;
using Prospecting.Identifiers;
using Prospecting.Intake;
using Prospecting.Prospects;
using Prospecting.Scopes;
using Prospecting.Tags;
using Prospecting.Work;

namespace Prospecting.Tests.Stores;

/// <summary>So many prospects that an index is worth it: each criterion is met by one in a hundred or a thousand.</summary>
internal static class ManyProspects
{
    public const int Count = 20_000;

    public static readonly CompanyId Large = new("large");
    public static readonly CompanyId Small = new("small");
    public static readonly Scope Marie = Scope.ForUser(
        TenantId.Single,
        new UserId("marie"),
        Large,
        new CompanyGrant(Small, AccessLevel.Write)
    );
    public static readonly CustomValue Size = Values("7")["size"]!;

    /// <summary>Fills a store with them, and has the database count what it holds.</summary>
    public static async Task FillAsync(IStoreWithContext store)
    {
        await store
            .Services.GetRequiredService<ProspectIntake>()
            .RunAsync(
                Marie,
                Enumerable.Range(0, Count).ToAsyncEnumerable(),
                Make,
                new IntakeOptions { ChunkSize = 5000 }
            );
        await store.InContextAsync(async context =>
        {
            // What takes a status change each is dealt out past the library.
            await context.Database.ExecuteSqlRawAsync(
                """
                UPDATE prospecting_prospects SET status_code = 'lost', status_category = 2 WHERE source = 'source 3';
                UPDATE prospecting_prospects SET status_code = 'won', status_category = 1 WHERE source = 'source 4';
                UPDATE prospecting_prospects SET status_code = 'converted', status_category = 4 WHERE source = 'source 5';
                UPDATE prospecting_prospects SET campaign = 'bygone' WHERE display_name < 'Atelier 11000';
                """
            );
            await context.Database.ExecuteSqlRawAsync("ANALYZE");
        });
    }

    private static NewRecord Make(int number, WorkContext context)
    {
        var part = (number % 100).ToString(CultureInfo.InvariantCulture);
        var few = (number % 1000).ToString(CultureInfo.InvariantCulture);
        var isRare = number % 100 == 0;
        var text = number.ToString("00000", CultureInfo.InvariantCulture);
        var contact = Contact
            .Create(new NewContact { LastName = $"Durand {text}" }, context)
            .OrThrow();
        var prospect = Prospect
            .Create(
                new ProspectDetails
                {
                    DisplayName = $"Atelier {text}",
                    ActivityCode = $"43.{few}A",
                    Siren = number == 7 ? Siren.Parse("732829320").OrThrow() : null,
                    Siret = number == 8 ? Siret.Parse("73282932000074").OrThrow() : null,
                    Email = EmailAddress.Parse($"a{text}@a{text}.example").OrThrow(),
                    Phone = PhoneNumber
                        .Parse($"01 99 0{text[0]} {text[1..3]} {text[3..]}")
                        .OrThrow(),
                    Source = $"source {part}",
                    Owner = $"owner {part}",
                    Team = $"team-{part}",
                    ClientType = $"type {part}",
                    Rating = $"rating {part}",
                    BusinessTakenOver = isRare ? true : null,
                    SourceRepresentative = new UserId($"winner-{part}"),
                    OperationalRepresentative = isRare ? null : new UserId($"worker-{part}"),
                    RankedRepresentatives = number % 100 == 1 ? [new UserId("ranked")] : [],
                    Tags = TagSet.Parse($"tag {few}").OrThrow(),
                    Custom = Values(few),
                    Position = GeoPosition
                        .Of(41 + (number / 2500.0), -4 + (number % 100 / 8.0))
                        .OrThrow(),
                },
                context
            )
            .OrThrow();
        prospect.LinkContact(contact, context).OrThrow();
        if (isRare)
        {
            prospect.ShareWith(Small, AccessLevel.Write, context).OrThrow();
            prospect.MarkForReview(true, context).OrThrow();
        }

        if (number % 100 == 2)
        {
            prospect.Archive(context).OrThrow();
        }

        return new NewRecord(prospect, [contact]);
    }

    private static CustomValues Values(string size) =>
        CustomValues.FromSnapshot([
            new CustomValueSnapshot
            {
                Field = "size",
                Type = "number",
                Texts = new[] { size }.ToValueList(),
            },
        ]);
}
