using Prospecting.Results;

namespace Prospecting.Geography;

/// <summary>What lies between two parallels and two meridians, edges included; it may cross the antimeridian (SPEC P-7).</summary>
/// <remarks>
/// Immutable, compared by value. A west that is greater than the east means that the box goes over 180°, as in GeoJSON (RFC 7946, 5.2).
/// A database filters with the four numbers: latitudes between south and north; longitudes between west and east, or, when
/// <see cref="CrossesAntimeridian"/>, from west on or up to east. Prints redacted.
/// </remarks>
public sealed record GeoBox
{
    private GeoBox(int southE7, int westE7, int northE7, long widthE7)
    {
        (SouthE7, NorthE7, WestE7) = (southE7, northE7, GeoDegrees.Normalised(westE7));
        CrossesAntimeridian = WestE7 + widthE7 >= GeoDegrees.HalfTurn;
        EastE7 = GeoDegrees.Normalised(WestE7 + widthE7);
    }

    /// <summary>The southern edge in units of 1e-7 degree.</summary>
    public int SouthE7 { get; }

    /// <summary>The western edge in units of 1e-7 degree.</summary>
    public int WestE7 { get; }

    /// <summary>The northern edge in units of 1e-7 degree.</summary>
    public int NorthE7 { get; }

    /// <summary>The eastern edge in units of 1e-7 degree.</summary>
    public int EastE7 { get; }

    /// <summary>Whether the meridian of 180° is in it after its west: longitudes are then from west on, or up to east.</summary>
    public bool CrossesAntimeridian { get; }

    /// <summary>Makes a box.</summary>
    /// <param name="south">The southern edge, -90 to 90 degrees.</param>
    /// <param name="west">The western edge, -180 to 180 degrees.</param>
    /// <param name="north">The northern edge, -90 to 90 degrees.</param>
    /// <param name="east">The eastern edge, -180 to 180 degrees; less than the west when the box crosses the antimeridian.</param>
    /// <param name="pointer">The box's JSON pointer, put into the reasons.</param>
    /// <returns>The box, or <c>geo.latitude</c>, <c>geo.longitude</c>, <c>geo.box</c>, all that apply.</returns>
    public static Outcome<GeoBox> Of(
        double south,
        double west,
        double north,
        double east,
        string pointer = "/box"
    )
    {
        List<Reason> reasons = [];
        var s = GeoDegrees.Latitude(south, pointer + "/south", reasons);
        var w = GeoDegrees.Longitude(west, pointer + "/west", reasons);
        var n = GeoDegrees.Latitude(north, pointer + "/north", reasons);
        var e = GeoDegrees.Longitude(east, pointer + "/east", reasons);
        if (s > n)
        {
            reasons.Add(new Reason(GeoReasons.Box).At(pointer));
        }

        if (reasons.Count > 0)
        {
            return Outcome<GeoBox>.Refused(reasons);
        }

        var width = (long)e!.Value - w!.Value;
        // From -180 to 180 is once around, not nothing.
        var eastward = width < 0 ? width + GeoDegrees.FullTurn : width;
        return new GeoBox(s!.Value, w.Value, n!.Value, eastward);
    }

    /// <summary>Whether a position is in it, edges included.</summary>
    /// <param name="position">The position; a pole is where its longitude says.</param>
    public bool Contains(GeoPosition position)
    {
        ArgumentNullException.ThrowIfNull(position);
        var (latitude, longitude) = (position.LatitudeE7, position.LongitudeE7);
        return latitude >= SouthE7
            && latitude <= NorthE7
            && (
                CrossesAntimeridian
                    ? longitude >= WestE7 || longitude <= EastE7
                    : longitude >= WestE7 && longitude <= EastE7
            );
    }

    /// <summary>Redacted: a box around somebody tells where he is.</summary>
    public override string ToString() => "(box)";

    /// <summary>The box around a position, as far as said to each side.</summary>
    internal static GeoBox Around(GeoPosition centre, long latitudes, long longitudes)
    {
        var south = Math.Max(centre.LatitudeE7 - latitudes, -GeoDegrees.MaxLatitude);
        var north = Math.Min(centre.LatitudeE7 + latitudes, GeoDegrees.MaxLatitude);
        return longitudes >= GeoDegrees.HalfTurn
            ? new GeoBox((int)south, -GeoDegrees.HalfTurn, (int)north, GeoDegrees.FullTurn)
            : new GeoBox(
                (int)south,
                GeoDegrees.Normalised(centre.LongitudeE7 - longitudes),
                (int)north,
                2 * longitudes
            );
    }
}
