using System.Globalization;
using NodaTime;
using NodaTime.Text;
using Prospecting.Cli.Output;
using Prospecting.Geography;
using Prospecting.Scopes;

namespace Prospecting.Cli;

/// <summary>Reads what was typed; what cannot be read ends the program with a line that says what can.</summary>
internal static class Typed
{
    public static LocalDate? Date(string option, string? text) =>
        text is null ? null
        : LocalDatePattern.Iso.Parse(text).TryGetValue(default, out var date) ? date
        : throw Wrong(option, "a date such as 2026-12-31", text);

    /// <summary>An instant: with a Z as it stands, else in a zone.</summary>
    public static Instant? Moment(string option, string? text, DateTimeZone zone)
    {
        if (text is null)
        {
            return null;
        }

        if (InstantPattern.ExtendedIso.Parse(text).TryGetValue(default, out var instant))
        {
            return instant;
        }

        foreach (
            var pattern in (string[])["uuuu-MM-dd'T'HH:mm", "uuuu-MM-dd'T'HH:mm:ss", "uuuu-MM-dd"]
        )
        {
            if (
                LocalDateTimePattern
                    .CreateWithInvariantCulture(pattern)
                    .Parse(text)
                    .TryGetValue(default, out var local)
            )
            {
                return local.InZoneLeniently(zone).ToInstant();
            }
        }

        throw Wrong(option, "a time such as 2026-12-31T14:30", text);
    }

    public static DateTimeZone Zone(string id) =>
        DateTimeZoneProviders.Tzdb.GetZoneOrNull(id)
        ?? throw Wrong("--zone", "the name of a time zone such as Europe/Paris", id);

    public static UserId? User(string option, string? text) =>
        text is null ? null
        : UserId.TryParse(text, out var user) ? user
        : throw Wrong(option, "the code of a user: A-Z a-z 0-9 . _ - @ :", text);

    public static CompanyId? Company(string option, string? text) =>
        Code(option, text, t => new CompanyId(t));

    /// <summary>The id of something that is kept under a prospect.</summary>
    public static Guid Id(string what, string text) =>
        Guid.TryParse(text, out var id)
            ? id
            : throw new CliException($"\"{text}\" is not the id of {what}.", ExitCode.Usage);

    /// <summary>A circle: latitude, longitude and kilometres.</summary>
    public static GeoCircle? Circle(string option, string? text)
    {
        if (text is null)
        {
            return null;
        }

        var parts = text.Split([',', ';'], StringSplitOptions.TrimEntries);
        if (
            parts.Length != 3
            || !double.TryParse(
                parts[2],
                NumberStyles.AllowDecimalPoint,
                CultureInfo.InvariantCulture,
                out var kilometres
            )
        )
        {
            throw Wrong(option, "LATITUDE,LONGITUDE,KILOMETRES such as 48.85,2.35,10", text);
        }

        var centre = GeoPosition.Parse(parts[0], parts[1]).OrStop();
        return GeoCircle.Of(centre, kilometres * 1000).OrStop();
    }

    /// <summary>A name and a value: NAME=VALUE.</summary>
    public static (string Name, string Value) Pair(string option, string text) =>
        text.IndexOf('=', StringComparison.Ordinal) is > 0 and var at
            ? (text[..at].Trim(), text[(at + 1)..])
            : throw Wrong(option, "NAME=VALUE", text);

    public static CliException Wrong(string option, string expected, string text) =>
        new($"{option} takes {expected}, not \"{text}\".", ExitCode.Usage);

    private static T? Code<T>(string option, string? text, Func<string, T> read)
        where T : struct
    {
        try
        {
            return text is null ? null : read(text);
        }
        catch (ArgumentException exception)
        {
            throw new CliException($"{option}: {exception.Message}", ExitCode.Usage);
        }
    }
}
