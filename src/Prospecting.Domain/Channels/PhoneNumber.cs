using System.Globalization;
using System.Text.Json.Serialization;
using Prospecting.Results;
using Prospecting.Texts;

namespace Prospecting.Channels;

/// <summary>A telephone number: what was typed, and its E.164 form where the country's plan is known (SPEC P-4).</summary>
/// <remarks>Immutable. Equal when both forms are equal. Prints redacted.</remarks>
[JsonConverter(typeof(PlainTextJsonConverter<PhoneNumber>))]
public sealed record PhoneNumber : IPlainText<PhoneNumber>
{
    // ITU-T E.164: at most 15 digits; fewer than 6 reach nobody from abroad.
    private const int MinDigits = 6;
    private const int MaxDigits = 15;
    private const int MaxTyped = 40;

    private PhoneNumber(string typed, string? e164) => (Typed, E164) = (typed, e164);

    /// <summary>What was typed, trimmed.</summary>
    public string Typed { get; }

    /// <summary>The number with <c>+</c> and country code, or <see langword="null"/> when the country's plan does not accept it.</summary>
    public string? E164 { get; }

    /// <summary>What comparisons use: E.164 if known, else the bare digits.</summary>
    public string Comparable => E164 ?? TextFolding.Digits(Typed);

    /// <summary>Reads a number.</summary>
    /// <param name="typed">What was typed, in any national or international writing.</param>
    /// <param name="country">ISO 3166 code of the country whose national writing is understood; France's plan is known.</param>
    /// <returns>The number, normalised if possible; or <c>phone.format</c> when it has letters or too few or many digits.</returns>
    public static Outcome<PhoneNumber> Parse(string? typed, string country = "FR")
    {
        var text = (typed ?? string.Empty).Trim();
        var digits = TextFolding.Digits(text);
        if (
            text.Length > MaxTyped
            || digits.Length is < MinDigits or > MaxDigits
            || !text.All(IsPhoneCharacter)
        )
        {
            return new Reason(ChannelReasons.PhoneFormat)
                .At("/phone")
                .With("digits", digits.Length);
        }

        return new PhoneNumber(text, ToE164(text, country));
    }

    /// <summary>Takes a number that was checked when it was stored.</summary>
    /// <param name="typed">What was typed.</param>
    /// <param name="e164">The normalised form, if there is one.</param>
    internal static PhoneNumber Stored(string typed, string? e164) => new(typed, e164);

    // Read as Parse reads when no country is said, so a number typed in the national writing of another country goes out as E.164.
    /// <inheritdoc/>
    static PhoneNumber IPlainText<PhoneNumber>.FromPlainText(string text) => Parse(text).OrThrow();

    /// <inheritdoc/>
    string IPlainText<PhoneNumber>.ToPlainText() =>
        Parse(Typed).ValueOrDefault == this ? Typed : E164 ?? Typed;

    /// <summary>Redacted: a number is personal data.</summary>
    public override string ToString() => "(phone)";

    private static bool IsPhoneCharacter(char c) =>
        char.IsAsciiDigit(c)
        // Spaces of every width, but neither tabs nor ends of lines.
        || char.GetUnicodeCategory(c) == UnicodeCategory.SpaceSeparator
        || c is '+' or '(' or ')' or '.' or '-' or '/' or '\u2010' or '\u2011';

    private static string? ToE164(string text, string country)
    {
        // "(0)" is the trunk prefix that falls away behind a country code: +33 (0)1 …
        var international =
            text.TrimStart('(').StartsWith('+') || text.StartsWith("00", StringComparison.Ordinal);
        var digits = TextFolding.Digits(
            international ? text.Replace("(0)", string.Empty, StringComparison.Ordinal) : text
        );
        if (text.StartsWith("00", StringComparison.Ordinal))
        {
            digits = digits[2..];
        }

        if (international)
        {
            // ITU-T E.164: no country code begins with 0.
            return digits.StartsWith("33", StringComparison.Ordinal) ? French(digits[2..])
                : digits.StartsWith('0') || digits.Length < MinDigits ? null
                : "+" + digits;
        }

        var hasBareCode = digits.Length == 11 && digits.StartsWith("33", StringComparison.Ordinal);
        return country == "FR" ? French(hasBareCode ? digits[2..] : digits) : null;
    }

    // Plan national de numérotation (Arcep): 9 significant digits, the first from 1 to 9, a 0 before them at home.
    private static string? French(string national)
    {
        var significant = national.StartsWith('0') ? national[1..] : national;
        var hadTrunkOrCountry = national.Length == 10 || significant.Length == national.Length;
        return significant.Length == 9 && significant[0] != '0' && hadTrunkOrCountry
            ? "+33" + significant
            : null;
    }
}
