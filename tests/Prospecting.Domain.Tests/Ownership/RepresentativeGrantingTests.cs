using FsCheck.Fluent;
using Prospecting.Aggregates;
using Prospecting.Domain.Tests.Catalogs;
using Prospecting.Ownership;
using Prospecting.Results;
using Prospecting.Scopes;
using Prospecting.Settings;
using Prospecting.Storage;
using Prospecting.Tests;
using Prospecting.Users;
using Prospecting.Work;
using static Prospecting.Domain.Tests.Ownership.Firms;

namespace Prospecting.Domain.Tests.Ownership;

[Rule("O-2")]
public sealed class RepresentativeGrantingTests
{
    private readonly Firms _firms = new();

    [Fact]
    public async Task An_administrator_of_the_firm_grants_it_and_revokes_it()
    {
        var grant = (await GrantAsync(AdminInParis)).OrThrow();
        (grant.User, grant.Role, grant.Company).ShouldBe(
            (Carla, RepresentativeRole.Source, World.Paris)
        );
        _firms.Grants.ShouldHaveSingleItem().ShouldBe(grant);
        grant.HoldsAt(World.Paris).ShouldBeTrue();
        grant.HoldsAt(World.Lyon).ShouldBeFalse();

        (await _firms.Granting.RevokeAsync(grant, AdminInParis)).OrThrow();
        grant.IsRemoved.ShouldBeTrue();
        grant.HoldsAt(World.Paris).ShouldBeFalse();
    }

    [Fact]
    public async Task Nobody_else_may()
    {
        (await GrantAsync(World.Context())).ShouldBeRefused(RepresentativeReasons.NotAdministrator);
        _firms.Users.Appoint(TenantId.Single, World.Anne, DirectoryRoles.Administrator, World.Lyon);
        (await GrantAsync(World.Context())).ShouldBeRefused(RepresentativeReasons.NotAdministrator);
        (await GrantAsync(World.Context(World.BrunoInLyon))).ShouldBeRefused(
            ScopeReasons.CompanyForeign,
            RepresentativeReasons.NotAdministrator
        );
        _firms.Grants.ShouldBeEmpty();

        var grant = (await GrantAsync(AdminInParis)).OrThrow();
        (await _firms.Granting.RevokeAsync(grant, World.Context())).ShouldBeRefused(
            RepresentativeReasons.NotAdministrator
        );
        grant.IsRemoved.ShouldBeFalse();
    }

    [Fact]
    public async Task The_role_of_a_scope_is_enough_and_so_is_background_work()
    {
        (
            await GrantAsync(World.Context(World.AnneInParis.WithRoles("administrator")))
        ).Succeeded.ShouldBeTrue();
        (
            await GrantAsync(
                World.Context(Scope.ForSystem(TenantId.Single, new UserId("migration"))),
                Denis
            )
        ).Succeeded.ShouldBeTrue();
        _firms.Users.Calls.ShouldBe(2);
    }

    [Fact]
    public async Task An_administrator_who_may_only_read_for_the_firm_may_not() =>
        (
            await GrantAsync(World.Context(World.ReaderInParis.WithRoles("administrator")))
        ).ShouldBeRefused(ScopeReasons.CompanyForeign);

    [Fact]
    public async Task For_every_firm_it_takes_a_scope_that_reaches_the_whole_tenant()
    {
        (await GrantAsync(AdminInParis, firm: null)).ShouldBeRefused(ScopeReasons.TenantWide);
        (await GrantAsync(World.Context(Entries.Director), firm: null)).ShouldBeRefused(
            RepresentativeReasons.NotAdministrator
        );
        var everywhere = Scope.ForWholeTenant(TenantId.Single, Admin, World.Paris);
        var grant = (await GrantAsync(World.Context(everywhere), firm: null)).OrThrow();
        grant.HoldsAt(World.Nice).ShouldBeTrue();
    }

    [Fact]
    public async Task What_is_granted_is_not_granted_again_until_it_is_revoked()
    {
        var grant = (await GrantAsync(AdminInParis)).OrThrow();
        (await GrantAsync(AdminInParis)).ShouldBeRefused(RepresentativeReasons.AlreadyGranted);
        (
            await _firms.Granting.GrantAsync(
                _firms,
                Carla,
                RepresentativeRole.Operational,
                World.Paris,
                AdminInParis
            )
        ).Succeeded.ShouldBeTrue();
        (await _firms.Granting.RevokeAsync(grant, AdminInParis)).OrThrow();
        (await GrantAsync(AdminInParis)).Succeeded.ShouldBeTrue();
        (await _firms.Granting.RevokeAsync(grant, AdminInParis)).ShouldBeRefused(
            SettingReasons.Removed
        );
    }

    [Fact]
    public async Task One_who_works_here_no_more_gets_none()
    {
        _firms.Users.Add(
            TenantId.Single,
            new DirectoryUser
            {
                Id = Carla,
                DisplayName = "Carla",
                IsActive = false,
            }
        );
        (await GrantAsync(AdminInParis)).ShouldBeRefused(RepresentativeReasons.UserInactive);
        _firms.Grants.ShouldBeEmpty();
    }

    [Fact]
    [Rule("H-1")]
    public async Task Granting_and_revoking_are_history_and_messages_name_no_person()
    {
        var grant = (await GrantAsync(AdminInParis)).OrThrow();
        grant
            .PendingChanges.Select(c => (c.Field, c.Old, c.New, c.IsPersonal))
            .ShouldBe([
                ("/user", null, "carla", false),
                ("/role", null, "source", false),
                ("/company", null, "paris", false),
            ]);
        CommitRecord
            .Of(grant, AdminInParis, World.Start)
            .Messages.ShouldHaveSingleItem()
            .Payload.ShouldBe(
                $$"""{"entry":"{{grant.SubjectId}}","kind":"source","eventType":"representative.granted"}"""
            );
        grant.AcceptCommit(1);
        (await _firms.Granting.RevokeAsync(grant, AdminInParis)).OrThrow();
        grant.PendingChanges.ShouldContain(new FieldChange("/user", "carla", null, false));
        grant.PendingChanges[^1].IsRemoval.ShouldBeTrue();
        grant.PendingEvents.ShouldHaveSingleItem().ShouldBeOfType<RepresentativeRevoked>();
    }

    [Fact]
    public async Task Misuse_throws()
    {
        await Should.ThrowAsync<ArgumentException>(() => GrantAsync(AdminInParis, default(UserId)));
        await Should.ThrowAsync<ArgumentException>(() =>
            GrantAsync(AdminInParis, firm: default(CompanyId))
        );
        await Should.ThrowAsync<ArgumentException>(() =>
            _firms.Granting.GrantAsync(
                _firms,
                Carla,
                (RepresentativeRole)9,
                World.Paris,
                AdminInParis
            )
        );
    }

    [Fact]
    public void It_comes_back_from_its_snapshot_as_it_was()
    {
        var snapshots =
            from version in Gen.Choose(0, 1000)
            from company in Gen.Elements(null, "paris")
            from role in Gen.Elements("source", "operational")
            select new RepresentativeGrantSnapshot
            {
                Tenant = 3,
                Id = new Guid(version + 1, 0, 0, new byte[8]),
                Version = version,
                Company = company,
                User = "carla",
                Role = role,
            };
        Prop.ForAll(
                snapshots.ToArbitrary(),
                snapshot =>
                {
                    var grant = RepresentativeGrant.FromSnapshot(snapshot);
                    grant.ToSnapshot().ShouldBe(snapshot);
                    grant.HasPendingChanges.ShouldBeFalse();
                }
            )
            .Holds();
    }

    private Task<Outcome<RepresentativeGrant>> GrantAsync(
        WorkContext context,
        UserId? user = null
    ) => GrantAsync(context, World.Paris, user);

    private Task<Outcome<RepresentativeGrant>> GrantAsync(
        WorkContext context,
        CompanyId? firm,
        UserId? user = null
    ) =>
        _firms.Granting.GrantAsync(_firms, user ?? Carla, RepresentativeRole.Source, firm, context);
}
