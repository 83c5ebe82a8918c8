using System.Globalization;
using System.Text.Json.Serialization;
using Prospecting.Results;
using Prospecting.Texts;

namespace Prospecting.Identifiers;

/// <summary>A VAT number with its country prefix (SPEC P-3).</summary>
/// <remarks>Immutable, compared by its characters. The French key is checked; the numbers of other countries for the format of theirs (<see cref="VatFormats"/>).</remarks>
[JsonConverter(typeof(PlainTextJsonConverter<VatNumber>))]
public sealed record VatNumber : IPlainText<VatNumber>
{
    // The longest is Swiss: CHE, nine digits and MWST.
    private const int MaxTyped = 16;

    private VatNumber(string value) => Value = value;

    /// <summary>The number, upper case and without separators, such as <c>FR40303265045</c>.</summary>
    public string Value { get; }

    /// <summary>The two-letter prefix of the country; <c>EL</c> for Greece and <c>XI</c> for Northern Ireland, as VAT has it.</summary>
    public string Country => Value[..2];

    /// <summary>The French company it belongs to; <see langword="null"/> for other countries.</summary>
    public Siren? Siren => Country == "FR" ? Identifiers.Siren.Stored(Value[4..]) : null;

    /// <summary>Reads a VAT number as people type it.</summary>
    /// <param name="typed">What was typed.</param>
    /// <returns>The number, or <c>vat.format</c> or <c>vat.checksum</c>.</returns>
    public static Outcome<VatNumber> Parse(string? typed)
    {
        const string pointer = "/vatNumber";
        var compact = NumberText.Compact(typed).ToUpperInvariant();
        if (
            compact.Length is < 4 or > MaxTyped
            || !char.IsAsciiLetterUpper(compact[0])
            || !char.IsAsciiLetterUpper(compact[1])
            || !compact.All(char.IsAsciiLetterOrDigit)
        )
        {
            return new Reason(IdentifierReasons.VatFormat).At(pointer);
        }

        if (compact.StartsWith("FR", StringComparison.Ordinal))
        {
            return French(compact, pointer);
        }

        return VatFormats.Of(compact) is { } number
            ? new VatNumber(number)
            : new Reason(IdentifierReasons.VatFormat).At(pointer).With("country", compact[..2]);
    }

    /// <summary>Takes a number that was checked when it was stored.</summary>
    /// <param name="value">Prefix and number.</param>
    internal static VatNumber Stored(string value) => new(value);

    /// <inheritdoc/>
    static VatNumber IPlainText<VatNumber>.FromPlainText(string text) => Parse(text).OrThrow();

    /// <inheritdoc/>
    string IPlainText<VatNumber>.ToPlainText() => Value;

    /// <inheritdoc/>
    public override string ToString() => Value;

    // Key = (12 + 3 × (SIREN mod 97)) mod 97: code général des impôts, annexe II, article 371 AN (numeric keys; letter keys are taken as they are).
    private static Outcome<VatNumber> French(string compact, string pointer)
    {
        if (
            compact.Length != 13
            || !NumberText.AllDigits(compact[4..])
            || !Luhn.IsValid(compact.AsSpan(4))
        )
        {
            return new Reason(IdentifierReasons.VatFormat).At(pointer);
        }

        var key = compact[2..4];
        if (!NumberText.AllDigits(key))
        {
            return new VatNumber(compact);
        }

        var siren = int.Parse(compact.AsSpan(4), CultureInfo.InvariantCulture);
        return (12 + (3 * (siren % 97))) % 97 == int.Parse(key, CultureInfo.InvariantCulture)
            ? new VatNumber(compact)
            : new Reason(IdentifierReasons.VatChecksum).At(pointer);
    }
}
