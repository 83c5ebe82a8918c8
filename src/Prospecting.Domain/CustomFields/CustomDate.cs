using System.Globalization;
using NodaTime;
using NodaTime.Text;

namespace Prospecting.CustomFields;

/// <summary>Reads the dates of custom fields.</summary>
internal static class CustomDate
{
    // The key has four digits for the year.
    private const int MinYear = 1;
    private const int MaxYear = 9999;

    private static readonly char[] Marks = ['/', '.', '-', ' '];

    /// <summary>The date that a text says.</summary>
    /// <returns>The date; <see langword="null"/> when it is none.</returns>
    public static LocalDate? Read(string text, DateOrder order)
    {
        var trimmed = text.Trim();
        if (LocalDatePattern.Iso.Parse(trimmed).TryGetValue(default, out var date))
        {
            return IsWithin(date) ? date : null;
        }

        var parts = trimmed.Split(Marks);
        if (parts.Length != 3)
        {
            return null;
        }

        var (year, month, day) = order switch
        {
            DateOrder.DayFirst => (parts[2], parts[1], parts[0]),
            DateOrder.MonthFirst => (parts[2], parts[0], parts[1]),
            _ => (parts[0], parts[1], parts[2]),
        };
        return
            year.Length == 4
            && Number(year) is { } y and >= MinYear
            && Number(month) is { } m and >= 1 and <= 12
            && Number(day) is { } d and >= 1
            && d <= CalendarSystem.Iso.GetDaysInMonth(y, m)
            ? new LocalDate(y, m, d)
            : null;
    }

    /// <summary>Whether a date can be kept.</summary>
    public static bool IsWithin(LocalDate date) =>
        date.Calendar == CalendarSystem.Iso && date.Year is >= MinYear and <= MaxYear;

    private static int? Number(string text) =>
        text.Length is > 0 and <= 4
        && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number
            : null;
}
