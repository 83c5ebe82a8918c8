using Prospecting.Collections;
using Prospecting.Texts;

namespace Prospecting.Catalogs;

/// <summary>One choice of a catalogue, as data (SPEC P-15). Immutable, compared by value.</summary>
/// <remarks>Records keep the code. The labels may be reworded, the code never, so that what was chosen once keeps its meaning.</remarks>
public sealed record CatalogItem : INamedChoice
{
    /// <summary>The stable code: 1 to 40 characters of <c>a-z 0-9 . _ -</c>.</summary>
    public required string Code { get; init; }

    /// <summary>What people read; each language 1 to 100 characters.</summary>
    public required LocalizedText Label { get; init; }

    /// <summary>Its place among the others, 0 to 1,000,000; equal ones go by label.</summary>
    public int Order { get; init; }

    /// <summary>Whether it may still be chosen. What is retired keeps its label for the records that have it.</summary>
    /// <value>Yes.</value>
    public bool IsActive { get; init; } = true;

    /// <summary>Other words that files use for it; up to 50 of up to 100 characters (SPEC I-4).</summary>
    public ValueList<string> Aliases { get; init; } = [];

    /// <summary>What else is known of it, such as <see cref="CatalogAttributes.RequiresSource"/>; up to 20, each name once.</summary>
    public ValueList<CatalogAttribute> Attributes { get; init; } = [];

    /// <summary>The value of an attribute.</summary>
    /// <param name="name">Its name.</param>
    /// <returns>The value; <see langword="null"/> when it has none of that name.</returns>
    public string? Attribute(string name) => Attributes.FirstOrDefault(a => a.Name == name)?.Value;

    /// <summary>The codes that an attribute lists apart by commas, such as <see cref="CatalogAttributes.Services"/>.</summary>
    /// <param name="name">Its name.</param>
    /// <returns>The codes; none when it has no attribute of that name.</returns>
    public ValueList<string> Codes(string name) =>
        (Attribute(name) ?? string.Empty)
            .Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .ToValueList();

    /// <summary>Whether an attribute is <c>true</c>.</summary>
    /// <param name="name">Its name.</param>
    public bool Has(string name) => Attribute(name) == CatalogAttributes.True;

    /// <summary>The code.</summary>
    public override string ToString() => Code;
}
