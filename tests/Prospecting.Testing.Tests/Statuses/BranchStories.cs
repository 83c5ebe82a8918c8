using NodaTime;
using Prospecting.Guards;
using Prospecting.Statuses;
using Prospecting.Testing.Contracts;
using Prospecting.Testing.Statuses;
using Prospecting.Tests;

namespace Prospecting.Testing.Tests.Statuses;

/// <summary>Facts and stories of workflows whose actions lead here or there.</summary>
[Rule("S-4")]
public sealed class BranchStories
{
    private static readonly CompiledWorkflow Workflow = CompiledWorkflow
        .Compile(
            new StatusWorkflowBuilder("branches").With(b =>
            {
                b.Configure("new", s => s with { IsInitial = true })
                    .IgnoreIf("close", Guard.Equal("source", "test"))
                    .PermitDynamic(
                        "close",
                        ("won", [Guard.FieldPresent("email"), Guard.FieldPresent("phone")]),
                        (
                            "held",
                            [Guard.Any(Guard.FieldPresent("email"), Guard.InSet("kind", "x"))]
                        ),
                        ("lost", [])
                    );
                b.Configure("held")
                    .Permit("close", "lost")
                    .PermitReentryIf("again", Guard.AgeAtLeast("status", 3));
                b.Configure(
                    "won",
                    s =>
                        s with
                        {
                            Category = StatusCategory.Won,
                            Probability = 100,
                            IsTerminal = true,
                        }
                );
                b.Configure(
                    "lost",
                    s => s with { Category = StatusCategory.Lost, IsTerminal = true }
                );
            })
        )
        .OrThrow();

    [Theory]
    [InlineData("won")]
    [InlineData("held")]
    [InlineData("lost")]
    public void A_story_can_be_told_through_every_branch(string to) =>
        WorkflowAssert.Tells(Workflow, [("close", to)]);

    [Fact]
    public void A_story_can_go_on_after_a_branch_and_stay()
    {
        WorkflowAssert.Tells(Workflow, [("close", "held"), ("again", "held"), ("close", "lost")]);
        Should.Throw<ContractViolationException>(() =>
            WorkflowAssert.Tells(Workflow, [("close", "new")])
        );
    }

    [Fact]
    public void Covering_walks_go_through_every_branch()
    {
        var walks = WorkflowWalks.Covering(Workflow);
        walks
            .Select(w => (w.Steps[^1].From, w.Steps[^1].To))
            .ShouldBe(
                [
                    ("new", "won"),
                    ("new", "held"),
                    ("new", "lost"),
                    ("held", "lost"),
                    ("held", "held"),
                ],
                ignoreOrder: true
            );
        foreach (var walk in walks)
        {
            WorkflowAssert.Tells(Workflow, walk.Steps.Select(s => (s.Action, s.To)));
        }
    }

    [Fact]
    public void Facts_meet_conditions_and_the_contrary_of_them()
    {
        GuardDefinition[] conditions =
        [
            Guard.FieldPresent("email"),
            Guard.AnyFieldPresent("phone", "mobile"),
            Guard.CountAtLeast("contacts", 20),
            Guard.MinLength("comment", 300),
            Guard.Equal("source", "fair"),
            Guard.InSet("kind", "person", "company"),
            Guard.AgeAtLeast("created", 30),
        ];
        foreach (var condition in conditions)
        {
            Hold(new FakeFacts("new").Meeting(condition), condition).ShouldBeTrue(condition.Code);
            Hold(new FakeFacts("new").Meeting(Guard.Not(condition)), condition)
                .ShouldBeFalse(condition.Code);
        }

        var all = new FakeFacts("new").Meeting(conditions);
        conditions.ShouldAllBe(c => Hold(all, c));
        var none = new FakeFacts("new").Meeting(Guard.Not(Guard.Any(conditions)));
        conditions.ShouldAllBe(c => !Hold(none, c));
    }

    [Fact]
    public void Of_several_ways_to_meet_a_condition_one_is_chosen_that_leaves_the_others_met()
    {
        var facts = new FakeFacts("new").Meeting(
            Guard.Not(Guard.All(Guard.FieldPresent("email"), Guard.FieldPresent("phone"))),
            Guard.Any(Guard.Equal("email", "a@b.example"), Guard.FieldPresent("siren")),
            Guard.FieldPresent("email")
        );
        facts.Text("email").ShouldNotBeNull();
        facts.Text("phone").ShouldBeNull();
    }

    [Fact]
    public void What_cannot_be_met_is_met_as_far_as_it_can_and_a_host_s_guard_is_left_to_the_host()
    {
        var email = Guard.FieldPresent("email");
        var facts = new FakeFacts("new") { HowLongAgo = Duration.FromDays(1) };
        facts.Meeting(Guard.Named("solvent"), Guard.Not(Guard.Named("solvent"))).ShouldBe(facts);
        facts.Meeting(email, Guard.Not(email)).Text("email").ShouldBeNull();
    }

    private static bool Hold(FakeFacts facts, GuardDefinition condition) =>
        StatusGuards.BuiltIn.Find(condition.Code)!.Bind(condition)(facts);
}

/// <summary>Builds in one expression.</summary>
internal static class BuilderExtensions
{
    public static StatusWorkflow With(
        this StatusWorkflowBuilder builder,
        Action<StatusWorkflowBuilder> build
    )
    {
        build(builder);
        return builder.Build();
    }
}
