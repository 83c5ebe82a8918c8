using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Prospecting.Prospects;

namespace Prospecting.Persistence.EfCore.Prospects;

/// <summary>A way to the rows of a list by date: along indexes that hold them in that order already, so that a page is read and nothing is sorted.</summary>
/// <param name="Others">The list without the criterion that the walk itself meets: an engine would take one condition said twice for two.</param>
/// <param name="Branches">What it goes along, once for each value that a criterion allows.</param>
internal sealed record ProspectWalk(ProspectQuery Others, IReadOnlyList<WalkBranch> Branches)
{
    // Counting on would take longer than what it decides.
    private const int Countable = 10_000;

    // So many rows tell where a page is near.
    private const int Sample = 200;

    /// <summary>The rows of a page that are on the walk and of the list.</summary>
    /// <param name="rows">The rows that meet all criteria but the walk's own.</param>
    /// <param name="all">All rows of the tenant.</param>
    /// <param name="most">How many rows a page has.</param>
    public IQueryable<ProspectRow> Page(
        IQueryable<ProspectRow> rows,
        IQueryable<ProspectRow> all,
        int most
    ) =>
        Newest(United(branch => Newest(On(branch, rows), most)), most)
            .Select(p => p.Id)
            .FoundIn(all);

    /// <summary>The walk that comes to a page soonest.</summary>
    /// <param name="walks">The walks; of two that are as long the first is taken.</param>
    /// <param name="list">The rows of the list.</param>
    /// <param name="all">All rows of the tenant.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    /// <returns><see langword="null"/> when there is none.</returns>
    public static async Task<ProspectWalk?> ShortestAsync(
        IReadOnlyList<ProspectWalk> walks,
        IQueryable<ProspectRow> list,
        IQueryable<ProspectRow> all,
        CancellationToken cancellationToken
    )
    {
        if (walks.Count < 2)
        {
            return walks.Count == 0 ? null : walks[0];
        }

        var lengths = await CountAsync(
                walks.Select(w => w.United(b => b.Places.Take(Countable))),
                all,
                cancellationToken
            )
            .ConfigureAwait(false);
        if (lengths is null)
        {
            // The tenant has nobody.
            return null;
        }

        var shortest = walks
            .Zip(lengths)
            .GroupBy(w => Math.Min(w.Second, Countable), w => w.First)
            .MinBy(g => g.Key)!
            .ToList();
        return shortest.Count == 1
            ? shortest[0]
            : await SoonestAsync(shortest, list, all, cancellationToken).ConfigureAwait(false);
    }

    // Of long walks the one of whose next rows the most are of the list: what many have is not spread evenly, another company may have brought
    // in thousands of them yesterday.
    private static async Task<ProspectWalk> SoonestAsync(
        List<ProspectWalk> walks,
        IQueryable<ProspectRow> list,
        IQueryable<ProspectRow> all,
        CancellationToken cancellationToken
    )
    {
        var found = await CountAsync(
                walks.Select(w => w.Next(Sample).FoundIn(list)),
                all,
                cancellationToken
            )
            .ConfigureAwait(false);
        return found is null
            ? walks[0]
            : walks.Zip(found).MaxBy(w => (double)w.Second / w.First.Branches.Count).First;
    }

    // One statement with a count for each: as columns, because an engine takes twice as long to group them as rows.
    private static Task<int[]?> CountAsync<T>(
        IEnumerable<IQueryable<T>> sets,
        IQueryable<ProspectRow> all,
        CancellationToken cancellationToken
    )
    {
        var counts = sets.Select(set =>
            Expression.Call(typeof(Queryable), nameof(Queryable.Count), [typeof(T)], set.Expression)
        );
        var columns = Expression.Lambda<Func<ProspectRow, int[]>>(
            Expression.NewArrayInit(typeof(int), counts),
            Expression.Parameter(typeof(ProspectRow), "p")
        );
        return all.Select(columns).FirstOrDefaultAsync(cancellationToken);
    }

    // A cross join, which SQLite never reorders: each place leads to its prospect, whatever other index its criteria have.
    private IQueryable<ListPlace> On(WalkBranch branch, IQueryable<ProspectRow> rows)
    {
        var own = branch.Own(rows);
        return Others
            .After(branch.Readable)
            .SelectMany(_ => own, (place, p) => new { Place = place, Row = p })
            .Where(f => f.Row.Id == f.Place.Id)
            .Select(f => f.Place);
    }

    // Its next rows from where the page begins, of the list or not.
    private IQueryable<Guid> Next(int most) =>
        United(branch => Newest(Others.After(branch.Places), most)).Select(p => p.Id);

    private IQueryable<ListPlace> United(Func<WalkBranch, IQueryable<ListPlace>> of) =>
        Branches.Select(of).Aggregate((a, b) => a.Concat(b));

    private static IQueryable<ListPlace> Newest(IQueryable<ListPlace> places, int most) =>
        places.OrderByDescending(p => p.CreatedAt).ThenByDescending(p => p.Id).Take(most);
}
