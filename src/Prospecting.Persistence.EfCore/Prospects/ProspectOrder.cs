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

    /// <summary>The newest prospects of some shares, which know when their prospects were created.</summary>
    /// <param name="query">The list; by date.</param>
    /// <param name="shares">The shares of one company.</param>
    /// <param name="rows">The prospects that meet all criteria.</param>
    /// <param name="most">How many, at most.</param>
    public static IQueryable<Guid> Newest(
        this ProspectQuery query,
        IQueryable<ShareRow> shares,
        IQueryable<ProspectRow> rows,
        int most
    )
    {
        if (query.ReadAfter() is { } cursor)
        {
            var (at, id) = (InstantOf(cursor), cursor.Id);
            shares = shares.Where(s =>
                s.CreatedAt <= at && (s.CreatedAt < at || s.ProspectId.CompareTo(id) < 0)
            );
        }

        // A cross join, which SQLite never reorders: each share leads to its prospect.
        return shares
            .SelectMany(_ => rows, (s, p) => new { Share = s, Row = p })
            .Where(f => f.Row.Id == f.Share.ProspectId)
            .OrderByDescending(f => f.Share.CreatedAt)
            .ThenByDescending(f => f.Share.ProspectId)
            .Take(most)
            .Select(f => f.Share.ProspectId);
    }

    private static Instant InstantOf(PageCursor cursor) =>
        Instant.FromUnixTimeTicks(long.Parse(cursor.SortValue, CultureInfo.InvariantCulture));
}
