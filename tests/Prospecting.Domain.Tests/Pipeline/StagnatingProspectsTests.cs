using NodaTime;
using Prospecting.Pipeline;
using Prospecting.Prospects;
using Prospecting.Publishing;
using Prospecting.Scopes;
using Prospecting.Statuses;
using Prospecting.Testing.Clock;
using Prospecting.Testing.InMemory;
using Prospecting.Tests;
using Prospecting.Work;

namespace Prospecting.Domain.Tests.Pipeline;

[Rule("S-12")]
public sealed class StagnatingProspectsTests
{
    private static readonly StagnatingProspects Stagnating = new();
    private static readonly Scope Everywhere = Scope.ForWholeTenant(
        TenantId.Single,
        World.Anne,
        World.Paris
    );

    private readonly FakeClock _clock = new(World.Start);
    private readonly Catalog _catalog = new();

    [Fact]
    public async Task A_prospect_stagnates_once_the_days_of_its_status_are_over()
    {
        _catalog.Default = Limited(("new", 7));
        var store = await StoreAsync((World.Paris, "Lilas"));
        _clock.Advance(Duration.FromDays(7) - Duration.FromTicks(1));
        (await FoundAsync(store)).ShouldBe([]);
        _clock.Advance(Duration.FromTicks(1));
        (await FoundAsync(store)).ShouldBe(["Lilas"]);
    }

    [Fact]
    public async Task Without_a_limit_nobody_stagnates()
    {
        var store = await StoreAsync((World.Paris, "Lilas"));
        _clock.Advance(Duration.FromDays(10_000));
        Stagnating.LongStays(Context()).ShouldBeEmpty();
        (await FoundAsync(store)).ShouldBe([]);
    }

    [Fact]
    [Rule("S-1", "S-12")]
    public async Task A_company_with_its_own_workflow_has_its_own_limits_and_every_other_the_default()
    {
        _catalog.Default = Limited(("new", 7));
        _catalog.Own[World.Lyon] = Limited(("new", 3));
        _catalog.Own[World.Nice] = Limited();
        var store = await StoreAsync(
            (World.Paris, "Paris"),
            (World.Lyon, "Lyon"),
            (World.Nice, "Nice"),
            (new CompanyId("lille"), "Lille")
        );
        _clock.Advance(Duration.FromDays(3));
        (await FoundAsync(store)).ShouldBe(["Lyon"]);
        _clock.Advance(Duration.FromDays(4));
        (await FoundAsync(store)).ShouldBe(["Lille", "Lyon", "Paris"]);
    }

    [Fact]
    [Rule("S-1", "S-12")]
    public async Task A_shared_prospect_has_the_limits_of_its_owner_whoever_looks()
    {
        _catalog.Default = Limited(("new", 7));
        _catalog.Own[World.Lyon] = Limited(("new", 3));
        var store = Store();
        await using (var session = await store.OpenAsync(World.AnneInParis))
        {
            var prospect = World.NewProspect("Partagé", session.Context);
            prospect.ShareWith(World.Lyon, AccessLevel.Read, session.Context).OrThrow();
            session.Prospects.Add(prospect);
            await session.CommitAsync();
        }

        _clock.Advance(Duration.FromDays(3));
        (await FoundAsync(store, World.BrunoInLyon)).ShouldBe([]);
        _clock.Advance(Duration.FromDays(4));
        (await FoundAsync(store, World.BrunoInLyon)).ShouldBe(["Partagé"]);
    }

    [Fact]
    [Rule("S-2")]
    public async Task Where_statuses_are_not_managed_nobody_stagnates()
    {
        var limited = Limited(("new", 7));
        _catalog.Default = limited;
        _catalog.Own[World.Lyon] = new GoverningWorkflow(limited.Workflow, isManaged: false);
        var store = await StoreAsync((World.Paris, "Paris"), (World.Lyon, "Lyon"));
        _clock.Advance(Duration.FromDays(30));
        (await FoundAsync(store)).ShouldBe(["Paris"]);
        _catalog.Default = new GoverningWorkflow(limited.Workflow, isManaged: false);
        _catalog.Own[World.Lyon] = limited;
        (await FoundAsync(store)).ShouldBe(["Lyon"]);
    }

    [Fact]
    [Rule("S-2")]
    public async Task A_company_that_follows_the_default_and_switches_statuses_off_is_left_out_until_it_switches_them_on()
    {
        _catalog.Default = Limited(("new", 7));
        var store = await StoreAsync((World.Paris, "Paris"), (World.Lyon, "Lyon"));
        _clock.Advance(Duration.FromDays(30));
        foreach (var isManaged in (bool[])[false, true])
        {
            await using var session = await store.OpenAsync(Everywhere);
            (
                await new WorkflowPublishing(ProspectFacts.Guards).SwitchManagementAsync(
                    session,
                    World.Lyon,
                    isManaged
                )
            ).OrThrow();
            await session.CommitAsync();
            (await FoundAsync(store)).ShouldBe(isManaged ? ["Lyon", "Paris"] : ["Paris"]);
        }
    }

    [Fact]
    [Rule("M-3")]
    public async Task It_is_confined_to_the_scope()
    {
        _catalog.Default = Limited(("new", 7));
        var store = await StoreAsync((World.Paris, "Paris"), (World.Lyon, "Lyon"));
        _clock.Advance(Duration.FromDays(30));
        (await FoundAsync(store, World.BrunoInLyon)).ShouldBe(["Lyon"]);
        (await FoundAsync(store, World.AnneOfOtherTenant)).ShouldBe([]);
    }

    [Fact]
    [Rule("Q-2", "S-12")]
    public async Task Other_criteria_and_pages_are_those_of_the_query()
    {
        _catalog.Default = Limited(("new", 7));
        var store = await StoreAsync((World.Paris, "Lilas"), (World.Paris, "Forge"));
        _clock.Advance(Duration.FromDays(30));
        await using var session = await store.OpenAsync(Everywhere);
        var query = new ProspectQuery { Sort = ProspectSort.LongestInStatus, PageSize = 1 };
        var first = await Stagnating.ReadAsync(session, query);
        var second = await Stagnating.ReadAsync(session, query with { After = first.Next });
        first
            .Rows.Concat(second.Rows)
            .Select(r => (r.DisplayName, r.StatusSince))
            .ShouldBe([("Lilas", World.Start), ("Forge", World.Start)]);
        second.Next.ShouldBeNull();
        (await Stagnating.ReadAsync(session, new ProspectQuery { Text = "forge" }))
            .Rows.Select(r => r.DisplayName)
            .ShouldBe(["Forge"]);
    }

    [Fact]
    [Rule("S-14", "S-12")]
    public void A_prospect_with_the_code_of_an_older_version_stagnates_too()
    {
        var definition = Limited(("new", 7)).Workflow.Definition;
        var renamed = new Dictionary<string, string>(StringComparer.Ordinal) { ["raw"] = "new" };
        _catalog.Default = new GoverningWorkflow(
            CompiledWorkflow.Compile(definition, guards: null, renamed).OrThrow()
        );
        Stagnating
            .LongStays(Context())
            .ShouldHaveSingleItem()
            .Statuses.ShouldBe(["new", "nouvelle", "raw"]);
    }

    [Fact]
    public void Companies_and_statuses_with_the_same_limit_are_one_criterion()
    {
        _catalog.Default = Limited(("new", 7), ("qualified", 14), ("proposition", 14));
        _catalog.Own[World.Lyon] = Limited(("new", 7), ("qualified", 30));
        _catalog.Own[World.Nice] = Limited(("new", 7));
        var everybodyElse = CompanySet.AllBut(World.Nice, World.Lyon);
        Stagnating
            .LongStays(Context())
            .ShouldBe(
                [
                    Stay(7, CompanySet.Of(World.Lyon, World.Nice), "new", "nouvelle"),
                    Stay(30, CompanySet.Of(World.Lyon), "qualified"),
                    Stay(7, everybodyElse, "new", "nouvelle"),
                    Stay(14, everybodyElse, "proposition", "qualified"),
                ],
                ignoreOrder: true
            );
    }

    [Fact]
    public void A_host_may_have_limits_of_its_own()
    {
        var open = new StagnatingProspects(s =>
            s.Category == StatusCategory.Open ? 30
            : s.Code == "won" ? int.MaxValue
            : null
        );
        open.LongStays(Context())
            .ShouldBe([Stay(30, CompanySet.All, "new", "nouvelle", "proposition", "qualified")]);
    }

    private static LongStay Stay(int days, CompanySet owners, params string[] statuses) =>
        new()
        {
            Owners = owners,
            Statuses = [.. statuses],
            SinceAtLatest = World.Start - Duration.FromDays(days),
        };

    private static GoverningWorkflow Limited(params (string Status, int Days)[] limits)
    {
        var days = limits.ToDictionary(l => l.Status, l => (int?)l.Days, StringComparer.Ordinal);
        var standard = StatusPresets.Standard;
        return new GoverningWorkflow(
            CompiledWorkflow
                .Compile(
                    standard with
                    {
                        Statuses =
                        [
                            .. standard.Statuses.Select(s =>
                                s with
                                {
                                    StaleAfterDays = days.GetValueOrDefault(s.Code),
                                }
                            ),
                        ],
                    }
                )
                .OrThrow()
        );
    }

    private WorkContext Context() =>
        World.Context(Everywhere, _clock) with
        {
            Workflows = _catalog,
        };

    private InMemoryProspecting Store() => new(_clock, World.Context().Ids, _catalog);

    private async Task<InMemoryProspecting> StoreAsync(
        params (CompanyId Company, string Name)[] prospects
    )
    {
        var store = Store();
        foreach (var (company, name) in prospects)
        {
            await using var session = await store.OpenAsync(Scope.ForUser(World.Anne, company));
            session.Prospects.Add(World.NewProspect(name, session.Context));
            await session.CommitAsync();
        }

        return store;
    }

    private static async Task<IEnumerable<string>> FoundAsync(
        InMemoryProspecting store,
        Scope? scope = null
    )
    {
        await using var session = await store.OpenAsync(scope ?? Everywhere);
        var page = await Stagnating.ReadAsync(
            session,
            new ProspectQuery { Sort = ProspectSort.Name }
        );
        return page.Rows.Select(r => r.DisplayName);
    }

    private sealed class Catalog : IWorkflowCatalog
    {
        public GoverningWorkflow Default { get; set; } = new(World.Standard);

        public Dictionary<CompanyId, GoverningWorkflow> Own { get; } = [];

        public GoverningWorkflow For(TenantId tenant, CompanyId company) =>
            Own.GetValueOrDefault(company, Default);

        public GoverningWorkflow DefaultFor(TenantId tenant) => Default;

        public IReadOnlyCollection<CompanyId> CompaniesWithOwnWorkflow(TenantId tenant) => Own.Keys;

        public IReadOnlyCollection<CompanyId> CompaniesWithoutManagement(TenantId tenant) =>
            [.. Own.Where(o => !o.Value.IsManaged).Select(o => o.Key)];
    }
}
