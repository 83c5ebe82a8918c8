using Prospecting.Collections;
using Prospecting.Diagrams;
using Prospecting.Domain.Tests.Guards;
using Prospecting.Guards;
using Prospecting.Statuses;
using Prospecting.Tests;

namespace Prospecting.Domain.Tests.Statuses;

[Rule("S-4", "S-5")]
public sealed class BranchTests
{
    private const string Asks = "guard.asks";
    private static readonly GuardDefinition First = CountingFacts.Asking(1);
    private static readonly GuardDefinition Second = CountingFacts.Asking(2);
    private static readonly GuardDefinition Third = CountingFacts.Asking(3);

    private readonly CountingFacts _facts = new() { Status = "new" };

    [Fact]
    public void The_first_branch_whose_conditions_hold_is_taken()
    {
        var workflow = Compiled(To("met", First), To("offered", Second), To("lost"));
        TargetOf(workflow, first: true, second: true).ShouldBe("met");
        TargetOf(workflow, first: false, second: true).ShouldBe("offered");
        TargetOf(workflow, first: false, second: false).ShouldBe("lost");
    }

    [Fact]
    public void Their_order_is_that_of_the_definition()
    {
        var workflow = Compiled(To("offered", Second), To("met", First));
        TargetOf(workflow, first: true, second: true).ShouldBe("offered");
    }

    [Fact]
    public void Branches_behind_the_one_that_is_taken_are_not_asked()
    {
        var workflow = Compiled(To("met", First), To("offered", Second), To("lost"));
        TargetOf(workflow, first: true, second: null).ShouldBe("met");
        _facts.Calls[1].ShouldBe(1);
        _facts.Calls[2].ShouldBe(0);
    }

    [Fact]
    public void When_none_can_be_taken_the_reasons_of_all_are_told_each_once()
    {
        var workflow = Compiled(
            To("met", First, Third) with
            {
                Permission = "sign",
            },
            To("offered", Second, Third) with
            {
                Permission = "manage",
            },
            To("lost", Guard.Any(First, Third)) with
            {
                Permission = "sign",
            }
        );
        Answer(false, false, false);
        var decision = Decide(workflow, StatusRights.None);
        decision.ShouldBeOfType<StatusDecision.Refused>();
        decision
            .Reasons.Select(r => (r.Code, r.Parameters[0].Value))
            .ShouldBe([
                (Asks, "1"),
                (Asks, "3"),
                (Asks, "2"),
                (GuardReasons.Any, "asks 1; asks 3"),
                (StatusReasons.PermissionMissing, "sign"),
                (StatusReasons.PermissionMissing, "manage"),
            ]);
        _facts.Calls.ShouldAllBe(calls => calls <= 1);
    }

    [Fact]
    public void A_branch_that_throws_says_neither_yes_nor_no_so_none_behind_it_is_taken()
    {
        var workflow = Compiled(To("met", First), To("offered", Second), To("lost"));
        Answer(false, null, true);
        var decision = Decide(workflow);
        decision.Reasons.Select(r => r.Code).ShouldBe([GuardReasons.Error]);
        decision.ShouldBeOfType<StatusDecision.Refused>();

        Answer(true, null, true);
        Decide(workflow).ShouldBeOfType<StatusDecision.Allowed>().To.Code.ShouldBe("met");
    }

    [Fact]
    public void The_branch_that_is_taken_says_what_else_is_needed_and_there_is_no_way_round_it()
    {
        var workflow = Compiled(
            To("met", First) with
            {
                Permission = "sign",
            },
            To("offered", Second) with
            {
                MinReasons = 1,
            },
            To("lost") with
            {
                RequiresConfirmation = true,
            }
        );
        Answer(true, true, true);
        CodesOf(Decide(workflow, StatusRights.None)).ShouldBe([StatusReasons.PermissionMissing]);
        Decide(workflow, StatusRights.Of("sign")).ShouldBeOfType<StatusDecision.Allowed>();
        Answer(false, true, true);
        CodesOf(Decide(workflow, StatusRights.None)).ShouldBe([StatusReasons.ReasonRequired]);
        Answer(false, false, true);
        CodesOf(Decide(workflow, StatusRights.None)).ShouldBe([StatusReasons.ConfirmationRequired]);
    }

    [Fact]
    [Rule("S-9")]
    public void A_confirmation_of_one_branch_confirms_no_other()
    {
        var workflow = Compiled(
            To("met", First) with
            {
                RequiresConfirmation = true,
            },
            To("lost") with
            {
                RequiresConfirmation = true,
            }
        );
        Answer(true, true, true);
        var token = Decide(workflow).ShouldBeOfType<StatusDecision.NeedsConfirmation>().Token;
        var confirmed = new StatusRequest("go") { Confirmation = token };

        // The host knows something new, which is no change of the prospect.
        Answer(false, true, true);
        workflow
            .Decide(_facts, confirmed, StatusRights.All)
            .ShouldBeOfType<StatusDecision.NeedsConfirmation>()
            .Token.ShouldNotBe(token);
        Answer(true, true, true);
        workflow
            .Decide(_facts, confirmed, StatusRights.All)
            .ShouldBeOfType<StatusDecision.Allowed>()
            .To.Code.ShouldBe("met");
    }

    [Fact]
    [Rule("S-9", "S-14")]
    public void A_confirmation_of_one_version_confirms_no_other()
    {
        var definition = Definition(To("lost") with { RequiresConfirmation = true });
        var token = Decide(Workflows.Compiled(definition, CountingFacts.All))
            .ShouldBeOfType<StatusDecision.NeedsConfirmation>()
            .Token;
        Decide(Workflows.Compiled(definition with { Version = 2 }, CountingFacts.All))
            .ShouldBeOfType<StatusDecision.NeedsConfirmation>()
            .Token.ShouldNotBe(token);
    }

    [Fact]
    public void Branches_may_be_of_different_kinds()
    {
        var workflow = Compiled(
            To(null, First) with
            {
                Kind = TransitionKind.Ignore,
            },
            To(null, Second) with
            {
                Kind = TransitionKind.Internal,
            },
            To("lost")
        );
        Answer(true, true, true);
        Decide(workflow).ShouldBeOfType<StatusDecision.Ignored>();
        TargetOf(workflow, first: false, second: true).ShouldBe("new");
        TargetOf(workflow, first: false, second: false).ShouldBe("lost");
    }

    [Fact]
    public void An_action_that_one_of_its_branches_does_something_for_is_told_as_possible()
    {
        var workflow = Compiled(To(null, First) with { Kind = TransitionKind.Ignore }, To("lost"));
        PossibleIn(workflow).ShouldBe("call, lose, go");
        PossibleIn(Compiled(To(null) with { Kind = TransitionKind.Ignore })).ShouldBe("call, lose");
    }

    [Fact]
    public void An_action_is_one_option_that_names_the_branch_it_is_about()
    {
        var workflow = Compiled(To("met", First), To("offered", Second));
        Answer(false, true, true);
        OptionOf(workflow).Transition.To.ShouldBe("offered");
        Answer(false, null, true);
        OptionOf(workflow).Transition.To.ShouldBe("offered");
        Answer(false, false, true);
        var option = OptionOf(workflow);
        option.Transition.To.ShouldBe("met");
        option.Decision.ShouldBeOfType<StatusDecision.Refused>();
    }

    [Fact]
    public void Only_the_branches_of_the_nearest_level_count()
    {
        var workflow = Workflows.Compiled(
            Phased.With(
                To("lost", First) with
                {
                    From = ["met"],
                },
                To("won", Second) with
                {
                    From = ["met"],
                },
                To("new") with
                {
                    From = ["talks"],
                }
            ),
            CountingFacts.All
        );
        Answer(false, false, true);
        _facts.Status = "met";
        CodesOf(Decide(workflow)).ShouldBe([Asks, Asks]);
        _facts.Status = "called";
        Decide(workflow).ShouldBeOfType<StatusDecision.Allowed>().To.Code.ShouldBe("new");
    }

    [Fact]
    [Rule("S-16")]
    public void Permit_dynamic_declares_every_target_it_may_lead_to()
    {
        var builder = new StatusWorkflowBuilder("dynamic");
        builder
            .Configure("new", s => s with { IsInitial = true })
            .PermitDynamic("close", ("won", [Guard.FieldPresent("email")]), ("lost", []));
        builder.Configure(
            "won",
            s => s with { Category = StatusCategory.Won, Probability = 100, IsTerminal = true }
        );
        builder.Configure(
            "lost",
            s => s with { Category = StatusCategory.Lost, IsTerminal = true }
        );
        var definition = builder.Build();
        // Both ends are reached, and both are drawn.
        WorkflowValidator.Validate(definition).ShouldBeEmpty();
        var drawn = MermaidDiagram.Draw(
            definition,
            System.Globalization.CultureInfo.InvariantCulture
        );
        drawn.ShouldContain("s1 --> s2: close");
        drawn.ShouldContain("s1 --> s3: close");
        var workflow = Workflows.Compiled(definition);
        Phased
            .Decide(workflow, "new", "close", complete: true)
            .ShouldBeOfType<StatusDecision.Allowed>()
            .To.Code.ShouldBe("won");
        Phased.Allowed(workflow, "new", "close").To.Code.ShouldBe("lost");
    }

    private static TransitionDefinition To(string? to, params GuardDefinition[] guards) =>
        Phased.Way("go", to, "new") with
        {
            Guards = guards.ToValueList(),
        };

    private static StatusWorkflow Definition(params TransitionDefinition[] branches) =>
        Phased.With(branches);

    private static CompiledWorkflow Compiled(params TransitionDefinition[] branches) =>
        Workflows.Compiled(Definition(branches), CountingFacts.All);

    private static IEnumerable<string> CodesOf(StatusDecision decision) =>
        decision.Reasons.Select(r => r.Code);

    private void Answer(bool? first, bool? second, bool? third)
    {
        _facts.Forget();
        _facts.Answers = [true, first, second, third, true, true, true, true];
    }

    private string TargetOf(CompiledWorkflow workflow, bool? first, bool? second)
    {
        Answer(first, second, true);
        return Decide(workflow).ShouldBeOfType<StatusDecision.Allowed>().To.Code;
    }

    private StatusDecision Decide(CompiledWorkflow workflow, StatusRights? rights = null) =>
        workflow.Decide(_facts, new StatusRequest("go"), rights ?? StatusRights.All);

    private StatusOption OptionOf(CompiledWorkflow workflow) =>
        workflow
            .Options(_facts, StatusRights.All)
            .Where(o => o.Transition.Code == "go")
            .ShouldHaveSingleItem();

    private string PossibleIn(CompiledWorkflow workflow) =>
        workflow
            .Decide(_facts, new StatusRequest("win"), StatusRights.All)
            .Reasons.ShouldHaveSingleItem()
            .Parameters.Single(p => p.Name == "possible")
            .Value;
}
