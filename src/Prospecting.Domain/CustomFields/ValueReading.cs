using System.Globalization;

namespace Prospecting.CustomFields;

/// <summary>How the numbers and dates of a text are written. Immutable, compared by value.</summary>
/// <param name="DecimalMark">What stands before the decimals: a comma or a point.</param>
/// <param name="GroupMark">What may part the digits by thousands, beside spaces and apostrophes; <see langword="null"/> when nothing may.</param>
/// <param name="Dates">The order of day, month and year; <c>2026-03-31</c> is read whatever it is.</param>
public sealed record ValueReading(char DecimalMark, char? GroupMark, DateOrder Dates)
{
    /// <summary>As values are kept: <c>1234.5</c>, <c>2026-03-31</c>.</summary>
    public static ValueReading Canonical { get; } = new('.', null, DateOrder.YearFirst);

    /// <summary>As in France: <c>1 234,5</c>, <c>31/03/2026</c>.</summary>
    public static ValueReading French { get; } = new(',', '.', DateOrder.DayFirst);

    /// <summary>As in Great Britain: <c>1,234.5</c>, <c>31/03/2026</c>.</summary>
    public static ValueReading British { get; } = new('.', ',', DateOrder.DayFirst);

    /// <summary>As in the United States: <c>1,234.5</c>, <c>3/31/2026</c>.</summary>
    public static ValueReading American { get; } = new('.', ',', DateOrder.MonthFirst);

    /// <summary>As people of a culture write.</summary>
    /// <param name="culture">The culture; the invariant one writes as values are kept.</param>
    public static ValueReading Of(CultureInfo culture)
    {
        ArgumentNullException.ThrowIfNull(culture);
        if (culture.Equals(CultureInfo.InvariantCulture))
        {
            return Canonical;
        }

        var comma = culture.NumberFormat.NumberDecimalSeparator == ",";
        var pattern = culture.DateTimeFormat.ShortDatePattern;
        var first = pattern.FirstOrDefault(c => c is 'd' or 'M' or 'y');
        return new ValueReading(
            comma ? ',' : '.',
            comma ? '.' : ',',
            first switch
            {
                'M' => DateOrder.MonthFirst,
                'y' => DateOrder.YearFirst,
                _ => DateOrder.DayFirst,
            }
        );
    }
}
