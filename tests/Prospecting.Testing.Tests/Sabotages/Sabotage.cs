using Prospecting.Storage;

namespace Prospecting.Testing.Tests.Sabotages;

/// <summary>One way to get a store wrong, as data: a store that does this must fail one contract and keep all others, but for scenarios, which use many things together.</summary>
/// <param name="Name">What the store does, as the rest of the sentence "a store that ...".</param>
/// <param name="Fails">The contract that it must fail, by its name.</param>
/// <param name="Wrap">Puts the fault around a store that is right. Called once for each store, so that a fault may remember things.</param>
internal sealed record Sabotage(
    string Name,
    string Fails,
    Func<IProspectingSessionFactory, IProspectingSessionFactory> Wrap
)
{
    /// <summary>The few contracts that cannot be kept with this fault in the store either; the sabotage says why.</summary>
    public IReadOnlyList<string> AlsoFails { get; init; } = [];

    /// <inheritdoc/>
    public override string ToString() => Name;
}
