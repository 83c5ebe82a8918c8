using System.Globalization;
using Prospecting.AdoNetStore.Storage;
using Prospecting.Paging;
using Prospecting.Prospects;

namespace Prospecting.AdoNetStore.Prospects;

/// <summary>The order of a list, and where its page begins: by key, so that page 1,000 costs what page 1 costs.</summary>
internal sealed class ProspectOrder(ProspectQuery query)
{
    public Sql By =>
        query.Sort switch
        {
            ProspectSort.Name => $"p.name_key, p.id",
            ProspectSort.LongestInStatus => $"p.status_since, p.id",
            _ => $"p.created_at DESC, p.id DESC",
        };

    public Sql After => query.ReadAfter() is { } end ? Behind(end) : Sql.True;

    private Sql Behind(PageCursor end) =>
        query.Sort switch
        {
            ProspectSort.Name => $"(p.name_key, p.id) > ({end.SortValue}, {end.Id})",
            ProspectSort.LongestInStatus => $"(p.status_since, p.id) > ({Ticks(end)}, {end.Id})",
            _ => $"(p.created_at, p.id) < ({Ticks(end)}, {end.Id})",
        };

    private static long Ticks(PageCursor end) =>
        long.Parse(end.SortValue, CultureInfo.InvariantCulture);
}
