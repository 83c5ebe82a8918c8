using Prospecting.Collections;

namespace Prospecting.CustomFields;

/// <summary>A value of a custom field as plain data; its shape is public surface.</summary>
public sealed record CustomValueSnapshot
{
    /// <summary>The code of the field.</summary>
    public required string Field { get; init; }

    /// <summary>The code of the type; see <see cref="CustomFieldTypes"/>.</summary>
    public required string Type { get; init; }

    /// <summary>The texts it is kept as; see <see cref="CustomValue.Texts"/>.</summary>
    public required ValueList<string> Texts { get; init; }

    /// <summary>The field alone: the rest may be personal data.</summary>
    public override string ToString() => Field;
}
