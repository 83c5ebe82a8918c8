using FsCheck.Fluent;
using Prospecting.Collections;
using Prospecting.Guards;
using Prospecting.Results;
using Prospecting.Statuses;
using Prospecting.Tests;

namespace Prospecting.Domain.Tests.Statuses;

[Rule("S-5")]
public sealed class DecisionTests
{
    private static readonly CompiledWorkflow Rich = Workflows.Compiled(Workflows.Rich);
    private static readonly StubFacts Proposal = new("proposal") { Complete = true };
    private static readonly StatusRequest GoodSign = new("sign")
    {
        Reasons = ["price", "trust"],
        Note = "as agreed",
    };

    [Fact]
    public void An_unknown_action_comes_first_and_with_the_nearest_one()
    {
        var decision = Rich.Decide(
            new StubFacts("gone"),
            new StatusRequest("siggn") { DefinitionVersion = 1 },
            StatusRights.None
        );
        var unknown = decision.ShouldBeOfType<StatusDecision.UnknownAction>();
        unknown.Why.Code.ShouldBe(StatusReasons.UnknownAction);
        unknown.Why.Fix.ShouldBe("sign");
        unknown.Reasons.ShouldBe([unknown.Why]);
    }

    [Fact]
    public void An_unknown_status_comes_second()
    {
        var decision = Rich.Decide(
            new StubFacts("gone"),
            new StatusRequest("sign") { DefinitionVersion = 1 },
            StatusRights.None
        );
        decision.ShouldBeOfType<StatusDecision.UnknownStatus>();
        Codes(decision).ShouldBe([StatusReasons.UnknownStatus]);
    }

    [Fact]
    public void A_stale_definition_comes_third()
    {
        var decision = Rich.Decide(
            new StubFacts("new"),
            GoodSign with
            {
                DefinitionVersion = 2,
            },
            StatusRights.None
        );
        decision.ShouldBeOfType<StatusDecision.StaleDefinition>();
        Codes(decision).ShouldBe([StatusReasons.StaleDefinition]);
        Rich.Decide(Proposal, GoodSign with { DefinitionVersion = 3 }, StatusRights.All)
            .ShouldBeOfType<StatusDecision.NeedsConfirmation>();
    }

    [Fact]
    public void A_refusal_comes_fourth_with_all_its_reasons_and_their_places()
    {
        var decision = Rich.Decide(
            new StubFacts("proposal"),
            new StatusRequest("sign"),
            StatusRights.None
        );
        var refused = decision.ShouldBeOfType<StatusDecision.Refused>();
        Codes(refused)
            .ShouldBe([
                GuardReasons.FieldPresent,
                GuardReasons.CountAtLeast,
                StatusReasons.PermissionMissing,
            ]);
        refused.Why.ShouldPointAt("/email", "/addresses", null);
        refused.Why[1].Parameters.ShouldContain(new ReasonParameter("count", "2"));
        refused.Why[2].Parameters.ShouldBe([new ReasonParameter("permission", "sales.sign")]);
    }

    [Fact]
    public void Missing_input_comes_fifth_all_of_it()
    {
        var decision = Rich.Decide(
            Proposal,
            new StatusRequest("sign") { Reasons = ["price", "  "], Note = "   ok   " },
            StatusRights.Of("sales.sign")
        );
        var needs = decision.ShouldBeOfType<StatusDecision.NeedsInput>();
        Codes(needs).ShouldBe([StatusReasons.ReasonRequired, StatusReasons.NoteRequired]);
        needs.Missing.ShouldPointAt("/reasons", "/note");
        needs.Missing[0].Parameters.ShouldContain(new ReasonParameter("given", "1"));
        needs.Missing[1].Parameters.ShouldContain(new ReasonParameter("given", "2"));
    }

    [Fact]
    public void A_note_has_a_greatest_length_whether_it_was_asked_for_or_not()
    {
        var facts = new StubFacts("new");
        var request = new StatusRequest("propose") { Note = new string('a', 4000) };
        Rich.Decide(facts, request, StatusRights.None).ShouldBeOfType<StatusDecision.Allowed>();
        var decision = Rich.Decide(
            facts,
            request with
            {
                Note = request.Note + "a",
            },
            StatusRights.None
        );
        decision.ShouldBeOfType<StatusDecision.NeedsInput>();
        Codes(decision).ShouldBe([Prospecting.Texts.TextReasons.TooLong]);
    }

    [Fact]
    [Rule("S-9")]
    public void A_confirmation_comes_sixth_and_its_token_opens_the_way()
    {
        var asked = Rich.Decide(Proposal, GoodSign, StatusRights.All)
            .ShouldBeOfType<StatusDecision.NeedsConfirmation>();
        asked.Why.Code.ShouldBe(StatusReasons.ConfirmationRequired);

        var decision = Rich.Decide(
            Proposal,
            GoodSign with
            {
                Confirmation = asked.Token,
            },
            StatusRights.All
        );
        var allowed = decision.ShouldBeOfType<StatusDecision.Allowed>();
        allowed.Transition.Code.ShouldBe("sign");
        (allowed.From.Code, allowed.To.Code).ShouldBe(("proposal", "won"));
        allowed.Reasons.ShouldBeEmpty();
    }

    [Fact]
    [Rule("S-9")]
    public void A_token_is_worthless_once_the_prospect_or_the_input_changes()
    {
        var token = Token(Proposal, GoodSign);
        Token(Proposal, GoodSign).ShouldBe(token);
        (StubFacts, StatusRequest)[] changed =
        [
            (Proposal with { Version = 2 }, GoodSign),
            (Proposal with { Subject = Guid.Empty }, GoodSign),
            (Proposal, GoodSign with { Note = "as agreed." }),
            (Proposal, GoodSign with { Reasons = ["trust", "price"] }),
            (Proposal, GoodSign with { Reasons = ["price", "trust", "speed"] }),
            (Proposal, GoodSign with { Reasons = ["price|5:trust", "x"] }),
        ];
        foreach (var (facts, request) in changed)
        {
            Rich.Decide(facts, request with { Confirmation = token }, StatusRights.All)
                .ShouldBeOfType<StatusDecision.NeedsConfirmation>()
                .Token.ShouldNotBe(token);
        }

        Rich.Decide(Proposal, GoodSign with { Confirmation = "" }, StatusRights.All)
            .ShouldBeOfType<StatusDecision.NeedsConfirmation>();
    }

    [Fact]
    [Rule("S-7")]
    public void What_nobody_can_read_is_neither_a_reason_nor_a_justification()
    {
        const string invisible =
            "\u200B\u200B\u2060\uFEFF\u200D\u200B\u200B\u200B\u200B\u200B\u200B";
        Codes(
                World.Standard.Decide(
                    new StubFacts("new"),
                    new StatusRequest("lose") { Reasons = [invisible], Note = invisible },
                    StatusRights.All
                )
            )
            .ShouldBe([StatusReasons.ReasonRequired, StatusReasons.NoteRequired]);
    }

    [Theory]
    [Rule("S-7")]
    [InlineData(0)]
    [InlineData(0x202E)]
    [InlineData(0xD800)]
    public void Characters_that_no_text_may_hold_are_refused_in_a_reason_as_in_a_note(int character)
    {
        var text = "x" + (char)character;
        var decision = World.Standard.Decide(
            new StubFacts("new"),
            new StatusRequest("lose") { Reasons = ["price", text], Note = text + " long enough" },
            StatusRights.All
        );
        var needs = decision.ShouldBeOfType<StatusDecision.NeedsInput>();
        needs
            .Missing.Select(r => (r.Code, r.Pointer))
            .ShouldBe([
                (Prospecting.Texts.TextReasons.ForbiddenCharacter, "/reasons"),
                (Prospecting.Texts.TextReasons.ForbiddenCharacter, "/note"),
            ]);
    }

    [Fact]
    [Rule("S-7")]
    public void Reasons_have_a_greatest_number_and_a_greatest_length()
    {
        static IEnumerable<string> Given(int number, int length) =>
            Codes(
                World.Standard.Decide(
                    new StubFacts("proposition"),
                    new StatusRequest("win")
                    {
                        Reasons = [.. Enumerable.Repeat(new string('r', length), number)],
                    },
                    StatusRights.All
                )
            );
        Given(20, 200).ShouldBe([StatusReasons.ConfirmationRequired]);
        Given(21, 1).ShouldBe([StatusReasons.ReasonsTooLong]);
        Given(1, 201).ShouldBe([StatusReasons.ReasonsTooLong]);
        Given(1000, 0).ShouldBe([StatusReasons.ReasonsTooLong]);
    }

    [Fact]
    [Rule("S-9")]
    public void A_token_confirms_neither_another_action_nor_another_status()
    {
        var token = Token(new StubFacts("new"), new StatusRequest("discard"), World.Standard);
        Token(new StubFacts("qualified"), new StatusRequest("discard"), World.Standard)
            .ShouldNotBe(token);
    }

    [Fact]
    public void What_the_workflow_ignores_is_ignored_only_where_it_says_so()
    {
        var decision = Rich.Decide(Proposal, new StatusRequest("ping"), StatusRights.None);
        decision.ShouldBeOfType<StatusDecision.Ignored>().Reasons.ShouldBeEmpty();
        Codes(Rich.Decide(new StubFacts("won"), new StatusRequest("ping"), StatusRights.None))
            .ShouldBe([StatusReasons.NotFromHere]);
    }

    [Fact]
    public void An_action_that_does_not_lead_out_of_the_status_says_which_ones_do()
    {
        var decision = Rich.Decide(new StubFacts("new"), GoodSign, StatusRights.All);
        var reason = decision.ShouldBeOfType<StatusDecision.Refused>().Why.ShouldHaveSingleItem();
        reason.Code.ShouldBe(StatusReasons.NotFromHere);
        reason
            .Parameters.Single(p => p.Name == "possible")
            .Value.ShouldBe("propose, restart, call, lose, discard");
    }

    [Fact]
    [Rule("S-4")]
    public void Reentries_and_internal_transitions_stay_where_they_are()
    {
        foreach (var action in new[] { "restart", "call" })
        {
            var allowed = Rich.Decide(
                    new StubFacts("new"),
                    new StatusRequest(action),
                    StatusRights.None
                )
                .ShouldBeOfType<StatusDecision.Allowed>();
            (allowed.From.Code, allowed.To.Code).ShouldBe(("new", "new"));
        }
    }

    [Fact]
    [Rule("S-11")]
    public void A_reopening_returns_to_the_recorded_status_else_to_the_initial_one()
    {
        TargetOfReopening("proposal").ShouldBe("proposal");
        TargetOfReopening(null).ShouldBe("new");
        TargetOfReopening("no-longer-there").ShouldBe("new");
        // What was open when it was recorded may be closed in a newer version.
        TargetOfReopening("won").ShouldBe("new");
        TargetOfReopening("junk").ShouldBe("new");
    }

    [Fact]
    [Rule("S-11")]
    public void Nothing_leads_out_of_junk()
    {
        foreach (var workflow in new[] { Rich, World.Standard })
        {
            workflow.Options(new StubFacts("junk"), StatusRights.All).ShouldBeEmpty();
        }
    }

    [Fact]
    [Rule("S-7")]
    public void Losing_takes_a_reason_and_a_written_justification_and_winning_a_reason()
    {
        Codes(
                World.Standard.Decide(
                    new StubFacts("new"),
                    new StatusRequest("lose"),
                    StatusRights.All
                )
            )
            .ShouldBe([StatusReasons.ReasonRequired, StatusReasons.NoteRequired]);
        Codes(
                World.Standard.Decide(
                    new StubFacts("new"),
                    new StatusRequest("lose") { Reasons = ["price"], Note = "too short" },
                    StatusRights.All
                )
            )
            .ShouldBe([StatusReasons.NoteRequired]);
        World
            .Standard.Decide(
                new StubFacts("new"),
                new StatusRequest("lose") { Reasons = ["price"], Note = "long enough" },
                StatusRights.All
            )
            .ShouldBeOfType<StatusDecision.Allowed>();
        Codes(
                World.Standard.Decide(
                    new StubFacts("proposition"),
                    new StatusRequest("win"),
                    StatusRights.All
                )
            )
            .ShouldBe([StatusReasons.ReasonRequired]);
    }

    [Fact]
    public void One_call_lists_every_action_that_leads_out_with_its_answer()
    {
        var options = Rich.Options(new StubFacts("proposal"), StatusRights.None);
        options
            .Select(o => (o.Transition.Code, o.Decision.GetType().Name))
            .ShouldBe([
                ("ping", nameof(StatusDecision.Ignored)),
                ("sign", nameof(StatusDecision.Refused)),
                ("lose", nameof(StatusDecision.Allowed)),
                ("discard", nameof(StatusDecision.Allowed)),
            ]);
    }

    [Fact]
    public void Every_guard_is_evaluated_once_whatever_the_others_say()
    {
        var calls = new int[3];
        StatusGuard[] guards =
        [
            .. Enumerable.Range(0, 3).Select(i => new StatusGuard($"g{i}", _ => ++calls[i] < 0)),
        ];
        var workflow = Workflows.Compiled(
            Guarded("g0", "g1", "g2"),
            StatusGuards.BuiltIn.With(guards)
        );
        calls.ShouldBe([0, 0, 0]);

        workflow.Decide(new StubFacts("new"), new StatusRequest("win"), StatusRights.All);
        calls.ShouldBe([1, 1, 1]);
        workflow.Options(new StubFacts("new"), StatusRights.All);
        calls.ShouldBe([2, 2, 2]);
        workflow.Decide(new StubFacts("won"), new StatusRequest("win"), StatusRights.All);
        calls.ShouldBe([2, 2, 2]);
    }

    [Fact]
    public void A_guard_that_throws_is_a_reason_of_its_option_and_hides_no_other()
    {
        var workflow = Workflows.Compiled(Guarded("host"), Workflows.ThrowingGuards);
        var options = workflow.Options(new StubFacts("new"), StatusRights.All);
        options.Select(o => o.Transition.Code).ShouldBe(["win", "lose"]);
        var reason = options[0]
            .Decision.ShouldBeOfType<StatusDecision.Refused>()
            .Why.ShouldHaveSingleItem();
        reason.Code.ShouldBe(GuardReasons.Error);
        reason.Parameters.ShouldBe([
            new ReasonParameter("guard", "host"),
            new ReasonParameter("exception", nameof(InvalidOperationException)),
        ]);
        options[1].Decision.ShouldBeOfType<StatusDecision.Allowed>();
    }

    [Fact]
    public void Rights_are_all_none_or_those_named()
    {
        StatusRights.All.Include("x").ShouldBeTrue();
        StatusRights.None.Include("x").ShouldBeFalse();
        StatusRights.Of("x", "y").Include("y").ShouldBeTrue();
        StatusRights.Of("x", "y").Include("Y").ShouldBeFalse();
    }

    [Fact]
    [Rule("S-4")]
    public void On_any_walk_through_any_workflow_only_declared_transitions_are_taken()
    {
        HashSet<string> seen = [];
        Prop.ForAll(
                RandomWorkflows.Sound,
                Gen.Choose(0, 10_000).ArrayOf(40).ToArbitrary(),
                (definition, steps) =>
                {
                    var workflow = Workflows.Compiled(definition);
                    var rules = new ReferenceDecisions(definition);
                    var facts = new StubFacts(workflow.Initial.Code);
                    foreach (var step in steps)
                    {
                        facts = facts with { Complete = step % 3 != 0 };
                        var transition = definition.Transitions[
                            step % definition.Transitions.Count
                        ];
                        var decision = DecideWithEverything(workflow, facts, transition.Code);
                        var expected = rules.Decide(
                            new ReferenceInput(facts.Status, transition.Code)
                            {
                                ReopensTo = facts.ReopensTo,
                                Ask = _ => facts.Complete,
                            }
                        );
                        ExpectedDecision.Of(decision).ShouldBe(expected);
                        seen.Add(expected.Case);
                        if (decision is StatusDecision.Allowed { From: var from, To: var to })
                        {
                            facts = facts with
                            {
                                Status = to.Code,
                                Version = facts.Version + 1,
                                ReopensTo =
                                    from.Category == StatusCategory.Open
                                        ? from.Code
                                        : facts.ReopensTo,
                            };
                        }
                    }
                }
            )
            .Holds();
        seen.ShouldBe(
            [
                nameof(StatusDecision.Allowed),
                nameof(StatusDecision.Ignored),
                nameof(StatusDecision.Refused),
            ],
            ignoreOrder: true
        );
    }

    [Fact]
    public void Whatever_is_asked_is_answered() =>
        Prop.ForAll(
                Hostile.Text,
                Hostile.Text,
                (a, b) =>
                {
                    var request = new StatusRequest(a)
                    {
                        Reasons = [b, a],
                        Note = b,
                        Confirmation = a,
                    };
                    Rich.Decide(new StubFacts(b), request, StatusRights.Of(b))
                        .ShouldBeOfType<StatusDecision.UnknownAction>();
                    Rich.Decide(
                            new StubFacts(b),
                            request with
                            {
                                Action = "sign",
                            },
                            StatusRights.Of(b)
                        )
                        .ShouldBeOfType<StatusDecision.UnknownStatus>();
                    Rich.Decide(Proposal, request with { Action = "sign" }, StatusRights.All)
                        .ShouldNotBeOfType<StatusDecision.Allowed>();
                }
            )
            .Holds();

    private static string TargetOfReopening(string? recorded) =>
        Rich.Decide(
                new StubFacts("lost") { ReopensTo = recorded },
                new StatusRequest("reopen"),
                StatusRights.None
            )
            .ShouldBeOfType<StatusDecision.Allowed>()
            .To.Code;

    private static StatusDecision DecideWithEverything(
        CompiledWorkflow workflow,
        StubFacts facts,
        string action
    )
    {
        var request = new StatusRequest(action) { Reasons = ["a", "b"], Note = "noted" };
        var decision = workflow.Decide(facts, request, StatusRights.All);
        return decision is StatusDecision.NeedsConfirmation { Token: var token }
            ? workflow.Decide(facts, request with { Confirmation = token }, StatusRights.All)
            : decision;
    }

    private static string Token(
        StubFacts facts,
        StatusRequest request,
        CompiledWorkflow? workflow = null
    ) =>
        (workflow ?? Rich)
            .Decide(facts, request, StatusRights.All)
            .ShouldBeOfType<StatusDecision.NeedsConfirmation>()
            .Token;

    private static IEnumerable<string> Codes(StatusDecision decision) =>
        decision.Reasons.Select(r => r.Code);

    private static StatusWorkflow Guarded(params string[] codes)
    {
        var sound = Workflows.Sound;
        return sound with
        {
            Transitions =
            [
                sound.Transitions[0] with
                {
                    Guards = codes.Select(c => new GuardDefinition(c)).ToValueList(),
                },
                sound.Transitions[1],
            ],
        };
    }
}
