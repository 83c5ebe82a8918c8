using System.Globalization;
using System.Text.Json.Serialization;
using Prospecting.Results;
using Prospecting.Texts;

namespace Prospecting.Geography;

/// <summary>A point on the earth: latitude and longitude in degrees, WGS 84 (SPEC P-7, T-6).</summary>
/// <remarks>
/// Immutable, compared by value. Kept in whole units of 1e-7 degree, which is 1.1 cm at most. 180° west stands for 180° east too, for
/// they are one meridian (RFC 5870, 3.4.2). In JSON it is a geo URI. Prints redacted: where somebody is, is personal data.
/// </remarks>
[JsonConverter(typeof(PlainTextJsonConverter<GeoPosition>))]
public sealed record GeoPosition : IPlainText<GeoPosition>
{
    /// <summary>The mean radius of the earth in metres, R1 = (2a + b) / 3 of the ellipsoid (IUGG; H. Moritz, Geodetic Reference System 1980).</summary>
    public const double EarthRadius = 6_371_008.8;

    private const string Scheme = "geo:";
    private const int MaxTyped = 80;

    private GeoPosition(int latitudeE7, int longitudeE7) =>
        (LatitudeE7, LongitudeE7) = (latitudeE7, longitudeE7);

    /// <summary>The latitude in units of 1e-7 degree, -900,000,000 to 900,000,000; north is positive. What is stored.</summary>
    public int LatitudeE7 { get; }

    /// <summary>The longitude in units of 1e-7 degree, -1,800,000,000 to 1,799,999,999; east is positive. What is stored.</summary>
    public int LongitudeE7 { get; }

    /// <summary>The latitude in degrees, -90 to 90.</summary>
    public double Latitude => GeoDegrees.Degrees(LatitudeE7);

    /// <summary>The longitude in degrees, from -180 to less than 180.</summary>
    public double Longitude => GeoDegrees.Degrees(LongitudeE7);

    /// <summary>Makes a position of degrees.</summary>
    /// <param name="latitude">-90 to 90; rounded to 1e-7.</param>
    /// <param name="longitude">-180 to 180; rounded to 1e-7.</param>
    /// <param name="pointer">The position's JSON pointer, put into the reasons.</param>
    /// <returns>The position, or <c>geo.latitude</c> and <c>geo.longitude</c>, both when both are wrong.</returns>
    public static Outcome<GeoPosition> Of(
        double latitude,
        double longitude,
        string pointer = "/position"
    )
    {
        List<Reason> reasons = [];
        var lat = GeoDegrees.Latitude(latitude, pointer + "/latitude", reasons);
        var lon = GeoDegrees.Longitude(longitude, pointer + "/longitude", reasons);
        return reasons.Count == 0
            ? new GeoPosition(lat!.Value, GeoDegrees.Normalised(lon!.Value))
            : Outcome<GeoPosition>.Refused(reasons);
    }

    /// <summary>Reads two fields of a file or a form: decimal degrees with a point or a comma.</summary>
    /// <param name="latitude">Such as <c>48.8566</c> or <c>48,8566</c>.</param>
    /// <param name="longitude">Such as <c>2.3522</c> or <c>2,3522</c>.</param>
    /// <param name="pointer">The position's JSON pointer, put into the reasons.</param>
    /// <returns>The position, or <c>geo.format</c>, <c>geo.latitude</c>, <c>geo.longitude</c>, all that apply.</returns>
    public static Outcome<GeoPosition> Parse(
        string? latitude,
        string? longitude,
        string pointer = "/position"
    )
    {
        List<Reason> reasons = [];
        var lat = Number(latitude, pointer + "/latitude", reasons);
        var lon = Number(longitude, pointer + "/longitude", reasons);
        // An unreadable half is no reason to be silent about the other one.
        var position = Of(lat ?? 0, lon ?? 0, pointer);
        return reasons.Count == 0
            ? position
            : Outcome<GeoPosition>.Refused([.. reasons, .. position.Reasons]);
    }

    /// <summary>Reads one text: latitude, then longitude.</summary>
    /// <param name="typed">
    /// A geo URI (<c>geo:48.8566,2.3522</c>), or two numbers apart by a semicolon or a space. A comma alone parts them only when a number
    /// has a decimal point: <c>48,85</c> is half a position in French writing and is refused.
    /// </param>
    /// <returns>The position, or <c>geo.format</c>, <c>geo.latitude</c>, <c>geo.longitude</c>.</returns>
    public static Outcome<GeoPosition> Parse(string? typed)
    {
        var text = (typed ?? string.Empty).Trim();
        return text.Length <= MaxTyped && Parts(text) is [var latitude, var longitude]
            ? Parse(latitude, longitude)
            : new Reason(GeoReasons.Format).At("/position");
    }

    /// <summary>Takes a position that was checked when it was stored.</summary>
    /// <param name="latitudeE7"><see cref="LatitudeE7"/>.</param>
    /// <param name="longitudeE7"><see cref="LongitudeE7"/>.</param>
    /// <exception cref="ArgumentOutOfRangeException">The numbers are none that this type stores; the message does not repeat them.</exception>
    public static GeoPosition OfStored(int latitudeE7, int longitudeE7)
    {
        if (latitudeE7 is < -GeoDegrees.MaxLatitude or > GeoDegrees.MaxLatitude)
        {
            throw new ArgumentOutOfRangeException(
                nameof(latitudeE7),
                "A stored latitude lies between -900000000 and 900000000."
            );
        }

        return longitudeE7 is >= -GeoDegrees.HalfTurn and < GeoDegrees.HalfTurn
            ? new GeoPosition(latitudeE7, longitudeE7)
            : throw new ArgumentOutOfRangeException(
                nameof(longitudeE7),
                "A stored longitude lies between -1800000000 and 1799999999."
            );
    }

    /// <summary>The great-circle distance in metres (haversine on a sphere of <see cref="EarthRadius"/>); up to about 0.5 % from that on the ellipsoid.</summary>
    /// <param name="other">The other position.</param>
    public double DistanceTo(GeoPosition other)
    {
        ArgumentNullException.ThrowIfNull(other);
        var latitude = Math.Sin(GeoDegrees.Radians((long)other.LatitudeE7 - LatitudeE7) / 2);
        var longitude = Math.Sin(GeoDegrees.Radians((long)other.LongitudeE7 - LongitudeE7) / 2);
        var haversine =
            (latitude * latitude)
            + (
                Math.Cos(GeoDegrees.Radians(LatitudeE7))
                * Math.Cos(GeoDegrees.Radians(other.LatitudeE7))
                * longitude
                * longitude
            );
        return 2 * EarthRadius * Math.Asin(Math.Sqrt(Math.Min(1, haversine)));
    }

    /// <summary>The position as a geo URI (RFC 5870), exact; personal data.</summary>
    public string ToGeoUri() =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{Scheme}{(decimal)LatitudeE7 / GeoDegrees.Scale},{(decimal)LongitudeE7 / GeoDegrees.Scale}"
        );

    /// <inheritdoc/>
    static GeoPosition IPlainText<GeoPosition>.FromPlainText(string text) => Parse(text).OrThrow();

    /// <inheritdoc/>
    string IPlainText<GeoPosition>.ToPlainText() => ToGeoUri();

    /// <summary>Redacted: a position is personal data.</summary>
    public override string ToString() => "(position)";

    private static string[] Parts(string text)
    {
        const StringSplitOptions tidy =
            StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries;
        if (text.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase))
        {
            return text[Scheme.Length..].Split(',');
        }

        if (text.Contains(';', StringComparison.Ordinal))
        {
            return text.Split(';', tidy);
        }

        var words = text.Split(' ', tidy);
        return words.Length == 2 ? [words[0].TrimEnd(','), words[1]]
            : text.Contains('.', StringComparison.Ordinal) ? text.Split(',', tidy)
            : [];
    }

    private static double? Number(string? text, string pointer, List<Reason> reasons)
    {
        // Decimal knows neither NaN nor infinity, and no exponent is allowed: degrees are written out.
        if (
            decimal.TryParse(
                text?.Trim().Replace(',', '.'),
                NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint,
                CultureInfo.InvariantCulture,
                out var number
            )
        )
        {
            return (double)number;
        }

        reasons.Add(new Reason(GeoReasons.Format).At(pointer));
        return null;
    }
}
