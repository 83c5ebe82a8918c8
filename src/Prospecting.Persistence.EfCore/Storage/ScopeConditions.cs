using System.Linq.Expressions;
using System.Reflection;
using Microsoft.EntityFrameworkCore.Query;
using Prospecting.Persistence.EfCore.Prospects;
using Prospecting.Scopes;

namespace Prospecting.Persistence.EfCore.Storage;

/// <summary>What <see cref="ScopeFilters"/> say, as conditions that a compiled query can hold: it takes a scope's parts as parameters and can call no method.</summary>
internal static class ScopeConditions
{
    private const string OnlyInlined =
        "It is a condition of a compiled query: inline it with ScopeConditions.Inlined.";

    private static readonly Dictionary<MethodInfo, LambdaExpression> ByName = new()
    {
        [NameOf(nameof(IsReadable))] = Condition(
            (row, tenant, isWholeTenant, companies) =>
                row.TenantId == tenant
                && row.MergedInto == null
                && (
                    isWholeTenant
                    || row.Shares.Any(s => companies.Contains("|" + s.CompanyId + "|"))
                )
        ),
        [NameOf(nameof(IsWritable))] = Condition(
            (row, tenant, isWholeTenant, companies) =>
                row.TenantId == tenant
                && row.MergedInto == null
                && (
                    isWholeTenant
                    || row.Shares.Any(s =>
                        s.Level == AccessLevel.Write && companies.Contains("|" + s.CompanyId + "|")
                    )
                )
        ),
    };

    /// <summary>As <see cref="ScopeFilters.ReadableBy(IQueryable{ProspectRow}, Scope)"/>; stands for its condition where a query is <see cref="Inlined"/>.</summary>
    /// <param name="row">The row.</param>
    /// <param name="tenant">The scope's tenant.</param>
    /// <param name="isWholeTenant">Whether the scope reaches all companies.</param>
    /// <param name="companies">Those that it may read, as <see cref="CompanyList.Of(IEnumerable{CompanyId})"/> writes them.</param>
    public static bool IsReadable(
        this ProspectRow row,
        int tenant,
        bool isWholeTenant,
        string companies
    ) => throw new InvalidOperationException(OnlyInlined);

    /// <summary>As <see cref="ScopeFilters.WritableBy"/>; stands for its condition where a query is <see cref="Inlined"/>.</summary>
    /// <param name="row">The row.</param>
    /// <param name="tenant">The scope's tenant.</param>
    /// <param name="isWholeTenant">Whether the scope reaches all companies.</param>
    /// <param name="companies">Those that it may write, as <see cref="CompanyList.Of(IEnumerable{CompanyId})"/> writes them.</param>
    public static bool IsWritable(
        this ProspectRow row,
        int tenant,
        bool isWholeTenant,
        string companies
    ) => throw new InvalidOperationException(OnlyInlined);

    /// <summary>A query with the conditions themselves in place of their names.</summary>
    public static TQuery Inlined<TQuery>(TQuery query)
        where TQuery : LambdaExpression => (TQuery)new Inlining().Visit(query);

    private static MethodInfo NameOf(string condition) =>
        typeof(ScopeConditions).GetMethod(condition)!;

    private static Expression<Func<ProspectRow, int, bool, string, bool>> Condition(
        Expression<Func<ProspectRow, int, bool, string, bool>> condition
    ) => condition;

    private sealed class Inlining : ExpressionVisitor
    {
        protected override Expression VisitMethodCall(MethodCallExpression node) =>
            ByName.TryGetValue(node.Method, out var condition)
                ? new ReplacingExpressionVisitor(condition.Parameters, Visit(node.Arguments)).Visit(
                    condition.Body
                )
                : base.VisitMethodCall(node);
    }
}
