using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Prospecting.Collections;
using Prospecting.Json;
using Prospecting.Results;
using Prospecting.Statuses;
using Prospecting.Texts;

namespace Prospecting.Catalogs;

/// <summary>Reads and writes catalogues as JSON. The format is described in <c>docs/concepts/catalogues.md</c>.</summary>
public static class CatalogJson
{
    /// <summary>The largest file that is read, in bytes.</summary>
    public const int MaxBytes = 1024 * 1024;

    // What is listed without an order stands in the order of the list, with room between.
    private const int OrderStep = 10;

    private static readonly JsonFaultCodes Codes = new(
        CatalogReasons.NotJson,
        CatalogReasons.UnknownMember,
        CatalogReasons.MissingMember,
        CatalogReasons.WrongValue,
        CatalogReasons.Duplicate
    );

    private static readonly JsonWriterOptions Options = new()
    {
        Indented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>Reads a catalogue and checks it.</summary>
    /// <param name="utf8">The file's bytes, UTF-8.</param>
    /// <returns>A sound definition; or every place where the text is not of the format, else every fault of what it says.</returns>
    public static Outcome<CatalogDefinition> Read(ReadOnlyMemory<byte> utf8)
    {
        if (utf8.Length > MaxBytes)
        {
            return CatalogItemRules.TooLarge(JsonPlace.Root, "1 MiB");
        }

        var read = JsonDefinition.Read(utf8, Codes, ReadDraft);
        if (!read.TryGet(out var draft))
        {
            return read.Reasons;
        }

        return FaultList.IsCode(draft.Kind)
            ? CatalogDefinition.Of(new CatalogKind(draft.Kind), draft.Items)
            : new Reason(CatalogReasons.BadCode).At("/kind").With("max", CatalogKind.MaxLength);
    }

    /// <summary>Writes a catalogue: members in a fixed order, so that equal definitions give equal text.</summary>
    /// <param name="definition">The definition.</param>
    /// <returns>Indented JSON.</returns>
    public static string Write(CatalogDefinition definition)
    {
        ArgumentNullException.ThrowIfNull(definition);
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, Options))
        {
            json.WriteStartObject();
            json.WriteString("kind", definition.Kind.Code);
            json.WriteStartArray("entries");
            foreach (var item in definition.Items)
            {
                Write(json, item);
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan) + "\n";
    }

    private static void Write(Utf8JsonWriter json, CatalogItem item)
    {
        json.WriteStartObject();
        json.WriteString("code", item.Code);
        json.WriteStartObject("label");
        json.WriteString("fr", item.Label.Fr);
        json.WriteString("en", item.Label.En);
        json.WriteEndObject();
        json.WriteNumber("order", item.Order);
        if (!item.IsActive)
        {
            json.WriteBoolean("active", false);
        }

        if (item.Aliases.Count > 0)
        {
            json.WriteStartArray("aliases");
            foreach (var alias in item.Aliases)
            {
                json.WriteStringValue(alias);
            }

            json.WriteEndArray();
        }

        if (item.Attributes.Count > 0)
        {
            json.WriteStartObject("attributes");
            foreach (var (name, value) in item.Attributes)
            {
                json.WriteString(name, value);
            }

            json.WriteEndObject();
        }

        json.WriteEndObject();
    }

    private static Draft? ReadDraft(JsonMember root)
    {
        if (!root.IsObject("kind", "entries"))
        {
            return null;
        }

        var place = 0;
        return new Draft(
            root.Text("kind", required: true) ?? string.Empty,
            root.List("entries", required: true, entry => ReadItem(entry, ++place * OrderStep))
        );
    }

    private static CatalogItem? ReadItem(JsonMember entry, int order) =>
        entry.IsObject("code", "label", "order", "active", "aliases", "attributes")
            ? new CatalogItem
            {
                Code = entry.Text("code", required: true) ?? string.Empty,
                Label = entry.Label(required: true) ?? LocalizedText.Same(string.Empty),
                Order = entry.Number("order", order),
                IsActive = entry.Child("active", required: false) is null || entry.Flag("active"),
                Aliases = entry.Texts("aliases"),
                Attributes =
                    entry.Child("attributes", required: false) is { } attributes
                    && attributes.IsObject()
                        ? attributes
                            .Members()
                            .Select(m => new CatalogAttribute(
                                m.Name,
                                m.Value.AsText() ?? string.Empty
                            ))
                            .ToValueList()
                        : [],
            }
            : null;

    private sealed record Draft(string Kind, ValueList<CatalogItem> Items);
}
