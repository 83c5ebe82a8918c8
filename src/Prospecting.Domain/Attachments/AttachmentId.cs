using System.Text.Json.Serialization;
using Prospecting.Texts;

namespace Prospecting.Attachments;

/// <summary>The id of an attachment, made by the client.</summary>
/// <param name="Value">A UUID of version 7.</param>
[JsonConverter(typeof(PlainTextJsonConverter<AttachmentId>))]
public readonly record struct AttachmentId(Guid Value) : IPlainText<AttachmentId>
{
    /// <inheritdoc/>
    static AttachmentId IPlainText<AttachmentId>.FromPlainText(string text) =>
        Guid.TryParseExact(text, "D", out var value)
            ? new(value)
            : throw new ArgumentException("This is not a UUID.", nameof(text));

    /// <inheritdoc/>
    string IPlainText<AttachmentId>.ToPlainText() => Value.ToString();

    /// <inheritdoc/>
    public override string ToString() => Value.ToString();
}
