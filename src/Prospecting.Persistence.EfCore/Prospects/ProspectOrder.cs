using System.Globalization;
using NodaTime;
using Prospecting.Paging;
using Prospecting.Prospects;

namespace Prospecting.Persistence.EfCore.Prospects;

/// <summary>The order of a list, and where a page begins in it: by key, so that the thousandth page costs what the first one does.</summary>
internal static class ProspectOrder
{
    public static IQueryable<ProspectRow> Sorted(
        this ProspectQuery query,
        IQueryable<ProspectRow> rows
    )
    {
        var cursor = query.ReadAfter();
        if (query.Sort == ProspectSort.Name)
        {
            if (cursor is not null)
            {
                var (name, id) = (cursor.SortValue, cursor.Id);
#pragma warning disable CA1309 // The database compares; an overload with StringComparison has no translation.
                rows = rows.Where(p =>
                    string.Compare(p.NameKey, name) > 0
                    || (p.NameKey == name && p.Id.CompareTo(id) > 0)
                );
#pragma warning restore CA1309
            }

            return rows.OrderBy(p => p.NameKey).ThenBy(p => p.Id);
        }

        if (query.Sort == ProspectSort.LongestInStatus)
        {
            if (cursor is not null)
            {
                var (since, id) = (InstantOf(cursor), cursor.Id);
                rows = rows.Where(p =>
                    p.StatusSince >= since && (p.StatusSince > since || p.Id.CompareTo(id) > 0)
                );
            }

            return rows.OrderBy(p => p.StatusSince).ThenBy(p => p.Id);
        }

        if (cursor is not null)
        {
            var (at, id) = (InstantOf(cursor), cursor.Id);
            rows = rows.Where(p =>
                p.CreatedAt <= at && (p.CreatedAt < at || p.Id.CompareTo(id) < 0)
            );
        }

        return rows.OrderByDescending(p => p.CreatedAt).ThenByDescending(p => p.Id);
    }

    /// <summary>The places of a list by date that the page begins with, or come after.</summary>
    public static IQueryable<ListPlace> After(
        this ProspectQuery query,
        IQueryable<ListPlace> places
    )
    {
        if (query.ReadAfter() is not { } cursor)
        {
            return places;
        }

        var (at, id) = (InstantOf(cursor), cursor.Id);
        return places.Where(p => p.CreatedAt <= at && (p.CreatedAt < at || p.Id.CompareTo(id) < 0));
    }

    private static Instant InstantOf(PageCursor cursor) =>
        Instant.FromUnixTimeTicks(long.Parse(cursor.SortValue, CultureInfo.InvariantCulture));
}
