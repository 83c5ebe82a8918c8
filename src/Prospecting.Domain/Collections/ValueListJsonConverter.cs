using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Prospecting.Collections;

/// <summary>Writes a <see cref="ValueList{T}"/> as a plain JSON array, and reads one.</summary>
/// <remarks>
/// Named by the type itself; public, because a source-generated context of a host's own has to reach it. Such a context also lists the
/// array of each element type, <c>[JsonSerializable(typeof(ProspectAddress[]))]</c>.
/// </remarks>
public sealed class ValueListJsonConverterFactory : JsonConverterFactory
{
    /// <inheritdoc/>
    public override bool CanConvert(Type typeToConvert) =>
        typeToConvert.IsGenericType
        && typeToConvert.GetGenericTypeDefinition() == typeof(ValueList<>);

    /// <inheritdoc/>
    [UnconditionalSuppressMessage(
        "AOT",
        "IL3050",
        Justification = "Reference element types share one instantiation."
    )]
    [UnconditionalSuppressMessage(
        "Trimming",
        "IL2071",
        Justification = "The converter has a public constructor."
    )]
    public override JsonConverter CreateConverter(
        Type typeToConvert,
        JsonSerializerOptions options
    ) =>
        (JsonConverter)
            Activator.CreateInstance(
                typeof(ValueListJsonConverter<>).MakeGenericType(
                    typeToConvert.GetGenericArguments()[0]
                )
            )!;
}

internal sealed class ValueListJsonConverter<T> : JsonConverter<ValueList<T>>
{
    // A list is never null: what is null in JSON is empty.
    public override bool HandleNull => true;

    [UnconditionalSuppressMessage(
        "AOT",
        "IL3050",
        Justification = "Options carry the type information of the element."
    )]
    [UnconditionalSuppressMessage(
        "Trimming",
        "IL2026",
        Justification = "Options carry the type information of the element."
    )]
    public override ValueList<T> Read(
        ref Utf8JsonReader reader,
        Type typeToConvert,
        JsonSerializerOptions options
    ) => new(JsonSerializer.Deserialize<T[]>(ref reader, options) ?? []);

    [UnconditionalSuppressMessage(
        "AOT",
        "IL3050",
        Justification = "Options carry the type information of the element."
    )]
    [UnconditionalSuppressMessage(
        "Trimming",
        "IL2026",
        Justification = "Options carry the type information of the element."
    )]
    public override void Write(
        Utf8JsonWriter writer,
        ValueList<T> value,
        JsonSerializerOptions options
    )
    {
        writer.WriteStartArray();
        foreach (var item in value)
        {
            JsonSerializer.Serialize(writer, item, options);
        }

        writer.WriteEndArray();
    }
}
