using System.Text;
using System.Text.Json;
using Prospecting.Results;

namespace Prospecting.Json;

/// <summary>Reads the definitions that a host writes as JSON: all places that are not of the format at once, never an exception for what is in the text.</summary>
internal static class JsonDefinition
{
    private const int MaxDepth = 32;

    /// <summary>Reads a text.</summary>
    /// <param name="utf8">Its bytes, UTF-8, with or without a byte order mark; the caller has checked their number.</param>
    /// <param name="codes">What the faults are called.</param>
    /// <param name="read">Reads the root; <see langword="null"/> only after having noted a fault.</param>
    public static Outcome<T> Read<T>(
        ReadOnlyMemory<byte> utf8,
        JsonFaultCodes codes,
        Func<JsonMember, T?> read
    )
        where T : class
    {
        var bom = Encoding.UTF8.Preamble;
        var text = utf8.Span.StartsWith(bom) ? utf8[bom.Length..] : utf8;
        try
        {
            using var document = JsonDocument.Parse(
                text,
                new JsonDocumentOptions { MaxDepth = MaxDepth }
            );
            var faults = new JsonFaults(codes);
            var value = read(new JsonMember(document.RootElement, faults));
            return faults.Items.Count == 0 && value is not null
                ? value
                : Outcome<T>.Refused(faults.Items);
        }
        catch (InvalidOperationException)
        {
            // Bytes that are not UTF-8, or half a surrogate pair, inside a string.
            return new Reason(codes.NotJson).With("line", "?").With("column", "?");
        }
        catch (JsonException exception)
        {
            return new Reason(codes.NotJson)
                .With("line", (exception.LineNumber ?? 0) + 1)
                .With("column", (exception.BytePositionInLine ?? 0) + 1);
        }
    }

    /// <summary>The bytes of a definition that ships inside the library.</summary>
    /// <param name="name">The resource's name.</param>
    public static byte[] Embedded(string name)
    {
        using var stream = typeof(JsonDefinition).Assembly.GetManifestResourceStream(name)!;
        using var memory = new MemoryStream();
        stream.CopyTo(memory);
        return memory.ToArray();
    }
}
