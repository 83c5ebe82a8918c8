using Microsoft.Extensions.DependencyInjection;
using Prospecting.FollowUp;
using Prospecting.Prospects;
using Prospecting.Scopes;
using Prospecting.Tests;

namespace Prospecting.Domain.Tests.FollowUp;

[Rule("T-9")]
public sealed class ProspectProjectsTests
{
    private readonly CountingPort _port = new();
    private readonly Prospect _prospect = World.Stored(World.NewProspect("Ateliers Lilas"));

    [Fact]
    public async Task A_project_is_started_by_the_host_and_its_reference_kept_with_the_prospect()
    {
        var reference = (await GenerateAsync()).OrThrow();
        reference.ShouldBe(new ExternalReference(World.Paris, "project", "P-1"));
        _prospect.References.ShouldBe([reference]);
        ProspectProjects.Of(_prospect).ShouldBe(reference);
        Prospect.FromSnapshot(_prospect.ToSnapshot()).References.ShouldBe([reference]);
        _port.Requests.ShouldBe([
            new ProjectRequest
            {
                Tenant = TenantId.Single,
                Prospect = _prospect.Id,
                Company = World.Paris,
                RequestedBy = World.Anne,
                Name = "Ateliers Lilas",
            },
        ]);
        _port.Requests[0].ToString().ShouldNotContain("Lilas");
    }

    [Fact]
    public async Task A_project_is_generated_once()
    {
        var first = (await GenerateAsync()).OrThrow();
        (await GenerateAsync()).OrThrow().ShouldBe(first);
        _port.Requests.Count.ShouldBe(1);
        // Also by a host that has no projects any more.
        (await new ProspectProjects(null).GenerateAsync(_prospect, World.Context()))
            .OrThrow()
            .ShouldBe(first);
    }

    [Fact]
    public async Task References_in_other_systems_are_no_project()
    {
        _prospect.AddReference("erp", "C-7", World.Context()).OrThrow();
        ProspectProjects.Of(_prospect).ShouldBeNull();
        (await GenerateAsync()).OrThrow().Id.ShouldBe("P-1");
    }

    [Fact]
    public async Task A_host_without_projects_refuses()
    {
        (
            await new ProspectProjects(null).GenerateAsync(_prospect, World.Context())
        ).ShouldBeRefused(ProjectReasons.NotOffered);
        _prospect.HasPendingChanges.ShouldBeFalse();
    }

    [Fact]
    public async Task Who_may_not_change_the_prospect_starts_nothing()
    {
        (
            await new ProspectProjects(_port).GenerateAsync(
                _prospect,
                World.Context(World.ReaderInParis)
            )
        ).ShouldBeRefused(ScopeReasons.ReadOnly);
        _port.Requests.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_reference_that_is_none_is_the_port_s_fault_and_is_not_told()
    {
        _port.Reference = new string('x', ExternalReference.MaxIdLength + 1);
        var fault = await Should.ThrowAsync<InvalidOperationException>(() => GenerateAsync());
        fault.Message.ShouldNotContain("xx");
        fault.Message.ShouldContain("text.too-long");
        _prospect.HasPendingChanges.ShouldBeFalse();
    }

    [Fact]
    [Rule("G-2")]
    public async Task It_follows_to_the_survivor_of_a_merge()
    {
        var reference = (await GenerateAsync()).OrThrow();
        var survivor = World.Stored(World.NewProspect("Lilas"));
        survivor.Absorb(_prospect, survivor.Details, World.Context()).OrThrow();
        ProspectProjects.Of(survivor).ShouldBe(reference);
    }

    [Fact]
    public async Task A_host_registers_its_port_or_none()
    {
        await using var without = new ServiceCollection()
            .AddProspecting()
            .Services.BuildServiceProvider();
        (
            await without
                .GetRequiredService<ProspectProjects>()
                .GenerateAsync(_prospect, World.Context())
        ).ShouldBeRefused(ProjectReasons.NotOffered);
        await using var with = new ServiceCollection()
            .AddSingleton<IProjectPort>(_port)
            .AddProspecting()
            .Services.BuildServiceProvider();
        (
            await with.GetRequiredService<ProspectProjects>()
                .GenerateAsync(_prospect, World.Context())
        ).Succeeded.ShouldBeTrue();
    }

    private Task<Prospecting.Results.Outcome<ExternalReference>> GenerateAsync() =>
        new ProspectProjects(_port).GenerateAsync(_prospect, World.Context());

    private sealed class CountingPort : IProjectPort
    {
        public List<ProjectRequest> Requests { get; } = [];

        public string? Reference { get; set; }

        public Task<string> StartAsync(
            ProjectRequest request,
            CancellationToken cancellationToken = default
        )
        {
            Requests.Add(request);
            return Task.FromResult(Reference ?? $"P-{Requests.Count}");
        }
    }
}
