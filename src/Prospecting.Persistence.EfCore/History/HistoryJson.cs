using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Prospecting.Aggregates;
using Prospecting.Collections;

namespace Prospecting.Persistence.EfCore.History;

/// <summary>A line's changes as JSON: one row instead of one per field, personal values in a text of their own.</summary>
internal static class HistoryJson
{
    private static readonly JsonWriterOptions Options = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static (string Changes, string? Personal) Write(ValueList<FieldChange> changes)
    {
        var open = new ArrayBufferWriter<byte>(256);
        var personal = new ArrayBufferWriter<byte>(256);
        using (var openJson = new Utf8JsonWriter(open, Options))
        using (var personalJson = new Utf8JsonWriter(personal, Options))
        {
            openJson.WriteStartArray();
            personalJson.WriteStartArray();
            for (var i = 0; i < changes.Count; i++)
            {
                var change = changes[i];
                openJson.WriteStartObject();
                openJson.WriteString("field", change.Field);
                if (change.IsPersonal)
                {
                    openJson.WriteBoolean("personal", true);
                    personalJson.WriteStartObject();
                    personalJson.WriteNumber("at", i);
                    WriteValues(personalJson, change);
                    personalJson.WriteEndObject();
                }
                else
                {
                    WriteValues(openJson, change);
                }

                openJson.WriteEndObject();
            }

            openJson.WriteEndArray();
            personalJson.WriteEndArray();
        }

        var hasPersonal = changes.Any(c => c.IsPersonal);
        return (
            Encoding.UTF8.GetString(open.WrittenSpan),
            hasPersonal ? Encoding.UTF8.GetString(personal.WrittenSpan) : null
        );
    }

    public static ValueList<FieldChange> Read(string changes, string? personal)
    {
        Dictionary<int, (string? Old, string? New)> values = [];
        if (personal is not null)
        {
            using var personalJson = JsonDocument.Parse(personal);
            foreach (var item in personalJson.RootElement.EnumerateArray())
            {
                values[item.GetProperty("at").GetInt32()] = (Text(item, "old"), Text(item, "new"));
            }
        }

        using var json = JsonDocument.Parse(changes);
        return json
            .RootElement.EnumerateArray()
            .Select(
                (item, i) =>
                {
                    var isPersonal = item.TryGetProperty("personal", out _);
                    var (old, now) = isPersonal
                        ? values.GetValueOrDefault(i)
                        : (Text(item, "old"), Text(item, "new"));
                    return new FieldChange(
                        item.GetProperty("field").GetString()!,
                        old,
                        now,
                        isPersonal
                    );
                }
            )
            .ToValueList();
    }

    private static void WriteValues(Utf8JsonWriter json, FieldChange change)
    {
        if (change.Old is { } old)
        {
            json.WriteString("old", old);
        }

        if (change.New is { } now)
        {
            json.WriteString("new", now);
        }
    }

    private static string? Text(JsonElement item, string name) =>
        item.TryGetProperty(name, out var value) ? value.GetString() : null;
}
