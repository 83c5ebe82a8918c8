using Prospecting.Catalogs;
using Prospecting.Collections;
using Prospecting.Texts;

namespace Prospecting.CustomFields;

/// <summary>What a custom field is, as data (SPEC P-10). Immutable, compared by value.</summary>
public sealed record CustomFieldDefinition : INamedChoice
{
    /// <summary>The stable code that values are kept under: 1 to 40 characters of <c>a-z 0-9 . _ -</c>.</summary>
    public required string Code { get; init; }

    /// <summary>What it holds.</summary>
    public required CustomFieldType Type { get; init; }

    /// <summary>What people read; each language 1 to 100 characters.</summary>
    public required LocalizedText Label { get; init; }

    /// <summary>Other words that files head its column with; up to 50 of up to 100 characters.</summary>
    public ValueList<string> Aliases { get; init; } = [];

    /// <summary>Whether a prospect must have it.</summary>
    public bool IsRequired { get; init; }

    /// <summary>What may be chosen, in the order of the form: up to 500 of a <see cref="CustomFieldType.Choice"/> or <see cref="CustomFieldType.Choices"/>, else none.</summary>
    public ValueList<CustomChoice> Choices { get; init; } = [];

    /// <summary>Its place among the others, 0 to 1,000,000; equal ones go by label.</summary>
    public int Order { get; init; }

    /// <summary>Whether it is still asked for. What is retired keeps its values.</summary>
    /// <value>Yes.</value>
    public bool IsActive { get; init; } = true;

    /// <summary>Where its value stands in a prospect: <c>/custom/CODE</c>.</summary>
    public string Pointer => CustomValues.PointerOf(Code);

    /// <summary>The code.</summary>
    public override string ToString() => Code;
}
