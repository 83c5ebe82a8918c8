using NodaTime;
using NodaTime.Text;

namespace Prospecting.Cli.Commands;

/// <summary>Times for people and for programs.</summary>
internal static class Moments
{
    private static readonly InstantPattern ToSecond = InstantPattern.CreateWithInvariantCulture(
        "uuuu-MM-dd HH:mm:ss'Z'"
    );

    /// <summary>For people, UTC.</summary>
    public static string Text(Instant instant) => ToSecond.Format(instant);

    /// <summary>For programs.</summary>
    public static string Iso(Instant instant) => InstantPattern.ExtendedIso.Format(instant);

    public static string Iso(LocalDate date) => LocalDatePattern.Iso.Format(date);
}
