using Prospecting.Collections;

namespace Prospecting.Geography;

/// <summary>A square of 0.1 degree by its number: what an index on (tenant, cell) looks positions up by (SPEC P-7).</summary>
/// <param name="Key">Row times 3600 plus column, 0 to 6,479,999. Rows count from the south pole, columns from 180° west.</param>
/// <remarks>
/// One fixed grid. The cells of one row of a box are one range of keys, so a box is as many ranges as it has rows, of 11 km each. The
/// price: a box with more rows than the ranges that are allowed is looked up by its latitudes alone, and cells are narrow near the poles.
/// What the ranges give is more than the box holds, and is then filtered exactly. Prints redacted.
/// </remarks>
public readonly record struct GeoCell(int Key)
{
    /// <summary>The number of rows, from pole to pole.</summary>
    public const int Rows = 1800;

    /// <summary>The number of columns, once around.</summary>
    public const int Columns = 3600;

    /// <summary>How many ranges <see cref="CellsCovering"/> gives unless told: boxes up to 350 km high are met row by row.</summary>
    public const int DefaultMaxRanges = 32;

    private const int Size = GeoDegrees.Scale / 10;

    /// <summary>The cell of a position.</summary>
    /// <param name="position">The position; the north pole is in the last row.</param>
    public static GeoCell Of(GeoPosition position)
    {
        ArgumentNullException.ThrowIfNull(position);
        return new GeoCell(KeyOf(Row(position.LatitudeE7), Column(position.LongitudeE7)));
    }

    /// <summary>Ranges of keys that hold the cell of every position of a box, in ascending order, apart from each other.</summary>
    /// <param name="box">The box.</param>
    /// <param name="maxRanges">How many ranges there may be, 1 or more; with too few, the whole latitudes of the box are one range.</param>
    public static ValueList<GeoCellRange> CellsCovering(
        GeoBox box,
        int maxRanges = DefaultMaxRanges
    )
    {
        ArgumentNullException.ThrowIfNull(box);
        ArgumentOutOfRangeException.ThrowIfLessThan(maxRanges, 1);
        var (first, last) = (Row(box.SouthE7), Row(box.NorthE7));
        var (west, east) = (Column(box.WestE7), Column(box.EastE7));
        var whole = new GeoCellRange(KeyOf(first, 0), KeyOf(last, Columns - 1));
        var isAround = box.CrossesAntimeridian
            ? east >= west - 1
            : west == 0 && east == Columns - 1;
        var rows = last - first + 1;
        // Over the antimeridian, the end of a row and the start of the next one are one range.
        if (isAround || rows + (box.CrossesAntimeridian ? 1 : 0) > maxRanges)
        {
            return [whole];
        }

        List<GeoCellRange> ranges = [];
        if (box.CrossesAntimeridian)
        {
            ranges.Add(new GeoCellRange(KeyOf(first, 0), KeyOf(first, east)));
        }

        for (var row = first; row <= last; row++)
        {
            var end =
                !box.CrossesAntimeridian ? KeyOf(row, east)
                : row < last ? KeyOf(row + 1, east)
                : KeyOf(row, Columns - 1);
            ranges.Add(new GeoCellRange(KeyOf(row, west), end));
        }

        return ranges.ToValueList();
    }

    /// <summary>Redacted: a cell tells where somebody is to 11 km.</summary>
    public override string ToString() => "(cell)";

    private static int Row(int latitude) =>
        Math.Min((latitude + GeoDegrees.MaxLatitude) / Size, Rows - 1);

    private static int Column(int longitude) =>
        (int)(((long)longitude + GeoDegrees.HalfTurn) / Size);

    private static int KeyOf(int row, int column) => (row * Columns) + column;
}

/// <summary>Cells with consecutive keys.</summary>
/// <param name="First">The first key.</param>
/// <param name="Last">The last key, included.</param>
public readonly record struct GeoCellRange(int First, int Last)
{
    /// <summary>Whether a cell is among them.</summary>
    /// <param name="cell">The cell.</param>
    public bool Contains(GeoCell cell) => cell.Key >= First && cell.Key <= Last;

    /// <summary>Redacted, like the cells.</summary>
    public override string ToString() => "(cells)";
}
