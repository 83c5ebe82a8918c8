using System.Text.Json;
using System.Text.Json.Serialization;

namespace Prospecting.Tags;

/// <summary>Writes a <see cref="TagSet"/> as an array of texts, and reads one with all checks.</summary>
/// <remarks>Named by the type itself; public, because a source-generated context of a host's own has to reach it.</remarks>
public sealed class TagSetJsonConverter : JsonConverter<TagSet>
{
    /// <summary>What is null in JSON is empty.</summary>
    public override bool HandleNull => true;

    /// <inheritdoc/>
    public override TagSet Read(
        ref Utf8JsonReader reader,
        Type typeToConvert,
        JsonSerializerOptions options
    )
    {
        if (reader.TokenType == JsonTokenType.Null)
        {
            return TagSet.Empty;
        }

        if (reader.TokenType != JsonTokenType.StartArray)
        {
            throw new JsonException(
                $"A TagSet is written as an array of texts, not as {reader.TokenType}."
            );
        }

        List<string?> texts = [];
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            texts.Add(
                reader.TokenType == JsonTokenType.String
                    ? reader.GetString()
                    : throw new JsonException(
                        $"A Tag is written as a text, not as {reader.TokenType}."
                    )
            );
        }

        var tags = TagSet.Parse(texts);
        return tags.Succeeded ? tags.Value : throw TagJsonConverter.Refused(tags.Reasons);
    }

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, TagSet value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(value);
        writer.WriteStartArray();
        foreach (var tag in value)
        {
            writer.WriteStringValue(tag.Text);
        }

        writer.WriteEndArray();
    }
}
