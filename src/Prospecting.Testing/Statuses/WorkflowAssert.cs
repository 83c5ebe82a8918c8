using System.Globalization;
using Prospecting.Guards;
using Prospecting.Statuses;
using Prospecting.Testing.Contracts;

namespace Prospecting.Testing.Statuses;

/// <summary>What a workflow should be, without any test framework: throws <see cref="ContractViolationException"/> when it is not.</summary>
public static class WorkflowAssert
{
    /// <summary>That a definition has no error.</summary>
    /// <param name="workflow">The definition.</param>
    /// <param name="guards">The guards it may name.</param>
    /// <returns>The compiled workflow.</returns>
    public static CompiledWorkflow Sound(StatusWorkflow workflow, StatusGuards? guards = null)
    {
        var errors = WorkflowValidator
            .Validate(workflow, guards)
            .Where(f => f.IsError)
            .Select(f => f.Reason)
            .ToList();
        Require.That(
            errors.Count == 0,
            "a definition without errors",
            string.Join("; ", errors.Select(e => $"{e} {e.Text(CultureInfo.InvariantCulture)}"))
        );
        return CompiledWorkflow.Compile(workflow, guards).OrThrow();
    }

    /// <summary>That every action that is not declared for a status is refused there, and no other.</summary>
    /// <param name="workflow">The workflow.</param>
    public static void RefusesWhatIsNotDeclared(CompiledWorkflow workflow)
    {
        foreach (var (status, action) in WorkflowWalks.NegativeMatrix(workflow))
        {
            var decision = WorkflowWalks.DecideWithEverything(
                workflow,
                new FakeFacts(status),
                action
            );
            Require.That(
                decision is StatusDecision.Refused { Why: [{ Code: StatusReasons.NotFromHere }] },
                $"\"{action}\" refused from \"{status}\"",
                decision.GetType().Name
            );
        }
    }

    /// <summary>That a story can be told: each action is allowed and leads where the story says.</summary>
    /// <param name="workflow">The workflow.</param>
    /// <param name="steps">Action and status after it, from the initial status on.</param>
    public static void Tells(
        CompiledWorkflow workflow,
        params IEnumerable<(string Action, string To)> steps
    )
    {
        ArgumentNullException.ThrowIfNull(workflow);
        ArgumentNullException.ThrowIfNull(steps);
        var facts = new FakeFacts(workflow.Initial.Code);
        foreach (var (action, to) in steps)
        {
            var decision = WorkflowWalks.DecideWithEverything(
                workflow,
                facts.Meeting(ConditionsOf(workflow, facts.Status, action, to)),
                action
            );
            Require.That(
                decision is StatusDecision.Allowed allowed && allowed.To.Code == to,
                $"\"{action}\" leads from \"{facts.Status}\" to \"{to}\"",
                decision is StatusDecision.Allowed other
                    ? other.To.Code
                    : string.Join(", ", decision.Reasons)
            );
            var wasOpen = workflow.Status(facts.Status)!.Category == StatusCategory.Open;
            facts = new FakeFacts(to)
            {
                Version = facts.Version + 1,
                ReopensTo = wasOpen ? facts.Status : facts.ReopensTo,
            };
        }
    }

    // What must hold for an action to lead somewhere: the conditions of the branch that leads there, and none of those before it.
    private static IEnumerable<GuardDefinition> ConditionsOf(
        CompiledWorkflow workflow,
        string from,
        string action,
        string to
    )
    {
        var branches = workflow.TransitionsOutOf(from).Where(t => t.Code == action).ToList();
        var taken = branches.FindIndex(t =>
            t.Kind switch
            {
                TransitionKind.Normal => t.To == to,
                TransitionKind.Reopen => true,
                TransitionKind.Ignore => false,
                _ => from == to,
            }
        );
        return taken < 0
            ? []
            :
            [
                .. branches.Take(taken).Select(b => Guard.Not(Guard.All(b.Guards.AsSpan()))),
                .. branches[taken].Guards,
            ];
    }
}
