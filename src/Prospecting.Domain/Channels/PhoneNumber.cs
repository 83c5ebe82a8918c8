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
    private const int MaxTyped = 40;

    private PhoneNumber(string typed, string? e164) => (Typed, E164) = (typed, e164);

    /// <summary>What was typed, trimmed.</summary>
    public string Typed { get; }

    /// <summary>The number with <c>+</c> and country code, or <see langword="null"/> when the country's plan does not accept it or is not known.</summary>
    public string? E164 { get; }

    /// <summary>What comparisons use: E.164 if known, else the bare digits.</summary>
    public string Comparable => E164 ?? TextFolding.Digits(Typed);

    /// <summary>What it is for, as far as the leading digits of its E.164 form tell.</summary>
    public PhoneKind Kind =>
        E164 is not null && PhonePlans.OfNumber(E164[1..]) is { } plan
            ? plan.RangeOf(E164[(1 + plan.Code.Length)..])?.Kind ?? PhoneKind.Unknown
            : PhoneKind.Unknown;

    /// <summary>The digits that text search finds it by: as dialled from abroad and as dialled at home; those that were typed when no plan accepts it.</summary>
    internal string SearchDigits
    {
        get
        {
            if (E164 is null)
            {
                return TextFolding.Digits(Typed);
            }

            var digits = E164[1..];
            return
                PhonePlans.OfNumber(digits) is { Trunks: [var trunk, ..] } plan
                // Where the trunk prefix is the country code itself, both are one.
                && trunk != plan.Code
                ? $"{digits} {trunk}{digits[plan.Code.Length..]}"
                : digits;
        }
    }

    /// <summary>Reads a number.</summary>
    /// <param name="typed">What was typed, in any national or international writing.</param>
    /// <param name="country">
    /// ISO 3166 code of the country whose national writing is understood: a member of the EU, a French overseas territory, the United
    /// Kingdom, its islands, Switzerland, Liechtenstein, Monaco, Norway, Iceland, or one of North America's plan. Of any other country only
    /// international writing is.
    /// </param>
    /// <returns>
    /// The number, normalised if its plan accepts it; <c>phone.format</c> when it has letters or too few or many digits; <c>phone.length</c> when
    /// it names its country by code and no number of that country is so long. A national writing that does not fit the country is kept as typed.
    /// </returns>
    public static Outcome<PhoneNumber> Parse(string? typed, string country = "FR")
    {
        var text = (typed ?? string.Empty).Trim();
        var digits = TextFolding.Digits(text);
        if (
            text.Length > MaxTyped
            || digits.Length < PhoneReading.MinDigits
            || !text.All(IsPhoneCharacter)
        )
        {
            return new Reason(ChannelReasons.PhoneFormat)
                .At("/phone")
                .With("digits", digits.Length);
        }

        var reading = PhoneReading.E164(text, country);
        return reading.TryGet(out var e164)
            ? new PhoneNumber(text, e164.Length > 0 ? e164 : null)
            : Outcome<PhoneNumber>.Refused(reading.Reasons);
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
}
