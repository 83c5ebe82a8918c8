using FsCheck.Fluent;
using Microsoft.Extensions.DependencyInjection;
using Prospecting.Prospects;
using Prospecting.Results;
using Prospecting.Rights;
using Prospecting.Scopes;
using Prospecting.Testing.Users;
using Prospecting.Tests;
using Prospecting.Users;

namespace Prospecting.Domain.Tests.Rights;

[Rule("O-3")]
public sealed class ActionRightsTests
{
    private static readonly UserId Chief = new("chief");
    private static readonly UserId Director = new("director");
    private static readonly UserId Stranger = new("stranger");
    private static readonly UserId Admin = new("admin");

    private readonly Prospect _ofAnne = World.NewProspect("A");
    private readonly KnownUsers _users = new KnownUsers()
        .Supervise(TenantId.Single, World.Anne, Chief)
        .Supervise(TenantId.Single, Chief, Director)
        .Appoint(TenantId.Single, Admin, DirectoryRoles.Administrator, World.Paris);

    [Fact]
    public async Task Whoever_added_a_prospect_may_convert_it_and_so_may_those_above_him_and_administrators()
    {
        foreach (var user in new[] { World.Anne, Chief, Director, Admin })
        {
            (await ConvertAsync(user)).Succeeded.ShouldBeTrue(user.Value);
        }
    }

    [Fact]
    public async Task Others_may_not_convert_and_learn_who_may()
    {
        var reason = (await ConvertAsync(Stranger)).Reasons.ShouldHaveSingleItem();
        reason.Code.ShouldBe(RightReasons.Missing);
        reason
            .Parameters.Select(p => (p.Name, p.Value))
            .ShouldBe([
                ("action", "convert"),
                ("who", "creator, supervisor, administrator"),
                ("users", "admin, anne, chief, director"),
            ]);
    }

    [Fact]
    public async Task An_administrator_of_another_company_may_not()
    {
        _users.Appoint(TenantId.Single, Stranger, DirectoryRoles.Administrator, World.Lyon);
        (await ConvertAsync(Stranger)).ShouldBeRefused(RightReasons.Missing);
        _users.Appoint(TenantId.Single, Stranger, DirectoryRoles.Administrator);
        (await ConvertAsync(Stranger)).Succeeded.ShouldBeTrue();
    }

    [Fact]
    public async Task One_who_is_below_who_added_it_may_not()
    {
        _users.Supervise(TenantId.Single, Stranger, World.Anne);
        (await ConvertAsync(Stranger)).ShouldBeRefused(RightReasons.Missing);
    }

    [Fact]
    public async Task Everything_else_is_for_whoever_may_write_and_costs_no_question()
    {
        string[] actions =
        [
            ActionCodes.Create,
            ActionCodes.Edit,
            ActionCodes.Import,
            ActionCodes.Export,
            ActionCodes.Share,
            ActionCodes.Assign,
            ActionCodes.Merge,
            ActionCodes.Archive,
            ActionCodes.Restore,
            ActionCodes.Delete,
            ActionCodes.OfStatus("lose"),
            "a-permission-of-the-hosts",
        ];
        var answers = await Rights()
            .AskAsync(Of(Stranger), [.. actions.Select(a => RightQuestion.On(a, _ofAnne))]);
        answers.ShouldAllBe(a => a.Succeeded);
        _users.Calls.ShouldBe(0);
    }

    [Fact]
    public async Task Who_may_not_write_may_nothing_whatever_his_role()
    {
        var reader = Scope.ForUser(
            TenantId.Single,
            World.Anne,
            World.Paris,
            new CompanyGrant(World.Paris, AccessLevel.Read)
        );
        var answers = await Rights()
            .AskAsync(
                reader,
                [
                    RightQuestion.On(ActionCodes.Convert, _ofAnne),
                    RightQuestion.On(ActionCodes.Edit, _ofAnne),
                    RightQuestion.In(ActionCodes.Import, World.Paris),
                ]
            );
        answers[0].ShouldBeRefused(ScopeReasons.ReadOnly);
        answers[1].ShouldBeRefused(ScopeReasons.ReadOnly);
        answers[2].ShouldBeRefused(ScopeReasons.CompanyForeign);
    }

    [Fact]
    public async Task Both_reasons_come_at_once()
    {
        var outcome = (
            await Rights()
                .AskAsync(World.BrunoInLyon, [RightQuestion.On(ActionCodes.Convert, _ofAnne)])
        ).Single();
        outcome.ShouldBeRefused(ScopeReasons.ReadOnly, RightReasons.Missing);
    }

    [Fact]
    public async Task A_table_says_otherwise_by_action_and_by_area()
    {
        var administrators = new ActionRule { CompanyRoles = [DirectoryRoles.Administrator] };
        var rules = ActionRules
            .Default.With(ActionCodes.Import, administrators)
            .With("status.*", administrators)
            .With(ActionCodes.OfStatus("lose"), new ActionRule { Roles = [ActionRole.Creator] })
            .With(ActionCodes.Delete, new ActionRule())
            .Without(ActionCodes.Convert);
        RightQuestion[] questions =
        [
            RightQuestion.In(ActionCodes.Import, World.Paris),
            RightQuestion.On(ActionCodes.OfStatus("win"), _ofAnne),
            RightQuestion.On(ActionCodes.OfStatus("lose"), _ofAnne),
            RightQuestion.On(ActionCodes.Delete, _ofAnne),
            RightQuestion.On(ActionCodes.Convert, _ofAnne),
        ];
        (await AllowedAsync(rules, Admin, questions)).ShouldBe([true, true, false, false, true]);
        (await AllowedAsync(rules, World.Anne, questions)).ShouldBe([
            false,
            false,
            true,
            false,
            true,
        ]);
        rules.Actions.ShouldBe(["delete", "import", "status.*", "status.lose"]);
    }

    [Fact]
    public async Task Background_work_is_no_user_and_may_everything()
    {
        var outcome = (
            await Rights()
                .AskAsync(
                    Scope.ForSystem(TenantId.Single, new UserId("retention")),
                    [RightQuestion.On(ActionCodes.Convert, _ofAnne)]
                )
        ).Single();
        outcome.Succeeded.ShouldBeTrue();
    }

    [Fact]
    public async Task Many_questions_are_one_call_for_each_role_and_each_level_upward()
    {
        var questions = Enumerable
            .Range(0, 50)
            .Select(i => RightQuestion.On(ActionCodes.Convert, World.NewProspect($"P{i}")))
            .ToList();
        (await Rights().AskAsync(Of(Stranger), questions)).Count.ShouldBe(50);
        // Anne, chief and director have their supervisors asked, administrators are one call.
        _users.Calls.ShouldBe(4);
    }

    [Fact]
    public async Task Many_who_may_are_told_in_part()
    {
        for (var i = 0; i < 20; i++)
        {
            _users.Appoint(
                TenantId.Single,
                new UserId($"admin{i:00}"),
                DirectoryRoles.Administrator
            );
        }

        var told = (await ConvertAsync(Stranger))
            .Reasons[0]
            .Parameters.Single(p => p.Name == "users");
        told.Value.Split(", ").Length.ShouldBe(11);
        told.Value.ShouldEndWith("…");
    }

    [Fact]
    public async Task A_call_that_is_stopped_asks_nothing()
    {
        await Should.ThrowAsync<OperationCanceledException>(() =>
            Rights()
                .AskAsync(
                    Of(Stranger),
                    [RightQuestion.On(ActionCodes.Convert, _ofAnne)],
                    new CancellationToken(canceled: true)
                )
        );
        _users.Calls.ShouldBe(0);
    }

    [Fact]
    public void A_question_without_action_or_company_is_a_mistake()
    {
        Should.Throw<ArgumentException>(() => RightQuestion.On("", _ofAnne));
        Should.Throw<ArgumentException>(() => RightQuestion.In(ActionCodes.Import, default));
        Should.Throw<ArgumentException>(() => ActionRules.Default.With("", new ActionRule()));
    }

    [Fact]
    public void Whatever_the_directory_says_the_climb_ends_and_exactly_those_above_may() =>
        Prop.ForAll(
                Gen.Choose(0, 7).ArrayOf(8).ToArbitrary(),
                supervisors =>
                {
                    // User i is supervised by user supervisors[i]: circles and users above themselves included.
                    var users = new KnownUsers();
                    for (var i = 0; i < supervisors.Length; i++)
                    {
                        users.Supervise(TenantId.Single, User(i), User(supervisors[i]));
                    }

                    HashSet<int> may = [0];
                    for (var i = supervisors[0]; may.Add(i); i = supervisors[i]) { }

                    var prospect = World.NewProspect(
                        "A",
                        World.Context(Scope.ForUser(User(0), World.Paris))
                    );
                    var rights = new DirectoryActionRights(users, ActionRules.Default);
                    for (var i = 0; i < supervisors.Length; i++)
                    {
                        rights
                            .AskAsync(
                                Scope.ForUser(User(i), World.Paris),
                                [RightQuestion.On(ActionCodes.Convert, prospect)]
                            )
                            .GetAwaiter()
                            .GetResult()[0]
                            .Succeeded.ShouldBe(may.Contains(i));
                    }
                }
            )
            .Holds();

    [Fact]
    public async Task A_host_sets_the_table_and_its_own_port_stays()
    {
        var services = new ServiceCollection();
        services.AddSingleton<IUserDirectory>(_users);
        services.AddProspecting(o => o.Rights = ActionRules.ForWriters);
        await using var provider = services.BuildServiceProvider();
        var rights = provider.GetRequiredService<IActionRights>();
        (await rights.AskAsync(Of(Stranger), [RightQuestion.On(ActionCodes.Convert, _ofAnne)]))[0]
            .Succeeded.ShouldBeTrue();

        var own = Rights();
        var others = new ServiceCollection().AddSingleton<IActionRights>(own);
        others.AddProspecting();
        await using var kept = others.BuildServiceProvider();
        kept.GetRequiredService<IActionRights>().ShouldBeSameAs(own);
    }

    private static UserId User(int number) => new($"user{number}");

    private static Scope Of(UserId user) => Scope.ForUser(user, World.Paris);

    private DirectoryActionRights Rights(ActionRules? rules = null) =>
        new(_users, rules ?? ActionRules.Default);

    private async Task<Outcome> ConvertAsync(UserId user) =>
        (
            await Rights().AskAsync(Of(user), [RightQuestion.On(ActionCodes.Convert, _ofAnne)])
        ).Single();

    private async Task<bool[]> AllowedAsync(
        ActionRules rules,
        UserId user,
        RightQuestion[] questions
    ) => [.. (await Rights(rules).AskAsync(Of(user), questions)).Select(a => a.Succeeded)];
}
