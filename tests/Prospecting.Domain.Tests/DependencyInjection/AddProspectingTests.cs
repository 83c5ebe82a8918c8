using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using NodaTime;
using Prospecting.Aggregates;
using Prospecting.DependencyInjection;
using Prospecting.Domain.Tests.Policies;
using Prospecting.Domain.Tests.Statuses;
using Prospecting.Duplicates;
using Prospecting.Guards;
using Prospecting.Merging;
using Prospecting.Notifications;
using Prospecting.Notifications.Recipients;
using Prospecting.Pipeline;
using Prospecting.Policies;
using Prospecting.Scopes;
using Prospecting.Statuses;
using Prospecting.Storage;
using Prospecting.Testing.Clock;
using Prospecting.Tests;
using Prospecting.Users;

namespace Prospecting.Domain.Tests.DependencyInjection;

public sealed class AddProspectingTests
{
    private readonly ServiceCollection _services = [];

    [Fact]
    public async Task A_host_that_configures_nothing_can_work()
    {
        _services.AddProspecting().UseInMemory();
        _services.AddSingleton<INotificationChannel, NoChannel>();
        await using var provider = _services.BuildServiceProvider(
            new ServiceProviderOptions { ValidateOnBuild = true, ValidateScopes = true }
        );
        Start(provider);

        provider.GetRequiredService<IClock>().ShouldBeSameAs(SystemClock.Instance);
        provider.GetRequiredService<ProspectMerging>().ShouldNotBeNull();
        provider.GetRequiredService<PipelineMoves>().ShouldNotBeNull();
        provider.GetRequiredService<NotificationDelivery>().ShouldNotBeNull();
        provider.GetRequiredService<DuplicateFinder>().ShouldNotBeNull();
        provider.GetRequiredService<RecipientResolution>().ShouldNotBeNull();
        provider
            .GetRequiredService<IWorkflowCatalog>()
            .For(TenantId.Single, World.Paris)
            .Workflow.Definition.ShouldBe(StatusPresets.Standard);
        await using var session = await provider
            .GetRequiredService<IProspectingSessionFactory>()
            .OpenAsync(World.AnneInParis);
        session.Prospects.Add(World.NewProspect("Lilas", session.Context));
        await session.CommitAsync();
    }

    [Fact]
    public async Task A_host_that_delivers_nothing_needs_no_channel()
    {
        _services.AddProspecting().UseInMemory();
        await using var provider = _services.BuildServiceProvider(
            new ServiceProviderOptions { ValidateOnBuild = true, ValidateScopes = true }
        );
        Start(provider);
        Should.Throw<InvalidOperationException>(() =>
            provider.GetRequiredService<NotificationDelivery>()
        );
    }

    [Fact]
    [Rule("O-0")]
    public async Task Without_a_directory_of_the_hosts_nobody_is_known()
    {
        _services.AddProspecting();
        await using var provider = _services.BuildServiceProvider();
        var directory = provider.GetRequiredService<IUserDirectory>();
        var tenant = TenantId.Single;
        (await directory.FindUsersAsync(tenant, [World.Anne])).ShouldBeEmpty();
        (await directory.FindSupervisorsAsync(tenant, [World.Anne])).ShouldBeEmpty();
        (await directory.FindTeamsAsync(tenant, [World.Anne])).ShouldBeEmpty();
        (await directory.FindMembersAsync(tenant, ["inside-sales"])).ShouldBeEmpty();
        (
            await directory.FindInRoleAsync(tenant, [World.Paris], DirectoryRoles.Administrator)
        ).ShouldBeEmpty();
        await Should.ThrowAsync<OperationCanceledException>(() =>
            directory.FindUsersAsync(tenant, [World.Anne], new CancellationToken(canceled: true))
        );
    }

    [Fact]
    public async Task What_the_host_registered_before_stays()
    {
        var clock = new FakeClock();
        var ids = World.Context().Ids;
        var catalog = new FixedWorkflows(Workflows.Compiled(Workflows.Rich));
        _services.AddSingleton<IClock>(clock);
        _services.AddSingleton(ids);
        _services.AddSingleton<IWorkflowCatalog>(catalog);
        _services.AddProspecting().UseInMemory();
        await using var provider = _services.BuildServiceProvider();
        provider.GetRequiredService<IClock>().ShouldBeSameAs(clock);
        provider.GetRequiredService<IWorkflowCatalog>().ShouldBeSameAs(catalog);

        await using var session = await provider
            .GetRequiredService<IProspectingSessionFactory>()
            .OpenAsync(World.AnneInParis);
        session.Context.Now.ShouldBe(clock.GetCurrentInstant());
        session.Context.Ids.ShouldBeSameAs(ids);
    }

    [Fact]
    public async Task Adding_it_twice_adds_no_service_and_keeps_both_settings()
    {
        _services.AddProspecting(o => o.Workflow = Workflows.Rich);
        var once = _services.Select(s => (s.ServiceType, s.ImplementationType)).ToHashSet();
        var validators = _services.Count(s =>
            s.ServiceType == typeof(IValidateOptions<ProspectingOptions>)
        );
        _services.AddProspecting(o => o.Duplicates = o.Duplicates with { LikelyFrom = 3 });
        _services
            .Count(s => s.ServiceType == typeof(IValidateOptions<ProspectingOptions>))
            .ShouldBe(validators);
        _services
            .Select(s => (s.ServiceType, s.ImplementationType))
            .ToHashSet()
            .ShouldBe(once, ignoreOrder: true);
        _services.Count(s => s.ServiceType == typeof(IIdSource)).ShouldBe(1);

        await using var provider = _services.BuildServiceProvider();
        var options = provider.GetRequiredService<IOptions<ProspectingOptions>>().Value;
        options.Workflow.ShouldBe(Workflows.Rich);
        options.Duplicates.LikelyFrom.ShouldBe(3);
    }

    [Fact]
    [Rule("S-1")]
    public async Task A_company_may_have_a_workflow_of_its_own()
    {
        _services.AddProspecting(o => o.CompanyWorkflows[World.Lyon] = Workflows.Rich);
        await using var provider = _services.BuildServiceProvider();
        Start(provider);
        var catalog = provider.GetRequiredService<IWorkflowCatalog>();
        catalog.For(TenantId.Single, World.Lyon).Workflow.Definition.ShouldBe(Workflows.Rich);
        catalog
            .For(TenantId.Single, World.Paris)
            .Workflow.Definition.ShouldBe(StatusPresets.Standard);
    }

    [Fact]
    [Rule("P-2")]
    public async Task A_company_may_have_a_field_policy_of_its_own()
    {
        _services.AddProspecting(o =>
            o.CompanyFieldPolicies[World.Lyon] = FieldPolicyPresets.Factoring
        );
        await using var provider = _services.BuildServiceProvider();
        Start(provider);
        var policies = provider.GetRequiredService<FieldPolicies>();
        policies.For(TenantId.Single, World.Lyon).ShouldBe(FieldPolicyPresets.Factoring);
        policies.For(TenantId.Single, World.Paris).ShouldBe(FieldPolicyPresets.Standard);
    }

    [Fact]
    [Rule("P-2")]
    public async Task A_policy_that_names_no_field_keeps_a_host_from_starting()
    {
        _services.AddProspecting(o =>
        {
            o.FieldPolicy = Entered.Policy(Entered.Requires("/sourse"));
            o.CompanyFieldPolicies[World.Lyon] = Entered.Policy(Entered.AnyOf("/email"));
        });
        await using var provider = _services.BuildServiceProvider();
        var failures = Should
            .Throw<OptionsValidationException>(() => Start(provider))
            .Failures.ToList();
        failures.Count.ShouldBe(2);
        failures[0].ShouldStartWith("FieldPolicy/channels/manual/fields/~1sourse");
        failures[1].ShouldStartWith("CompanyFieldPolicies[lyon]/channels/manual/anyOf/0");
    }

    [Fact]
    [Rule("S-13")]
    public async Task Every_fault_of_the_options_comes_at_once_when_the_host_starts()
    {
        _services.AddProspecting(o =>
        {
            o.Workflow = Workflows.Sound with { Key = "", Statuses = [] };
            o.CompanyWorkflows[World.Lyon] = Workflows.Guarded;
            o.Duplicates = new DuplicateRules
            {
                LikelyFrom = 20,
                SureFrom = 10,
                CommonFrom = 1,
            };
        });
        await using var provider = _services.BuildServiceProvider();
        var failures = Should
            .Throw<OptionsValidationException>(() => Start(provider))
            .Failures.ToList();
        failures.Count(f => f.Contains("workflow.", StringComparison.Ordinal)).ShouldBe(7);
        failures.ShouldContain(f =>
            f.StartsWith("Workflow/key", StringComparison.Ordinal)
            && f.Contains(WorkflowFaultReasons.BadCode)
        );
        failures.ShouldContain(f =>
            f.StartsWith("CompanyWorkflows[lyon]/transitions/0/guards/0", StringComparison.Ordinal)
            && f.Contains(WorkflowFaultReasons.UnknownGuard)
        );
        failures.Count(f => f.StartsWith("Duplicates.", StringComparison.Ordinal)).ShouldBe(2);
    }

    [Fact]
    [Rule("S-13")]
    public async Task A_warning_does_not_keep_a_host_from_starting_and_guards_of_its_own_are_known()
    {
        var builder = new StatusWorkflowBuilder("endless");
        builder
            .Configure("a", s => s with { IsInitial = true })
            .PermitIf("there", "b", new GuardDefinition("host"));
        builder.Configure("b").Permit("back", "a");
        _services.AddProspecting(o =>
        {
            o.Workflow = builder.Build();
            o.Guards = Workflows.ThrowingGuards;
        });
        await using var provider = _services.BuildServiceProvider();
        Start(provider);
        provider
            .GetRequiredService<IWorkflowCatalog>()
            .For(TenantId.Single, World.Paris)
            .Workflow.Initial.Code.ShouldBe("a");
    }

    // What a generic host does first.
    private static void Start(ServiceProvider provider) =>
        provider.GetRequiredService<IStartupValidator>().Validate();

    private sealed class NoChannel : INotificationChannel
    {
        public Task DeliverAsync(
            OutboxMessage message,
            CancellationToken cancellationToken = default
        ) => Task.CompletedTask;
    }
}
