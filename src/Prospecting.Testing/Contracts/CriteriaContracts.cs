using NodaTime;
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
using static Prospecting.Testing.Contracts.ContractWorld;

namespace Prospecting.Testing.Contracts;

/// <summary>Each criterion of a list (SPEC Q-2, P-7, P-9, Y-1).</summary>
internal static class CriteriaContracts
{
    private static readonly UserId Camille = new("camille");
    private static readonly GeoPosition CityHall = GeoPosition.Of(48.8566, 2.3522).OrThrow();
    private static readonly GeoPosition Bellecour = GeoPosition.Of(45.7578, 4.832).OrThrow();
    private static readonly GeoPosition Taveuni = GeoPosition.Of(-16.85, 179.97).OrThrow();

    public static IReadOnlyList<StoreContract> All { get; } =
    [
        new("Each criterion finds exactly those it means", EachFindsItsOwn)
        {
            Rules = ["Q-2", "P-7", "P-9", "Y-1"],
            Hint = "ProspectQuery.Matches says what each of them means.",
        },
    ];

    // Each finds some and leaves some out: a store that knows nothing of it would find others.
    private static IReadOnlyList<(string Name, ProspectQuery Query)> Criteria(Instant created) =>
        [
            ("statuses", new() { Statuses = ["lost"] }),
            ("outcomes", new() { Outcomes = [StatusCategory.Lost, StatusCategory.Won] }),
            ("archived", new() { Archived = ArchiveFilter.Archived }),
            ("present", new()),
            ("either", new() { Archived = ArchiveFilter.Either, Team = "nord" }),
            ("own phone", new() { Phone = Number("+33 1 99 00 12 34") }),
            ("a contact's mobile", new() { Phone = Number("06.39.98.12.36") }),
            ("foreign phone", new() { Phone = Number("+41440000000") }),
            ("own e-mail", new() { Email = Mail("CONTACT@atelier.example") }),
            ("a contact's e-mail", new() { Email = Mail("zoe@atelier.example") }),
            ("siret", new() { Siret = Siret.Parse("73282932000074").OrThrow() }),
            ("siren", new() { Siren = Siren.Parse("732829320").OrThrow() }),
            ("activity code", new() { ActivityCode = "43.32A" }),
            ("activity division", new() { ActivityCode = "43" }),
            ("client type", new() { ClientType = "artisan" }),
            ("rating", new() { Rating = "A" }),
            ("taken over", new() { BusinessTakenOver = true }),
            ("not taken over", new() { BusinessTakenOver = false }),
            ("team", new() { Team = "nord" }),
            ("source representative", new() { SourceRepresentative = Camille }),
            ("operational representative", new() { OperationalRepresentative = Bruno }),
            ("representative", new() { Representative = Bruno }),
            ("third representative", new() { Representative = Camille }),
            ("without representative", new() { WithoutRepresentative = true }),
            ("with a representative", new() { WithoutRepresentative = false }),
            ("created from", new() { CreatedFrom = created + Duration.FromMinutes(2) }),
            ("created before", new() { CreatedBefore = created + Duration.FromMinutes(2) }),
            ("tag", new() { Tags = [Tag.Parse("ETE").OrThrow()] }),
            ("both tags", new() { Tags = [Tag.Parse("été").OrThrow(), Tag.Parse("b").OrThrow()] }),
            ("a choice of several", new() { Custom = [.. CustomCriterion.Is("colours", Red)] }),
            (
                "a number between others",
                new() { Custom = [CustomCriterion.Between("staff", Staff("-3"), Staff("5"))] }
            ),
            ("any number", new() { Custom = [new CustomCriterion("staff")] }),
            ("in a box", new() { InBox = GeoBox.Of(48, 2, 49, 3).OrThrow() }),
            ("across the date line", new() { InBox = GeoBox.Of(-20, 170, -10, -170).OrThrow() }),
            ("within a circle", new() { Within = GeoCircle.Of(CityHall, 5_000).OrThrow() }),
            (
                "all at once",
                new()
                {
                    Statuses = ["new"],
                    Outcomes = [StatusCategory.Open],
                    IsProspect = true,
                    Phone = Number("01 99 00 12 34"),
                    ActivityCode = "43",
                    ClientType = "artisan",
                    Representative = Bruno,
                    Within = GeoCircle.Of(CityHall, 5_000).OrThrow(),
                    Text = "atelier",
                }
            ),
        ];

    private static async Task EachFindsItsOwn(
        StoreHarness harness,
        CancellationToken cancellationToken
    )
    {
        var created = harness.Clock.GetCurrentInstant();
        await FillAsync(harness, cancellationToken).ConfigureAwait(false);
        foreach (var (name, query) in Criteria(created))
        {
            var wanted = await WantedAsync(harness, query, cancellationToken).ConfigureAwait(false);
            var rows = await QueryContracts
                .ReadAllAsync(harness, query with { PageSize = 2 }, cancellationToken)
                .ConfigureAwait(false);
            Require.Equal(
                string.Join(", ", wanted),
                string.Join(", ", rows.Select(r => r.DisplayName).Order(StringComparer.Ordinal)),
                $"those found by {name}"
            );
        }
    }

    // By the meaning of the query alone, over all that is stored.
    private static async Task<IReadOnlyList<string>> WantedAsync(
        StoreHarness harness,
        ProspectQuery query,
        CancellationToken cancellationToken
    )
    {
        List<string> wanted = [];
        var all = await QueryContracts
            .ReadAllAsync(
                harness,
                new ProspectQuery { Archived = ArchiveFilter.Either },
                cancellationToken
            )
            .ConfigureAwait(false);
        await harness
            .InSessionAsync(
                AnneInParis,
                async session =>
                {
                    foreach (var id in all.Select(r => r.Id))
                    {
                        var prospect = await session
                            .Prospects.FindAsync(id, cancellationToken)
                            .ConfigureAwait(false);
                        var contacts = await session
                            .Contacts.FindAsync(
                                [.. prospect!.Contacts.Select(l => l.Contact)],
                                cancellationToken
                            )
                            .ConfigureAwait(false);
                        if (query.Matches(prospect, [.. contacts]))
                        {
                            wanted.Add(prospect.DisplayName);
                        }
                    }
                },
                cancellationToken
            )
            .ConfigureAwait(false);
        Require.That(
            wanted.Count > 0 && wanted.Count < all.Count,
            "a criterion that tells prospects apart",
            $"{wanted.Count} of {all.Count}"
        );
        return [.. wanted.Order(StringComparer.Ordinal)];
    }

    private static async Task FillAsync(StoreHarness harness, CancellationToken cancellationToken)
    {
        await StoreAsync(
                harness,
                new ProspectDetails
                {
                    DisplayName = "Atelier",
                    Siret = Siret.Parse("73282932000074").OrThrow(),
                    ActivityCode = "43.32A",
                    Email = Mail("Contact@Atelier.example"),
                    Phone = Number("01 99 00 12 34"),
                    ClientType = "artisan",
                    Rating = "A",
                    Tags = TagSet.Parse("Été; b").OrThrow(),
                    Custom = Values(
                        ("colours", "choices", ["blue", "red"]),
                        ("staff", "number", ["-12.5"])
                    ),
                    BusinessTakenOver = true,
                    OperationalRepresentative = Bruno,
                    Position = CityHall,
                },
                cancellationToken
            )
            .ConfigureAwait(false);
        await StoreAsync(
                harness,
                new ProspectDetails
                {
                    DisplayName = "Bois",
                    ActivityCode = "43.91B",
                    ForeignPhone = Number("+41 44 000 00 00"),
                    BusinessTakenOver = false,
                    Tags = TagSet.Parse("été").OrThrow(),
                    Custom = Values(("colours", "choices", ["blue"]), ("staff", "number", ["-2"])),
                    Team = "nord",
                    SourceRepresentative = Camille,
                    RankedRepresentatives = [Anne, Bruno, Camille],
                    Position = Bellecour,
                },
                cancellationToken,
                contact: new NewContact
                {
                    LastName = "Lefèvre",
                    Email = Mail("Zoe@Atelier.example"),
                    Mobile = Number("06 39 98 12 36"),
                }
            )
            .ConfigureAwait(false);
        await StoreAsync(
                harness,
                new ProspectDetails
                {
                    DisplayName = "Cuir",
                    ActivityCode = "4",
                    Team = "nord",
                    Position = Taveuni,
                },
                cancellationToken,
                then: (p, c) => p.Archive(c).OrThrow()
            )
            .ConfigureAwait(false);
        await StoreAsync(
                harness,
                new ProspectDetails { DisplayName = "Drap", Position = Taveuni },
                cancellationToken,
                then: (p, c) =>
                    p.MoveStatus(
                        new ProspectFacts(p, [], c.Now),
                        new StatusRequest("lose") { Reasons = ["price"], Note = "Too expensive." },
                        StatusRights.All,
                        c
                    )
            )
            .ConfigureAwait(false);
    }

    private static Task StoreAsync(
        StoreHarness harness,
        ProspectDetails details,
        CancellationToken cancellationToken,
        NewContact? contact = null,
        Action<Prospect, Work.WorkContext>? then = null
    )
    {
        harness.Clock.Advance(Duration.FromMinutes(1));
        return harness.InSessionAsync(
            AnneInParis,
            async session =>
            {
                var context = session.Context;
                var prospect = Prospect.Create(details, context).OrThrow();
                if (contact is not null)
                {
                    var person = Contact.Create(contact, context).OrThrow();
                    session.Contacts.Add(person);
                    prospect.LinkContact(person, context).OrThrow();
                }

                then?.Invoke(prospect, context);
                session.Prospects.Add(prospect);
                await session.CommitAsync(cancellationToken).ConfigureAwait(false);
            },
            cancellationToken
        );
    }

    private static CustomValue Red => Values(("colours", "choices", ["red"]))["colours"]!;

    private static CustomValue Staff(string number) =>
        Values(("staff", "number", [number]))["staff"]!;

    private static CustomValues Values(
        params (string Field, string Type, string[] Texts)[] values
    ) =>
        CustomValues.FromSnapshot([
            .. values.Select(v => new CustomValueSnapshot
            {
                Field = v.Field,
                Type = v.Type,
                Texts = v.Texts.ToValueList(),
            }),
        ]);

    private static PhoneNumber Number(string typed) => PhoneNumber.Parse(typed).OrThrow();

    private static EmailAddress Mail(string typed) => EmailAddress.Parse(typed).OrThrow();
}
