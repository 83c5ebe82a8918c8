using System.Globalization;
using NodaTime;
using Prospecting.Collections;
using Prospecting.Paging;

namespace Prospecting.Prospects;

/// <content>Page after page, by key.</content>
public sealed partial record ProspectQuery
{
    // What tells the end of a page in this order from one by date, which is a number too.
    private const string SinceMark = "since ";

    /// <summary>Reads <see cref="After"/>.</summary>
    /// <returns>
    /// The end of the page before: the folded name when that is the order, else Unix time in ticks of 100 ns, and the id. <see langword="null"/>
    /// for the first page.
    /// </returns>
    /// <exception cref="ArgumentException"><see cref="After"/> is not the end of a page of this order.</exception>
    public PageCursor? ReadAfter()
    {
        var cursor = After is null ? null : PageCursor.Parse(After);
        if (cursor is null || Sort == ProspectSort.Name)
        {
            return cursor;
        }

        var mark = Sort == ProspectSort.LongestInStatus ? SinceMark : string.Empty;
        var ticks = cursor.SortValue.StartsWith(mark, StringComparison.Ordinal)
            ? cursor.SortValue[mark.Length..]
            : string.Empty;
        return long.TryParse(
            ticks,
            NumberStyles.AllowLeadingSign,
            CultureInfo.InvariantCulture,
            out _
        )
            ? cursor with
            {
                SortValue = ticks,
            }
            : throw new ArgumentException(
                "This is the end of a page in another order.",
                nameof(After)
            );
    }

    /// <summary>Makes a page of rows in order, when a store has read one row more than the page holds, if there was one.</summary>
    /// <param name="rows">Up to <see cref="PageSize"/> + 1 rows.</param>
    public Page<ProspectSummary> ToPage(IReadOnlyList<ProspectSummary> rows)
    {
        ArgumentNullException.ThrowIfNull(rows);
        if (rows.Count <= PageSize)
        {
            return new Page<ProspectSummary>(rows.ToValueList(), Next: null);
        }

        var last = rows[PageSize - 1];
        var value = Sort switch
        {
            ProspectSort.Name => last.NameKey,
            ProspectSort.LongestInStatus => SinceMark + Ticks(last.StatusSince),
            _ => Ticks(last.CreatedAt),
        };
        return new Page<ProspectSummary>(
            rows.Take(PageSize).ToValueList(),
            new PageCursor(value, last.Id.Value).ToText()
        );
    }

    private static string Ticks(Instant instant) =>
        instant.ToUnixTimeTicks().ToString(CultureInfo.InvariantCulture);
}
