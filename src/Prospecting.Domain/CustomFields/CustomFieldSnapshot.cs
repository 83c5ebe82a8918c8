using Prospecting.Collections;

namespace Prospecting.CustomFields;

/// <summary>All that a custom field is, as plain data; its shape is public surface.</summary>
public sealed record CustomFieldSnapshot
{
    /// <summary>The tenant's number.</summary>
    public required int Tenant { get; init; }

    /// <summary>The id.</summary>
    public required Guid Id { get; init; }

    /// <summary>The stored version.</summary>
    public required int Version { get; init; }

    /// <summary>The code of the company that it is for; <see langword="null"/> for every company of the tenant.</summary>
    public string? Company { get; init; }

    /// <summary>The stable code; unique by tenant and company.</summary>
    public required string Code { get; init; }

    /// <summary>The code of what it holds; see <see cref="CustomFieldTypes"/>.</summary>
    public required string Type { get; init; }

    /// <summary>French label.</summary>
    public required string LabelFr { get; init; }

    /// <summary>English label.</summary>
    public required string LabelEn { get; init; }

    /// <summary>Other words that files head its column with.</summary>
    public ValueList<string> Aliases { get; init; } = [];

    /// <summary>Whether a prospect must have it.</summary>
    public bool IsRequired { get; init; }

    /// <summary>What may be chosen, in order.</summary>
    public ValueList<CustomChoiceSnapshot> Choices { get; init; } = [];

    /// <summary>Its place among the others.</summary>
    public int Order { get; init; }

    /// <summary>Whether it is still asked for.</summary>
    public bool IsActive { get; init; }
}

/// <summary>One of the choices of a custom field, as plain data.</summary>
public sealed record CustomChoiceSnapshot
{
    /// <summary>The stable code.</summary>
    public required string Code { get; init; }

    /// <summary>French label.</summary>
    public required string LabelFr { get; init; }

    /// <summary>English label.</summary>
    public required string LabelEn { get; init; }

    /// <summary>Whether it may still be chosen.</summary>
    public bool IsActive { get; init; }

    /// <summary>Other words that files use for it.</summary>
    public ValueList<string> Aliases { get; init; } = [];

    internal static CustomChoiceSnapshot Of(CustomChoice choice) =>
        new()
        {
            Code = choice.Code,
            LabelFr = choice.Label.Fr,
            LabelEn = choice.Label.En,
            IsActive = choice.IsActive,
            Aliases = choice.Aliases,
        };

    internal CustomChoice ToChoice() =>
        new()
        {
            Code = Code,
            Label = new(LabelFr, LabelEn),
            IsActive = IsActive,
            Aliases = Aliases,
        };
}
