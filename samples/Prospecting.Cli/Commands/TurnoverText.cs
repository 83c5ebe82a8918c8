using System.Globalization;
using Prospecting.Prospects;

namespace Prospecting.Cli.Commands;

/// <summary>A turnover in one text: an amount, and if wanted its currency and year, such as <c>125000.50 EUR 2025</c>.</summary>
internal static class TurnoverText
{
    private const string Expected = "an amount, currency and year such as 125000.50 EUR 2025";

    public static Turnover? Read(string? text)
    {
        if (text is null)
        {
            return null;
        }

        var words = text.Replace("(", " ", StringComparison.Ordinal)
            .Replace(")", " ", StringComparison.Ordinal)
            .Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (
            words.Length is 0 or > 3
            || !decimal.TryParse(
                words[0],
                NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign,
                CultureInfo.InvariantCulture,
                out var amount
            )
            || Math.Abs(amount) >= 1_000_000_000_000_000m
        )
        {
            throw Typed.Wrong("A turnover", Expected, text);
        }

        var year = words.Length < 3 ? null : Year(words[2], text);
        return new Turnover(Money.Of(amount, words.Length < 2 ? "EUR" : words[1]), year);
    }

    private static int? Year(string word, string text) =>
        int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var year)
            ? year
            : throw Typed.Wrong("A turnover", Expected, text);
}
