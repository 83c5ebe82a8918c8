using FsCheck.Fluent;
using Prospecting.Guards;
using Prospecting.Statuses;
using Prospecting.Tests;

namespace Prospecting.Domain.Tests.Statuses;

[Rule("S-15")]
public sealed class WorkflowDiffTests
{
    private static readonly StatusWorkflow Branched = Phased.With(
        Phased.Way("close", "won", "met") with
        {
            Guards = [Guard.FieldPresent("email")],
        },
        Phased.Way("close", "lost", "met")
    );

    [Fact]
    public void A_definition_does_not_differ_from_itself_whatever_it_holds()
    {
        WorkflowDiff.Between(Branched, Branched with { Version = 2 }).IsEmpty.ShouldBeTrue();
        Prop.ForAll(
                RandomWorkflows.Any,
                workflow => WorkflowDiff.Between(workflow, workflow).IsEmpty.ShouldBeTrue()
            )
            .Holds();
    }

    [Fact]
    public void Branches_of_an_action_are_compared_together_and_told_once()
    {
        var later = Branched with
        {
            Transitions =
            [
                .. Branched.Transitions.Select(t =>
                    t.Code == "close" && t.To == "lost" ? t with { MinReasons = 1 } : t
                ),
            ],
        };
        TransitionsBetween(Branched, later).ShouldBe([("close", WorkflowDifferenceKind.Changed)]);
        var turned = Branched with { Transitions = [.. Branched.Transitions.Reverse()] };
        TransitionsBetween(Branched, turned).ShouldBe([("close", WorkflowDifferenceKind.Changed)]);
        TransitionsBetween(Phased.Plain, Branched)
            .ShouldBe([("close", WorkflowDifferenceKind.Added)]);
        TransitionsBetween(Branched, Phased.Plain)
            .ShouldBe([("close", WorkflowDifferenceKind.Removed)]);
    }

    [Fact]
    public void Phases_are_compared_too()
    {
        var later = Branched with
        {
            Groups =
            [
                Branched.Groups[1] with
                {
                    Parent = null,
                },
                Branched.Groups[0] with
                {
                    Code = "labour",
                },
            ],
        };
        var diff = WorkflowDiff.Between(Branched, later);
        diff.IsEmpty.ShouldBeFalse();
        diff.Groups.ShouldBe([
            new WorkflowDifference("talks", WorkflowDifferenceKind.Changed),
            new WorkflowDifference("labour", WorkflowDifferenceKind.Added),
            new WorkflowDifference("work", WorkflowDifferenceKind.Removed),
        ]);
        diff.ToMarkdown().ShouldContain("| phase | `labour` | added |");
    }

    private static IEnumerable<(string, WorkflowDifferenceKind)> TransitionsBetween(
        StatusWorkflow older,
        StatusWorkflow newer
    ) => WorkflowDiff.Between(older, newer).Transitions.Select(d => (d.Code, d.Kind));
}
