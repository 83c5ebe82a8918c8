using System.Globalization;

namespace Prospecting.CustomFields;

/// <summary>Reads and writes the numbers of custom fields.</summary>
internal static class CustomNumber
{
    /// <summary>The most digits before the decimal mark.</summary>
    public const int MaxWhole = 18;

    /// <summary>The most digits behind it.</summary>
    public const int MaxDecimals = 10;

    /// <summary>What every number is smaller than, and greater than the negative of.</summary>
    public const decimal Limit = 1_000_000_000_000_000_000m;

    // A sign, the digits and the mark: beyond it .NET would round what it reads.
    private const int MaxLength = MaxWhole + MaxDecimals + 2;

    /// <summary>The number that a text says.</summary>
    /// <returns>The number; <see langword="null"/> when it is none, has more digits than may be, or could be read in two ways.</returns>
    public static decimal? Read(string text, ValueReading reading)
    {
        var compact = text.Trim().Replace('\u2212', '-');
        if (reading.GroupMark is { } mark)
        {
            compact = string.Concat(
                compact.Select(c => char.IsWhiteSpace(c) || c is '\'' or '\u2019' ? mark : c)
            );
            if (!IsGrouped(compact, reading.DecimalMark, mark))
            {
                return null;
            }

            compact = compact.Replace(mark.ToString(), string.Empty, StringComparison.Ordinal);
        }
        else if (reading.DecimalMark != '.' && compact.Contains('.', StringComparison.Ordinal))
        {
            return null;
        }

        return
            compact.Length <= MaxLength
            && decimal.TryParse(
                compact.Replace(reading.DecimalMark, '.'),
                NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign,
                CultureInfo.InvariantCulture,
                out var number
            )
            && IsWithin(number)
            ? number
            : null;
    }

    /// <summary>Whether a number can be kept.</summary>
    public static bool IsWithin(decimal number) =>
        Math.Abs(number) < Limit && decimal.Round(number, MaxDecimals) == number;

    /// <summary>The one text of a number, whatever zeros it was written with.</summary>
    public static string Text(decimal number) =>
        // Minus zero is zero.
        (number == 0 ? 0 : number).ToString(
            "0.############################",
            CultureInfo.InvariantCulture
        );

    // A group has three digits, else its mark is the decimal mark of another hand: 12.5 must not become 125.
    private static bool IsGrouped(string text, char decimalMark, char groupMark)
    {
        var parts = text.Split(decimalMark);
        return parts[0].Split(groupMark) is var groups
            && (groups.Length == 1 || groups[0].TrimStart('-', '+').Length is >= 1 and <= 3)
            && groups.Skip(1).All(group => group.Length == 3)
            && parts.Skip(1).All(part => !part.Contains(groupMark, StringComparison.Ordinal));
    }
}
