using FsCheck;
using FsCheck.Fluent;
using Prospecting.Geography;

namespace Prospecting.Domain.Tests.Geography;

/// <summary>Positions everywhere, and more of them where it is hard: poles, equator, antimeridian.</summary>
internal static class Places
{
    public static Gen<int> LatitudesE7 { get; } =
        Gen.Frequency(
            (3, Gen.Choose(-900_000_000, 900_000_000)),
            (1, Gen.Choose(0, 20_000_000).Select(d => 900_000_000 - d)),
            (1, Gen.Choose(0, 20_000_000).Select(d => -900_000_000 + d)),
            (1, Gen.Choose(-2_000_000, 2_000_000))
        );

    public static Gen<int> LongitudesE7 { get; } =
        Gen.Frequency(
            (
                3,
                from units in Gen.Choose(-1800, 1799)
                from rest in Gen.Choose(0, 999_999)
                select (units * 1_000_000) + rest
            ),
            (1, Gen.Choose(0, 20_000_000).Select(d => -1_800_000_000 + d)),
            (1, Gen.Choose(1, 20_000_000).Select(d => 1_800_000_000 - d)),
            (1, Gen.Choose(-2_000_000, 2_000_000))
        );

    public static Gen<GeoPosition> Positions { get; } =
        from latitude in LatitudesE7
        from longitude in LongitudesE7
        select GeoPosition.OfStored(latitude, longitude);

    public static Gen<GeoBox> Boxes { get; } =
        from one in LatitudesE7
        from height in Gen.Frequency(
            (2, Gen.Choose(0, 30_000_000)),
            (1, Gen.Choose(0, 900_000_000))
        )
        from west in LongitudesE7
        from east in Gen.Frequency(
            (1, LongitudesE7),
            (2, Gen.Choose(0, 30_000_000).Select(w => Wrapped(west + (long)w)))
        )
        select GeoBox
            .Of(one / 1e7, west / 1e7, Math.Min(one + height, 900_000_000) / 1e7, east / 1e7)
            .OrThrow();

    public static GeoPosition At(double latitude, double longitude) =>
        GeoPosition.Of(latitude, longitude).OrThrow();

    private static int Wrapped(long longitude) =>
        (int)(longitude >= 1_800_000_000 ? longitude - 3_600_000_000 : longitude);
}
