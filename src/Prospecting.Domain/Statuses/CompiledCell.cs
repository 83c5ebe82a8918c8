using Prospecting.Collections;
using Prospecting.Guards;
using Prospecting.Results;

namespace Prospecting.Statuses;

/// <summary>What one action does out of one status: its branches in order, each with the plan that is carried out when it is taken.</summary>
internal sealed class CompiledCell(ValueList<CompiledCell.Way> ways)
{
    public ReadOnlySpan<Way> Ways => ways.AsSpan();

    /// <summary>The same with one more branch behind the others.</summary>
    public CompiledCell With(Way way) => new([.. ways, way]);

    /// <summary>Whether one of the branches does something.</summary>
    public bool Leads => ways.Any(w => w.Branch.Transition.Kind != TransitionKind.Ignore);

    /// <summary>The branch that answers: the first one whose guards do not fail, else the first.</summary>
    public Way Taken(ref GuardRun run, out GuardState state)
    {
        state = GuardState.Fails;
        foreach (var way in ways.AsSpan())
        {
            state = way.Branch.Ask(ref run);
            if (state != GuardState.Fails)
            {
                // A guard that threw says neither yes nor no: the branches behind it must not be taken instead.
                return way;
            }
        }

        return ways[0];
    }

    /// <summary>Every reason of a refusal: of the branch that answers, or of all when none can be taken.</summary>
    public ValueList<Reason> WhyNot(
        Way taken,
        GuardState state,
        ref GuardRun run,
        StatusRights rights
    )
    {
        List<Reason> reasons = [];
        var refusing = state == GuardState.Fails ? ways.AsSpan() : [taken];
        foreach (var way in refusing)
        {
            way.Branch.Explain(ref run, reasons);
        }

        foreach (var way in refusing)
        {
            way.Branch.ExplainRights(rights, reasons);
        }

        return Once(reasons);
    }

    // A condition may stand in several branches, or twice in one: its reason is told once.
    private static ValueList<Reason> Once(List<Reason> reasons)
    {
        // Few are compared faster than hashed.
        const int few = 10;
        if (reasons.Count > few)
        {
            return reasons.Distinct().ToValueList();
        }

        for (var i = reasons.Count - 1; i > 0; i--)
        {
            if (reasons.IndexOf(reasons[i]) < i)
            {
                reasons.RemoveAt(i);
            }
        }

        return reasons.ToValueList();
    }

    /// <summary>One branch.</summary>
    /// <param name="Branch">The transition.</param>
    /// <param name="Allowed">The answer when it is taken.</param>
    /// <param name="Option">The same, as one of the options.</param>
    public sealed record Way(
        CompiledBranch Branch,
        StatusDecision.Allowed Allowed,
        StatusOption Option
    );
}
