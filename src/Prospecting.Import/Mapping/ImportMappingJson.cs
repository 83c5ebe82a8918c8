using System.Text.Encodings.Web;
using System.Text.Json;
using Prospecting.Collections;
using Prospecting.Import.Cells;
using Prospecting.Import.Sources;
using Prospecting.Results;

namespace Prospecting.Import.Mapping;

/// <summary>Reads and writes mappings as JSON.</summary>
public static class ImportMappingJson
{
    private static readonly JsonWriterOptions Options = new()
    {
        Indented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>Writes a mapping.</summary>
    /// <param name="mapping">The mapping.</param>
    public static string Write(ImportMapping mapping)
    {
        ArgumentNullException.ThrowIfNull(mapping);
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, Options))
        {
            json.WriteStartObject();
            if (mapping.Encoding is { } encoding)
            {
                json.WriteString("encoding", encoding);
            }

            if (mapping.Delimiter is { } delimiter)
            {
                json.WriteString("delimiter", delimiter.ToString());
            }

            json.WriteString("referenceSystem", mapping.ReferenceSystem);
            json.WriteStartArray("columns");
            foreach (var column in mapping.Columns)
            {
                json.WriteStartObject();
                json.WriteString("header", column.Header);
                json.WriteString("field", column.Field);
                if (column.Format is { } format)
                {
                    json.WriteString("format", format);
                }

                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        return System.Text.Encoding.UTF8.GetString(buffer.ToArray()) + "\n";
    }

    /// <summary>Reads a mapping.</summary>
    /// <param name="utf8">The file's bytes.</param>
    /// <returns>The mapping, or every place that is not of the format.</returns>
    public static Outcome<ImportMapping> Read(ReadOnlyMemory<byte> utf8)
    {
        try
        {
            var bom = System.Text.Encoding.UTF8.Preamble;
            using var document = JsonDocument.Parse(
                utf8.Span.StartsWith(bom) ? utf8[bom.Length..] : utf8
            );
            List<Reason> faults = [];
            var mapping = ReadRoot(document.RootElement, faults);
            return faults.Count == 0 ? mapping : Outcome<ImportMapping>.Refused(faults);
        }
        catch (InvalidOperationException)
        {
            // Bytes that are not UTF-8, or half a surrogate pair, inside a string.
            return Malformed("/", "UTF-8 text");
        }
        catch (JsonException exception)
        {
            return Malformed(
                $"line {exception.LineNumber + 1}, column {exception.BytePositionInLine + 1}",
                "JSON"
            );
        }
    }

    private static ImportMapping ReadRoot(JsonElement root, List<Reason> faults)
    {
        var mapping = new ImportMapping();
        if (root.ValueKind != JsonValueKind.Object)
        {
            faults.Add(Malformed("/", "an object"));
            return mapping;
        }

        foreach (var member in root.EnumerateObject())
        {
            switch (member.Name)
            {
                case "encoding"
                    when Text(member.Value) is { } text && TextEncoding.Named(text) is not null:
                    mapping = mapping with { Encoding = text };
                    break;
                case "delimiter"
                    when Text(member.Value) is [var delimiter] && CsvFormat.CanDelimit(delimiter):
                    mapping = mapping with { Delimiter = delimiter };
                    break;
                case "referenceSystem" when Text(member.Value) is { Length: > 0 and <= 40 } text:
                    mapping = mapping with { ReferenceSystem = text };
                    break;
                case "columns" when member.Value.ValueKind == JsonValueKind.Array:
                    mapping = mapping with { Columns = ReadColumns(member.Value, faults) };
                    break;
                default:
                    faults.Add(
                        Malformed(
                            "/" + member.Name,
                            "encoding, delimiter (one character), referenceSystem or columns (a list)"
                        )
                    );
                    break;
            }
        }

        return mapping;
    }

    private static ValueList<ColumnMapping> ReadColumns(JsonElement list, List<Reason> faults)
    {
        List<ColumnMapping> columns = [];
        var index = 0;
        foreach (var item in list.EnumerateArray())
        {
            var place = $"/columns/{index++}";
            if (
                item.ValueKind != JsonValueKind.Object
                || Member(item, "header") is not { } header
                || Member(item, "field") is not { } field
            )
            {
                faults.Add(Malformed(place, "an object with header and field"));
                continue;
            }

            if (ImportField.Named(field) is null && !CustomColumns.Is(field))
            {
                faults.Add(
                    ImportReasons
                        .Of(ImportReasons.MappingUnknownField)
                        .FixedBy(DidYouMean.Among(field, ImportField.All.Select(f => f.Name)))
                        .At(place + "/field")
                        .With("field", field)
                        .With("known", string.Join(", ", ImportField.All.Select(f => f.Name)))
                );
                continue;
            }

            var format = Member(item, "format");
            if (format is not null && DateReader.Of(format) is null)
            {
                faults.Add(Malformed(place + "/format", "a NodaTime pattern such as dd/MM/uuuu"));
                continue;
            }

            columns.Add(new ColumnMapping(header, field, format));
        }

        return columns.ToValueList();
    }

    private static string? Member(JsonElement item, string name) =>
        item.TryGetProperty(name, out var value) ? Text(value) : null;

    private static string? Text(JsonElement value) =>
        value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    internal static Reason Malformed(string place, string expected) =>
        ImportReasons
            .Of(ImportReasons.MappingMalformed)
            .At(place)
            .With("place", place)
            .With("expected", expected);
}
