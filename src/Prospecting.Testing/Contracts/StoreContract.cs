namespace Prospecting.Testing.Contracts;

/// <summary>One thing that every store must keep, as data: a sentence and a way to verify it.</summary>
/// <param name="Name">The sentence; stable, so that a store can be asked for it by name.</param>
/// <param name="Verify">
/// Tries it on a fresh store; throws <see cref="ContractViolationException"/> when the store does not keep it, whatever it does instead.
/// </param>
public sealed record StoreContract(string Name, Func<StoreHarness, CancellationToken, Task> Verify)
{
    /// <summary>Tries it on a fresh store; throws <see cref="ContractViolationException"/> when the store does not keep it, whatever it does instead.</summary>
    public Func<StoreHarness, CancellationToken, Task> Verify { get; init; } = Told(Verify);

    /// <summary>The group it is published in, such as "Concurrency".</summary>
    public string Group { get; init; } = string.Empty;

    /// <summary>The rules of the specification that it proves, such as "M-3".</summary>
    public IReadOnlyList<string> Rules { get; init; } = [];

    /// <summary>What an implementer has to do for it, or has most often got wrong.</summary>
    public string Hint { get; init; } = string.Empty;

    /// <summary>What a store must be able to do for the contract to apply to it.</summary>
    public StoreCapabilities Needs { get; init; }

    /// <summary>Whether it applies to a store that can do this.</summary>
    /// <param name="capabilities">What the store can do.</param>
    public bool AppliesTo(StoreCapabilities capabilities) =>
        (Needs & ~capabilities) == StoreCapabilities.None;

    /// <inheritdoc/>
    public override string ToString() => Name;

    // A store that fails in a way nobody thought of does not keep the contract either; its own exception is inside.
    private static Func<StoreHarness, CancellationToken, Task> Told(
        Func<StoreHarness, CancellationToken, Task> verify
    ) =>
        async (harness, cancellationToken) =>
        {
            try
            {
                await verify(harness, cancellationToken).ConfigureAwait(false);
            }
            catch (Exception other)
                when (other is not ContractViolationException
                    && !(
                        other is OperationCanceledException
                        && cancellationToken.IsCancellationRequested
                    )
                )
            {
                throw new ContractViolationException(
                    "the store does what it is asked",
                    $"{other.GetType().Name}: {other.Message}",
                    other
                );
            }
        };
}
