using System.Reflection;
using FsCheck.Fluent;
using Prospecting.Guards;
using Prospecting.Statuses;
using Prospecting.Tests;

namespace Prospecting.Domain.Tests.Statuses;

[Rule("S-13")]
public sealed class WorkflowValidatorTests
{
    public static TheoryData<string> Names => [.. FaultyWorkflows.All.Select(f => f.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void Finds_the_one_thing_that_is_wrong_and_its_place(string name)
    {
        var faulty = FaultyWorkflows.All.Single(f => f.Name == name);
        var reason = faulty.Faults().ShouldHaveSingleItem();
        reason.Code.ShouldBe(faulty.Code);
        reason.Pointer.ShouldBe(faulty.Pointer);
    }

    [Fact]
    public void Every_code_of_a_fault_has_a_definition_that_shows_it()
    {
        var codes = typeof(WorkflowFaultReasons)
            .GetFields(BindingFlags.Public | BindingFlags.Static)
            .Select(f => (string)f.GetRawConstantValue()!);
        FaultyWorkflows
            .All.Select(f => f.Code)
            .Distinct(StringComparer.Ordinal)
            .ShouldBe(codes, ignoreOrder: true);
    }

    [Fact]
    public void Sound_definitions_have_no_fault()
    {
        WorkflowValidator.Validate(Workflows.Sound).ShouldBeEmpty();
        WorkflowValidator.Validate(Workflows.Rich).ShouldBeEmpty();
        WorkflowValidator.Validate(Workflows.Converting).ShouldBeEmpty();
        WorkflowValidator.Validate(StatusPresets.Standard).ShouldBeEmpty();
    }

    [Fact]
    public void Workflows_made_to_be_sound_have_no_fault_and_every_feature_is_among_them()
    {
        var (phases, branches, nested, effects) = (0, 0, 0, 0);
        Prop.ForAll(
                RandomWorkflows.Sound,
                workflow =>
                {
                    WorkflowValidator.Validate(workflow).ShouldBeEmpty();
                    var rules = new ReferenceDecisions(workflow);
                    phases += workflow.Groups.Any(g => g.Parent is not null) ? 1 : 0;
                    branches += workflow.Statuses.Any(s =>
                        workflow.Transitions.Any(t => rules.BranchesOf(s, t.Code).Count > 1)
                    )
                        ? 1
                        : 0;
                    nested += workflow.Transitions.Any(t => t.Guards.Any(g => g.IsCompound))
                        ? 1
                        : 0;
                    effects += workflow.Statuses.Any(s => s.OnEntry.Count + s.OnExit.Count > 0)
                        ? 1
                        : 0;
                }
            )
            .Holds();
        // Out of three hundred.
        phases.ShouldBeGreaterThan(30);
        branches.ShouldBeGreaterThan(100);
        nested.ShouldBeGreaterThan(100);
        effects.ShouldBeGreaterThan(100);
    }

    [Fact]
    public void All_faults_come_at_once()
    {
        var broken = Workflows.Sound with
        {
            Key = "",
            Statuses =
            [
                .. Workflows.Sound.Statuses.Select(s =>
                    s with
                    {
                        IsInitial = false,
                        Probability = -1,
                    }
                ),
            ],
            Transitions =
            [
                .. Workflows.Sound.Transitions.Select(t => t with { To = "nowhere", From = [] }),
            ],
        };
        WorkflowValidator
            .Validate(broken)
            .Select(f => (f.Reason.Code, f.Reason.Pointer))
            .ShouldBe([
                (WorkflowFaultReasons.BadCode, "/key"),
                (WorkflowFaultReasons.Probability, "/statuses/0/probability"),
                (WorkflowFaultReasons.Probability, "/statuses/1/probability"),
                (WorkflowFaultReasons.Probability, "/statuses/2/probability"),
                (WorkflowFaultReasons.NoInitial, "/statuses"),
                (WorkflowFaultReasons.MissingEnd, "/transitions/0/from"),
                (WorkflowFaultReasons.UnknownTarget, "/transitions/0/to"),
                (WorkflowFaultReasons.MissingEnd, "/transitions/1/from"),
                (WorkflowFaultReasons.UnknownTarget, "/transitions/1/to"),
            ]);
        CompiledWorkflow.Compile(broken).Reasons.Count.ShouldBe(9);
    }

    [Fact]
    public void A_workflow_without_won_or_lost_deserves_a_look_and_can_be_used()
    {
        var builder = new StatusWorkflowBuilder("endless");
        builder.Configure("a", s => s with { IsInitial = true }).Permit("there", "b");
        builder.Configure("b").Permit("back", "a");
        var faults = WorkflowValidator.Validate(builder.Build());
        faults
            .Select(f => f.Reason.Code)
            .ShouldBe([WorkflowFaultReasons.NoWon, WorkflowFaultReasons.NoLost]);
        faults.ShouldAllBe(f => !f.IsError);
        CompiledWorkflow.Compile(builder.Build()).Succeeded.ShouldBeTrue();
    }

    [Fact]
    public void A_wrong_name_comes_with_the_one_that_was_probably_meant()
    {
        FixOf("an origin that there is not").ShouldBe("new");
        FixOf("a target that there is not").ShouldBe("won");
        FixOf("a guard that there is not").ShouldBe("field-present");
        FixOf("an unknown member").ShouldBe("colour");
    }

    [Fact]
    public void A_guard_of_the_host_is_known_once_it_is_registered()
    {
        CompiledWorkflow
            .Compile(Workflows.Guarded)
            .ShouldBeRefused(WorkflowFaultReasons.UnknownGuard);
        CompiledWorkflow
            .Compile(Workflows.Guarded, Workflows.ThrowingGuards)
            .Succeeded.ShouldBeTrue();
        Should.Throw<ArgumentException>(() =>
            Workflows.ThrowingGuards.With(new StatusGuard("host", _ => true))
        );
    }

    [Fact]
    public void A_converted_status_needs_no_way_to_it_because_conversion_is_a_command() =>
        WorkflowValidator.Validate(Workflows.Converting).ShouldBeEmpty();

    private static string? FixOf(string name) =>
        FaultyWorkflows.All.Single(f => f.Name == name).Faults().Single().Fix;
}
