using Prospecting.Results;
using Prospecting.Texts;

namespace Prospecting.Channels;

/// <summary>Finds the E.164 form of a number as it is typed at home or abroad.</summary>
internal static class PhoneReading
{
    // ITU-T E.164: at most 15 digits; fewer than 6 reach nobody from abroad.
    public const int MinDigits = 6;
    public const int MaxDigits = 15;

    private const string Pointer = "/phone";

    /// <summary>Reads a number whose characters are those of telephone numbers.</summary>
    /// <param name="text">What was typed, trimmed.</param>
    /// <param name="country">Where its national writing is understood.</param>
    /// <returns>The E.164 form; empty when no plan accepts the number; or why no number is like it.</returns>
    public static Outcome<string> E164(string text, string country)
    {
        var digits = TextFolding.Digits(text);
        var home = PhonePlans.OfCountry(country);
        // 00 is recommended by the ITU, and begins no national number.
        var exit = (home?.Exits ?? [])
            .Append("00")
            .FirstOrDefault(e => digits.StartsWith(e, StringComparison.Ordinal));
        if (text.TrimStart('(').StartsWith('+'))
        {
            return International(text, digits, string.Empty);
        }

        if (exit is not null)
        {
            return International(text, digits[exit.Length..], exit);
        }

        return digits.Length > MaxDigits ? NoNumber(digits.Length)
            : home is null ? string.Empty
            : National(home, digits) ?? string.Empty;
    }

    private static Outcome<string> International(string text, string digits, string exit)
    {
        var bracketed = PlaceOfBracketedZero(text) - exit.Length;
        if (PhonePlans.OfNumber(digits) is not { } plan)
        {
            var number = bracketed > 0 ? digits.Remove(bracketed, 1) : digits;
            return number.Length is < MinDigits or > MaxDigits ? NoNumber(number.Length)
                // ITU-T E.164: no country code begins with 0.
                : number.StartsWith('0') ? string.Empty
                : "+" + number;
        }

        var rest = digits[plan.Code.Length..];
        List<string> candidates = [.. plan.WithoutTrunk(rest)];
        if (bracketed == plan.Code.Length)
        {
            candidates.Add(rest[1..]);
        }

        var national = candidates.Find(c => plan.RangeOf(c) is not null);
        return national is not null ? $"+{plan.Code}{national}"
            : candidates.Exists(c => plan.HasLength(c.Length)) ? string.Empty
            : new Reason(ChannelReasons.PhoneLength)
                .At(Pointer)
                .With("code", plan.Code)
                .With("digits", candidates.Min(c => c.Length))
                .With("expected", plan.Lengths());
    }

    // "(0)" is the trunk prefix that falls away behind a country code, +33 (0)1 …: how many digits come before it, -1 when it is not there.
    private static int PlaceOfBracketedZero(string text)
    {
        var place = text.IndexOf("(0)", StringComparison.Ordinal);
        return place < 0 ? -1 : TextFolding.Digits(text[..place]).Length;
    }

    // The country is a hint: what does not fit it may be a number of another country, typed as it is dialled there, so it is never refused.
    private static string? National(PhonePlan home, string digits)
    {
        foreach (var plan in home.Near.Select(PhonePlans.OfCode).OfType<PhonePlan>().Prepend(home))
        {
            if (
                plan.WithoutTrunk(digits).FirstOrDefault(c => plan.RangeOf(c) is not null) is
                { } national
            )
            {
                return $"+{plan.Code}{national}";
            }
        }

        // The country code without its sign: 33 1 23 45 67 89.
        return
            digits.StartsWith(home.Code, StringComparison.Ordinal)
            && digits[home.Code.Length..] is var rest
            && home.RangeOf(rest) is not null
            ? $"+{home.Code}{rest}"
            : null;
    }

    private static Reason NoNumber(int digits) =>
        new Reason(ChannelReasons.PhoneFormat).At(Pointer).With("digits", digits);
}
