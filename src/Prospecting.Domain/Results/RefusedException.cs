using Prospecting.Collections;

namespace Prospecting.Results;

/// <summary>A refusal as an exception, for callers who asked for one with <c>OrThrow()</c>.</summary>
/// <remarks>The message holds codes and pointers only: parameters may be personal data.</remarks>
public sealed class RefusedException : Exception
{
    /// <summary>Makes the exception from the reasons.</summary>
    /// <param name="reasons">All reasons of the refusal.</param>
    public RefusedException(ValueList<Reason> reasons)
        : base(
            "Refused: " + string.Join(", ", reasons) + ". See Reasons for parameters and fixes."
        ) => Reasons = reasons;

    /// <summary>All reasons of the refusal.</summary>
    public ValueList<Reason> Reasons { get; }
}
