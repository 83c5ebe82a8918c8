using System.Text.Json.Serialization;
using Prospecting.Texts;

namespace Prospecting.Notes;

/// <summary>The id of a note, made by the client.</summary>
/// <param name="Value">A UUID of version 7.</param>
[JsonConverter(typeof(PlainTextJsonConverter<NoteId>))]
public readonly record struct NoteId(Guid Value) : IPlainText<NoteId>
{
    /// <inheritdoc/>
    static NoteId IPlainText<NoteId>.FromPlainText(string text) =>
        Guid.TryParseExact(text, "D", out var value)
            ? new(value)
            : throw new ArgumentException("This is not a UUID.", nameof(text));

    /// <inheritdoc/>
    string IPlainText<NoteId>.ToPlainText() => Value.ToString();

    /// <inheritdoc/>
    public override string ToString() => Value.ToString();
}
