using System.Text.Json.Serialization;
using Prospecting.Texts;

namespace Prospecting.Catalogs;

/// <summary>The id of a stored entry of a catalogue, made by the client. Records name an entry by its code, not by this.</summary>
/// <param name="Value">A UUID of version 7.</param>
[JsonConverter(typeof(PlainTextJsonConverter<CatalogEntryId>))]
public readonly record struct CatalogEntryId(Guid Value) : IPlainText<CatalogEntryId>
{
    /// <inheritdoc/>
    static CatalogEntryId IPlainText<CatalogEntryId>.FromPlainText(string text) =>
        Guid.TryParseExact(text, "D", out var value)
            ? new(value)
            : throw new ArgumentException("This is not a UUID.", nameof(text));

    /// <inheritdoc/>
    string IPlainText<CatalogEntryId>.ToPlainText() => Value.ToString();

    /// <inheritdoc/>
    public override string ToString() => Value.ToString();
}
