using Prospecting.Collections;
using Prospecting.Domain.Tests.Statuses;
using Prospecting.Guards;
using Prospecting.Results;
using Prospecting.Statuses;
using Prospecting.Tests;

namespace Prospecting.Domain.Tests.Guards;

[Rule("S-4")]
public sealed class HostGuardTests
{
    private readonly List<string> _bound = [];
    private readonly StatusGuards _guards;

    public HostGuardTests() =>
        _guards = StatusGuards.BuiltIn.With(
            new StatusGuard(
                "score-at-least",
                [
                    new GuardParameter("field", GuardParameterKind.Field),
                    new GuardParameter("score", GuardParameterKind.WholeNumber),
                    new GuardParameter("tags", IsList: true),
                ],
                definition =>
                {
                    var score = definition.Number("score");
                    var tags = definition.Values("tags");
                    _bound.Add($"{definition.Text("field")} {score} {string.Join('+', tags)}");
                    return facts => facts.Count("points") >= score + tags.Count;
                }
            )
        );

    [Fact]
    public void A_guard_reads_its_arguments_when_the_workflow_is_compiled_and_never_again()
    {
        var workflow = Workflows.Compiled(
            Guarded(Scored(5, "a"), Guard.Not(Scored(200)), Scored(5, "a")),
            _guards
        );
        _bound.Distinct().ShouldBe(["email 5 a", "email 200 x"]);
        var bound = _bound.Count;
        for (var i = 0; i < 100; i++)
        {
            Decide(workflow, complete: true).ShouldBeOfType<StatusDecision.Allowed>();
            workflow.Options(new StubFacts("new"), StatusRights.All).Count.ShouldBe(2);
        }

        _bound.Count.ShouldBe(bound);
    }

    [Fact]
    public void Its_refusal_has_its_code_its_arguments_and_the_field_it_looks_at()
    {
        var workflow = Workflows.Compiled(Guarded(Scored(5, "a", "b")), _guards);
        var reason = Decide(workflow, complete: false).Reasons.ShouldHaveSingleItem();
        reason.Code.ShouldBe("guard.score-at-least");
        reason.Pointer.ShouldBe("/email");
        reason.Parameters.ShouldBe([
            new ReasonParameter("field", "email"),
            new ReasonParameter("score", "5"),
            new ReasonParameter("tags", "a, b"),
        ]);
    }

    [Fact]
    [Rule("S-13")]
    public void Each_argument_must_be_there_once_and_of_its_kind()
    {
        FaultsOf(Scored(5, "a")).ShouldBeEmpty();
        FaultsOf(Scored(5)).ShouldBeEmpty();
        FaultsOf(With(Scored(5), "score", "5", "6")).ShouldBe(["score"]);
        FaultsOf(With(Scored(5), "score", "five")).ShouldBe(["score"]);
        FaultsOf(With(Scored(5), "score", "-5")).ShouldBe(["score"]);
        FaultsOf(With(Scored(5), "field", " ")).ShouldBe(["field"]);
        FaultsOf(With(Scored(5), "tags")).ShouldBe(["tags"]);
        FaultsOf(With(Scored(5), "tags", "a", "")).ShouldBe(["tags"]);
        FaultsOf(Guard.Named("score-at-least")).ShouldBe(["field", "score", "tags"]);
        FaultsOf(
                Scored(5) with
                {
                    Arguments = [.. Scored(5).Arguments, new GuardArgument("colour", "red")],
                }
            )
            .ShouldBe(["colour"]);
        FaultsOf(
                Scored(5) with
                {
                    Arguments = [.. Scored(5).Arguments, new GuardArgument("score", 6)],
                }
            )
            .ShouldBe(["score"]);
    }

    [Fact]
    [Rule("S-13")]
    public void A_guard_may_ask_only_for_the_facts_that_there_are()
    {
        var guards = _guards.Over(new FactVocabulary { Fields = ["mail", "phone"] });
        var reason = WorkflowValidator
            .Validate(Guarded(Guard.Not(Guard.All(Scored(5)))), guards)
            .ShouldHaveSingleItem()
            .Reason;
        reason.Code.ShouldBe(WorkflowFaultReasons.UnknownFact);
        reason.Pointer.ShouldBe("/transitions/0/guards/0/guards/0/guards/0/field");
        reason.Fix.ShouldBe("mail");
    }

    [Theory]
    [InlineData("all")]
    [InlineData("any")]
    [InlineData("not")]
    [InlineData("error")]
    public void A_guard_cannot_take_a_code_whose_reason_means_something_else(string code) =>
        Should.Throw<ArgumentException>(() => new StatusGuard(code, _ => true));

    [Theory]
    [Rule("S-16")]
    [InlineData("code")]
    [InlineData("guards")]
    public void A_parameter_cannot_take_a_name_that_JSON_has_for_something_else(string name) =>
        Should.Throw<ArgumentException>(() =>
            new StatusGuard("mine", [new GuardParameter(name)], _ => _ => true)
        );

    private static GuardDefinition Scored(int score, params string[] tags) =>
        Guard.Named(
            "score-at-least",
            new GuardArgument("field", "email"),
            new GuardArgument("score", score),
            new GuardArgument("tags", tags.Length == 0 ? ["x"] : tags.ToValueList())
        );

    private static GuardDefinition With(
        GuardDefinition guard,
        string name,
        params string[] values
    ) =>
        guard with
        {
            Arguments =
            [
                .. guard.Arguments.Select(a =>
                    a.Name == name ? new GuardArgument(name, values.ToValueList()) : a
                ),
            ],
        };

    private IEnumerable<string> FaultsOf(GuardDefinition guard)
    {
        var faults = WorkflowValidator.Validate(Guarded(guard), _guards);
        faults.ShouldAllBe(f =>
            f.Reason.Code == WorkflowFaultReasons.GuardParameter
            && f.Reason.Pointer == "/transitions/0/guards/0"
        );
        return faults.Select(f => f.Reason.Parameters.Single(p => p.Name == "parameter").Value);
    }

    private static StatusDecision Decide(CompiledWorkflow workflow, bool complete) =>
        workflow.Decide(
            new StubFacts("new") { Complete = complete },
            new StatusRequest("win"),
            StatusRights.All
        );

    private static StatusWorkflow Guarded(params GuardDefinition[] guards) =>
        Workflows.Sound with
        {
            Transitions =
            [
                Workflows.Sound.Transitions[0] with
                {
                    Guards = [.. guards],
                },
                Workflows.Sound.Transitions[1],
            ],
        };
}
