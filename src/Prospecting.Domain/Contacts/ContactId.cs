using System.Text.Json.Serialization;
using Prospecting.Texts;

namespace Prospecting.Contacts;

/// <summary>The id of a contact, made by the client.</summary>
/// <param name="Value">A UUID of version 7.</param>
[JsonConverter(typeof(PlainTextJsonConverter<ContactId>))]
public readonly record struct ContactId(Guid Value) : IPlainText<ContactId>
{
    /// <inheritdoc/>
    static ContactId IPlainText<ContactId>.FromPlainText(string text) =>
        Guid.TryParseExact(text, "D", out var value)
            ? new(value)
            : throw new ArgumentException("This is not a UUID.", nameof(text));

    /// <inheritdoc/>
    string IPlainText<ContactId>.ToPlainText() => Value.ToString();

    /// <inheritdoc/>
    public override string ToString() => Value.ToString();
}
