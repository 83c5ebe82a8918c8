using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Prospecting.Activities;
using Prospecting.Catalogs;
using Prospecting.Collections;
using Prospecting.CustomFields;

namespace Prospecting.Persistence.EfCore.Storage;

/// <summary>What a row keeps as JSON: lists that nobody looks a record up by.</summary>
[JsonSerializable(typeof(string[]))]
[JsonSerializable(typeof(Guid[]))]
[JsonSerializable(typeof(ReportAnswer[]))]
[JsonSerializable(typeof(CatalogAttribute[]))]
[JsonSerializable(typeof(CustomChoiceSnapshot[]))]
internal sealed partial class RowJson : JsonSerializerContext
{
    // Read by people and by SQL: letters stand as they are.
    private static readonly RowJson Readable = new(
        new JsonSerializerOptions
        {
            PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
            DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
            Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        }
    );

    /// <summary>A list as an array; <see langword="null"/> when it is empty.</summary>
    public static string? Write<T>(ValueList<T> list) =>
        list.Count == 0 ? null : JsonSerializer.Serialize([.. list], ArrayOf<T>());

    /// <summary>The list of an array; empty for <see langword="null"/>.</summary>
    public static ValueList<T> Read<T>(string? json) =>
        json is null ? [] : JsonSerializer.Deserialize(json, ArrayOf<T>())!.ToValueList();

    private static JsonTypeInfo<T[]> ArrayOf<T>() =>
        (JsonTypeInfo<T[]>)Readable.GetTypeInfo(typeof(T[]))!;
}
