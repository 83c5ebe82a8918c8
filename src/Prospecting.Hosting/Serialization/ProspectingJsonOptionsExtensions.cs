using System.Text.Json;
using NodaTime;
using NodaTime.Serialization.SystemTextJson;

namespace Prospecting.Hosting.Serialization;

/// <summary>Sets up System.Text.Json for what the library gives out.</summary>
public static class ProspectingJsonOptionsExtensions
{
    /// <summary>
    /// Adds the values of NodaTime in their ISO 8601 forms: instants such as <c>2026-03-02T09:00:00Z</c>, dates, durations, zones by their
    /// id of the tz database. Ids and small values of the library name their converters themselves and need nothing.
    /// </summary>
    /// <param name="options">The host's options, not yet used.</param>
    /// <param name="zones">Where zones come from; the tz database that comes with NodaTime unless given.</param>
    /// <returns>The same options.</returns>
    /// <exception cref="InvalidOperationException">The options were used already: set them up before the first call.</exception>
    /// <remarks>Converters that the host added before stay in front of these.</remarks>
    public static JsonSerializerOptions AddProspecting(
        this JsonSerializerOptions options,
        IDateTimeZoneProvider? zones = null
    )
    {
        ArgumentNullException.ThrowIfNull(options);
        return options.ConfigureForNodaTime(zones ?? DateTimeZoneProviders.Tzdb);
    }
}
