namespace Prospecting.Testing.Contracts;

/// <summary>One thing that every store must keep, as data: a sentence and a way to verify it.</summary>
/// <param name="Name">The sentence; stable, so that a store can be asked for it by name.</param>
/// <param name="Verify">Tries it on a fresh store; throws <see cref="ContractViolationException"/> when the store does not keep it.</param>
public sealed record StoreContract(string Name, Func<StoreHarness, CancellationToken, Task> Verify)
{
    /// <inheritdoc/>
    public override string ToString() => Name;
}
