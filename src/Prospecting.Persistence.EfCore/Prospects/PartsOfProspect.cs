using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Query;
using Prospecting.Persistence.EfCore.Storage;
using Prospecting.Scopes;

namespace Prospecting.Persistence.EfCore.Prospects;

/// <summary>The parts of one kind under a prospect in their order, compiled: a file reads the first ones of every kind.</summary>
/// <typeparam name="TRow">The row of the part.</typeparam>
internal abstract class PartsOfProspect<TRow>
    where TRow : class, IPartRow
{
    private readonly Func<IQueryable<TRow>, IQueryable<TRow>> _order;
    private readonly Func<DbContext, int, bool, string, Guid, int, IAsyncEnumerable<TRow>> _first;

    /// <summary>Compiles the query.</summary>
    /// <param name="order">Puts rows in the order of this kind.</param>
    protected PartsOfProspect(Func<IQueryable<TRow>, IQueryable<TRow>> order)
    {
        _order = order;
        Expression<Func<DbContext, int, bool, string, Guid, IQueryable<TRow>>> all = (
            context,
            tenant,
            isWholeTenant,
            companies,
            prospect
        ) =>
            context
                .Set<TRow>()
                .AsTracking()
                .Where(r =>
                    r.TenantId == tenant
                    && r.ProspectId == prospect
                    && context
                        .Set<ProspectRow>()
                        .Any(p =>
                            p.Id == prospect && p.IsReadable(tenant, isWholeTenant, companies)
                        )
                );
        var most = Expression.Parameter(typeof(int), "most");
        var none = Enumerable.Empty<TRow>().AsQueryable();
        var ordered = ReplacingExpressionVisitor.Replace(
            none.Expression,
            all.Body,
            order(none).Expression
        );
        _first = EF.CompileAsyncQuery(
            ScopeConditions.Inlined(
                Expression.Lambda<Func<DbContext, int, bool, string, Guid, int, IQueryable<TRow>>>(
                    Expression.Call(
                        typeof(Queryable),
                        nameof(Queryable.Take),
                        [typeof(TRow)],
                        ordered,
                        most
                    ),
                    [.. all.Parameters, most]
                )
            )
        );
    }

    /// <summary>Rows in the order of this kind.</summary>
    public IQueryable<TRow> InOrder(IQueryable<TRow> rows) => _order(rows);

    /// <summary>The first ones, tracked.</summary>
    /// <param name="context">The context.</param>
    /// <param name="scope">Who asks: of a prospect that he may not see there are none.</param>
    /// <param name="prospect">The prospect, one that stands for itself.</param>
    /// <param name="most">How many at most.</param>
    public IAsyncEnumerable<TRow> First(DbContext context, Scope scope, Guid prospect, int most) =>
        _first(
            context,
            scope.Tenant.Value,
            scope.ReachesWholeTenant,
            CompanyList.Of(scope.Readable),
            prospect,
            most
        );
}
