using Prospecting.Prospects;
using Prospecting.Publishing;
using Prospecting.Releases;
using Prospecting.Scopes;
using Prospecting.Statuses;
using Prospecting.Testing.InMemory;
using Prospecting.Tests;
using static Prospecting.Domain.Tests.Publishing.PublishingWorld;

namespace Prospecting.Domain.Tests.Publishing;

[Rule("S-14")]
public sealed class PublishingTests
{
    public static TheoryData<string> Codes => [.. RefusedPublications.All.Keys];

    [Theory]
    [MemberData(nameof(Codes))]
    public void Is_refused_for_the_one_thing_that_is_wrong(string code) =>
        RefusedPublications.All[code]().ShouldHaveSingleItem().Code.ShouldBe(code);

    [Fact]
    public void Everything_that_is_wrong_is_told_at_once()
    {
        var faulty = Renaming("qualified", "in-talks") with { Version = 1 };
        faulty = faulty with
        {
            Transitions =
            [
                .. faulty.Transitions,
                faulty.Transitions[0] with
                {
                    Code = "go",
                    To = "nowhere",
                },
            ],
        };
        RefusedPublications
            .Plan(
                new()
                {
                    Workflow = faulty,
                    Mapping = [new StatusRename("new", "won"), new StatusRename("x", "y")],
                    Note = new string('n', 1001),
                }
            )
            .Select(r => r.Code)
            .ShouldBe(
                [
                    Prospecting.Texts.TextReasons.TooLong,
                    WorkflowFaultReasons.UnknownTarget,
                    PublishingReasons.VersionNotNewer,
                    PublishingReasons.MappingNeedless,
                    PublishingReasons.MappingTarget,
                    PublishingReasons.MappingRequired,
                ],
                ignoreOrder: true
            );
    }

    [Fact]
    public void A_mapping_target_comes_with_the_status_that_was_probably_meant() =>
        RefusedPublications
            .All[PublishingReasons.MappingTarget]()
            .Single()
            .Fix.ShouldBe("in-talks");

    [Fact]
    public async Task A_status_that_lists_its_old_code_as_an_alias_needs_no_mapping()
    {
        var store = await StoreAsync();
        var plan = await PublishAsync(
            store,
            new() { Workflow = Renaming("qualified", "in-talks", "qualified") }
        );
        plan.InUse.ShouldBe([
            new StatusUse("new", 1, "new"),
            new StatusUse("qualified", 1, "in-talks"),
        ]);
        (await new StatusMigration(store).RunAsync(Network)).ShouldBe(1);
    }

    [Fact]
    public async Task A_plan_does_nothing()
    {
        var store = await StoreAsync();
        await using (var session = await store.OpenAsync(Network))
        {
            (
                await Publisher.PlanAsync(session, new() { Workflow = StatusPresets.OpenSuite })
            ).Succeeded.ShouldBeTrue();
            await session.CommitAsync();
        }

        await using var later = await store.OpenAsync(Network);
        (await later.Releases.ReadCurrentAsync()).ShouldBeEmpty();
        later
            .Context.Workflows.DefaultFor(TenantId.Single)
            .Workflow.Definition.ShouldBe(StatusPresets.Standard);
    }

    [Fact]
    public async Task A_code_of_two_versions_ago_still_stands_for_the_status_of_today()
    {
        var store = await StoreAsync();
        await PublishAsync(
            store,
            new()
            {
                Workflow = Renaming("qualified", "in-talks"),
                Mapping = [new StatusRename("qualified", "in-talks")],
            }
        );
        // Nobody was moved yet: the old code is still in use, and follows through the second renaming.
        var plan = await PublishAsync(
            store,
            new()
            {
                Workflow = Renaming("qualified", "met") with { Version = 3 },
                Mapping = [new StatusRename("in-talks", "met")],
            }
        );
        plan.InUse.ShouldContain(new StatusUse("qualified", 1, "met"));
        (await new StatusMigration(store).RunAsync(Network)).ShouldBe(1);
        await using var session = await store.OpenAsync(Network);
        (await session.Prospects.CountByStatusAsync()).ShouldBe(
            [new StatusCount("new", 1), new StatusCount("met", 1)],
            ignoreOrder: true
        );
    }

    [Fact]
    public async Task A_status_that_comes_back_stands_for_itself_again()
    {
        var store = await StoreAsync();
        await PublishAsync(
            store,
            new()
            {
                Workflow = Renaming("qualified", "in-talks"),
                Mapping = [new StatusRename("qualified", "in-talks")],
            }
        );
        var plan = await PublishAsync(
            store,
            new() { Workflow = StatusPresets.Standard with { Version = 3 } }
        );
        plan.InUse.ShouldContain(new StatusUse("qualified", 1, "qualified"));
        plan.Release.Renamed.ShouldBeEmpty();
        (await new StatusMigration(store).RunAsync(Network)).ShouldBe(0);
    }

    [Fact]
    [Rule("S-1")]
    public async Task A_company_can_go_its_own_way_and_follow_the_default_again()
    {
        var store = await StoreAsync();
        await PublishAsync(
            store,
            new() { Company = World.Paris, Workflow = StatusPresets.OpenSuite },
            World.AnneInParis
        );
        (await KeyAsync(store)).ShouldBe("open-suite");
        await PublishAsync(store, new() { Company = World.Paris }, World.AnneInParis);
        (await KeyAsync(store)).ShouldBe("standard");
        await PublishAsync(store, new() { Workflow = StatusPresets.OpenSuite });
        (await KeyAsync(store)).ShouldBe("open-suite");
    }

    [Fact]
    public async Task A_company_beyond_the_scope_is_refused()
    {
        var store = await StoreAsync();
        await using var session = await store.OpenAsync(World.AnneInParis);
        (
            await Publisher.PlanAsync(
                session,
                new() { Company = World.Lyon, Workflow = StatusPresets.OpenSuite }
            )
        ).ShouldBeRefused(ScopeReasons.CompanyForeign);
    }

    [Fact]
    [Rule("S-2")]
    public async Task Switching_management_twice_the_same_way_is_refused_and_the_workflow_stays()
    {
        var store = await StoreAsync();
        await using var session = await store.OpenAsync(World.AnneInParis);
        (
            await Publisher.SwitchManagementAsync(session, World.Paris, isManaged: true)
        ).ShouldBeRefused(PublishingReasons.Unchanged);
        (await Publisher.SwitchManagementAsync(session, World.Paris, isManaged: false)).OrThrow();
        await session.CommitAsync();
        await using var later = await store.OpenAsync(World.AnneInParis);
        var governing = later.Context.Workflows.For(TenantId.Single, World.Paris);
        governing.IsManaged.ShouldBeFalse();
        governing.Workflow.Definition.ShouldBe(StatusPresets.Standard);
        later.Context.Workflows.CompaniesWithoutManagement(TenantId.Single).ShouldBe([World.Paris]);
        later.Context.Workflows.CompaniesWithOwnWorkflow(TenantId.Single).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_migration_has_a_batch_size_it_can_work_with()
    {
        var migration = new StatusMigration(await StoreAsync());
        await Should.ThrowAsync<ArgumentOutOfRangeException>(() =>
            migration.RunAsync(Network, batchSize: 0)
        );
        await Should.ThrowAsync<ArgumentOutOfRangeException>(() =>
            migration.RunAsync(Network, batchSize: 1001)
        );
    }

    private static async Task<string> KeyAsync(InMemoryProspecting store)
    {
        await using var session = await store.OpenAsync(World.AnneInParis);
        return session.Context.Workflows.For(TenantId.Single, World.Paris).Workflow.Definition.Key;
    }
}
