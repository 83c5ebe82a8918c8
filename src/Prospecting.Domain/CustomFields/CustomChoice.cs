using Prospecting.Catalogs;
using Prospecting.Collections;
using Prospecting.Texts;

namespace Prospecting.CustomFields;

/// <summary>One of the choices of a custom field. Immutable, compared by value.</summary>
/// <remarks>Records keep the code. Retire a choice rather than take it away: what was chosen once keeps its meaning.</remarks>
public sealed record CustomChoice : INamedChoice
{
    /// <summary>The stable code: 1 to 40 characters of <c>a-z 0-9 . _ -</c>.</summary>
    public required string Code { get; init; }

    /// <summary>What people read; each language 1 to 100 characters.</summary>
    public required LocalizedText Label { get; init; }

    /// <summary>Whether it may still be chosen.</summary>
    /// <value>Yes.</value>
    public bool IsActive { get; init; } = true;

    /// <summary>Other words that files use for it; up to 50 of up to 100 characters.</summary>
    public ValueList<string> Aliases { get; init; } = [];

    /// <summary>The code.</summary>
    public override string ToString() => Code;
}
