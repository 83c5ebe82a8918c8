using Prospecting.Results;

namespace Prospecting.Geography;

/// <summary>What lies within a number of metres of a position (SPEC P-7, T-6).</summary>
/// <remarks>Immutable, compared by value. Prints redacted.</remarks>
public sealed record GeoCircle
{
    /// <summary>The greatest radius in metres: half way around the earth, where everything is within.</summary>
    public const double MaxRadius = 20_015_115;

    // Radians, 0.6 m on the ground: so near to a pole a circle counts as holding it, for there the width is not to be told from rounding.
    private const double PoleSlack = 1e-7;

    // Units of 1e-7 degree, 11 cm: more than the rounding of sines and of the edges.
    private const long Margin = 10;

    private GeoCircle(GeoPosition centre, double radius) => (Centre, Radius) = (centre, radius);

    /// <summary>Its centre.</summary>
    public GeoPosition Centre { get; }

    /// <summary>Its radius in metres.</summary>
    public double Radius { get; }

    /// <summary>A box that surely holds all of it: for a look-up by index, before <see cref="Contains"/> tells exactly.</summary>
    public GeoBox Bounds
    {
        get
        {
            var angle = Radius / GeoPosition.EarthRadius;
            var latitude = GeoDegrees.Radians(Centre.LatitudeE7);
            var height = Outward(angle);
            if (Math.Abs(latitude) + angle >= (Math.PI / 2) - PoleSlack)
            {
                return GeoBox.Around(Centre, height, GeoDegrees.HalfTurn);
            }

            // Where a meridian touches the circle: a right angle, so sin(width) = sin(radius) / cos(latitude).
            var width = Math.Asin(Math.Min(1, Math.Sin(angle) / Math.Cos(latitude)));
            return GeoBox.Around(Centre, height, Outward(width));
        }
    }

    /// <summary>Makes a circle.</summary>
    /// <param name="centre">Its centre.</param>
    /// <param name="radius">Its radius in metres, 0 to <see cref="MaxRadius"/>.</param>
    /// <param name="pointer">The radius's JSON pointer, put into the reason.</param>
    /// <returns>The circle, or <c>geo.radius</c>.</returns>
    public static Outcome<GeoCircle> Of(
        GeoPosition centre,
        double radius,
        string pointer = "/radius"
    )
    {
        ArgumentNullException.ThrowIfNull(centre);
        return radius is >= 0 and <= MaxRadius
            ? new GeoCircle(centre, radius)
            : new Reason(GeoReasons.Radius).At(pointer).With("max", MaxRadius);
    }

    /// <summary>Whether a position is no farther from the centre than the radius.</summary>
    /// <param name="position">The position.</param>
    public bool Contains(GeoPosition position) => Centre.DistanceTo(position) <= Radius;

    /// <summary>Redacted: a circle around somebody tells where he is.</summary>
    public override string ToString() => "(circle)";

    private static long Outward(double radians) =>
        (long)Math.Ceiling(radians * (180 / Math.PI) * GeoDegrees.Scale) + Margin;
}
