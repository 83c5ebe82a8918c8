using System.Globalization;
using NodaTime;
using Prospecting.Collections;

namespace Prospecting.Paging;

/// <summary>Which part of a list in the order of time: how many rows, and after which.</summary>
/// <remarks>The cursor is the instant and the id of the last row, whichever way the list runs.</remarks>
public sealed record TimePage
{
    /// <summary>The most rows a page may have.</summary>
    public const int MaxPageSize = 500;

    /// <summary>How many rows a page has, 1 to 500.</summary>
    public int PageSize { get; init; } = 50;

    /// <summary>Where the page before ended: its <see cref="Page{T}.Next"/>; <see langword="null"/> for the first page.</summary>
    public string? After { get; init; }

    /// <summary>Checks the page size and the cursor.</summary>
    /// <exception cref="ArgumentException">The page size is out of range, or <see cref="After"/> is not the end of a page in the order of time.</exception>
    public void EnsureValid()
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(PageSize, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(PageSize, MaxPageSize);
        _ = ReadAfter();
    }

    /// <summary>Reads <see cref="After"/>.</summary>
    /// <returns>The instant and the id of the last row of the page before; <see langword="null"/> for the first page.</returns>
    /// <exception cref="ArgumentException"><see cref="After"/> is not the end of a page in the order of time.</exception>
    public (Instant At, Guid Id)? ReadAfter()
    {
        if (After is null)
        {
            return null;
        }

        var cursor = PageCursor.Parse(After);
        return
            long.TryParse(
                cursor.SortValue,
                NumberStyles.AllowLeadingSign,
                CultureInfo.InvariantCulture,
                out var ticks
            )
            && ticks >= Instant.MinValue.ToUnixTimeTicks()
            && ticks <= Instant.MaxValue.ToUnixTimeTicks()
            ? (Instant.FromUnixTimeTicks(ticks), cursor.Id)
            : throw new ArgumentException(
                "This is the end of a page in another order.",
                nameof(After)
            );
    }

    /// <summary>Makes the page out of all rows, for a store that has them at hand.</summary>
    /// <typeparam name="T">The type of the rows.</typeparam>
    /// <param name="all">Every row of the list, in any order.</param>
    /// <param name="placeOf">The instant that the list is in the order of, and the id.</param>
    /// <param name="isAscending">Whether the earliest comes first.</param>
    public Page<T> Of<T>(
        IEnumerable<T> all,
        Func<T, (Instant At, Guid Id)> placeOf,
        bool isAscending = false
    )
    {
        ArgumentNullException.ThrowIfNull(all);
        ArgumentNullException.ThrowIfNull(placeOf);
        var after = ReadAfter();
        var sorted = isAscending ? all.OrderBy(placeOf) : all.OrderByDescending(placeOf);
        var rest = sorted.Where(row =>
            after is not { } end
            || (isAscending ? placeOf(row).CompareTo(end) > 0 : placeOf(row).CompareTo(end) < 0)
        );
        return ToPage([.. rest.Take(PageSize + 1)], placeOf);
    }

    /// <summary>Makes a page of rows in order, when a store has read one row more than the page holds, if there was one.</summary>
    /// <typeparam name="T">The type of the rows.</typeparam>
    /// <param name="rows">Up to <see cref="PageSize"/> + 1 rows.</param>
    /// <param name="placeOf">The instant that the list is in the order of, and the id.</param>
    public Page<T> ToPage<T>(IReadOnlyList<T> rows, Func<T, (Instant At, Guid Id)> placeOf)
    {
        ArgumentNullException.ThrowIfNull(rows);
        ArgumentNullException.ThrowIfNull(placeOf);
        if (rows.Count <= PageSize)
        {
            return new Page<T>(rows.ToValueList(), Next: null);
        }

        var (at, id) = placeOf(rows[PageSize - 1]);
        var ticks = at.ToUnixTimeTicks().ToString(CultureInfo.InvariantCulture);
        return new Page<T>(rows.Take(PageSize).ToValueList(), new PageCursor(ticks, id).ToText());
    }
}
