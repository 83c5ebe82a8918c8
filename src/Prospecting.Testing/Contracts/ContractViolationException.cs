namespace Prospecting.Testing.Contracts;

/// <summary>A store does not keep a contract.</summary>
public sealed class ContractViolationException : Exception
{
    /// <summary>Says what was expected and what was seen.</summary>
    /// <param name="expected">What the contract asks for.</param>
    /// <param name="seen">What the store did.</param>
    /// <param name="inner">The store's own exception, if it threw one.</param>
    public ContractViolationException(string expected, string seen, Exception? inner = null)
        : base($"Expected: {expected}. Seen: {seen}.", inner) { }
}
