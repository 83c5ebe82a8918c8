using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using Prospecting.Results;

namespace Prospecting.Texts;

/// <summary>Writes a value as plain JSON text, or a number, and as the key of an object; reads it with all checks of its type.</summary>
/// <typeparam name="T">The type of the value.</typeparam>
/// <remarks>
/// What cannot be read is a <see cref="JsonException"/> that names the type and the codes of the reasons, never what was written: that may
/// be personal data. Types of the domain name this converter themselves, so that a host need not register it.
/// </remarks>
public sealed class PlainTextJsonConverter<T> : JsonConverter<T>
    where T : IPlainText<T>
{
    /// <inheritdoc/>
    public override T Read(
        ref Utf8JsonReader reader,
        Type typeToConvert,
        JsonSerializerOptions options
    )
    {
        ArgumentNullException.ThrowIfNull(options);
        if (T.IsNumber && reader.TokenType == JsonTokenType.Number)
        {
            return reader.TryGetInt32(out var number)
                ? FromText(number.ToString(CultureInfo.InvariantCulture))
                : throw new JsonException($"This is not a {typeof(T).Name}.");
        }

        var mayBeText =
            !T.IsNumber
            || options.NumberHandling.HasFlag(JsonNumberHandling.AllowReadingFromString);
        return mayBeText && reader.TokenType == JsonTokenType.String
            ? FromText(reader.GetString()!)
            : throw new JsonException(
                $"A {typeof(T).Name} is written as a {(T.IsNumber ? "number" : "text")}, not as {reader.TokenType}."
            );
    }

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        var text = ToText(value);
        if (T.IsNumber)
        {
            writer.WriteRawValue(text);
        }
        else
        {
            writer.WriteStringValue(text);
        }
    }

    /// <inheritdoc/>
    public override T ReadAsPropertyName(
        ref Utf8JsonReader reader,
        Type typeToConvert,
        JsonSerializerOptions options
    ) => FromText(reader.GetString()!);

    /// <inheritdoc/>
    public override void WriteAsPropertyName(
        Utf8JsonWriter writer,
        T value,
        JsonSerializerOptions options
    )
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.WritePropertyName(ToText(value));
    }

    private static T FromText(string text)
    {
        try
        {
            return T.FromPlainText(text);
        }
        catch (RefusedException refused)
        {
            throw new JsonException(
                $"This is not a {typeof(T).Name}: {string.Join(", ", refused.Reasons.Select(r => r.Code))}.",
                refused
            );
        }
        catch (ArgumentException exception)
        {
            throw new JsonException($"This is not a {typeof(T).Name}.", exception);
        }
    }

    private static string ToText(T value)
    {
        var text = value.ToPlainText();
        return text.Length > 0
            ? text
            : throw new JsonException(
                $"default({typeof(T).Name}) names nothing and cannot be written; make the member nullable."
            );
    }
}
