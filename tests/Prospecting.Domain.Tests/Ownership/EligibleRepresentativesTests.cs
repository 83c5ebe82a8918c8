using Microsoft.Extensions.DependencyInjection;
using Prospecting.Ownership;
using Prospecting.Prospects;
using Prospecting.Scopes;
using Prospecting.Tests;
using Prospecting.Users;
using static Prospecting.Domain.Tests.Ownership.Firms;

namespace Prospecting.Domain.Tests.Ownership;

[Rule("O-2")]
[Rule("S-6")]
public sealed class EligibleRepresentativesTests
{
    private readonly Firms _firms = new();
    private readonly Prospect _ofParis = World.NewProspect("A");

    [Fact]
    public async Task Who_has_the_grant_and_access_to_file_and_firm_is_eligible()
    {
        await _firms.GrantAsync(Carla);
        _firms.Allow(Carla, World.Paris);
        var choice = (await _firms.AskAsync(_ofParis, Carla)).ShouldHaveSingleItem();
        choice.Value.ShouldBe(Carla);
        choice.IsEligible.ShouldBeTrue();
    }

    [Fact]
    public async Task Who_is_not_eligible_learns_every_reason_and_what_would_make_him_so()
    {
        var choice = (await _firms.AskAsync(_ofParis, Carla)).ShouldHaveSingleItem();
        choice
            .WhyNot.Select(r => (r.Code, r.Fix))
            .ShouldBe([
                (RepresentativeReasons.NotGranted, RepresentativeFixes.Grant),
                (RepresentativeReasons.NoAccessToFile, RepresentativeFixes.Share),
                (RepresentativeReasons.NoAccessToFirm, RepresentativeFixes.Access),
            ]);
    }

    [Fact]
    public async Task Access_to_the_file_alone_is_not_access_to_the_firm()
    {
        await _firms.GrantAsync(Carla);
        _firms.Allow(Carla, World.Lyon);
        (await WhyNotAsync(Carla)).ShouldBe([
            RepresentativeReasons.NoAccessToFile,
            RepresentativeReasons.NoAccessToFirm,
        ]);
        _ofParis.ShareWith(World.Lyon, AccessLevel.Read, World.Context()).OrThrow();
        (await WhyNotAsync(Carla)).ShouldBe([RepresentativeReasons.NoAccessToFirm]);
        _firms.Allow(Carla, World.Lyon, World.Paris);
        (await WhyNotAsync(Carla)).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_scope_of_another_tenant_gives_no_access()
    {
        await _firms.GrantAsync(Carla);
        _firms.Allow(Carla, Scope.ForUser(new TenantId(2), Carla, World.Paris));
        (await WhyNotAsync(Carla)).ShouldBe([
            RepresentativeReasons.NoAccessToFile,
            RepresentativeReasons.NoAccessToFirm,
        ]);
    }

    [Fact]
    public async Task A_grant_of_another_firm_or_one_that_was_revoked_is_none()
    {
        _firms.Allow(Carla, World.Paris);
        _firms.Users.Appoint(TenantId.Single, Admin, DirectoryRoles.Administrator, World.Lyon);
        var inLyon = World.Context(Scope.ForUser(Admin, World.Lyon));
        (
            await _firms.Granting.GrantAsync(
                _firms,
                Carla,
                RepresentativeRole.Source,
                World.Lyon,
                inLyon
            )
        ).OrThrow();
        (await WhyNotAsync(Carla)).ShouldBe([RepresentativeReasons.NotGranted]);

        var grant = await _firms.GrantAsync(Carla);
        (await WhyNotAsync(Carla)).ShouldBeEmpty();
        (await _firms.Granting.RevokeAsync(grant, AdminInParis)).OrThrow();
        (await WhyNotAsync(Carla)).ShouldBe([RepresentativeReasons.NotGranted]);
    }

    [Fact]
    public async Task Another_firm_than_the_owner_may_be_asked_about()
    {
        await _firms.GrantAsync(Carla);
        _firms.Allow(Carla, World.Paris);
        var asker = Scope.ForUser(
            TenantId.Single,
            World.Anne,
            World.Paris,
            new CompanyGrant(World.Lyon, AccessLevel.Read)
        );
        var choices = await _firms
            .Eligible()
            .AskAsync(
                _firms,
                new RepresentativeQuestion(_ofParis, RepresentativeRole.Source)
                {
                    Firm = World.Lyon,
                },
                [Carla],
                World.Context(asker)
            );
        choices
            .OrThrow()[0]
            .WhyNot.Select(r => r.Code)
            .ShouldBe([RepresentativeReasons.NotGranted, RepresentativeReasons.NoAccessToFirm]);
    }

    [Fact]
    public async Task One_who_works_here_no_more_is_not_eligible()
    {
        await _firms.GrantAsync(Carla);
        _firms.Allow(Carla, World.Paris);
        _firms.Users.Add(
            TenantId.Single,
            new DirectoryUser
            {
                Id = Carla,
                DisplayName = "Carla",
                IsActive = false,
            }
        );
        (await WhyNotAsync(Carla)).ShouldBe([RepresentativeReasons.UserInactive]);
    }

    [Fact]
    public async Task An_operational_representative_needs_access_alone_unless_the_rules_say_otherwise()
    {
        _firms.Allow(Carla, World.Paris);
        var question = new RepresentativeQuestion(_ofParis, RepresentativeRole.Operational);
        (await _firms.Eligible().AskAsync(_firms, question, [Carla], World.Context()))
            .OrThrow()[0]
            .IsEligible.ShouldBeTrue();
        _firms.Lists.ShouldBe(0);

        var strict = new RepresentativeRules
        {
            Granted = [RepresentativeRole.Source, RepresentativeRole.Operational],
        };
        (await _firms.Eligible(strict).AskAsync(_firms, question, [Carla], World.Context()))
            .OrThrow()[0]
            .WhyNot.ShouldHaveSingleItem()
            .Code.ShouldBe(RepresentativeReasons.NotGranted);
    }

    [Fact]
    public async Task Many_candidates_are_answered_in_order_each_once_by_one_question_of_each_port()
    {
        await _firms.GrantAsync(Denis);
        _firms.Allow(Denis, World.Paris);
        var (lists, calls) = (_firms.Lists, _firms.Users.Calls);
        var choices = await _firms.AskAsync(_ofParis, Carla, Denis, Carla, World.Anne);
        choices
            .Select(c => (c.Value, c.IsEligible))
            .ShouldBe([(Carla, false), (Denis, true), (World.Anne, false)]);
        (_firms.Lists - lists, _firms.Users.Calls - calls, _firms.ScopeQuestions).ShouldBe(
            (1, 1, 1)
        );
        (await _firms.AskAsync(_ofParis)).ShouldBeEmpty();
        _firms.ScopeQuestions.ShouldBe(1);
    }

    [Fact]
    [Rule("M-3")]
    public async Task Who_may_not_see_the_prospect_or_act_for_the_firm_is_told_nothing()
    {
        await _firms.GrantAsync(Carla);
        _firms.Allow(Carla, World.Paris);
        var question = new RepresentativeQuestion(_ofParis, RepresentativeRole.Source);
        var stranger = World.Context(World.BrunoInLyon);
        (await _firms.Eligible().AskAsync(_firms, question, [Carla], stranger)).ShouldBeRefused(
            ScopeReasons.CompanyForeign
        );
        _ofParis.ShareWith(World.Lyon, AccessLevel.Read, World.Context()).OrThrow();
        (await _firms.Eligible().AskAsync(_firms, question, [Carla], stranger)).ShouldBeRefused(
            ScopeReasons.CompanyForeign
        );
        (
            await _firms
                .Eligible()
                .AskAsync(_firms, question, [Carla], World.Context(World.AnneOfOtherTenant))
        ).ShouldBeRefused(ScopeReasons.CompanyForeign);
    }

    [Fact]
    public async Task A_host_that_does_not_say_what_users_may_see_has_nobody_eligible()
    {
        await _firms.GrantAsync(Carla);
        var services = new ServiceCollection();
        services.AddProspecting();
        await using var provider = services.BuildServiceProvider();
        var choices = await provider
            .GetRequiredService<IRepresentativeEligibility>()
            .AskAsync(
                _firms,
                new RepresentativeQuestion(_ofParis, RepresentativeRole.Source),
                [Carla],
                World.Context()
            );
        choices
            .OrThrow()[0]
            .WhyNot.Select(r => r.Code)
            .ShouldBe([RepresentativeReasons.NoAccessToFile, RepresentativeReasons.NoAccessToFirm]);
        provider.GetRequiredService<RepresentativeGranting>().ShouldNotBeNull();
    }

    private async Task<IEnumerable<string>> WhyNotAsync(UserId user) =>
        (await _firms.AskAsync(_ofParis, user))[0].WhyNot.Select(r => r.Code);
}
