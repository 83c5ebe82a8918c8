using Prospecting.Statuses;
using Prospecting.Texts;

namespace Prospecting.Domain.Tests.Statuses;

/// <summary>A workflow of phases in phases: <c>work</c> holds <c>talks</c> and "offered", <c>talks</c> holds "called" and "met".</summary>
internal static class Phased
{
    public static StatusWorkflow Plain { get; } = Build();

    /// <summary>The same, with other ways in addition.</summary>
    public static StatusWorkflow With(params TransitionDefinition[] ways) =>
        Plain with
        {
            Transitions = [.. Plain.Transitions, .. ways],
        };

    public static TransitionDefinition Way(string action, string? to, params string[] from) =>
        new()
        {
            Code = action,
            Label = LocalizedText.Same(action),
            From = [.. from],
            To = to,
        };

    public static StatusDecision Decide(
        CompiledWorkflow workflow,
        string status,
        string action,
        bool complete = false
    ) =>
        workflow.Decide(
            new StubFacts(status) { Complete = complete },
            new StatusRequest(action),
            StatusRights.All
        );

    public static StatusDecision.Allowed Allowed(
        CompiledWorkflow workflow,
        string status,
        string action
    ) => Decide(workflow, status, action).ShouldBeOfType<StatusDecision.Allowed>();

    public static IEnumerable<string> CodesOf(
        CompiledWorkflow workflow,
        string status,
        string action
    ) => Decide(workflow, status, action).Reasons.Select(r => r.Code);

    /// <summary>The statuses that an action leads out of.</summary>
    public static IEnumerable<string> OriginsOf(CompiledWorkflow workflow, string action) =>
        workflow
            .Definition.Statuses.Select(s => s.Code)
            .Where(s => workflow.TransitionsOutOf(s).Any(t => t.Code == action));

    private static StatusWorkflow Build()
    {
        var builder = new StatusWorkflowBuilder("phases");
        builder.ConfigureGroup("work");
        builder.ConfigureGroup("talks").SubstateOf("work");
        builder.Configure("new", s => s with { IsInitial = true }).Permit("call", "called");
        builder.Configure("called").SubstateOf("talks").Permit("meet", "met");
        builder.Configure("met").SubstateOf("talks").Permit("offer", "offered");
        builder.Configure("offered").SubstateOf("work").Permit("win", "won");
        builder.Configure(
            "won",
            s => s with { Category = StatusCategory.Won, Probability = 100, IsTerminal = true }
        );
        builder.Configure(
            "lost",
            s => s with { Category = StatusCategory.Lost, IsTerminal = true }
        );
        builder.PermitFromAnyOpen("lose", "lost");
        return builder.Build();
    }
}
