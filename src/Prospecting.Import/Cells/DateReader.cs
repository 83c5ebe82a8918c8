using System.Globalization;
using NodaTime;
using NodaTime.Text;

namespace Prospecting.Import.Cells;

/// <summary>Reads the dates of a column in the one format the column uses.</summary>
internal sealed class DateReader
{
    private static readonly string[] Candidates =
    [
        "dd/MM/uuuu",
        "d/M/uuuu",
        "dd/MM/uuuu HH:mm",
        "dd/MM/uuuu HH:mm:ss",
        "dd-MM-uuuu",
        "dd.MM.uuuu",
        "uuuu-MM-dd",
        "uuuu-MM-dd HH:mm",
        "uuuu-MM-dd HH:mm:ss",
        "uuuu-MM-dd'T'HH:mm:ss",
        "uuuu-MM-dd'T'HH:mm:ss'Z'",
        "uuuu-MM-dd'T'HH:mm:ss;FFFFFFFFF'Z'",
        "uuuu/MM/dd",
        "MM/dd/uuuu",
        "M/d/uuuu",
        "MM/dd/uuuu HH:mm",
        "M/d/uuuu h:mm tt",
        "d MMM uuuu|en",
        "d MMM, uuuu HH:mm:ss|en",
        "d MMM uuuu HH:mm:ss|en",
        "d MMMM uuuu|en",
        "MMM d, uuuu|en",
        "d MMM uuuu|fr",
        "d MMMM uuuu|fr",
        "dd/MM/yy",
    ];

    private readonly LocalDateTimePattern _pattern;

    private DateReader(string format, LocalDateTimePattern pattern) =>
        (Format, _pattern) = (format, pattern);

    /// <summary>The format, as a mapping file names it.</summary>
    public string Format { get; }

    /// <summary>The reader of a format.</summary>
    /// <returns>The reader, or <see langword="null"/> when the format is none.</returns>
    public static DateReader? Of(string format)
    {
        var parts = format.Split('|');
        try
        {
            var culture = CultureInfo.GetCultureInfo(parts.Length > 1 ? parts[1] : string.Empty);
            return new DateReader(format, LocalDateTimePattern.Create(parts[0], culture));
        }
        catch (Exception exception)
            when (exception is InvalidPatternException or CultureNotFoundException)
        {
            return null;
        }
    }

    /// <summary>The reader that reads most of a sample; day before month where both would do.</summary>
    /// <returns>The reader, or <see langword="null"/> when none reads at least half.</returns>
    public static DateReader? Find(IReadOnlyCollection<string> sample)
    {
        DateReader? best = null;
        var bestCount = 0;
        foreach (var candidate in Candidates)
        {
            var reader = Of(candidate)!;
            var count = sample.Count(text => reader.Read(text) is not null);
            if (count > bestCount)
            {
                (best, bestCount) = (reader, count);
            }
        }

        return bestCount * 2 >= sample.Count ? best : null;
    }

    /// <summary>The date and time that a cell says.</summary>
    public LocalDateTime? Read(string text)
    {
        var parsed = _pattern.Parse(text.Trim());
        return parsed.Success ? parsed.Value : null;
    }
}
