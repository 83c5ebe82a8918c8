using System.Globalization;
using NodaTime;
using NodaTime.Text;
using Prospecting.Collections;

namespace Prospecting.CustomFields;

/// <summary>A value of a custom field: typed, and kept as the one text there is of it. Immutable, compared by type and text.</summary>
/// <remarks>Prints its type alone: it may be personal data.</remarks>
public sealed record CustomValue
{
    /// <summary>The text of yes.</summary>
    internal const string Yes = "true";

    /// <summary>The text of no.</summary>
    internal const string No = "false";

    internal CustomValue(CustomFieldType type, ValueList<string> texts) =>
        (Type, Texts) = (type, texts);

    /// <summary>What it is.</summary>
    public CustomFieldType Type { get; }

    /// <summary>
    /// The texts it is kept as: of several choices the codes, each once, in ordinal order; else one: <c>1234.5</c>, <c>2026-03-31</c>,
    /// <c>true</c> or <c>false</c>, the code of a choice, the text itself.
    /// </summary>
    public ValueList<string> Texts { get; }

    /// <summary>All of it as one text, for exports and history; several choices are apart by semicolons.</summary>
    public string Text => Texts.Count == 1 ? Texts[0] : string.Join("; ", Texts);

    /// <summary>What it is searched by, and sorted by when it is one; see <see cref="ValueKey"/>.</summary>
    public ValueList<string> Keys =>
        Type switch
        {
            CustomFieldType.WholeNumber or CustomFieldType.Number => [ValueKey.OfNumber(Number)],
            CustomFieldType.Date => [ValueKey.OfDate(Date)],
            CustomFieldType.YesNo => [ValueKey.OfYesNo(Flag)],
            CustomFieldType.Choice or CustomFieldType.Choices => Texts,
            _ => [ValueKey.OfText(Text)],
        };

    /// <summary>The number.</summary>
    /// <exception cref="InvalidOperationException">It is none.</exception>
    public decimal Number =>
        Type is CustomFieldType.WholeNumber or CustomFieldType.Number
            ? decimal.Parse(Texts[0], NumberStyles.Number, CultureInfo.InvariantCulture)
            : throw IsNo("number");

    /// <summary>The date.</summary>
    /// <exception cref="InvalidOperationException">It is none.</exception>
    public LocalDate Date =>
        Type is CustomFieldType.Date
            ? LocalDatePattern.Iso.Parse(Texts[0]).Value
            : throw IsNo("date");

    /// <summary>Whether it is yes.</summary>
    /// <exception cref="InvalidOperationException">It is neither yes nor no.</exception>
    public bool Flag => Type is CustomFieldType.YesNo ? Texts[0] == Yes : throw IsNo("yes or no");

    /// <summary>The type alone.</summary>
    public override string ToString() => $"({CustomFieldTypes.CodeOf(Type)})";

    private InvalidOperationException IsNo(string what) =>
        new($"A value of type {CustomFieldTypes.CodeOf(Type)} is no {what}.");
}
