using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Prospecting.Prospects;

namespace Prospecting.Persistence.EfCore.Prospects;

/// <summary>A way to the rows of a list by date: along indexes that hold them in that order already, so that a page is read and nothing is sorted.</summary>
/// <param name="Others">The list without the criterion that the walk itself meets: an engine would take one condition said twice for two.</param>
/// <param name="Branches">
/// The walks, one for each value that a criterion allows: of the rows that meet all criteria those of one value, the newest first and no more
/// than a page. No index is in the order of several values at once.
/// </param>
/// <param name="Sizes">How many rows each walk could meet at most, as index entries to count.</param>
internal sealed record ProspectWalk(
    ProspectQuery Others,
    IReadOnlyList<Func<IQueryable<ProspectRow>, int, IQueryable<Guid>>> Branches,
    IReadOnlyList<IQueryable<Guid>> Sizes
)
{
    /// <summary>
    /// Whether all that it meets is the scope's already: along shares of companies that it may read. Asked once more of each row, an engine
    /// would take it for rare and collect all rows of the company instead.
    /// </summary>
    public bool IsOfScope { get; init; }

    // Counting on would take longer than the longer of two walks: at 10,000 of 1,000,000 every hundredth row is one of the page.
    private const int Countable = 10_000;

    /// <summary>Along an index of prospects, once for each value.</summary>
    /// <param name="others">The list without the criterion of these values.</param>
    /// <param name="all">All rows of the tenant.</param>
    /// <param name="values">The rows of each value.</param>
    public static ProspectWalk Along(
        ProspectQuery others,
        IQueryable<ProspectRow> all,
        params IEnumerable<Func<IQueryable<ProspectRow>, IQueryable<ProspectRow>>> values
    ) =>
        new(
            others,
            [
                .. values.Select<
                    Func<IQueryable<ProspectRow>, IQueryable<ProspectRow>>,
                    Func<IQueryable<ProspectRow>, int, IQueryable<Guid>>
                >(of => (rows, most) => others.Sorted(of(rows)).Take(most).Select(p => p.Id)),
            ],
            [.. values.Select(of => of(all).Select(p => p.Id))]
        );

    /// <summary>The walk that meets the fewest rows which are not of the list.</summary>
    /// <param name="walks">The walks, those along prospects first: of two that are as long the first is taken.</param>
    /// <param name="all">All rows of the tenant.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    /// <returns><see langword="null"/> when there is none.</returns>
    public static async Task<ProspectWalk?> ShortestAsync(
        IReadOnlyList<ProspectWalk> walks,
        IQueryable<ProspectRow> all,
        CancellationToken cancellationToken
    )
    {
        if (walks.Count < 2)
        {
            return walks.Count == 0 ? null : walks[0];
        }

        // One statement with a count for each: as columns, because an engine takes twice as long to group them as rows.
        var counts = walks
            .SelectMany(w => w.Sizes)
            .Select(size =>
                Expression.Call(
                    typeof(Queryable),
                    nameof(Queryable.Count),
                    [typeof(Guid)],
                    size.Take(Countable).Expression
                )
            );
        var columns = Expression.Lambda<Func<ProspectRow, int[]>>(
            Expression.NewArrayInit(typeof(int), counts),
            Expression.Parameter(typeof(ProspectRow), "p")
        );
        var sizes = await all.Select(columns)
            .FirstOrDefaultAsync(cancellationToken)
            .ConfigureAwait(false);
        if (sizes is null)
        {
            // The tenant has nobody.
            return null;
        }

        var from = 0;
        return walks.MinBy(walk =>
        {
            var to = from + walk.Sizes.Count;
            var sum = sizes[from..to].Sum();
            from = to;
            return Math.Min(sum, Countable);
        });
    }
}
