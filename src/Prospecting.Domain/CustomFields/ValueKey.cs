using System.Globalization;
using NodaTime;
using NodaTime.Text;
using Prospecting.Texts;

namespace Prospecting.CustomFields;

/// <summary>The text that a value is searched and sorted by: comparing keys ordinally is comparing values (SPEC Q-2).</summary>
/// <remarks>
/// <list type="table">
/// <item><term>text, long text, url</term><description>folded, the first 200 characters</description></item>
/// <item><term>number, whole number</term><description>
/// <c>1</c> and 28 digits, of which 10 are decimals; of a negative number <c>0</c> and each digit taken from 9. So 12.5 is
/// <c>10000000000000000125000000000</c>, and -12.5 is <c>09999999999999999874999999999</c>
/// </description></item>
/// <item><term>date</term><description><c>2026-03-31</c></description></item>
/// <item><term>yes or no</term><description><c>1</c> or <c>0</c></description></item>
/// <item><term>choice</term><description>its code; several choices have a key each</description></item>
/// </list>
/// Numbers and dates are digits at fixed places, so that every collation of a database sorts them alike.
/// </remarks>
public static class ValueKey
{
    /// <summary>The greatest length of a key.</summary>
    public const int MaxLength = 200;

    private const decimal Scale = 10_000_000_000m;

    /// <summary>The key of a text.</summary>
    /// <param name="text">The text.</param>
    public static string OfText(string? text)
    {
        var folded = TextFolding.Fold(text);
        return folded.Length <= MaxLength
            ? folded
            // A letter of two code units is kept or left out, never halved.
            : folded[..(char.IsHighSurrogate(folded[MaxLength - 1]) ? MaxLength - 1 : MaxLength)];
    }

    /// <summary>The key of a number.</summary>
    /// <param name="number">The number: up to 18 digits before the decimal mark, up to 10 behind it.</param>
    /// <exception cref="ArgumentOutOfRangeException">It has more digits.</exception>
    public static string OfNumber(decimal number)
    {
        if (!CustomNumber.IsWithin(number))
        {
            throw new ArgumentOutOfRangeException(
                nameof(number),
                $"A number has up to {CustomNumber.MaxWhole} digits and {CustomNumber.MaxDecimals} decimals."
            );
        }

        var digits = decimal.Truncate(Math.Abs(number) * Scale)
            .ToString("F0", CultureInfo.InvariantCulture)
            .PadLeft(CustomNumber.MaxWhole + CustomNumber.MaxDecimals, '0');
        return number >= 0
            ? "1" + digits
            : "0" + string.Concat(digits.Select(d => (char)('0' + ('9' - d))));
    }

    /// <summary>The key of a date.</summary>
    /// <param name="date">The date, of the years 1 to 9999 of the ISO calendar.</param>
    /// <exception cref="ArgumentOutOfRangeException">It is another one.</exception>
    public static string OfDate(LocalDate date) =>
        CustomDate.IsWithin(date)
            ? LocalDatePattern.Iso.Format(date)
            : throw new ArgumentOutOfRangeException(
                nameof(date),
                "A date is of the years 1 to 9999."
            );

    /// <summary>The key of yes or no.</summary>
    /// <param name="flag">Whether it is so.</param>
    public static string OfYesNo(bool flag) => flag ? "1" : "0";
}
