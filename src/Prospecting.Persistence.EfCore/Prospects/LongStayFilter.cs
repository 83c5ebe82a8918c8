using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Query;
using Prospecting.Prospects;
using Prospecting.Scopes;

namespace Prospecting.Persistence.EfCore.Prospects;

/// <summary>Long stays as one condition that the database decides: an OR of what each says.</summary>
internal static class LongStayFilter
{
    private static readonly ParameterExpression Row = Expression.Parameter(
        typeof(ProspectRow),
        "p"
    );

    /// <summary>Whether any of them is so; of none it is never so.</summary>
    public static Expression<Func<ProspectRow, bool>> AnyOf(IReadOnlyList<LongStay> stays) =>
        Expression.Lambda<Func<ProspectRow, bool>>(
            stays.Count == 0 ? Expression.Constant(false) : AnyOf(stays, 0, stays.Count),
            Row
        );

    // Halves of halves: a chain of hundreds would make the translation as deep as it is long.
    private static Expression AnyOf(IReadOnlyList<LongStay> stays, int from, int count) =>
        count == 1
            ? Body(stays[from])
            : Expression.OrElse(
                AnyOf(stays, from, count / 2),
                AnyOf(stays, from + (count / 2), count - (count / 2))
            );

    private static Expression Body(LongStay stay)
    {
        var since = stay.SinceAtLatest;
        var all = Of(p => p.StatusSince <= since);
        if (stay.Statuses.Count > 0)
        {
            var statuses = stay.Statuses.ToArray();
            all = Expression.AndAlso(all, Of(p => EF.Parameter(statuses).Contains(p.StatusCode)));
        }

        if (stay.Owners == CompanySet.All)
        {
            return all;
        }

        var companies = stay.Owners.Listed.Select(c => c.Value).ToArray();
        return Expression.AndAlso(
            all,
            stay.Owners.IsAllBut
                ? Of(p => !EF.Parameter(companies).Contains(p.OwnerCompany))
                : Of(p => EF.Parameter(companies).Contains(p.OwnerCompany))
        );
    }

    private static Expression Of(Expression<Func<ProspectRow, bool>> condition) =>
        ReplacingExpressionVisitor.Replace(condition.Parameters[0], Row, condition.Body);
}
