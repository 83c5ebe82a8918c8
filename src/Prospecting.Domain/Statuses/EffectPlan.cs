using Prospecting.Collections;

namespace Prospecting.Statuses;

/// <summary>The effects of going from one status to another, in their order (SPEC S-10).</summary>
/// <remarks>
/// Leaving: the status, then its phases from the innermost out; then the transition; then entering: phases from the outermost in, then
/// the status. A phase that holds both ends is neither left nor entered; an internal transition leaves nothing.
/// </remarks>
internal sealed class EffectPlan(StatusWorkflow workflow, WorkflowShape shape)
{
    private readonly bool _onlyTransitions =
        workflow.Statuses.All(s => s.OnEntry.Count == 0 && s.OnExit.Count == 0)
        && workflow.Groups.All(g => g.OnEntry.Count == 0 && g.OnExit.Count == 0);

    public ValueList<string> Between(int from, int to, TransitionDefinition transition)
    {
        if (_onlyTransitions || transition.Kind is TransitionKind.Internal or TransitionKind.Ignore)
        {
            return transition.Effects;
        }

        var (source, target) = (workflow.Statuses[from], workflow.Statuses[to]);
        List<string> effects = [.. source.OnExit];
        var left = shape.PhasesOf(from);
        var entered = shape.PhasesOf(to);
        foreach (var phase in left)
        {
            if (!entered.Contains(phase))
            {
                effects.AddRange(workflow.Groups[phase].OnExit);
            }
        }

        effects.AddRange(transition.Effects);
        for (var i = entered.Length - 1; i >= 0; i--)
        {
            if (!left.Contains(entered[i]))
            {
                effects.AddRange(workflow.Groups[entered[i]].OnEntry);
            }
        }

        effects.AddRange(target.OnEntry);
        return effects.Count == transition.Effects.Count
            ? transition.Effects
            : effects.ToValueList();
    }
}
