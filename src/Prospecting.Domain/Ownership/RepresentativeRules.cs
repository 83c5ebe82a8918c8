using Prospecting.Collections;

namespace Prospecting.Ownership;

/// <summary>What it takes to represent a prospect, as data. Immutable.</summary>
public sealed record RepresentativeRules
{
    /// <summary>What a host gets that says nothing: the source representative needs a grant, and everybody access (SPEC O-2).</summary>
    public static RepresentativeRules Default { get; } = new();

    /// <summary>The roles that an administrator must have granted.</summary>
    /// <value>The source representative.</value>
    public ValueList<RepresentativeRole> Granted { get; init; } = [RepresentativeRole.Source];
}
