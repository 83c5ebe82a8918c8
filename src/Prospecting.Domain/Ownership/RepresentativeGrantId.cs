using System.Text.Json.Serialization;
using Prospecting.Texts;

namespace Prospecting.Ownership;

/// <summary>The id of a grant to represent, made by the client.</summary>
/// <param name="Value">A UUID of version 7.</param>
[JsonConverter(typeof(PlainTextJsonConverter<RepresentativeGrantId>))]
public readonly record struct RepresentativeGrantId(Guid Value) : IPlainText<RepresentativeGrantId>
{
    /// <inheritdoc/>
    static RepresentativeGrantId IPlainText<RepresentativeGrantId>.FromPlainText(string text) =>
        Guid.TryParseExact(text, "D", out var value)
            ? new(value)
            : throw new ArgumentException("This is not a UUID.", nameof(text));

    /// <inheritdoc/>
    string IPlainText<RepresentativeGrantId>.ToPlainText() => Value.ToString();

    /// <inheritdoc/>
    public override string ToString() => Value.ToString();
}
