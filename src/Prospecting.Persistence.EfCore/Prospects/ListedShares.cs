using System.Linq.Expressions;
using Prospecting.Persistence.EfCore.Storage;
using Prospecting.Scopes;

namespace Prospecting.Persistence.EfCore.Prospects;

/// <summary>The companies of a prospect as the indexes of lists hold them: an entry that no company of the scope has is passed without a look at its shares.</summary>
/// <remarks>It only passes what cannot be the scope's: what it lets through is asked of the shares, which decide.</remarks>
internal static class ListedShares
{
    /// <summary>The greatest length; engines limit what an entry of an index may hold.</summary>
    public const int Longest = 400;

    // Of a scope with more companies each entry would be compared too often.
    private const int MostCompared = 8;

    private const string Any = "*";

    /// <summary>What is stored for the companies of a prospect.</summary>
    public static string Of(IEnumerable<string> companies)
    {
        var listed = CompanyList.Of(companies);
        return listed.Length > Longest ? Any : listed;
    }

    /// <summary>Without those that no company of a scope has.</summary>
    public static IQueryable<ProspectRow> PossiblyReadableBy(
        this IQueryable<ProspectRow> rows,
        Scope scope
    )
    {
        if (scope.ReachesWholeTenant || scope.Readable.Count > MostCompared)
        {
            return rows;
        }

        var row = Expression.Parameter(typeof(ProspectRow), "p");
        var any = scope
            .Readable.Select(c => Holds(CompanyList.Of([c])))
            .Append(p => p.SharedWith == Any)
            .Select(c => (Expression)Expression.Invoke(c, row))
            .Aggregate(Expression.OrElse);
        return rows.Where(Expression.Lambda<Func<ProspectRow, bool>>(any, row));
    }

    // A search for the place of a text: of "contains" PostgreSQL believes that nearly nothing does.
    private static Expression<Func<ProspectRow, bool>> Holds(string company) =>
#pragma warning disable CA1307, CA1309, CA2249, MA0001, MA0074 // The database compares; an overload with StringComparison has no translation.
        p => p.SharedWith.IndexOf(company) >= 0;
#pragma warning restore CA1307, CA1309, CA2249, MA0001, MA0074
}
