namespace Prospecting.Merging;

/// <summary>Which value of a field a merge keeps, and why (SPEC G-1).</summary>
/// <param name="Field">The field's name.</param>
/// <param name="Kept">The value that stays; personal data for some fields.</param>
/// <param name="Discarded">The value that goes; it stays readable in the merged record and its history.</param>
/// <param name="FromLoser">Whether the kept value comes from the record that goes.</param>
/// <param name="Why"><c>only-value</c>, <c>survivor</c> or <c>joined</c>.</param>
public sealed record FieldChoice(
    string Field,
    string? Kept,
    string? Discarded,
    bool FromLoser,
    string Why
)
{
    /// <summary>Field and rule: the values may be personal data.</summary>
    public override string ToString() => $"{Field} ({Why})";
}
