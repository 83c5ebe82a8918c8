using Prospecting.Collections;
using Prospecting.Results;

namespace Prospecting.Statuses;

/// <summary>The answer to "may this be done?", before or while doing it (SPEC S-5).</summary>
/// <remarks>A closed set of cases, in their order of precedence; immutable data.</remarks>
public abstract record StatusDecision
{
    private StatusDecision() { }

    /// <summary>All reasons why it is not simply allowed; empty when it is, or is ignored.</summary>
    public virtual ValueList<Reason> Reasons => [];

    /// <summary>The workflow has no such action.</summary>
    /// <param name="Why">Says so, with the nearest action that it has.</param>
    public sealed record UnknownAction(Reason Why) : StatusDecision
    {
        /// <inheritdoc/>
        public override ValueList<Reason> Reasons => [Why];
    }

    /// <summary>The workflow has no such status: its definition was changed without moving this prospect.</summary>
    /// <param name="Why">Says so.</param>
    public sealed record UnknownStatus(Reason Why) : StatusDecision
    {
        /// <inheritdoc/>
        public override ValueList<Reason> Reasons => [Why];
    }

    /// <summary>The caller was looking at another version of the definition.</summary>
    /// <param name="Why">Says so.</param>
    public sealed record StaleDefinition(Reason Why) : StatusDecision
    {
        /// <inheritdoc/>
        public override ValueList<Reason> Reasons => [Why];
    }

    /// <summary>Not now, for all these reasons.</summary>
    /// <param name="Why">All of them.</param>
    public sealed record Refused(ValueList<Reason> Why) : StatusDecision
    {
        /// <inheritdoc/>
        public override ValueList<Reason> Reasons => Why;
    }

    /// <summary>Possible once this is given along.</summary>
    /// <param name="Missing">What is missing.</param>
    public sealed record NeedsInput(ValueList<Reason> Missing) : StatusDecision
    {
        /// <inheritdoc/>
        public override ValueList<Reason> Reasons => Missing;
    }

    /// <summary>Possible once confirmed.</summary>
    /// <param name="Token">To be given back in <see cref="StatusRequest.Confirmation"/>; worthless once the prospect or the input changes.</param>
    /// <param name="Why">Says what is being confirmed.</param>
    public sealed record NeedsConfirmation(string Token, Reason Why) : StatusDecision
    {
        /// <inheritdoc/>
        public override ValueList<Reason> Reasons => [Why];
    }

    /// <summary>Taken note of: the workflow says that it does nothing here.</summary>
    public sealed record Ignored : StatusDecision
    {
        internal static readonly Ignored Instance = new();
    }

    /// <summary>Yes; this is the plan that is then carried out.</summary>
    /// <param name="Transition">The transition.</param>
    /// <param name="From">The status it leads out of.</param>
    /// <param name="To">The status it leads to; the same one for re-entries and internal transitions.</param>
    public sealed record Allowed(
        TransitionDefinition Transition,
        StatusDefinition From,
        StatusDefinition To
    ) : StatusDecision
    {
        /// <summary>The effects to declare, in order: leaving the status and its phases, the transition's own, entering (SPEC S-10).</summary>
        public ValueList<string> Effects { get; init; } = [];
    }
}
