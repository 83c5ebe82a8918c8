using NodaTime;
using Prospecting.Domain.Tests.Statuses;
using Prospecting.Prospects;
using Prospecting.Releases;
using Prospecting.Results;
using Prospecting.Scopes;
using Prospecting.Statuses;
using Prospecting.Testing.Clock;
using Prospecting.Tests;

namespace Prospecting.Domain.Tests.Releases;

[Rule("S-1", "S-14")]
public sealed class WorkflowCatalogTests
{
    private static readonly TenantId Tenant = TenantId.Single;

    private readonly FakeClock _clock = new(World.Start);
    private readonly WorkflowCatalog _catalog;
    private int _loads;

    public WorkflowCatalogTests() =>
        _catalog = new WorkflowCatalog(
            new FixedWorkflows(
                World.Standard,
                new Dictionary<TenantCompany, CompiledWorkflow>
                {
                    [World.Lyon] = Workflows.Compiled(Workflows.Rich),
                }
            ),
            ProspectFacts.Guards,
            _clock
        );

    [Fact]
    public async Task Releases_are_loaded_once_and_again_when_they_are_old_or_known_to_have_changed()
    {
        var first = await ForAsync();
        (await ForAsync()).ShouldBeSameAs(first);
        _loads.ShouldBe(1);
        _clock.Advance(WorkflowCatalog.RefreshAfter);
        (await ForAsync()).ShouldBeSameAs(first, "nothing changed: the compiled tables stay");
        _loads.ShouldBe(2);
        _catalog.Forget(Tenant);
        await ForAsync();
        _loads.ShouldBe(3);
        _clock.Advance(Duration.FromSeconds(-1));
        await ForAsync();
        _loads.ShouldBe(4);
        await _catalog.ForAsync(new TenantId(2), Load([]));
        _loads.ShouldBe(5);
    }

    [Fact]
    public async Task What_was_released_comes_before_what_the_host_configured()
    {
        var workflows = await ForAsync(
            Release(World.Paris, StatusPresets.Factoring),
            Release(null, StatusPresets.OpenSuite)
        );
        Key(workflows, World.Paris).ShouldBe("factoring");
        Key(workflows, World.Lyon).ShouldBe("rich", "configured for Lyon, and not released away");
        Key(workflows, new CompanyId("nice")).ShouldBe("open-suite");
        workflows.DefaultFor(Tenant).Workflow.Definition.Key.ShouldBe("open-suite");
        workflows
            .CompaniesWithOwnWorkflow(Tenant)
            .ShouldBe([World.Paris, World.Lyon], ignoreOrder: true);
    }

    [Fact]
    public async Task A_company_told_to_follow_the_default_no_longer_has_what_was_configured_for_it()
    {
        var workflows = await ForAsync(Release(World.Lyon, null));
        Key(workflows, World.Lyon).ShouldBe("standard");
        workflows.CompaniesWithOwnWorkflow(Tenant).ShouldBeEmpty();
    }

    [Fact]
    [Rule("S-2")]
    public async Task Whom_the_host_configured_to_do_without_statuses_does_without_those_of_the_released_default()
    {
        var catalog = new WorkflowCatalog(new ParisWithoutStatuses(), ProspectFacts.Guards, _clock);
        var workflows = await catalog.ForAsync(
            Tenant,
            Load([Release(null, StatusPresets.OpenSuite)])
        );
        var paris = workflows.For(Tenant, World.Paris);
        (paris.IsManaged, paris.Workflow.Definition.Key).ShouldBe((false, "open-suite"));
        workflows.For(Tenant, World.Lyon).IsManaged.ShouldBeTrue();
        workflows.CompaniesWithoutManagement(Tenant).ShouldBe([World.Paris]);
        // What is released for the company itself counts.
        catalog.Forget(Tenant);
        var released = await catalog.ForAsync(
            Tenant,
            Load([Release(World.Paris, StatusPresets.Factoring)])
        );
        released.For(Tenant, World.Paris).IsManaged.ShouldBeTrue();
        released.CompaniesWithoutManagement(Tenant).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_release_that_this_program_cannot_use_says_so_when_it_is_needed_and_hinders_no_other()
    {
        var workflows = await ForAsync(
            Release(World.Paris, Workflows.Guarded),
            Release(null, StatusPresets.OpenSuite)
        );
        Key(workflows, new CompanyId("nice")).ShouldBe("open-suite");
        Should
            .Throw<RefusedException>(() => workflows.For(Tenant, World.Paris))
            .Reasons.Single()
            .Code.ShouldBe(WorkflowFaultReasons.UnknownGuard);
    }

    [Fact]
    public async Task A_hundred_sessions_at_once_see_one_and_the_same()
    {
        var all = await Task.WhenAll(
            Enumerable.Range(0, 100).Select(_ => Task.Run(() => ForAsync()))
        );
        all.ShouldAllBe(w => Key(w, World.Paris) == "standard");
        (await ForAsync()).ShouldBeSameAs(await ForAsync());
    }

    private Task<TenantWorkflows> ForAsync(params WorkflowRelease[] releases) =>
        _catalog.ForAsync(Tenant, Load(releases)).AsTask();

    private Func<CancellationToken, Task<IReadOnlyList<WorkflowRelease>>> Load(
        WorkflowRelease[] releases
    ) =>
        _ =>
        {
            Interlocked.Increment(ref _loads);
            return Task.FromResult<IReadOnlyList<WorkflowRelease>>(releases);
        };

    private static string Key(TenantWorkflows workflows, CompanyId company) =>
        workflows.For(Tenant, company).Workflow.Definition.Key;

    private static WorkflowRelease Release(CompanyId? company, StatusWorkflow? workflow) =>
        new()
        {
            Company = company,
            Number = 1,
            Workflow = workflow,
            At = World.Start,
            User = World.Anne,
        };

    private sealed class ParisWithoutStatuses : IWorkflowCatalog
    {
        private static readonly GoverningWorkflow Managed = new(World.Standard);

        public GoverningWorkflow For(TenantId tenant, CompanyId company) =>
            company == World.Paris ? new GoverningWorkflow(World.Standard, false) : Managed;

        public GoverningWorkflow DefaultFor(TenantId tenant) => Managed;

        public IReadOnlyCollection<CompanyId> CompaniesWithOwnWorkflow(TenantId tenant) => [];

        public IReadOnlyCollection<CompanyId> CompaniesWithoutManagement(TenantId tenant) =>
            [World.Paris];
    }
}
