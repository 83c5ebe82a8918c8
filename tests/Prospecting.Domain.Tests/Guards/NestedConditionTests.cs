using Prospecting.Domain.Tests.Statuses;
using Prospecting.Guards;
using Prospecting.Results;
using Prospecting.Statuses;
using Prospecting.Tests;

namespace Prospecting.Domain.Tests.Guards;

[Rule("S-4", "S-5")]
public sealed class NestedConditionTests
{
    private const string Asks = "guard.asks";
    private const int Yes = 0;
    private const int AlsoYes = 1;
    private const int No = 2;
    private const int AlsoNo = 3;
    private const int Throws = 4;

    private readonly CountingFacts _facts = new()
    {
        Status = "new",
        Answers = [true, true, false, false, null, true, true, true],
    };

    public static TheoryData<string, GuardDefinition, string[]> Conditions =>
        new()
        {
            { "all of two that hold", Guard.All(Of(Yes), Of(AlsoYes)), [] },
            { "all, one not", Guard.All(Of(Yes), Of(No)), [Asks] },
            { "all, neither", Guard.All(Of(No), Of(AlsoNo)), [Asks, Asks] },
            { "all, one throws", Guard.All(Of(Throws), Of(Yes)), [GuardReasons.Error] },
            {
                "all, one not, one throws",
                Guard.All(Of(No), Of(Throws)),
                [Asks, GuardReasons.Error]
            },
            { "any of two that hold", Guard.Any(Of(Yes), Of(AlsoYes)), [] },
            { "any, the second", Guard.Any(Of(No), Of(Yes)), [] },
            { "any, neither", Guard.Any(Of(No), Of(AlsoNo)), [GuardReasons.Any] },
            { "any, one holds and one throws", Guard.Any(Of(Yes), Of(Throws)), [] },
            { "any, one throws and one holds", Guard.Any(Of(Throws), Of(Yes)), [] },
            { "any, one not, one throws", Guard.Any(Of(No), Of(Throws)), [GuardReasons.Error] },
            { "not what holds", Guard.Not(Of(Yes)), [GuardReasons.Not] },
            { "not what does not hold", Guard.Not(Of(No)), [] },
            { "not what throws", Guard.Not(Of(Throws)), [GuardReasons.Error] },
            { "not not what holds", Guard.Not(Guard.Not(Of(Yes))), [] },
            { "not not what does not", Guard.Not(Guard.Not(Of(No))), [GuardReasons.Not] },
            { "not all, one not", Guard.Not(Guard.All(Of(Yes), Of(No))), [] },
            { "not any, one", Guard.Not(Guard.Any(Of(No), Of(Yes))), [GuardReasons.Not] },
            {
                "not all, one not, one throws: what does not hold is no reason",
                Guard.Not(Guard.All(Of(No), Of(Throws))),
                [GuardReasons.Error]
            },
            {
                "not any, one holds, one throws",
                Guard.Not(Guard.Any(Of(Throws), Of(Yes))),
                [GuardReasons.Not]
            },
            {
                "any of all with one that throws: only that is known",
                Guard.Any(Guard.All(Of(No), Of(Throws)), Of(AlsoNo)),
                [GuardReasons.Error]
            },
            {
                "any in all",
                Guard.All(Guard.Any(Of(No), Of(AlsoNo)), Of(No), Of(Yes)),
                [GuardReasons.Any, Asks]
            },
        };

    [Theory]
    [MemberData(nameof(Conditions))]
    public void A_condition_holds_fails_or_says_neither(
        string name,
        GuardDefinition condition,
        string[] codes
    )
    {
        name.ShouldNotBeEmpty();
        var decision = Decide(condition);
        decision.Reasons.Select(r => r.Code).ShouldBe(codes);
        (decision is StatusDecision.Allowed).ShouldBe(codes.Length == 0);
        _facts.Calls.ShouldAllBe(calls => calls <= 1);
        _facts.Calls.Sum().ShouldBeGreaterThan(0);
    }

    [Fact]
    public void A_guard_that_several_conditions_name_is_asked_once_and_its_reason_told_once()
    {
        var decision = Decide(
            Of(No),
            Guard.All(Of(No), Of(Yes)),
            Guard.Not(Guard.Any(Of(No), Of(AlsoNo))),
            Guard.Not(Guard.Not(Of(Yes)))
        );
        decision.Reasons.Select(r => r.Code).ShouldBe([Asks]);
        _facts.Calls.ShouldBe([1, 0, 1, 1, 0, 0, 0, 0]);
    }

    [Fact]
    public void All_conditions_are_asked_so_that_all_reasons_are_told()
    {
        var decision = Decide(Of(No), Of(Throws), Of(AlsoNo), Of(Yes));
        decision
            .Reasons.Select(r => (r.Code, r.Parameters[0].Value))
            .ShouldBe([(Asks, "2"), (GuardReasons.Error, "asks"), (Asks, "3")]);
        _facts.Calls.ShouldBe([1, 0, 1, 1, 1, 0, 0, 0]);
    }

    [Fact]
    public void A_choice_is_asked_no_further_than_to_the_first_that_holds()
    {
        Decide(Guard.Any(Of(No), Of(Yes), Of(Throws))).ShouldBeOfType<StatusDecision.Allowed>();
        _facts.Calls.ShouldBe([1, 0, 1, 0, 0, 0, 0, 0]);
    }

    [Fact]
    public void For_all_options_at_once_each_guard_is_asked_once()
    {
        var workflow = Compiled(
            ("a", [Guard.Any(Of(No), Of(Yes))]),
            ("b", [Guard.Not(Of(No)), Of(Throws)]),
            ("c", [Guard.All(Of(Yes), Of(No), Of(Throws))])
        );
        var options = workflow.Options(_facts, StatusRights.All);
        options
            .Select(o => (o.Transition.Code, o.Decision.GetType().Name))
            .ShouldBe([
                ("a", nameof(StatusDecision.Allowed)),
                ("b", nameof(StatusDecision.Refused)),
                ("c", nameof(StatusDecision.Refused)),
                ("lose", nameof(StatusDecision.Allowed)),
            ]);
        _facts.Calls.ShouldBe([1, 0, 1, 0, 1, 0, 0, 0]);
    }

    [Fact]
    public void The_reason_of_a_choice_names_the_conditions_and_the_first_place_that_mends_one()
    {
        var reason = Decide(
            Guard.Any(
                Of(No),
                Guard.Not(Guard.Any(Guard.AgeAtLeast("status", 0), Of(Yes))),
                Guard.Any(Guard.FieldPresent("email"), Guard.CountAtLeast("contacts", 2))
            )
        )
            .Reasons.ShouldHaveSingleItem();
        reason.Code.ShouldBe(GuardReasons.Any);
        reason.Pointer.ShouldBe("/email");
        reason.Parameters.ShouldBe([
            new ReasonParameter(
                "conditions",
                "asks 2; not (any (age-at-least status 0; asks 0)); any (field-present email; count-at-least contacts 2)"
            ),
        ]);
    }

    [Fact]
    public void The_reason_of_a_negation_names_the_condition_and_its_place()
    {
        var reason = Decide(Guard.Not(Guard.CountAtLeast("contacts", 0)))
            .Reasons.ShouldHaveSingleItem();
        reason.Code.ShouldBe(GuardReasons.Not);
        reason.Pointer.ShouldBe("/contacts");
        reason.Parameters.ShouldBe([new ReasonParameter("condition", "count-at-least contacts 0")]);
    }

    [Fact]
    public void A_condition_on_no_field_points_nowhere() =>
        Decide(Of(No), Guard.Not(Of(Yes)), Guard.Any(Of(AlsoNo)))
            .Reasons.ShouldPointAt(null, null, null);

    [Fact]
    public void A_guard_that_throws_is_told_by_type_and_never_by_its_message()
    {
        var reason = Decide(Guard.Not(Of(Throws))).Reasons.ShouldHaveSingleItem();
        reason.Parameters.ShouldBe([
            new ReasonParameter("guard", "asks"),
            new ReasonParameter("exception", nameof(InvalidOperationException)),
        ]);
    }

    private static GuardDefinition Of(int number) => CountingFacts.Asking(number);

    private StatusDecision Decide(params GuardDefinition[] guards) =>
        Compiled(("go", guards)).Decide(_facts, new StatusRequest("go"), StatusRights.All);

    private static CompiledWorkflow Compiled(
        params (string Action, GuardDefinition[] Guards)[] actions
    )
    {
        var sound = Workflows.Sound;
        return Workflows.Compiled(
            sound with
            {
                Transitions =
                [
                    .. actions.Select(a =>
                        sound.Transitions[0] with
                        {
                            Code = a.Action,
                            Guards = [.. a.Guards],
                        }
                    ),
                    sound.Transitions[1],
                ],
            },
            CountingFacts.All
        );
    }
}
