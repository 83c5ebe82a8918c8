using NodaTime;
using Prospecting.Merging;
using Prospecting.Notifications;
using Prospecting.Notifications.Recipients;
using Prospecting.Prospects;
using Prospecting.Scopes;
using Prospecting.Testing.Clock;
using Prospecting.Testing.InMemory;
using Prospecting.Testing.Users;
using Prospecting.Tests;
using Prospecting.Users;

namespace Prospecting.Domain.Tests.Notifications.Recipients;

/// <summary>Anne of Paris brings prospects in; Sophie supervises her, Bruno and Chloé are in her team, David administers Paris.</summary>
[Rule("N-1")]
public sealed class RecipientResolutionTests
{
    private const string Event = "prospect.status-changed";

    private static readonly TenantId Tenant = TenantId.Single;
    private static readonly UserId Anne = World.Anne;
    private static readonly UserId Bruno = new("bruno");
    private static readonly UserId Chloe = new("chloe");
    private static readonly UserId David = new("david");
    private static readonly UserId Sophie = new("sophie");

    private readonly InMemoryProspecting _store = new(new FakeClock(World.Start));
    private readonly KnownUsers _directory = new KnownUsers()
        .Add(Tenant, User("anne"))
        .Add(Tenant, User("bruno"))
        .Add(Tenant, User("chloe") with { IsActive = false })
        .Add(Tenant, User("david"))
        .Add(Tenant, User("sophie"))
        .Supervise(Tenant, Anne, Sophie)
        .Team(Tenant, "inside-sales", Anne, Bruno, Chloe)
        .Team(Tenant, "fair", Anne, Bruno)
        .Appoint(Tenant, David, DirectoryRoles.Administrator, World.Paris)
        .Appoint(Tenant, Bruno, DirectoryRoles.Administrator, World.Lyon);

    public static TheoryData<RecipientRole, string> Roles =>
        new()
        {
            { RecipientRole.Actor, "bruno" },
            { RecipientRole.Creator, "anne" },
            { RecipientRole.Supervisor, "sophie" },
            // Chloé has left.
            { RecipientRole.Team, "anne,bruno" },
            // This message names nobody.
            { RecipientRole.Named, "" },
        };

    [Theory]
    [MemberData(nameof(Roles))]
    public async Task Each_role_leads_to_its_users(RecipientRole role, string expected) =>
        (
            await ResolveAsync(
                new RecipientRule { Roles = [role], TellsActor = true },
                await MessageAsync(Bruno)
            )
        ).ShouldBe(expected);

    [Fact]
    public async Task Administrators_are_those_of_the_company_that_owns_the_prospect() =>
        (
            await ResolveAsync(
                new RecipientRule { CompanyRoles = [DirectoryRoles.Administrator] },
                await MessageAsync(Anne)
            )
        ).ShouldBe("david");

    [Fact]
    public async Task A_role_of_the_whole_tenant_counts_in_every_company_and_roles_may_be_the_hosts_own()
    {
        _directory.Appoint(Tenant, Sophie, "marketing");
        (
            await ResolveAsync(
                new RecipientRule { CompanyRoles = ["marketing", "nobody-has-it"] },
                await MessageAsync(Anne)
            )
        ).ShouldBe("sophie");
    }

    [Fact]
    public async Task Who_did_it_is_left_out_unless_the_rule_says_otherwise()
    {
        var rule = new RecipientRule { Roles = [RecipientRole.Actor, RecipientRole.Team] };
        var message = await MessageAsync(Anne);
        (await ResolveAsync(rule, message)).ShouldBe("bruno");
        (await ResolveAsync(rule with { TellsActor = true }, message)).ShouldBe("anne,bruno");
    }

    [Fact]
    public async Task Nobody_is_told_twice()
    {
        _directory
            .Supervise(Tenant, Anne, Bruno)
            .Appoint(Tenant, Bruno, DirectoryRoles.Administrator);
        var rule = new RecipientRule
        {
            Roles = [RecipientRole.Supervisor, RecipientRole.Team, RecipientRole.Creator],
            CompanyRoles = [DirectoryRoles.Administrator],
        };
        (await ResolveAsync(rule, await MessageAsync(David))).ShouldBe("anne,bruno");
    }

    [Fact]
    public async Task Without_a_rule_or_a_directory_nobody_is_told()
    {
        var message = await MessageAsync(Bruno);
        (await ResolveAsync(RecipientRules.None, message)).ShouldBe("");
        _directory.Calls.ShouldBe(0);

        var unknown = new RecipientResolution(new KnownUsers(), RecipientRules.Default);
        (await ResolveAsync(unknown, [message]))[0].Recipients.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_background_process_is_no_user_and_a_subject_that_is_gone_has_only_its_actor()
    {
        var rule = new RecipientRule
        {
            Roles = [RecipientRole.Actor, RecipientRole.Creator],
            TellsActor = true,
        };
        (await ResolveAsync(rule, await MessageAsync(new UserId("importer")))).ShouldBe("anne");
        (await ResolveAsync(rule, Message(Guid.Empty, Bruno))).ShouldBe("bruno");
    }

    [Fact]
    public async Task Whom_the_directory_does_not_know_is_told_apart_from_who_has_left()
    {
        var importer = new UserId("importer");
        var rule = new RecipientRule
        {
            Roles = [RecipientRole.Actor, RecipientRole.Team],
            TellsActor = true,
        };
        var resolved = await ResolveAsync(
            new RecipientResolution(_directory, RecipientRules.None.With(Event, rule)),
            [await MessageAsync(importer)]
        );
        resolved[0].Recipients.Select(r => r.User.Id).ShouldBe([Anne, Bruno]);
        resolved[0].Unknown.ShouldBe([importer]);
    }

    [Fact]
    public async Task The_creator_of_a_merged_prospect_is_that_of_the_one_it_became_part_of()
    {
        await using var session = await _store.OpenAsync(World.AnneInParis);
        var (first, second) = (
            World.NewProspect("A", session.Context),
            World.NewProspect("B", session.Context)
        );
        session.Prospects.Add(first);
        session.Prospects.Add(second);
        await session.CommitAsync();
        var merging = new ProspectMerging();
        var plan = (
            await merging.PlanAsync(session, first.Id, second.Id, survivor: first.Id)
        ).OrThrow();
        (await merging.ExecuteAsync(session, plan)).OrThrow();
        await session.CommitAsync();

        (
            await ResolveAsync(
                new RecipientRule { Roles = [RecipientRole.Creator] },
                Message(second.Id.Value, Bruno)
            )
        ).ShouldBe("anne");
    }

    [Fact]
    public async Task A_batch_asks_the_directory_each_question_once()
    {
        var rules = RecipientRules.None.With(
            Event,
            new RecipientRule
            {
                Roles = [RecipientRole.Creator, RecipientRole.Supervisor, RecipientRole.Team],
                CompanyRoles = [DirectoryRoles.Administrator],
            }
        );
        List<OutboxMessage> messages = [];
        for (var i = 0; i < 20; i++)
        {
            messages.Add(await MessageAsync(i % 2 == 0 ? Anne : Bruno));
        }

        var resolved = await ResolveAsync(new RecipientResolution(_directory, rules), messages);

        resolved.Select(r => r.Message).ShouldBe(messages);
        resolved
            .Select(m => string.Join(',', m.Recipients.Select(r => r.User.Id)))
            .Distinct()
            .ShouldBe(["bruno,david,sophie", "anne,david,sophie"]);
        // Supervisors, teams, members, the role, the users.
        _directory.Calls.ShouldBe(5);
    }

    [Fact]
    public async Task Users_of_another_tenant_are_never_told()
    {
        var other = new TenantId(2);
        var elsewhere = new KnownUsers()
            .Add(other, User("anne"))
            .Supervise(other, Anne, Anne)
            .Team(other, "all", Anne)
            .Appoint(other, Anne, DirectoryRoles.Administrator);
        var rules = RecipientRules.None.With(
            Event,
            new RecipientRule
            {
                Roles = [.. Enum.GetValues<RecipientRole>()],
                CompanyRoles = [DirectoryRoles.Administrator],
                TellsActor = true,
            }
        );
        var resolved = await ResolveAsync(
            new RecipientResolution(elsewhere, rules),
            [await MessageAsync(Anne)]
        );
        resolved.ShouldHaveSingleItem().Recipients.ShouldBeEmpty();
        resolved[0].Unknown.ShouldBe([Anne]);
        resolved[0].ToString().ShouldContain("0 recipients");
    }

    [Fact]
    public void Rules_are_data_that_a_host_adds_to()
    {
        var rule = new RecipientRule { Roles = [RecipientRole.Team] };
        var rules = RecipientRules.Default.With("shop.ordered", rule).Without("prospect.merged");
        rules.EventTypes.ShouldBe([
            "contact.consent-changed",
            "prospect.created",
            "prospect.sharing-changed",
            "prospect.status-changed",
            "shop.ordered",
            "task.overdue",
        ]);
        rules.For("shop.ordered").ShouldBe(rule);
        rules.For("prospect.merged").ShouldBe(new RecipientRule());
    }

    private static DirectoryUser User(string id) =>
        new()
        {
            Id = new UserId(id),
            DisplayName = id.ToUpperInvariant(),
            Email = $"{id}@exemple.fr",
        };

    private static OutboxMessage Message(Guid prospect, UserId actor) =>
        new()
        {
            Id = Guid.Parse("0190a2b4-0000-7000-8000-000000000001"),
            Tenant = TenantId.Single,
            SubjectKind = Prospect.SubjectKindName,
            SubjectId = prospect,
            Sequence = 2,
            Ordinal = 0,
            EventType = Event,
            Payload = "{}",
            OccurredAt = World.Start + Duration.FromHours(1),
            User = actor,
        };

    /// <summary>Something that a user did to a prospect which Anne brought in.</summary>
    private async Task<OutboxMessage> MessageAsync(UserId actor)
    {
        await using var session = await _store.OpenAsync(World.AnneInParis);
        var prospect = World.NewProspect("Lilas", session.Context);
        session.Prospects.Add(prospect);
        await session.CommitAsync();
        return Message(prospect.Id.Value, actor);
    }

    private Task<string> ResolveAsync(RecipientRule rule, OutboxMessage message) =>
        ResolveAsync(RecipientRules.None.With(Event, rule), message);

    private async Task<string> ResolveAsync(RecipientRules rules, OutboxMessage message)
    {
        var resolved = await ResolveAsync(new RecipientResolution(_directory, rules), [message]);
        return string.Join(',', resolved.ShouldHaveSingleItem().Recipients.Select(r => r.User.Id));
    }

    private async Task<IReadOnlyList<MessageRecipients>> ResolveAsync(
        RecipientResolution resolution,
        IReadOnlyList<OutboxMessage> messages
    )
    {
        await using var session = await _store.OpenAsync(
            Scope.ForSystem(Tenant, new UserId("delivery"))
        );
        return await resolution.ResolveAsync(Tenant, session.Prospects, messages);
    }
}
