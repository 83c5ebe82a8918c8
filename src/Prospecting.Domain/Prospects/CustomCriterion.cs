using Prospecting.CustomFields;

namespace Prospecting.Prospects;

/// <summary>What a custom field must hold to be found (SPEC P-10, Q-2): compared by the keys of its values.</summary>
/// <param name="Field">The code of the field.</param>
/// <param name="From">The first key, as <see cref="ValueKey"/> makes it; open below when left out.</param>
/// <param name="To">The last key, included; open above when left out.</param>
/// <remarks>With neither, whoever has any value is found. Prints redacted: what is looked for may be personal data.</remarks>
public sealed record CustomCriterion(string Field, string? From = null, string? To = null)
{
    /// <summary>A value that one of those of the field must be.</summary>
    /// <param name="field">The code of the field.</param>
    /// <param name="value">The value, of the field's type; of several choices, each is looked for.</param>
    public static IEnumerable<CustomCriterion> Is(string field, CustomValue value)
    {
        ArgumentNullException.ThrowIfNull(value);
        return value.Keys.Select(key => new CustomCriterion(field, key, key));
    }

    /// <summary>Values between which one of those of the field must lie, both included.</summary>
    /// <param name="field">The code of the field.</param>
    /// <param name="from">The first value; open below when left out.</param>
    /// <param name="to">The last value; open above when left out.</param>
    public static CustomCriterion Between(string field, CustomValue? from, CustomValue? to) =>
        new(field, from?.Keys[0], to?.Keys[0]);

    /// <summary>Whether a prospect has such a value.</summary>
    /// <param name="prospect">The prospect.</param>
    public bool Matches(Prospect prospect)
    {
        ArgumentNullException.ThrowIfNull(prospect);
        return prospect.Custom[Field] is { } value
            && value.Keys.Any(key =>
                (From is null || string.CompareOrdinal(key, From) >= 0)
                && (To is null || string.CompareOrdinal(key, To) <= 0)
            );
    }

    /// <summary>The field alone.</summary>
    public override string ToString() => Field;
}
