using Prospecting.Collections;

namespace Prospecting.Results;

/// <summary>One of several things to choose from; what cannot be chosen says why, instead of being left out (SPEC S-6).</summary>
/// <typeparam name="T">The type of the thing.</typeparam>
/// <param name="Value">The thing.</param>
/// <param name="WhyNot">Every reason why it cannot be chosen now; empty when it can.</param>
public sealed record Choice<T>(T Value, ValueList<Reason> WhyNot)
{
    /// <summary>Whether it can be chosen.</summary>
    public bool IsEligible => WhyNot.Count == 0;
}
