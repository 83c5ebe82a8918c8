namespace Prospecting.Testing.Contracts;

/// <summary>A store does not keep a contract.</summary>
public sealed class ContractViolationException : Exception
{
    /// <summary>Says what was expected and what was seen.</summary>
    /// <param name="expected">What the contract asks for.</param>
    /// <param name="seen">What the store did.</param>
    public ContractViolationException(string expected, string seen)
        : base($"Expected: {expected}. Seen: {seen}.") { }
}
