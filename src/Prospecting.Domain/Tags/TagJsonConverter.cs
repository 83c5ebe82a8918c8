using System.Text.Json;
using System.Text.Json.Serialization;
using Prospecting.Results;

namespace Prospecting.Tags;

/// <summary>Writes a <see cref="Tag"/> as its text, and reads one with all checks.</summary>
/// <remarks>Named by the type itself; public, because a source-generated context of a host's own has to reach it.</remarks>
public sealed class TagJsonConverter : JsonConverter<Tag>
{
    /// <inheritdoc/>
    public override Tag Read(
        ref Utf8JsonReader reader,
        Type typeToConvert,
        JsonSerializerOptions options
    ) =>
        reader.TokenType == JsonTokenType.String
            ? Read(reader.GetString())
            : throw new JsonException($"A Tag is written as a text, not as {reader.TokenType}.");

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, Tag value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(value);
        writer.WriteStringValue(value.Text);
    }

    private static Tag Read(string? text) =>
        Tag.Parse(text) is var tag && tag.Succeeded ? tag.Value : throw Refused(tag.Reasons);

    /// <summary>What is thrown for a text that is no tag: its codes, never the text.</summary>
    internal static JsonException Refused(IEnumerable<Reason> reasons) =>
        new($"This is not a Tag: {string.Join(", ", reasons.Select(r => r.Code).Distinct())}.");
}
