using System.Globalization;
using NodaTime;
using Prospecting.Addresses;
using Prospecting.Catalogs;
using Prospecting.Channels;
using Prospecting.Collections;
using Prospecting.Contacts;
using Prospecting.Deletion;
using Prospecting.Domain.Tests.Activities;
using Prospecting.Domain.Tests.Attachments;
using Prospecting.Domain.Tests.Catalogs;
using Prospecting.Domain.Tests.CustomFields;
using Prospecting.Domain.Tests.FollowUp;
using Prospecting.Domain.Tests.Ownership;
using Prospecting.Domain.Tests.Policies;
using Prospecting.Domain.Tests.Publishing;
using Prospecting.Domain.Tests.Statuses;
using Prospecting.Domain.Tests.Tags;
using Prospecting.FollowUp;
using Prospecting.Geography;
using Prospecting.Guards;
using Prospecting.Identifiers;
using Prospecting.Merging;
using Prospecting.Pipeline;
using Prospecting.Problems;
using Prospecting.Prospects;
using Prospecting.Receipts;
using Prospecting.Results;
using Prospecting.Rights;
using Prospecting.Scopes;
using Prospecting.Settings;
using Prospecting.Statuses;
using Prospecting.Storage;
using Prospecting.Testing.Clock;
using Prospecting.Testing.InMemory;
using Prospecting.Testing.Users;
using Prospecting.Texts;
using Prospecting.Work;

namespace Prospecting.Domain.Tests.Results;

/// <summary>For each code, a call that is refused with it: what real refusals look like.</summary>
internal static class RefusalSpecimens
{
    private static readonly Dictionary<string, Func<IEnumerable<Reason>>> Ours = new(
        StringComparer.Ordinal
    )
    {
        [AddressReasons.Unknown] = () => Of(Book(0).Remove(1, null)),
        [AddressReasons.SuccessorRequired] = () => Of(Book(3).Remove(1, null)),
        [AddressReasons.DefaultCannotBeDropped] = () =>
            Of(Book(2).Replace(1, World.Address(), AddressRoles.None, null)),
        [AddressReasons.RoleUnfilled] = () => Of(Book(1).Resolve(AddressRoles.Billing)),
        [AddressReasons.RoleAmbiguous] = () => Of(Book(3).Resolve(AddressRoles.Delivery)),
        [AddressReasons.Country] = () => Of(new PostalAddress { Country = "XX" }.Validate()),
        [ChannelReasons.EmailFormat] = () => Of(EmailAddress.Parse("x")),
        [ChannelReasons.PhoneFormat] = () => Of(PhoneNumber.Parse("x")),
        [ChannelReasons.PhoneLength] = () => Of(PhoneNumber.Parse("+33 1 23 45")),
        [ChannelReasons.WebsiteFormat] = () => Of(Website.Parse("x")),
        [ContactReasons.NameMissing] = () => Of(Contact.Create(new NewContact(), World.Context())),
        [ContactReasons.BirthDateInFuture] = () => Of(Born(new LocalDate(2026, 3, 3))),
        [ContactReasons.BirthDateTooEarly] = () => Of(Born(new LocalDate(1899, 12, 31))),
        [ContactReasons.ConsentChannel] = () => Of(Consent("The newsletter", "form")),
        [ContactReasons.ConsentOrigin] = () => Of(Consent(ConsentChannels.Newsletter, "")),
        [ContactReasons.NotLinked] = () =>
            Of(World.NewProspect("A").UnlinkContact(default, World.Context())),
        [ContactReasons.AlreadyLinked] = () => LinkTwice(),
        [ContactReasons.PrimaryRequired] = () => UnlinkPrimary(),
        [GeoReasons.Format] = () => Of(GeoPosition.Parse("x")),
        [GeoReasons.Latitude] = () => Of(GeoPosition.Of(91, 0)),
        [GeoReasons.Longitude] = () => Of(GeoPosition.Of(0, 181)),
        [GeoReasons.Radius] = () => Of(GeoCircle.Of(GeoPosition.Of(0, 0).OrThrow(), -1)),
        [GeoReasons.Box] = () => Of(GeoBox.Of(2, 0, 1, 0)),
        [IdentifierReasons.SirenFormat] = () => Of(Siren.Parse("1")),
        [IdentifierReasons.SirenChecksum] = () => Of(Siren.Parse("732829321")),
        [IdentifierReasons.SiretFormat] = () => Of(Siret.Parse("1")),
        [IdentifierReasons.SiretChecksum] = () => Of(Siret.Parse("73282932000075")),
        [IdentifierReasons.MangledBySpreadsheet] = () => Of(Siret.Parse("7,3E+13")),
        [IdentifierReasons.VatFormat] = () => Of(VatNumber.Parse("x")),
        [IdentifierReasons.VatChecksum] = () => Of(VatNumber.Parse("FR45732829320")),
        [IdentifierReasons.NafFormat] = () => Of(NafCode.Parse("62.01")),
        [IdentifierReasons.NafDivision] = () => Of(NafCode.Parse("04.01Z")),
        [IdentifierReasons.SirenContradicted] = () =>
            Of(
                Prospect.Create(
                    new ProspectDetails
                    {
                        DisplayName = "A",
                        Siren = Siren.Parse("552100554").OrThrow(),
                        Siret = Siret.Parse("73282932000074").OrThrow(),
                    },
                    World.Context()
                )
            ),
        [MergeReasons.Same] = () => Merge((s, a, _) => new ProspectMerging().PlanAsync(s, a, a)),
        [MergeReasons.AlreadyMerged] = () => Merge(MergeTwice),
        [MergeReasons.StalePlan] = () => Merge(MergeStale),
        [MergeReasons.SirenDiffers] = () => Merge(PlanOfTwoCompanies),
        [ProspectReasons.Unknown] = () =>
            Merge(
                (s, _, _) =>
                    new PipelineMoves().MoveAsync(
                        s,
                        default,
                        new StatusRequest("win"),
                        StatusRights.All
                    )
            ),
        [ProspectReasons.Currency] = () =>
            Of(
                Prospect.Create(
                    new ProspectDetails
                    {
                        DisplayName = "A",
                        AnnualTurnover = new Money(1, "euros"),
                    },
                    World.Context()
                )
            ),
        [ProspectReasons.NameMissing] = () =>
            Of(Prospect.Create(new ProspectDetails(), World.Context())),
        [ProspectReasons.Year] = () =>
            Entering(new() { AnnualTurnover = new Turnover(new Money(1, "EUR"), 1) }),
        [ProspectReasons.FoundedLater] = () =>
            Entering(new() { CompanyCreatedOn = new LocalDate(2999, 1, 1) }),
        [ProspectReasons.TooManyRepresentatives] = () =>
            Entering(new() { RankedRepresentatives = [new("a"), new("b"), new("c"), new("d")] }),
        [ProspectReasons.RepresentativeTwice] = () =>
            Entering(new() { RankedRepresentatives = [new("a"), new("a")] }),
        [ProspectReasons.CampaignUnavailable] = () =>
            Entering(
                new() { Campaign = "a" },
                World.Context() with
                {
                    Capabilities = HostCapabilities.None,
                }
            ),
        [ProspectReasons.Deleted] = () => Deleting(prospect => prospect.Archive(World.Context())),
        [DeletionReasons.StalePlan] = StalePlanOfDeletion,
        [ProspectReasons.Archived] = () => Of(Archived().Archive(World.Context())),
        [ProspectReasons.NotArchived] = () => Of(World.NewProspect("A").Restore(World.Context())),
        [ProspectReasons.Merged] = () => Merge(ChangeMerged),
        [ProspectReasons.AlreadyShared] = () =>
            Of(World.NewProspect("A").ShareWith(World.Paris, AccessLevel.Read, World.Context())),
        [ProspectReasons.NotShared] = () =>
            Of(World.NewProspect("A").Unshare(World.Lyon, World.Context())),
        [ProspectReasons.OwnerRequired] = () =>
            Of(World.NewProspect("A").Unshare(World.Paris, World.Context())),
        [ProspectReasons.StatusNotEnterable] = () =>
            Of(
                Prospect.Create(
                    new ProspectDetails { DisplayName = "A" },
                    World.Context(workflow: Workflows.Compiled(Workflows.Converting)),
                    new ProspectOrigin { Status = "customer" }
                )
            ),
        [ProspectReasons.PartRemoved] = () => Twice(t => t.Delete(World.Context())),
        [TaskReasons.Done] = () => Twice(t => t.Complete(World.Context())),
        [TaskReasons.PastDate] = () =>
            OnTask(t =>
                t.Edit(
                    FollowUps.Call with
                    {
                        DueOn = FollowUps.Today.PlusDays(-1),
                    },
                    FollowUps.Paris,
                    World.Context()
                )
            ),
        [TaskReasons.DateOutOfRange] = () =>
            OnTask(t =>
                t.Edit(
                    FollowUps.Call with
                    {
                        DueOn = new NodaTime.LocalDate(3000, 1, 1),
                    },
                    FollowUps.Paris,
                    World.Context()
                )
            ),
        [TaskReasons.SourceMissing] = () =>
            OnTask(t =>
                t.Edit(
                    FollowUps.Call with
                    {
                        Type = new TaskType("request") { RequiresSource = true },
                    },
                    FollowUps.Paris,
                    World.Context()
                )
            ),
        [TaskReasons.NotOverdue] = () =>
            OnTask(t => t.Remind(World.Anne, FollowUps.Paris, World.Context())),
        [TaskReasons.AlreadyReminded] = () => Twice(Remind),
        [ProjectReasons.NotOffered] = () =>
            Of(
                new ProspectProjects(null)
                    .GenerateAsync(World.NewProspect("A"), World.Context())
                    .GetAwaiter()
                    .GetResult()
            ),
        [ProspectLimitReasons.NoTransactions] = () => Limits(ProspectFeatures.SalesHistory),
        [ProspectLimitReasons.NoSales] = () => Limits(ProspectFeatures.Analytics),
        [ProspectLimitReasons.NotInSource] = () => Limits(ProspectFeatures.Orders),
        [ProspectLimitReasons.NoBilling] = () => Limits(ProspectFeatures.PendingDocuments),
        [ProspectLimitReasons.FewFigures] = () => Limits(ProspectFeatures.Dashboard),
        [RightReasons.Missing] = () =>
            new DirectoryActionRights(new KnownUsers(), ActionRules.Default)
                .AskAsync(
                    World.BrunoInLyon,
                    [RightQuestion.On(ActionCodes.Convert, World.NewProspect("A"))]
                )
                .GetAwaiter()
                .GetResult()
                .SelectMany(o => o.Reasons),
        [ScopeReasons.CompanyMissing] = () =>
            Of(
                Prospect.Create(
                    new ProspectDetails { DisplayName = "A" },
                    World.Context(Scope.ForSystem(TenantId.Single, World.Anne))
                )
            ),
        [ScopeReasons.CompanyForeign] = () =>
            Of(
                Prospect.Create(
                    new ProspectDetails { DisplayName = "A" },
                    World.Context(),
                    new ProspectOrigin { Company = World.Lyon }
                )
            ),
        [ScopeReasons.TenantWide] = () =>
            Of(
                CatalogEntry.Create(
                    CatalogKind.Source,
                    Entries.Item("a"),
                    null,
                    [],
                    World.Context()
                )
            ),
        [SettingReasons.Removed] = () =>
        {
            var entry = Entries.Entry(Entries.Item("a"), World.Paris);
            entry.Delete(World.Context()).OrThrow();
            return Of(entry.Retire(World.Context()));
        },
        [ScopeReasons.ReadOnly] = () =>
            Of(
                World
                    .NewProspect("A")
                    .Change(
                        new ProspectDetails { DisplayName = "B" },
                        World.Context(World.ReaderInParis)
                    )
            ),
        [StoreReasons.Conflict] = () => Thrown(new ConcurrencyConflictException("prospect 1")),
        [StoreReasons.ScopeViolated] = () => Thrown(new ScopeViolationException("prospect 1", "x")),
        [StoreReasons.ReferenceTaken] = () => Thrown(new ReferenceTakenException("erp")),
        [StoreReasons.KeyReused] = () =>
            Thrown(new CommandKeyReusedException(new CommandKey("order-1"))),
        [StoreReasons.Unavailable] = () =>
            Thrown(new StoreUnavailableException(StoreFault.Busy, isOutcomeUnknown: false, null)),
        [TextReasons.Missing] = () =>
            Of(World.NewProspect("A").AddReference("", "1", World.Context())),
        [TextReasons.TooLong] = () =>
            Of(World.NewProspect("A").AddReference("erp", new string('1', 101), World.Context())),
        [TextReasons.ForbiddenCharacter] = () =>
            Of(World.NewProspect("A").AddReference("erp", "a\0", World.Context())),
        [StatusReasons.UnknownAction] = () => Decide("new", new StatusRequest("fly")),
        [StatusReasons.UnknownStatus] = () => Decide("gone", new StatusRequest("win")),
        [StatusReasons.StaleDefinition] = () =>
            Decide("new", new StatusRequest("win") { DefinitionVersion = 7 }),
        [StatusReasons.NotFromHere] = () => Decide("new", new StatusRequest("win")),
        [StatusReasons.PermissionMissing] = () =>
            Workflows
                .Compiled(Workflows.Rich)
                .Decide(new StubFacts("proposal"), new StatusRequest("sign"), StatusRights.None)
                .Reasons,
        [StatusReasons.ReasonRequired] = () => Decide("new", new StatusRequest("lose")),
        [StatusReasons.NoteRequired] = () => Decide("new", new StatusRequest("lose")),
        [StatusReasons.ReasonsTooLong] = () =>
            Decide("new", new StatusRequest("discard") { Reasons = [new string('a', 201)] }),
        [StatusReasons.ConfirmationRequired] = () => Decide("new", new StatusRequest("discard")),
        [StatusReasons.ManagementOff] = () =>
            new GoverningWorkflow(World.Standard, isManaged: false)
                .Decide(new StubFacts("new"), new StatusRequest("discard"), StatusRights.All)
                .Reasons,
        [GuardReasons.MinLength] = () => Unmet(Guard.MinLength("comment", 10)),
        [GuardReasons.Equal] = () => Unmet(Guard.Equal("kind", "company")),
        [GuardReasons.InSet] = () => Unmet(Guard.InSet("source", "web", "fair")),
        [GuardReasons.AgeAtLeast] = () => Unmet(Guard.AgeAtLeast("status", 3)),
        [GuardReasons.Any] = () =>
            Unmet(Guard.Any(Guard.FieldPresent("email"), Guard.CountAtLeast("contacts", 1))),
        [GuardReasons.Not] = () => Unmet(Guard.Not(Guard.CountAtLeast("contacts", 0))),
        [GuardReasons.Error] = () =>
            Workflows
                .Compiled(Workflows.Guarded, Workflows.ThrowingGuards)
                .Decide(new StubFacts("new"), new StatusRequest("win"), StatusRights.All)
                .Reasons,
        [GuardReasons.AnyFieldPresent] = () => Decide("new", new StatusRequest("qualify")),
        [GuardReasons.CountAtLeast] = () => Decide("qualified", new StatusRequest("propose")),
        [GuardReasons.FieldPresent] = () =>
            Workflows
                .Compiled(Workflows.Rich)
                .Decide(new StubFacts("proposal"), new StatusRequest("sign"), StatusRights.All)
                .Reasons,
    };

    public static IReadOnlyDictionary<string, Func<IEnumerable<Reason>>> All { get; } =
        Ours.Concat(
                FaultyWorkflows
                    .All.DistinctBy(f => f.Code)
                    .Select(f => KeyValuePair.Create(f.Code, f.Faults))
            )
            .Concat(RefusedPublications.All)
            .Concat(RefusedActivities.All)
            .Concat(RefusedAttachments.All)
            .Concat(FaultyPolicies.All)
            .Concat(Entries.Refusals)
            .Concat(Declared.Refusals)
            .Concat(Tagged.Refusals)
            .Concat(Firms.Refusals)
            .ToDictionary(StringComparer.Ordinal);

    // What a store throws is told by the same codes that a refusal has.
    private static IEnumerable<Reason> Thrown(Exception exception) =>
        ProblemRules
            .Default.WithException<TimeoutException>(new Reason(StoreReasons.Unavailable))
            .Describe(exception, CultureInfo.InvariantCulture)!
            .Reasons.Select(r => new Reason(r.Code));

    private static ValueList<Reason> Unmet(GuardDefinition guard)
    {
        var sound = Workflows.Sound;
        var guarded = sound with
        {
            Transitions = [sound.Transitions[0] with { Guards = [guard] }, sound.Transitions[1]],
        };
        return Workflows
            .Compiled(guarded)
            .Decide(new StubFacts("new"), new StatusRequest("win"), StatusRights.All)
            .Reasons;
    }

    private static ValueList<Reason> Limits(string feature) =>
        [ProspectLimits.Of(feature, isProspect: true)!.Reason];

    private static ValueList<Reason> Of(Outcome outcome) => outcome.Reasons;

    private static ValueList<Reason> Of<T>(Outcome<T> outcome) => outcome.Reasons;

    private static AddressBook Book(int count)
    {
        var book = new AddressBook([]);
        for (var i = 0; i < count; i++)
        {
            book.Add(World.Address(), i == 0 ? AddressRoles.Default : AddressRoles.Delivery, null);
        }

        return book;
    }

    private static ValueList<Reason> LinkTwice()
    {
        var prospect = World.NewProspect("A");
        var contact = World.NewContact("Zoé", "Lefèvre");
        prospect.LinkContact(contact, World.Context()).OrThrow();
        return prospect.LinkContact(contact, World.Context()).Reasons;
    }

    private static Outcome<Contact> Born(LocalDate date) =>
        Contact.Create(new NewContact { LastName = "Petit", BirthDate = date }, World.Context());

    private static Outcome Consent(string channel, string origin) =>
        World
            .NewContact("Zoé", "Lefèvre")
            .SetConsent(channel, ConsentState.OptedIn, origin, World.Context());

    private static ValueList<Reason> UnlinkPrimary()
    {
        var prospect = World.NewProspect("A");
        var contact = World.NewContact("Zoé", "Lefèvre");
        prospect.LinkContact(contact, World.Context()).OrThrow();
        return prospect.UnlinkContact(contact.Id, World.Context()).Reasons;
    }

    private static ValueList<Reason> OnTask(Func<FollowUpTask, Outcome> verb) =>
        verb(FollowUps.NewTask()).Reasons;

    private static ValueList<Reason> Twice(Func<FollowUpTask, Outcome> verb) =>
        OnTask(t =>
        {
            verb(t).OrThrow();
            return verb(t);
        });

    private static Outcome Remind(FollowUpTask task) =>
        task.Remind(
            World.Anne,
            FollowUps.Paris,
            World.Context(clock: new FakeClock(World.Start + NodaTime.Duration.FromDays(9)))
        );

    private static ValueList<Reason> Decide(string status, StatusRequest request) =>
        World.Standard.Decide(new StubFacts(status), request, StatusRights.All).Reasons;

    // The store is in memory: its tasks are complete when they are given out.
    private static IEnumerable<Reason> Merge<T>(
        Func<IProspectingSession, ProspectId, ProspectId, Task<Outcome<T>>> call
    ) => MergeAsync(call).GetAwaiter().GetResult();

    private static async Task<IEnumerable<Reason>> MergeAsync<T>(
        Func<IProspectingSession, ProspectId, ProspectId, Task<Outcome<T>>> call
    )
    {
        var store = new InMemoryProspecting(new FakeClock(World.Start));
        await using var session = await store.OpenAsync(World.AnneInParis);
        var first = World.NewProspect(
            new ProspectDetails { DisplayName = "A", Siren = Siren.Parse("552100554").OrThrow() },
            session.Context
        );
        var second = World.NewProspect(
            new ProspectDetails { DisplayName = "B", Siren = Siren.Parse("732829320").OrThrow() },
            session.Context
        );
        session.Prospects.Add(first);
        session.Prospects.Add(second);
        await session.CommitAsync();
        return (await call(session, first.Id, second.Id)).Reasons;
    }

    private static async Task<Outcome<MergePlan>> MergeTwice(
        IProspectingSession session,
        ProspectId first,
        ProspectId second
    )
    {
        var merging = new ProspectMerging();
        var plan = (await merging.PlanAsync(session, first, second)).OrThrow();
        (await merging.ExecuteAsync(session, plan)).OrThrow();
        await session.CommitAsync();
        return await merging.PlanAsync(session, first, second);
    }

    private static async Task<Outcome<Prospect>> MergeStale(
        IProspectingSession session,
        ProspectId first,
        ProspectId second
    )
    {
        var merging = new ProspectMerging();
        var plan = (await merging.PlanAsync(session, first, second)).OrThrow();
        return await merging.ExecuteAsync(
            session,
            plan with
            {
                Loser = plan.Loser with { Version = 9 },
            }
        );
    }

    private static async Task<Outcome<MergePlan>> PlanOfTwoCompanies(
        IProspectingSession session,
        ProspectId first,
        ProspectId second
    ) => (await new ProspectMerging().PlanAsync(session, first, second)).OrThrow().Conflicts;

    private static async Task<Outcome<Prospect>> ChangeMerged(
        IProspectingSession session,
        ProspectId first,
        ProspectId second
    )
    {
        var merging = new ProspectMerging();
        var loser = await session.Prospects.FindAsync(second);
        var plan = (await merging.PlanAsync(session, first, second, first)).OrThrow();
        (await merging.ExecuteAsync(session, plan)).OrThrow();
        return loser!.MarkForReview(needed: true, session.Context).Reasons;
    }

    private static ValueList<Reason> Entering(
        ProspectDetails details,
        WorkContext? context = null
    ) => Of(Prospect.Create(details with { DisplayName = "A" }, context ?? World.Context()));

    private static Prospect Archived()
    {
        var prospect = World.NewProspect("A");
        prospect.Archive(World.Context()).OrThrow();
        return prospect;
    }

    private static IReadOnlyList<Reason> Deleting(Func<Prospect, Outcome> then) =>
        InSession(async session =>
        {
            var prospect = World.NewProspect("A", session.Context);
            session.Prospects.Add(prospect);
            await session.CommitAsync();
            var deletion = new ProspectDeletion();
            var plan = await deletion.PlanAsync(session, prospect.Id);
            (await deletion.ExecuteAsync(session, plan.OrThrow())).OrThrow();
            return then(prospect).Reasons;
        });

    private static IReadOnlyList<Reason> StalePlanOfDeletion() =>
        InSession(async session =>
        {
            var prospect = World.NewProspect("A", session.Context);
            session.Prospects.Add(prospect);
            await session.CommitAsync();
            var deletion = new ProspectDeletion();
            var plan = (await deletion.PlanAsync(session, prospect.Id)).OrThrow();
            var stale = plan with { Version = plan.Version - 1 };
            return (await deletion.ExecuteAsync(session, stale)).Reasons;
        });

    private static IReadOnlyList<Reason> InSession(
        Func<IProspectingSession, Task<IReadOnlyList<Reason>>> act
    )
    {
        var store = new InMemoryProspecting(new FakeClock(World.Start));
        var session = store.OpenAsync(World.AnneInParis).AsTask().GetAwaiter().GetResult();
        return act(session).GetAwaiter().GetResult();
    }
}
