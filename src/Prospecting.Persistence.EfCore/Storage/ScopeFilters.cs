using Prospecting.Persistence.EfCore.Prospects;
using Prospecting.Scopes;

namespace Prospecting.Persistence.EfCore.Storage;

/// <summary>Confines queries to what a scope may see or change: explicit, on every query (SPEC M-3).</summary>
internal static class ScopeFilters
{
    public static IQueryable<ProspectRow> ReadableBy(this IQueryable<ProspectRow> rows, Scope scope)
    {
        var tenant = scope.Tenant.Value;
        if (scope.ReachesWholeTenant)
        {
            return rows.Where(p => p.TenantId == tenant);
        }

        var companies = scope.Readable.Select(c => c.Value).ToArray();
        return rows.Where(p =>
            p.TenantId == tenant && p.Shares.Any(s => companies.Contains(s.CompanyId))
        );
    }

    public static IQueryable<ProspectRow> WritableBy(this IQueryable<ProspectRow> rows, Scope scope)
    {
        var tenant = scope.Tenant.Value;
        if (scope.ReachesWholeTenant)
        {
            return rows.Where(p => p.TenantId == tenant);
        }

        var companies = scope.Writable.Select(c => c.Value).ToArray();
        return rows.Where(p =>
            p.TenantId == tenant
            && p.Shares.Any(s => s.Level == AccessLevel.Write && companies.Contains(s.CompanyId))
        );
    }
}
