using Prospecting.Statuses;
using Prospecting.Testing.Contracts;
using Prospecting.Testing.Statuses;
using Prospecting.Tests;

namespace Prospecting.Testing.Tests.Statuses;

/// <summary>The workflows of the five sources walk their stories to the end (SPEC S-3).</summary>
[Rule("S-3", "S-16")]
public sealed class PresetStories
{
    public static TheoryData<string> Keys => [.. StatusPresets.Keys];

    [Fact]
    [Rule("S-7", "S-11")]
    public void An_accounting_firm_loses_reopens_and_signs() =>
        WorkflowAssert.Tells(
            Compiled(StatusPresets.AccountingOutcome),
            [("lose", "lost"), ("reopen", "in-progress"), ("sign", "signed")]
        );

    [Fact]
    public void An_accounting_firm_s_opportunity_goes_through_its_stages_with_their_probabilities()
    {
        var workflow = Compiled(StatusPresets.AccountingStages);
        workflow
            .Definition.Statuses.Select(s => (s.Label.En, s.Probability))
            .ShouldBe([
                ("Suspect", 5),
                ("Qualified", 20),
                ("Evaluated", 50),
                ("In negotiation", 75),
                ("Won", 99),
            ]);
        WorkflowAssert.Tells(
            workflow,
            [
                ("to-qualified", "qualified"),
                ("to-in-negotiation", "in-negotiation"),
                ("to-evaluated", "evaluated"),
                ("win", "won"),
            ]
        );
    }

    [Fact]
    [Rule("S-7", "S-8")]
    public void Both_doors_to_a_conversion_ask_for_a_reason_and_request_it()
    {
        foreach (
            var (workflow, action) in new[]
            {
                (StatusPresets.AccountingOutcome, "sign"),
                (StatusPresets.AccountingStages, "win"),
            }
        )
        {
            var door = workflow.Transitions.Single(t => t.Code == action);
            door.MinReasons.ShouldBe(1);
            door.Effects.ShouldBe(["conversion-requested"]);
        }
    }

    [Fact]
    [Rule("S-9", "S-10")]
    public void A_factoring_partner_confirms_that_a_prospect_is_ready_and_alerts_the_sales_team()
    {
        var workflow = Compiled(StatusPresets.Factoring);
        WorkflowAssert.Tells(
            workflow,
            [
                ("decline", "not-interested"),
                ("reopen", "in-discussion"),
                ("start", "ready-to-start"),
            ]
        );
        var start = workflow.Definition.Transitions.Single(t => t.Code == "start");
        start.RequiresConfirmation.ShouldBeTrue();
        start.Effects.ShouldBe(["alert-sales-team", "invite-to-onboarding"]);
    }

    [Fact]
    public void A_business_suite_qualifies_proposes_and_wins() =>
        WorkflowAssert.Tells(
            Compiled(StatusPresets.OpenSuite),
            [("qualify", "qualified"), ("propose", "proposition"), ("win", "won")]
        );

    [Fact]
    public void A_parts_distributor_requests_an_account_and_may_cancel()
    {
        var workflow = Compiled(StatusPresets.PartsDistribution);
        WorkflowAssert.Tells(
            workflow,
            [
                ("request-account", "account-requested"),
                ("cancel-request", "prospect"),
                ("request-account", "account-requested"),
            ]
        );
        workflow.Status("converted")!.Category.ShouldBe(StatusCategory.Converted);
    }

    [Fact]
    [Rule("S-11")]
    public void An_online_CRM_s_junk_stays_junk()
    {
        var workflow = Compiled(StatusPresets.SalesPipeline);
        WorkflowAssert.Tells(workflow, [("start", "in-progress"), ("discard", "junk")]);
        workflow.Options(new FakeFacts("junk"), StatusRights.All).ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(Keys))]
    public void Every_preset_is_sound_refuses_what_it_does_not_declare_and_is_what_its_JSON_says(
        string key
    )
    {
        var preset = StatusPresets.Named(key);
        var workflow = WorkflowAssert.Sound(preset);
        WorkflowAssert.RefusesWhatIsNotDeclared(workflow);
        var again = WorkflowJson
            .Read(System.Text.Encoding.UTF8.GetBytes(WorkflowJson.Write(preset)))
            .Value;
        again.ShouldBe(preset);
        again.ContentHash().ShouldBe(preset.ContentHash());
        preset.Key.ShouldBe(key);
    }

    [Theory]
    [MemberData(nameof(Keys))]
    public void Covering_walks_take_every_action_out_of_every_status_they_reach(string key)
    {
        var workflow = Compiled(StatusPresets.Named(key));
        var walks = WorkflowWalks.Covering(workflow);
        var taken = walks.Select(w => (w.Steps[^1].From, w.Steps[^1].Action)).ToList();
        taken.ShouldBeUnique();
        foreach (
            var transition in workflow.Definition.Transitions.Where(t =>
                t.Kind != TransitionKind.Ignore
            )
        )
        {
            taken.ShouldContain(t => t.Action == transition.Code);
        }

        foreach (var walk in walks)
        {
            WorkflowAssert.Tells(workflow, walk.Steps.Select(s => (s.Action, s.To)));
        }
    }

    [Theory]
    [MemberData(nameof(Keys))]
    public void Random_walks_are_the_same_for_the_same_seed_and_keep_to_the_workflow(string key)
    {
        var workflow = Compiled(StatusPresets.Named(key));
        for (var seed = 0; seed < 50; seed++)
        {
            var walk = WorkflowWalks.Random(workflow, seed, length: 12);
            walk.ShouldBe(WorkflowWalks.Random(workflow, seed, length: 12));
            WorkflowAssert.Tells(workflow, walk.Steps.Select(s => (s.Action, s.To)));
        }
    }

    [Fact]
    public void An_unsound_definition_and_a_story_that_is_none_are_told()
    {
        Should.Throw<ContractViolationException>(() =>
            WorkflowAssert.Sound(StatusPresets.Standard with { Statuses = [] })
        );
        Should.Throw<ContractViolationException>(() =>
            WorkflowAssert.Tells(Compiled(StatusPresets.Standard), [("win", "won")])
        );
        Should.Throw<ArgumentException>(() => StatusPresets.Named("klingon"));
    }

    private static CompiledWorkflow Compiled(StatusWorkflow workflow) =>
        CompiledWorkflow.Compile(workflow).OrThrow();
}
