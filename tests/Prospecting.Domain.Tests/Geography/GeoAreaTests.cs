using FsCheck;
using FsCheck.Fluent;
using Prospecting.Geography;
using Prospecting.Tests;

namespace Prospecting.Domain.Tests.Geography;

/// <summary>Boxes, circles and the cells that find what is in them.</summary>
[Rule("P-7")]
public sealed class GeoAreaTests
{
    private static readonly Gen<double> Radii = Gen.Frequency(
        (1, Gen.Elements(0.0, 1.0, GeoCircle.MaxRadius)),
        (3, Gen.Choose(1, 1_000_000).Select(m => m / 10.0)),
        (2, Gen.Choose(1, 2_000_000).Select(m => (double)m)),
        (1, Gen.Choose(1, 20_015_115).Select(m => (double)m))
    );

    private static readonly Gen<GeoCircle> Circles =
        from centre in Places.Positions
        from radius in Radii
        select GeoCircle.Of(centre, radius).OrThrow();

    private static readonly Gen<(GeoCircle Circle, GeoPosition Position)> NearTheEdge =
        from circle in Circles
        from bearing in Gen.Choose(0, 3_600_000)
        from fraction in Gen.Elements(1.0, 1.0, 0.999_999_9, 0.999, 0.5)
        select (circle, Destination(circle.Centre, bearing / 10_000.0, circle.Radius * fraction));

    [Fact]
    public void The_bounds_of_a_circle_hold_every_position_within_the_radius()
    {
        var within = 0;
        Prop.ForAll(
                NearTheEdge.ToArbitrary(),
                Places.Positions.ToArbitrary(),
                (near, anywhere) =>
                {
                    foreach (
                        var position in (GeoPosition[])[near.Position, near.Circle.Centre, anywhere]
                    )
                    {
                        if (near.Circle.Contains(position))
                        {
                            within++;
                            near.Circle.Bounds.Contains(position).ShouldBeTrue();
                        }
                    }
                }
            )
            .Holds(5_000);
        within.ShouldBeGreaterThan(7_000);
    }

    [Theory]
    [InlineData(48.8566, 2.3522, 1_000)]
    [InlineData(-60, 179.99, 50_000)]
    [InlineData(0, 0, 500_000)]
    public void The_bounds_are_no_wider_than_they_need_be(
        double latitude,
        double longitude,
        double radius
    )
    {
        var circle = GeoCircle.Of(Places.At(latitude, longitude), radius).OrThrow();
        var box = circle.Bounds;
        var height = ((long)box.NorthE7 - box.SouthE7) / 1e7 * 111_195.08;
        height.ShouldBe(2 * radius, 1);
        Destinations(circle, radius * 1.01).Count(p => !box.Contains(p)).ShouldBeGreaterThan(3);
    }

    [Theory]
    [InlineData(89.5, 10, 100_000, 90, 900_000_000)]
    [InlineData(-89.999, -170, 200, -90, -900_000_000)]
    public void A_circle_over_a_pole_is_bounded_by_all_meridians(
        double latitude,
        double longitude,
        double radius,
        double pole,
        int edge
    )
    {
        var circle = GeoCircle.Of(Places.At(latitude, longitude), radius).OrThrow();
        (edge > 0 ? circle.Bounds.NorthE7 : circle.Bounds.SouthE7).ShouldBe(edge);
        for (var meridian = -180; meridian < 180; meridian++)
        {
            circle.Bounds.Contains(Places.At(pole, meridian)).ShouldBeTrue();
        }
    }

    [Fact]
    public void A_circle_over_the_antimeridian_has_both_sides_in_its_bounds()
    {
        var box = GeoCircle.Of(Places.At(-17.7, 179.99), 20_000).OrThrow().Bounds;
        box.CrossesAntimeridian.ShouldBeTrue();
        box.Contains(Places.At(-17.7, -179.9)).ShouldBeTrue();
        box.Contains(Places.At(-17.7, 179.9)).ShouldBeTrue();
        box.Contains(Places.At(-17.7, 0)).ShouldBeFalse();
    }

    [Theory]
    [InlineData(170, -170, 180, true)]
    [InlineData(170, -170, -175, true)]
    [InlineData(170, -170, 0, false)]
    [InlineData(170, 180, -180, true)]
    [InlineData(170, 180, -179.9999999, false)]
    [InlineData(-180, 180, 12, true)]
    [InlineData(-180, 180, 179.9999999, true)]
    [InlineData(180, 180, 180, true)]
    [InlineData(180, 180, 0, false)]
    [InlineData(180, -170, -175, true)]
    [InlineData(180, -170, 175, false)]
    [InlineData(5, 5, 5, true)]
    [InlineData(5, 5, 5.0000001, false)]
    [InlineData(10, 5, 7, false)]
    [InlineData(10, 5, -100, true)]
    public void A_box_holds_what_lies_east_of_its_west_up_to_its_east(
        double west,
        double east,
        double longitude,
        bool isIn
    )
    {
        var box = GeoBox.Of(-10, west, 10, east).OrThrow();
        box.Contains(Places.At(10, longitude)).ShouldBe(isIn);
        box.Contains(Places.At(10.0000001, longitude)).ShouldBeFalse();
        box.Contains(Places.At(-10.0000001, longitude)).ShouldBeFalse();
    }

    [Fact]
    public void All_faults_of_a_box_come_at_once()
    {
        var outcome = GeoBox.Of(91, -181, double.NaN, 181);
        outcome.ShouldBeRefused(
            GeoReasons.Latitude,
            GeoReasons.Longitude,
            GeoReasons.Latitude,
            GeoReasons.Longitude
        );
        outcome.Reasons.ShouldPointAt("/box/south", "/box/west", "/box/north", "/box/east");
        GeoBox.Of(1, 0, 0, 181).ShouldBeRefused(GeoReasons.Longitude, GeoReasons.Box);
    }

    [Theory]
    [InlineData(-0.1)]
    [InlineData(20_015_116)]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    public void A_radius_is_a_number_of_metres(double radius) =>
        GeoCircle.Of(Places.At(0, 0), radius).ShouldBeRefused(GeoReasons.Radius);

    [Fact]
    public void The_cells_of_a_box_hold_every_position_of_it_in_no_more_ranges_than_allowed() =>
        Prop.ForAll(
                (
                    from box in Places.Boxes
                    from position in Inside(box)
                    from max in Gen.Choose(1, 40)
                    select (box, position, max)
                ).ToArbitrary(),
                given =>
                {
                    var (box, position, max) = given;
                    box.Contains(position).ShouldBeTrue();
                    var ranges = GeoCell.CellsCovering(box, max);
                    ranges.Count.ShouldBeInRange(1, max);
                    ranges.Count(r => r.Contains(GeoCell.Of(position))).ShouldBe(1);
                    ranges.ShouldAllBe(r => r.First <= r.Last);
                    ranges.Zip(ranges.Skip(1)).ShouldAllBe(p => p.First.Last + 1 < p.Second.First);
                    ranges[0].First.ShouldBeGreaterThanOrEqualTo(0);
                    ranges[^1].Last.ShouldBeLessThan(GeoCell.Rows * GeoCell.Columns);
                }
            )
            .Holds(3_000);

    [Fact]
    public void A_box_of_some_rows_is_met_by_its_own_cells_and_a_high_one_by_its_latitudes()
    {
        var paris = GeoBox.Of(48.81, 2.22, 48.91, 2.48).OrThrow();
        GeoCell.CellsCovering(paris).Select(r => r.Last - r.First + 1).ShouldBe([3, 3]);
        GeoCell
            .CellsCovering(paris, maxRanges: 1)
            .ShouldHaveSingleItem()
            .ShouldBe(new(1388 * 3600, (1390 * 3600) - 1));
        var fiji = GeoBox.Of(-17.79, 179.95, -17.61, -179.95).OrThrow();
        GeoCell.CellsCovering(fiji).Select(r => r.Last - r.First + 1).ShouldBe([1, 2, 1]);
        var world = GeoBox.Of(-90, -180, 90, 180).OrThrow();
        GeoCell.CellsCovering(world).ShouldBe([new GeoCellRange(0, 6_479_999)]);
        Should.Throw<ArgumentOutOfRangeException>(() => GeoCell.CellsCovering(paris, 0));
    }

    // Stored in every base: should one of these fail, the code is wrong, not the number.
    [Theory]
    [InlineData(-90, -180, 0)]
    [InlineData(90, 179.9999999, 6_479_999)]
    [InlineData(48.8566, 2.3522, 4_998_623)]
    [InlineData(-0.0000001, -0.0000001, 3_238_199)]
    [InlineData(0, 180, 3_240_000)]
    public void The_key_of_a_cell_never_changes(double latitude, double longitude, int key) =>
        GeoCell.Of(Places.At(latitude, longitude)).Key.ShouldBe(key);

    private static Gen<GeoPosition> Inside(GeoBox box)
    {
        var width = (long)box.EastE7 - box.WestE7;
        // The one box that ends where it begins after crossing goes once around.
        width = box.CrossesAntimeridian ? width + 3_600_000_000 : width;
        return from up in Gen.Elements(0.0, 0.3, 0.7, 1.0)
            from right in Gen.Elements(0.0, 0.2, 0.5, 0.9, 1.0)
            let longitude = box.WestE7 + (long)(width * right)
            select GeoPosition.OfStored(
                (int)(box.SouthE7 + (((long)box.NorthE7 - box.SouthE7) * up)),
                (int)(longitude >= 1_800_000_000 ? longitude - 3_600_000_000 : longitude)
            );
    }

    private static IEnumerable<GeoPosition> Destinations(GeoCircle circle, double metres) =>
        Enumerable.Range(0, 360).Select(bearing => Destination(circle.Centre, bearing, metres));

    /// <summary>Where one comes to on a great circle; another formula than that of the code.</summary>
    private static GeoPosition Destination(GeoPosition from, double bearing, double metres)
    {
        var (angle, course) = (metres / 6_371_008.8, bearing * Math.PI / 180);
        var (lat, lon) = (from.Latitude * Math.PI / 180, from.Longitude * Math.PI / 180);
        var sine =
            (Math.Sin(lat) * Math.Cos(angle))
            + (Math.Cos(lat) * Math.Sin(angle) * Math.Cos(course));
        var latitude = Math.Asin(Math.Clamp(sine, -1, 1));
        var longitude =
            lon
            + Math.Atan2(
                Math.Sin(course) * Math.Sin(angle) * Math.Cos(lat),
                Math.Cos(angle) - (Math.Sin(lat) * sine)
            );
        var degrees = longitude * 180 / Math.PI;
        return Places.At(
            Math.Clamp(latitude * 180 / Math.PI, -90, 90),
            Math.Clamp(degrees - (360 * Math.Floor((degrees + 180) / 360)), -180, 180)
        );
    }
}
