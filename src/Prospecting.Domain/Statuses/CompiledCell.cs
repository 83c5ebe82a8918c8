using Prospecting.Collections;

namespace Prospecting.Statuses;

/// <summary>What one action does out of one status: its branches in order, each with the plan that is carried out when it is taken.</summary>
internal sealed class CompiledCell(ValueList<CompiledCell.Way> ways)
{
    public ReadOnlySpan<Way> Ways => ways.AsSpan();

    /// <summary>The same with one more branch behind the others.</summary>
    public CompiledCell With(Way way) => new([.. ways, way]);

    /// <summary>Whether one of the branches does something.</summary>
    public bool Leads => ways.Any(w => w.Branch.Transition.Kind != TransitionKind.Ignore);

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
