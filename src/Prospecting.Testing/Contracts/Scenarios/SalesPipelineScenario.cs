using NodaTime;
using Prospecting.Catalogs;
using Prospecting.CustomFields;
using Prospecting.FollowUp;
using Prospecting.Prospects;
using Prospecting.Scopes;
using Prospecting.Statuses;
using Prospecting.Tags;
using Prospecting.Texts;
using static Prospecting.Testing.Contracts.ContractWorld;
using static Prospecting.Testing.Contracts.ReleaseWorld;

namespace Prospecting.Testing.Contracts.Scenarios;

/// <summary>A company that shapes its records by its own fields, lists and tags, and does without statuses.</summary>
internal sealed class SalesPipelineScenario(
    StoreHarness harness,
    CancellationToken cancellationToken
) : SourceDay(harness, cancellationToken)
{
    public static StoreContract Contract { get; } =
        new(
            "A sales team declares fields and lists of its own, does without statuses and finds all by everything",
            (harness, token) => new SalesPipelineScenario(harness, token).LiveAsync()
        )
        {
            Rules = ["P-10", "P-11", "P-15", "P-16", "S-2", "T-7", "Q-1", "Q-2"],
            Hint =
                "Every criterion holds on every page; the end of a page says where to go on, not what was asked.",
            Needs = StoreCapabilities.Releases,
        };

    private async Task LiveAsync()
    {
        await CatalogAsync().ConfigureAwait(false);
        await FieldsAsync().ConfigureAwait(false);
        await WithoutStatusesAsync().ConfigureAwait(false);
        await EnteredAsync().ConfigureAwait(false);
        await FoundAsync().ConfigureAwait(false);
        await FollowedUpAsync().ConfigureAwait(false);
    }

    private async Task CatalogAsync()
    {
        await InAsync(
                Robot,
                async session =>
                {
                    List<CatalogEntry> present = [];
                    foreach (
                        var (code, label, company) in new (string, string, CompanyId?)[]
                        {
                            ("fair", "Trade fair", null),
                            ("web", "Website", null),
                            ("fair", "Paris fair", Paris),
                        }
                    )
                    {
                        var entry = CatalogEntry
                            .Create(
                                CatalogKind.Source,
                                new CatalogItem { Code = code, Label = LocalizedText.Same(label) },
                                company,
                                present,
                                session.Context
                            )
                            .OrThrow();
                        session.Catalogs.Add(entry);
                        present.Add(entry);
                    }

                    await session.CommitAsync(Token).ConfigureAwait(false);
                }
            )
            .ConfigureAwait(false);
        foreach (
            var (scope, company, labels) in new[]
            {
                (AnneInParis, Paris, "Paris fair, Website"),
                (BrunoInLyon, Lyon, "Trade fair, Website"),
            }
        )
        {
            await InAsync(
                    scope,
                    async session =>
                    {
                        var catalog = await session
                            .Catalogs.LoadAsync(CatalogKind.Source, company, Token)
                            .ConfigureAwait(false);
                        Require.Equal(
                            labels,
                            string.Join(", ", catalog.Items.Select(i => i.Label.En).Order()),
                            $"the sources of {company}"
                        );
                        Require.Equal(
                            CatalogReasons.Unknown,
                            catalog.Explain("fax")?.Code,
                            "why a source that is not listed cannot be chosen"
                        );
                    }
                )
                .ConfigureAwait(false);
        }
    }

    private Task FieldsAsync() =>
        InAsync(
            Robot,
            async session =>
            {
                foreach (
                    var (code, type) in new[]
                    {
                        ("vans", CustomFieldType.WholeNumber),
                        ("renewal", CustomFieldType.Date),
                    }
                )
                {
                    session.CustomFields.Add(
                        CustomField
                            .Create(
                                new CustomFieldDefinition
                                {
                                    Code = code,
                                    Type = type,
                                    Label = LocalizedText.Same(code),
                                    IsRequired = code == "vans",
                                },
                                Paris,
                                [],
                                session.Context
                            )
                            .OrThrow()
                    );
                }

                await session.CommitAsync(Token).ConfigureAwait(false);
            }
        );

    private async Task WithoutStatusesAsync()
    {
        await InAsync(
                AnneInParis,
                async session =>
                {
                    var statuses = Prospect.EntryStatuses(session.Context).OrThrow();
                    Require.Equal(
                        "new, qualified, proposition, won, lost, junk",
                        string.Join(", ", statuses.Select(s => s.Value.Code)),
                        "the list of statuses"
                    );
                    (
                        await Publisher
                            .SwitchManagementAsync(session, Paris, isManaged: false, Token)
                            .ConfigureAwait(false)
                    ).OrThrow();
                    await session.CommitAsync(Token).ConfigureAwait(false);
                }
            )
            .ConfigureAwait(false);
    }

    private async Task EnteredAsync()
    {
        foreach (
            var (name, source, tags, vans, phone) in new[]
            {
                ("Alpha", "fair", "vip; export", "12", "06 12 34 56 01"),
                ("Bravo", "fair", "vip", "30", "06 12 34 56 02"),
                ("Charlie", "fair", "vip", "7", "06 12 34 56 03"),
                ("Delta", "web", "vip", "15", "06 12 34 56 04"),
                ("Echo", "fair", "export", "20", "06 12 34 56 05"),
                ("Foxtrot", "fair", "VIP", "10", "06 12 34 56 06"),
            }
        )
        {
            Wait(Duration.FromMinutes(1));
            var id = await EnterAsync(
                    AnneInParis,
                    new()
                    {
                        DisplayName = name,
                        Source = source,
                        Tags = TagSet.Parse(tags).OrThrow(),
                        Custom = await CustomAsync(vans).ConfigureAwait(false),
                    }
                )
                .ConfigureAwait(false);
            await AddContactAsync(
                    AnneInParis,
                    id,
                    Person("Zoé", $"Chez{name}", $"zoe@{name}.example") with
                    {
                        Mobile = Phone(phone),
                    }
                )
                .ConfigureAwait(false);
        }
    }

    private async Task<CustomValues> CustomAsync(string vans)
    {
        var values = CustomValues.Empty;
        await InAsync(
                AnneInParis,
                async session =>
                {
                    var fields = CustomFieldSet.Of(
                        Paris,
                        await session.CustomFields.ListAsync(Token).ConfigureAwait(false)
                    );
                    Refused(
                        "a value that is none, of a field that is not",
                        fields
                            .Check([new CustomInput("vans", "many"), new CustomInput("crew", "1")])
                            .Reasons,
                        CustomFieldReasons.WholeNumber,
                        CustomFieldReasons.Unknown
                    );
                    Refused(
                        "a record without what is required",
                        fields.Check([new CustomInput("renewal", "2027-01-31")]).Reasons,
                        CustomFieldReasons.Required
                    );
                    values = fields.Check([new CustomInput("vans", vans)]).OrThrow();
                }
            )
            .ConfigureAwait(false);
        return values;
    }

    private async Task FoundAsync()
    {
        var ten = await CustomAsync("10").ConfigureAwait(false);
        ProspectQuery query = new()
        {
            Source = "fair",
            Tags = [Tag.Parse("Vip").OrThrow()],
            Custom = [CustomCriterion.Between("vans", ten["vans"], to: null)],
            PageSize = 1,
        };
        await ListsAsync(AnneInParis, query, "Alpha, Bravo, Foxtrot", "those found, page by page")
            .ConfigureAwait(false);
        foreach (
            var (narrowed, names) in new[]
            {
                (query with { Phone = Phone("+33 6 12 34 56 02") }, "Bravo"),
                (query with { Email = Mail("ZOE@foxtrot.example") }, "Foxtrot"),
                (query with { Text = "zoe chezalpha" }, "Alpha"),
                (query with { Phone = Phone("06 12 34 56 05") }, string.Empty),
                (
                    query with
                    {
                        Statuses = ["new"],
                        Company = Paris,
                        IsProspect = true,
                    },
                    "Alpha, Bravo, Foxtrot"
                ),
                (query with { Company = Lyon }, string.Empty),
            }
        )
        {
            await ListsAsync(AnneInParis, narrowed, names, "those found by more")
                .ConfigureAwait(false);
        }

        await ListsAsync(BrunoInLyon, query, string.Empty, "what another company finds")
            .ConfigureAwait(false);

        var newest = await RowsAsync(AnneInParis, query).ConfigureAwait(false);
        Require.Equal(
            "Foxtrot, Bravo, Alpha",
            string.Join(", ", newest.Select(r => r.DisplayName)),
            "those found, the newest first"
        );
    }

    private async Task FollowedUpAsync()
    {
        ProspectQuery one = new() { Text = "alpha" };
        var id = (await RowsAsync(AnneInParis, one).ConfigureAwait(false)).Single().Id;
        await UnderAsync(
                AnneInParis,
                id,
                (session, prospect) =>
                {
                    Refused(
                        "an action where statuses are off",
                        prospect
                            .MoveStatus(
                                new ProspectFacts(prospect, [], session.Context.Now),
                                new StatusRequest("discard"),
                                StatusRights.All,
                                session.Context
                            )
                            .Reasons,
                        StatusReasons.ManagementOff
                    );
                    TaskKind.Add(
                        session,
                        prospect,
                        new NewTask
                        {
                            Type = new TaskType(StandardTaskTypes.Proposal),
                            DueOn = Today.PlusDays(2),
                        },
                        session.Context
                    );
                    prospect
                        .Change(
                            prospect.Details with
                            {
                                Tags = TagSet.Parse("vip; urgent").OrThrow(),
                            },
                            session.Context
                        )
                        .OrThrow();
                }
            )
            .ConfigureAwait(false);
        var row = (await RowsAsync(AnneInParis, one).ConfigureAwait(false)).Single();
        Require.Equal(
            ("new", "fair", StandardTaskTypes.Proposal),
            (row.Status, row.Source, row.Actions.Next?.Type),
            "the row of what goes on without statuses"
        );
        await ListsAsync(
                AnneInParis,
                new() { Tags = [Tag.Parse("export").OrThrow()] },
                "Echo",
                "those that still have the tag"
            )
            .ConfigureAwait(false);
    }
}
