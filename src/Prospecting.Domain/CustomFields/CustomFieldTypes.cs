using System.Collections.Frozen;

namespace Prospecting.CustomFields;

/// <summary>The codes of the types of custom fields, as snapshots and files have them.</summary>
public static class CustomFieldTypes
{
    private static readonly FrozenDictionary<CustomFieldType, string> ByType = new Dictionary<
        CustomFieldType,
        string
    >
    {
        [CustomFieldType.Text] = "text",
        [CustomFieldType.LongText] = "long-text",
        [CustomFieldType.WholeNumber] = "whole-number",
        [CustomFieldType.Number] = "number",
        [CustomFieldType.Date] = "date",
        [CustomFieldType.YesNo] = "yes-no",
        [CustomFieldType.Choice] = "choice",
        [CustomFieldType.Choices] = "choices",
        [CustomFieldType.Url] = "url",
    }.ToFrozenDictionary();

    private static readonly FrozenDictionary<string, CustomFieldType> ByCode =
        ByType.ToFrozenDictionary(p => p.Value, p => p.Key, StringComparer.Ordinal);

    /// <summary>The code of a type.</summary>
    /// <param name="type">The type.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such type.</exception>
    public static string CodeOf(CustomFieldType type) =>
        ByType.TryGetValue(type, out var code)
            ? code
            : throw new ArgumentOutOfRangeException(nameof(type), type, "There is no such type.");

    /// <summary>The type of a code.</summary>
    /// <param name="code">Such as <c>whole-number</c>.</param>
    /// <exception cref="ArgumentException">There is no such code.</exception>
    public static CustomFieldType Of(string code)
    {
        ArgumentNullException.ThrowIfNull(code);
        return ByCode.TryGetValue(code, out var type)
            ? type
            : throw new ArgumentException(
                $"There is no type of that code; there are: {string.Join(", ", ByCode.Keys.Order(StringComparer.Ordinal))}.",
                nameof(code)
            );
    }
}
