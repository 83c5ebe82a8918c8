using Prospecting.Collections;
using Prospecting.Prospects;
using Prospecting.Statuses;
using Prospecting.Tests;
using Prospecting.Work;

namespace Prospecting.Domain.Tests.Statuses;

[Rule("S-10")]
public sealed class EffectTests
{
    [Fact]
    public void Leaving_goes_from_the_inside_out_then_the_transition_then_entering_from_the_outside_in()
    {
        var workflow = Compiled();
        EffectsOf(workflow, "met", "hand-over")
            .ShouldBe([
                "met-left",
                "talks-left",
                "work-left",
                "handed-over",
                "done-entered",
                "paid-entered",
                "won-entered",
            ]);
        EffectsOf(workflow, "new", "visit")
            .ShouldBe(["new-left", "visited", "work-entered", "talks-entered", "met-entered"]);
    }

    [Fact]
    public void A_phase_that_holds_both_ends_is_neither_left_nor_entered()
    {
        var workflow = Compiled();
        EffectsOf(workflow, "called", "meet").ShouldBe(["called-left", "met-entered"]);
        EffectsOf(workflow, "met", "offer").ShouldBe(["met-left", "talks-left", "offered-entered"]);
    }

    [Fact]
    public void A_reentry_leaves_and_enters_the_status_and_none_of_its_phases() =>
        EffectsOf(Compiled(), "met", "again").ShouldBe(["met-left", "repeated", "met-entered"]);

    [Fact]
    public void A_way_of_a_phase_back_to_the_same_status_leaves_and_enters_it() =>
        EffectsOf(Compiled(), "met", "return").ShouldBe(["met-left", "met-entered"]);

    [Fact]
    public void An_internal_transition_has_its_own_effects_alone() =>
        EffectsOf(Compiled(), "met", "note").ShouldBe(["noted"]);

    [Fact]
    [Rule("S-11")]
    public void A_reopening_enters_the_status_it_returns_to_and_its_phases()
    {
        var workflow = Compiled();
        EffectsOf(workflow, "lost", "reopen", "met")
            .ShouldBe(["lost-left", "reopened", "work-entered", "talks-entered", "met-entered"]);
        EffectsOf(workflow, "lost", "reopen", null)
            .ShouldBe(["lost-left", "reopened", "new-entered"]);
    }

    [Fact]
    public void An_option_has_the_effects_that_the_decision_has()
    {
        var workflow = Compiled();
        var facts = new StubFacts("met");
        var options = workflow.Options(facts, StatusRights.All);
        options.Count.ShouldBe(6);
        foreach (var option in options)
        {
            option
                .Decision.ShouldBeOfType<StatusDecision.Allowed>()
                .Effects.ShouldBe(EffectsOf(workflow, "met", option.Transition.Code));
        }
    }

    [Fact]
    public void Where_nothing_is_declared_there_are_no_effects() =>
        EffectsOf(Workflows.Compiled(Phased.Plain), "called", "meet").ShouldBeEmpty();

    [Fact]
    public void The_event_of_a_move_carries_the_effects_in_their_order_and_a_refusal_none()
    {
        var context = World.Context(workflow: Compiled());
        var prospect = World.NewProspect("Lilas", context);
        prospect.AcceptCommit(1);
        Move(prospect, "meet", context).ShouldBeOfType<StatusDecision.Refused>();
        prospect.PendingEvents.ShouldBeEmpty();

        Move(prospect, "visit", context).ShouldBeOfType<StatusDecision.Allowed>();
        prospect
            .PendingEvents.ShouldHaveSingleItem()
            .ShouldBeOfType<ProspectStatusChanged>()
            .Effects.ShouldBe([
                "new-left",
                "visited",
                "work-entered",
                "talks-entered",
                "met-entered",
            ]);
    }

    [Fact]
    [Rule("S-16")]
    public void On_entry_and_on_exit_add_to_what_was_declared_before()
    {
        var builder = new StatusWorkflowBuilder("k");
        builder.Configure("a").OnEntry("one").OnEntry("two", "three").OnExit("four").OnExit("five");
        builder.ConfigureGroup("g").OnEntry("six").OnExit("seven").OnEntry("eight");
        var built = builder.Build();
        built.Statuses[0].OnEntry.ShouldBe(["one", "two", "three"]);
        built.Statuses[0].OnExit.ShouldBe(["four", "five"]);
        built.Groups[0].OnEntry.ShouldBe(["six", "eight"]);
        built.Groups[0].OnExit.ShouldBe(["seven"]);
    }

    private static ValueList<string> EffectsOf(
        CompiledWorkflow workflow,
        string status,
        string action,
        string? reopensTo = null
    ) =>
        workflow
            .Decide(
                new StubFacts(status) { ReopensTo = reopensTo },
                new StatusRequest(action),
                StatusRights.All
            )
            .ShouldBeOfType<StatusDecision.Allowed>()
            .Effects;

    private static StatusDecision Move(Prospect prospect, string action, WorkContext context) =>
        prospect.MoveStatus(
            new ProspectFacts(prospect, [], context.Now),
            new StatusRequest(action),
            StatusRights.All,
            context
        );

    /// <summary>The phased workflow, where every status and phase tells that it is entered and left; won lies in phases of its own.</summary>
    private static CompiledWorkflow Compiled()
    {
        static TransitionDefinition Way(string action, string? to, string from, string? effect) =>
            Phased.Way(action, to, from) with
            {
                Effects = effect is null ? [] : [effect],
            };
        var definition = Phased.With(
            Way("visit", "met", "new", "visited"),
            Way("hand-over", "won", "met", "handed-over"),
            Way("return", "met", "talks", null),
            Way("again", null, "met", "repeated") with
            {
                Kind = TransitionKind.Reentry,
            },
            Way("note", null, "met", "noted") with
            {
                Kind = TransitionKind.Internal,
            },
            Way("reopen", null, "lost", "reopened") with
            {
                Kind = TransitionKind.Reopen,
            }
        );
        var paid = definition.Groups[1] with { Code = "paid", Parent = "done" };
        return Workflows.Compiled(
            definition with
            {
                Groups =
                [
                    .. definition
                        .Groups.Append(paid)
                        .Append(paid with { Code = "done", Parent = null })
                        .Select(g =>
                            g with
                            {
                                OnEntry = [g.Code + "-entered"],
                                OnExit = [g.Code + "-left"],
                            }
                        ),
                ],
                Statuses =
                [
                    .. definition.Statuses.Select(s =>
                        s with
                        {
                            Group = s.Code == "won" ? "paid" : s.Group,
                            OnEntry = [s.Code + "-entered"],
                            OnExit = [s.Code + "-left"],
                        }
                    ),
                ],
            }
        );
    }
}
