using NodaTime;
using Prospecting.Paging;

namespace Prospecting.Testing.InMemory;

/// <summary>Lists in the order of time, from where the page before ended.</summary>
internal static class TimeOrder
{
    public static IEnumerable<T> After<T>(
        IEnumerable<T> items,
        Func<T, (Instant At, Guid Id)> placeOf,
        TimePage page,
        bool isAscending = false
    )
    {
        var after = page.ReadAfter();
        var sorted = isAscending ? items.OrderBy(placeOf) : items.OrderByDescending(placeOf);
        return sorted.Where(item =>
            after is not { } end
            || (isAscending ? placeOf(item).CompareTo(end) > 0 : placeOf(item).CompareTo(end) < 0)
        );
    }
}
