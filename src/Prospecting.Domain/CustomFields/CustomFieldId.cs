using System.Text.Json.Serialization;
using Prospecting.Texts;

namespace Prospecting.CustomFields;

/// <summary>The id of a custom field, made by the client. Values name a field by its code, not by this.</summary>
/// <param name="Value">A UUID of version 7.</param>
[JsonConverter(typeof(PlainTextJsonConverter<CustomFieldId>))]
public readonly record struct CustomFieldId(Guid Value) : IPlainText<CustomFieldId>
{
    /// <inheritdoc/>
    static CustomFieldId IPlainText<CustomFieldId>.FromPlainText(string text) =>
        Guid.TryParseExact(text, "D", out var value)
            ? new(value)
            : throw new ArgumentException("This is not a UUID.", nameof(text));

    /// <inheritdoc/>
    string IPlainText<CustomFieldId>.ToPlainText() => Value.ToString();

    /// <inheritdoc/>
    public override string ToString() => Value.ToString();
}
