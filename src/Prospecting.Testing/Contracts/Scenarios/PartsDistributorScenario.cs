using NodaTime;
using Prospecting.Activities;
using Prospecting.Deletion;
using Prospecting.FollowUp;
using Prospecting.Geography;
using Prospecting.History;
using Prospecting.Policies;
using Prospecting.Prospects;
using Prospecting.Scopes;
using static Prospecting.Testing.Contracts.ContractWorld;

namespace Prospecting.Testing.Contracts.Scenarios;

/// <summary>Representatives of a parts distributor on their tour: garages on a map, visits, what is put away and what goes for good.</summary>
internal sealed class PartsDistributorScenario(
    StoreHarness harness,
    CancellationToken cancellationToken
) : SourceDay(harness, cancellationToken)
{
    private static readonly FieldPolicies Policies = new(FieldPolicyPresets.Parts);
    private static readonly GeoPosition Bastille = GeoPosition.Of(48.8531, 2.3691).OrThrow();
    private static readonly GeoPosition Vincennes = GeoPosition.Of(48.8474, 2.4390).OrThrow();
    private static readonly GeoPosition Meaux = GeoPosition.Of(48.9603, 2.8788).OrThrow();

    private static readonly ProspectQuery TenKilometres = new()
    {
        Within = GeoCircle.Of(Bastille, 10_000).OrThrow(),
    };

    private static readonly ProspectQuery EastOfParis = new()
    {
        InBox = GeoBox.Of(48.8, 2.4, 49.0, 3.0).OrThrow(),
    };

    public static StoreContract Contract { get; } =
        new(
            "A parts distributor visits garages on the map, puts one away and deletes one for good",
            (harness, token) => new PartsDistributorScenario(harness, token).LiveAsync()
        )
        {
            Rules =
            [
                "P-2",
                "P-7",
                "P-8",
                "P-9",
                "O-2",
                "C-2",
                "T-5",
                "T-6",
                "Q-1",
                "Q-2",
                "Y-1",
                "H-1",
            ],
            Hint =
                "Criteria combine: what is archived is found in a circle too when it is asked for. A delete takes tasks and activities along, and no history.",
        };

    private async Task LiveAsync()
    {
        var bastille = await GarageAsync("Garage Bastille", Bastille).ConfigureAwait(false);
        var vincennes = await GarageAsync("Garage Vincennes", Vincennes).ConfigureAwait(false);
        await GarageAsync("Garage Meaux", Meaux).ConfigureAwait(false);
        await EnterAsync(AnneInParis, new ProspectDetails { DisplayName = "Nulle part" })
            .ConfigureAwait(false);
        await MapAsync().ConfigureAwait(false);
        await VisitsAsync(bastille).ConfigureAwait(false);
        await PeopleAsync(bastille).ConfigureAwait(false);
        await LimitsAsync(bastille).ConfigureAwait(false);
        await ArchiveAsync(vincennes).ConfigureAwait(false);
        await DeleteAsync(bastille).ConfigureAwait(false);
    }

    private async Task<ProspectId> GarageAsync(string name, GeoPosition position)
    {
        var id = await EnterAsync(
                AnneInParis,
                new ProspectDetails { DisplayName = name, Position = position }
            )
            .ConfigureAwait(false);
        var garage = await ReadAsync(AnneInParis, id).ConfigureAwait(false);
        Policies.Check(EntryChannel.Manual, garage, []).OrThrow();
        Require.Equal(position, garage.Position, "the position");
        return id;
    }

    private async Task MapAsync()
    {
        Require.Equal(
            FieldRule.Hidden,
            Policies.For(First, Paris).RuleOf(EntryChannel.Manual, "/siret"),
            "the SIRET in this form"
        );
        await ListsAsync(
                AnneInParis,
                TenKilometres,
                "Garage Bastille, Garage Vincennes",
                "what is within ten kilometres"
            )
            .ConfigureAwait(false);
        await ListsAsync(
                AnneInParis,
                EastOfParis,
                "Garage Meaux, Garage Vincennes",
                "what is in the box"
            )
            .ConfigureAwait(false);
        await ListsAsync(
                AnneInParis,
                TenKilometres with
                {
                    InBox = EastOfParis.InBox,
                },
                "Garage Vincennes",
                "what is in both"
            )
            .ConfigureAwait(false);
    }

    private async Task VisitsAsync(ProspectId id)
    {
        foreach (
            var (from, verdict) in new[]
            {
                (GeoPosition.Of(48.8535, 2.3695).OrThrow(), VisitVerdict.Verified),
                (Vincennes, VisitVerdict.NotVerified),
            }
        )
        {
            ActivityId visit = default;
            Wait(Duration.FromMinutes(30));
            await UnderAsync(
                    AnneInParis,
                    id,
                    (session, prospect) =>
                    {
                        var made = ActivityKind.Add(
                            session,
                            prospect,
                            new NewActivity { Type = ActivityTypes.Visit, Start = Now },
                            session.Context
                        );
                        made.CheckIn(from, 15, prospect.Position, session.Context).OrThrow();
                        visit = made.Id;
                    }
                )
                .ConfigureAwait(false);
            await InAsync(
                    AnneInParis,
                    async session =>
                    {
                        var made = await session
                            .Activities.FindAsync(visit, Token)
                            .ConfigureAwait(false);
                        var check = Require.NotNull(made, "the visit").VisitCheck;
                        Require.Equal(
                            (verdict, Math.Round(from.DistanceTo(Bastille), 0)),
                            (
                                Require.NotNull(check, "its check").Verdict,
                                Math.Round(check.Distance ?? -1, 0)
                            ),
                            "the verdict on the visit and the metres"
                        );
                    }
                )
                .ConfigureAwait(false);
        }
    }

    private async Task PeopleAsync(ProspectId id)
    {
        UserId[] ranked = [Bruno, Anne, new("chloe")];
        await ChangeAsync(
                AnneInParis,
                id,
                (p, c) =>
                {
                    Refused(
                        "a fourth representative",
                        p.Change(
                            p.Details with
                            {
                                RankedRepresentatives = [.. ranked, new UserId("denis")],
                            },
                            c
                        ).Reasons,
                        ProspectReasons.TooManyRepresentatives
                    );
                    p.Change(p.Details with { RankedRepresentatives = [.. ranked] }, c).OrThrow();
                }
            )
            .ConfigureAwait(false);
        var garage = await ReadAsync(AnneInParis, id).ConfigureAwait(false);
        Require.That(
            garage.Details.RankedRepresentatives.SequenceEqual(ranked),
            "the representatives in their order",
            string.Join(", ", garage.Details.RankedRepresentatives)
        );
        await ListsAsync(AnneInParis, new() { Representative = ranked[^1] }, "Garage Bastille")
            .ConfigureAwait(false);
        var paul = await AddContactAsync(AnneInParis, id, Person("Paul", "Martin"))
            .ConfigureAwait(false);
        var zoe = await AddContactAsync(AnneInParis, id, Person("Zoé", "Lefèvre"))
            .ConfigureAwait(false);
        await AddContactAsync(AnneInParis, id, Person("Luc", "Petit")).ConfigureAwait(false);
        await ChangeAsync(
                AnneInParis,
                id,
                (p, c) =>
                {
                    p.MarkPreferred(paul, preferred: true, c).OrThrow();
                    p.MarkPreferred(zoe, preferred: true, c).OrThrow();
                }
            )
            .ConfigureAwait(false);
        var links = (await ReadAsync(AnneInParis, id).ConfigureAwait(false)).Contacts;
        Require.Equal((2, 1), Counts(), "the preferred contacts and the primary ones");

        (int, int) Counts() => (links.Count(l => l.IsPreferred), links.Count(l => l.IsPrimary));
    }

    private async Task LimitsAsync(ProspectId id)
    {
        var row = (
            await RowsAsync(AnneInParis, new() { IsProspect = true }).ConfigureAwait(false)
        ).Single(r => r.Id == id);
        Require.Equal(
            (
                FeatureAvailability.None,
                FeatureAvailability.Limited,
                ProspectLimitReasons.NotInSource
            ),
            (
                Limit(ProspectFeatures.Orders).Availability,
                Limit(ProspectFeatures.Dashboard).Availability,
                Limit(ProspectFeatures.Synchronisation).Reason.Code
            ),
            "what cannot be done yet"
        );
        Require.Equal(ActivityTypes.Visit, row.Actions.Last?.Type, "the last action");

        FeatureLimit Limit(string feature) =>
            Require.NotNull(ProspectLimits.Of(feature, row.IsProspect), $"a limit of {feature}");
    }

    private async Task ArchiveAsync(ProspectId id)
    {
        await ChangeAsync(AnneInParis, id, (p, c) => p.Archive(c).OrThrow()).ConfigureAwait(false);
        await ListsAsync(AnneInParis, TenKilometres, "Garage Bastille", "what is not put away")
            .ConfigureAwait(false);
        await ListsAsync(
                AnneInParis,
                TenKilometres with
                {
                    Archived = ArchiveFilter.Archived,
                },
                "Garage Vincennes",
                "what is put away near by"
            )
            .ConfigureAwait(false);
        await ListsAsync(
                AnneInParis,
                TenKilometres with
                {
                    Archived = ArchiveFilter.Either,
                },
                "Garage Bastille, Garage Vincennes",
                "all that is near by"
            )
            .ConfigureAwait(false);
        await ChangeAsync(
                AnneInParis,
                id,
                (p, c) =>
                {
                    Refused(
                        "changing what is put away",
                        p.Change(p.Details, c).Reasons,
                        ProspectReasons.Archived
                    );
                    p.Restore(c).OrThrow();
                }
            )
            .ConfigureAwait(false);
        await ListsAsync(
                AnneInParis,
                TenKilometres,
                "Garage Bastille, Garage Vincennes",
                "what is back"
            )
            .ConfigureAwait(false);
    }

    private async Task DeleteAsync(ProspectId id)
    {
        var deletion = new ProspectDeletion();
        var stale = await PlanAsync(deletion, id).ConfigureAwait(false);
        FollowUpTaskId task = default;
        await UnderAsync(
                AnneInParis,
                id,
                (session, prospect) =>
                    task = TaskKind
                        .Add(
                            session,
                            prospect,
                            new NewTask
                            {
                                Type = new TaskType(StandardTaskTypes.Reminder),
                                DueOn = Today.PlusDays(1),
                            },
                            session.Context
                        )
                        .Id
            )
            .ConfigureAwait(false);
        var plan = await PlanAsync(deletion, id).ConfigureAwait(false);
        Require.Equal(
            (1, 2, 3),
            (
                plan.CountOf(FollowUpTask.SubjectKindName),
                plan.CountOf(Activity.SubjectKindName),
                plan.Contacts.Count
            ),
            "the tasks, activities and contacts that would go"
        );
        await InAsync(
                AnneInParis,
                async session =>
                {
                    var late = await deletion
                        .ExecuteAsync(session, stale, Token)
                        .ConfigureAwait(false);
                    Refused("a plan that is stale", late.Reasons, DeletionReasons.StalePlan);
                    (
                        await deletion.ExecuteAsync(session, plan, Token).ConfigureAwait(false)
                    ).OrThrow();
                    await session.CommitAsync(Token).ConfigureAwait(false);
                }
            )
            .ConfigureAwait(false);
        await UnseenAsync(AnneInParis, id).ConfigureAwait(false);
        await ListsAsync(
                AnneInParis,
                new() { Archived = ArchiveFilter.Either },
                "Garage Meaux, Garage Vincennes, Nulle part",
                "what is left"
            )
            .ConfigureAwait(false);
        await InAsync(
                Robot,
                async session =>
                {
                    var reminder = await session.Tasks.FindAsync(task, Token).ConfigureAwait(false);
                    Require.That(reminder is null, "no task", "a task");
                }
            )
            .ConfigureAwait(false);
        var lines = await TimelineAsync(Robot, id).ConfigureAwait(false);
        Require.Equal(
            "activity, activity, prospect, task",
            string.Join(", ", lines.Where(IsEnd).Select(l => l.SubjectKind).Order()),
            "the ends of prospect, task and activities in the history that stays"
        );

        static bool IsEnd(HistoryEntry line) =>
            line.Changes.Any(c => c.IsRemoval) && line.SubjectKind != Contacts.Contact.Kind;
    }

    private async Task<DeletionPlan> PlanAsync(ProspectDeletion deletion, ProspectId id)
    {
        DeletionPlan? plan = null;
        await InAsync(
                AnneInParis,
                async session =>
                    plan = (
                        await deletion.PlanAsync(session, id, Token).ConfigureAwait(false)
                    ).OrThrow()
            )
            .ConfigureAwait(false);
        return Require.NotNull(plan, "the plan");
    }
}
