using System.Text.Json;
using FsCheck.Fluent;
using Prospecting.Geography;
using Prospecting.Tests;

namespace Prospecting.Domain.Tests.Geography;

[Rule("P-7")]
public sealed class GeoPositionTests
{
    [Fact]
    public void A_position_comes_back_exactly_from_numbers_degrees_text_and_JSON() =>
        Prop.ForAll(
                Places.Positions.ToArbitrary(),
                position =>
                {
                    GeoPosition
                        .OfStored(position.LatitudeE7, position.LongitudeE7)
                        .ShouldBe(position);
                    Places.At(position.Latitude, position.Longitude).ShouldBe(position);
                    GeoPosition.Parse(position.ToGeoUri()).OrThrow().ShouldBe(position);
                    JsonSerializer
                        .Deserialize<GeoPosition>(JsonSerializer.Serialize(position))
                        .ShouldBe(position);
                }
            )
            .Holds(1_000);

    [Theory]
    [InlineData("48.8566", "2.3522", 488_566_000, 23_522_000)]
    [InlineData(" 48,8566 ", "-2,3522", 488_566_000, -23_522_000)]
    [InlineData("90", "180", 900_000_000, -1_800_000_000)]
    [InlineData("-90", "-180", -900_000_000, -1_800_000_000)]
    [InlineData("0.00000004", "+0.00000006", 0, 1)]
    public void Degrees_are_read_with_a_point_or_a_comma(string lat, string lon, int a, int b)
    {
        var position = GeoPosition.Parse(lat, lon).OrThrow();
        (position.LatitudeE7, position.LongitudeE7).ShouldBe((a, b));
    }

    [Theory]
    [InlineData("geo:48.8566,2.3522")]
    [InlineData("48.8566, 2.3522")]
    [InlineData("48.8566,2.3522")]
    [InlineData("48,8566 2,3522")]
    [InlineData("48,8566, 2,3522")]
    [InlineData("48,8566;2,3522")]
    public void One_text_holds_both(string text) =>
        GeoPosition.Parse(text).OrThrow().ShouldBe(Places.At(48.8566, 2.3522));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("48,85")]
    [InlineData("48.85")]
    [InlineData("48,8566,2,3522")]
    [InlineData("geo:48.8,2.3,100")]
    [InlineData("1;2;3")]
    public void What_is_not_two_numbers_is_no_position(string? text) =>
        GeoPosition.Parse(text).ShouldBeRefused(GeoReasons.Format);

    [Fact]
    public void All_faults_come_at_once()
    {
        foreach (
            var (latitude, longitude) in new[]
            {
                (90.0000001, -180.0000001),
                (double.NaN, double.NaN),
                (double.PositiveInfinity, double.NegativeInfinity),
            }
        )
        {
            var outcome = GeoPosition.Of(latitude, longitude, "/gps");
            outcome.ShouldBeRefused(GeoReasons.Latitude, GeoReasons.Longitude);
            outcome.Reasons.ShouldPointAt("/gps/latitude", "/gps/longitude");
        }

        var mixed = GeoPosition.Parse("1e5", "999");
        mixed.ShouldBeRefused(GeoReasons.Format, GeoReasons.Longitude);
        mixed.Reasons.ShouldPointAt("/position/latitude", "/position/longitude");
        GeoPosition.Parse("NaN", "Infinity").ShouldBeRefused(GeoReasons.Format, GeoReasons.Format);
    }

    [Theory]
    [InlineData(900_000_001, 0)]
    [InlineData(-900_000_001, 0)]
    [InlineData(0, 1_800_000_000)]
    [InlineData(0, -1_800_000_001)]
    public void Stored_numbers_out_of_range_are_misuse_and_are_not_repeated(int a, int b) =>
        Should
            .Throw<ArgumentOutOfRangeException>(() => GeoPosition.OfStored(a, b))
            .ActualValue.ShouldBeNull();

    [Theory]
    [Rule("T-6")]
    [InlineData(0, 0, 0, 90, 10_007_557.2)]
    [InlineData(90, 0, -90, 0, 20_015_114.4)]
    [InlineData(45, 7, 46, 7, 111_195.08)]
    [InlineData(0, 179.5, 0, -179.5, 111_195.08)]
    [InlineData(90, 12, 90, -77, 0)]
    [InlineData(48.8566, 2.3522, 48.8566, 2.3522, 0)]
    public void Distances_are_those_of_the_mean_sphere(
        double a,
        double b,
        double c,
        double d,
        double metres
    ) => Places.At(a, b).DistanceTo(Places.At(c, d)).ShouldBe(metres, 0.05);

    [Fact]
    [Rule("T-6")]
    public void The_distance_is_the_angle_between_two_vectors_both_ways() =>
        Prop.ForAll(
                Places.Positions.ToArbitrary(),
                Places.Positions.ToArbitrary(),
                (one, other) =>
                {
                    var distance = one.DistanceTo(other);
                    other.DistanceTo(one).ShouldBe(distance);
                    // Near the antipodes the haversine is sure to some centimetres.
                    distance.ShouldBe(ByVectors(one, other), 0.2);
                }
            )
            .Holds(1_000);

    [Fact]
    public void Nothing_prints_where_somebody_is()
    {
        var position = Places.At(48.8566, 2.3522);
        var circle = GeoCircle.Of(position, 500).OrThrow();
        object[] all =
        [
            position,
            circle,
            circle.Bounds,
            GeoCell.Of(position),
            GeoCell.CellsCovering(circle.Bounds)[0],
        ];
        all.ShouldAllBe(o => !o.ToString()!.Any(char.IsDigit));
    }

    private static double ByVectors(GeoPosition one, GeoPosition other)
    {
        var (a, b) = (Vector(one), Vector(other));
        double[] cross =
        [
            (a[1] * b[2]) - (a[2] * b[1]),
            (a[2] * b[0]) - (a[0] * b[2]),
            (a[0] * b[1]) - (a[1] * b[0]),
        ];
        var dot = a.Zip(b, (x, y) => x * y).Sum();
        return 6_371_008.8 * Math.Atan2(Math.Sqrt(cross.Sum(x => x * x)), dot);
    }

    private static double[] Vector(GeoPosition position)
    {
        var latitude = position.Latitude * Math.PI / 180;
        var longitude = position.Longitude * Math.PI / 180;
        return
        [
            Math.Cos(latitude) * Math.Cos(longitude),
            Math.Cos(latitude) * Math.Sin(longitude),
            Math.Sin(latitude),
        ];
    }
}
