namespace Prospecting.Aggregates;

/// <summary>One field's change, as history keeps it (SPEC H-1).</summary>
/// <param name="Field">A JSON pointer to the field, such as <c>/displayName</c> or <c>/addresses/2</c>.</param>
/// <param name="Old">The value before; <see langword="null"/> when there was none.</param>
/// <param name="New">The value after; <see langword="null"/> when there is none.</param>
/// <param name="IsPersonal">Whether the values are personal data, kept apart so that they can be erased.</param>
public sealed record FieldChange(string Field, string? Old, string? New, bool IsPersonal)
{
    /// <summary>The pointer of the whole (RFC 6901, 5): a change of it to nothing is the deletion of the aggregate.</summary>
    public const string Whole = "";

    /// <summary>Whether it says that the aggregate was deleted.</summary>
    public bool IsRemoval => Field.Length == 0 && New is null;

    /// <summary>The field alone: the values may be personal data.</summary>
    public override string ToString() => Field;
}
