using Prospecting.Results;

namespace Prospecting.Geography;

/// <summary>Degrees as integers of 1e-7, the form that is stored and compared: no rounding differs between machines or databases.</summary>
internal static class GeoDegrees
{
    public const int Scale = 10_000_000;
    public const int MaxLatitude = 90 * Scale;
    public const int HalfTurn = 180 * Scale;
    public const long FullTurn = 360L * Scale;

    public static int? Latitude(double degrees, string pointer, List<Reason> reasons)
    {
        // Said so that NaN is refused too.
        if (degrees is >= -90 and <= 90)
        {
            return Scaled(degrees);
        }

        reasons.Add(new Reason(GeoReasons.Latitude).At(pointer));
        return null;
    }

    public static int? Longitude(double degrees, string pointer, List<Reason> reasons)
    {
        if (degrees is >= -180 and <= 180)
        {
            return Scaled(degrees);
        }

        reasons.Add(new Reason(GeoReasons.Longitude).At(pointer));
        return null;
    }

    /// <summary>180° east and 180° west are one meridian; it is written as -180.</summary>
    public static int Normalised(long longitude) =>
        (int)((((longitude + HalfTurn) % FullTurn) + FullTurn) % FullTurn - HalfTurn);

    public static double Degrees(long scaled) => scaled / (double)Scale;

    public static double Radians(long scaled) => Degrees(scaled) * (Math.PI / 180);

    private static int Scaled(double degrees) =>
        (int)Math.Round(degrees * Scale, MidpointRounding.ToEven);
}
