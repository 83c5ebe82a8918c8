using Prospecting.Guards;
using Prospecting.Statuses;
using Prospecting.Tests;
using Prospecting.Texts;
using static Prospecting.Domain.Tests.Statuses.Phased;

namespace Prospecting.Domain.Tests.Statuses;

[Rule("S-4")]
public sealed class PhaseTests
{
    [Fact]
    public void A_transition_out_of_a_phase_leads_out_of_every_status_in_it_and_of_no_other()
    {
        var workflow = Workflows.Compiled(With(Way("pause", "new", "talks")));
        OriginsOf(workflow, "pause").ShouldBe(["called", "met"]);
        Allowed(workflow, "met", "pause").To.Code.ShouldBe("new");
        CodesOf(workflow, "offered", "pause").ShouldBe([StatusReasons.NotFromHere]);
    }

    [Fact]
    public void An_outer_phase_holds_the_statuses_of_its_inner_ones() =>
        OriginsOf(Workflows.Compiled(With(Way("stop", "lost", "work"))), "stop")
            .ShouldBe(["called", "met", "offered"]);

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_status_outweighs_its_phase_an_inner_phase_an_outer_one_and_all_of_them_any_open(
        bool turned
    )
    {
        TransitionDefinition[] levels =
        [
            Way("go", "lost", TransitionDefinition.AnyOpen),
            Way("go", "new", "work"),
            Way("go", "called", "talks"),
            Way("go", "offered", "met"),
        ];
        // Wherever in the definition they stand.
        var workflow = Workflows.Compiled(With([.. turned ? levels.Reverse() : levels]));
        Allowed(workflow, "met", "go").To.Code.ShouldBe("offered");
        Allowed(workflow, "called", "go").To.Code.ShouldBe("called");
        Allowed(workflow, "offered", "go").To.Code.ShouldBe("new");
        Allowed(workflow, "new", "go").To.Code.ShouldBe("lost");
        workflow.TransitionsOutOf("met").Count(t => t.Code == "go").ShouldBe(1);
    }

    [Fact]
    public void What_a_status_says_replaces_what_its_phase_says_even_where_it_refuses()
    {
        var workflow = Workflows.Compiled(
            With(
                Way("go", "new", "work"),
                Way("go", "offered", "met") with
                {
                    Guards = [Guard.FieldPresent("email")],
                },
                Way("go", null, "called") with
                {
                    Kind = TransitionKind.Ignore,
                }
            )
        );
        CodesOf(workflow, "met", "go").ShouldBe([GuardReasons.FieldPresent]);
        Decide(workflow, "called", "go").ShouldBeOfType<StatusDecision.Ignored>();
        Allowed(workflow, "offered", "go").To.Code.ShouldBe("new");
    }

    [Fact]
    public void A_transition_that_names_a_status_and_its_phase_too_is_as_near_as_the_status()
    {
        var workflow = Workflows.Compiled(
            With(Way("go", "called", "talks"), Way("go", "offered", "work", "met"))
        );
        Allowed(workflow, "met", "go").To.Code.ShouldBe("offered");
        Allowed(workflow, "called", "go").To.Code.ShouldBe("called");
        Allowed(workflow, "offered", "go").To.Code.ShouldBe("offered");
    }

    [Fact]
    [Rule("S-11")]
    public void Naming_a_phase_names_none_of_its_statuses_that_may_not_be_left()
    {
        var workflow = Workflows.Compiled(Everywhere);
        OriginsOf(workflow, "go").ShouldBe(["new", "called", "met", "offered", "rested"]);
        OriginsOf(workflow, "again").ShouldBe(["new", "called", "met", "offered", "rested"]);
        CodesOf(workflow, "junk", "go").ShouldBe([StatusReasons.NotFromHere]);
    }

    [Fact]
    [Rule("S-11")]
    public void A_reopening_out_of_a_phase_reopens_what_is_won_or_lost_and_nothing_else() =>
        OriginsOf(Workflows.Compiled(Everywhere), "reopen").ShouldBe(["won", "lost", "rested"]);

    [Fact]
    public void What_does_not_move_a_prospect_is_possible_in_every_status_of_a_phase()
    {
        var workflow = Workflows.Compiled(Everywhere);
        workflow.Definition.Statuses.Count.ShouldBe(9);
        foreach (var status in workflow.Definition.Statuses)
        {
            Allowed(workflow, status.Code, "note").To.ShouldBe(status);
            Decide(workflow, status.Code, "ping").ShouldBeOfType<StatusDecision.Ignored>();
        }
    }

    [Fact]
    public void Any_open_leads_out_of_every_open_status_that_is_not_terminal()
    {
        var parked = Plain.Statuses[0] with
        {
            Code = "parked",
            Label = LocalizedText.Same("Parked"),
            IsInitial = false,
            IsTerminal = true,
        };
        var workflow = Workflows.Compiled(
            With(Way("park", "parked", "new")) with
            {
                Statuses = [.. Plain.Statuses, parked],
            }
        );
        OriginsOf(workflow, "lose").ShouldBe(["new", "called", "met", "offered"]);
    }

    [Fact]
    [Rule("S-5")]
    public void Options_are_told_with_phases_resolved_in_the_order_of_the_definition()
    {
        var workflow = Workflows.Compiled(
            With(Way("stop", "lost", "work"), Way("pause", "new", "talks"))
        );
        string[] expected = ["offer", "lose", "stop", "pause"];
        workflow.TransitionsOutOf("met").Select(t => t.Code).ShouldBe(expected);
        workflow
            .Options(new StubFacts("met"), StatusRights.All)
            .Select(o => o.Transition.Code)
            .ShouldBe(expected);
        workflow.TransitionsOutOf("talks").ShouldBeEmpty();
    }

    [Fact]
    [Rule("S-14")]
    public void A_prospect_with_a_code_of_before_is_in_the_phase_of_the_status_it_stands_for()
    {
        var definition = With(Way("pause", "new", "talks"));
        var workflow = CompiledWorkflow
            .Compile(
                definition with
                {
                    Statuses =
                    [
                        .. definition.Statuses.Select(s =>
                            s.Code == "met" ? s with { Aliases = ["visited"] } : s
                        ),
                    ],
                },
                renamed: new Dictionary<string, string> { ["seen"] = "met" }
            )
            .OrThrow();
        foreach (var code in new[] { "met", "visited", "seen" })
        {
            var allowed = Allowed(workflow, code, "pause");
            (allowed.From.Code, allowed.To.Code).ShouldBe(("met", "new"));
        }

        Decide(workflow, "gone", "pause").ShouldBeOfType<StatusDecision.UnknownStatus>();
    }

    [Fact]
    public void The_phases_of_a_status_are_told_from_the_inside_out()
    {
        var workflow = Workflows.Compiled(Plain);
        workflow.PhasesOf("met").Select(g => g.Code).ShouldBe(["talks", "work"]);
        workflow.PhasesOf("offered").ShouldBe([Plain.Groups[0]]);
        workflow.PhasesOf("new").ShouldBeEmpty();
        workflow.PhasesOf("gone").ShouldBeEmpty();
        workflow.PhasesOf("talks").ShouldBeEmpty();
    }

    [Fact]
    [Rule("S-5")]
    public void A_phase_is_no_status_of_a_prospect() =>
        Decide(Workflows.Compiled(Plain), "talks", "lose")
            .ShouldBeOfType<StatusDecision.UnknownStatus>();

    /// <summary>One phase that holds a status of every kind, and one way of every kind out of it.</summary>
    private static StatusWorkflow Everywhere
    {
        get
        {
            StatusDefinition End(string code, StatusCategory category, bool isTerminal = true) =>
                new()
                {
                    Code = code,
                    Label = LocalizedText.Same(code),
                    Category = category,
                    Probability = category == StatusCategory.Converted ? 100 : 0,
                    IsTerminal = isTerminal,
                };
            var definition = With(
                Way("go", "new", "all"),
                Way("again", null, "all") with
                {
                    Kind = TransitionKind.Reentry,
                },
                Way("note", null, "all") with
                {
                    Kind = TransitionKind.Internal,
                },
                Way("ping", null, "all") with
                {
                    Kind = TransitionKind.Ignore,
                },
                Way("reopen", null, "all") with
                {
                    Kind = TransitionKind.Reopen,
                },
                Way("discard", "junk", "new"),
                Way("rest", "rested", "new")
            );
            return definition with
            {
                Groups =
                [
                    .. Plain.Groups.Select(g => g.Parent is null ? g with { Parent = "all" } : g),
                    new StatusGroup { Code = "all", Label = LocalizedText.Same("All") },
                ],
                Statuses =
                [
                    .. definition.Statuses.Select(s =>
                        s.Group is null ? s with { Group = "all" } : s
                    ),
                    End("junk", StatusCategory.Junk) with
                    {
                        Group = "all",
                    },
                    End("customer", StatusCategory.Converted) with
                    {
                        Group = "all",
                    },
                    // Closed, but not for good.
                    End("rested", StatusCategory.Lost, isTerminal: false) with
                    {
                        Group = "all",
                    },
                ],
            };
        }
    }
}
