using Prospecting.Scopes;

namespace Prospecting.AdoNetStore.Storage;

/// <summary>What a scope may see and change, as conditions on the table of prospects, which every statement calls <c>p</c> (SPEC M-3).</summary>
internal static class ScopeSql
{
    /// <summary>Of the tenant, standing, and of a company that the scope may read for. A merged record is seen through its survivor.</summary>
    public static Sql Readable(Scope scope) =>
        $"{Standing(scope)} AND {SharedWith(scope, AccessLevel.Read)}";

    /// <summary>Of the tenant, standing, and of a company that has it for writing and that the scope may write for.</summary>
    public static Sql Writable(Scope scope) =>
        $"{Standing(scope)} AND {SharedWith(scope, AccessLevel.Write)}";

    /// <summary>Shared with a company of the scope, at a level or a higher one.</summary>
    public static Sql SharedWith(Scope scope, AccessLevel level)
    {
        var companies = level == AccessLevel.Write ? scope.Writable : scope.Readable;
        return scope.ReachesWholeTenant
            ? Sql.True
            : $"""
                EXISTS (
                    SELECT 1 FROM prospect_shares s
                    WHERE s.tenant = p.tenant AND s.prospect = p.id AND s.level >= {level}
                        AND s.company IN {Sql.Any(companies)}
                )
                """;
    }

    /// <summary>Owned by certain companies.</summary>
    public static Sql OwnedBy(CompanySet owners)
    {
        if (owners == CompanySet.All)
        {
            return Sql.True;
        }

        var listed = Sql.Any(owners.Listed);
        return owners.IsAllBut
            ? (Sql)$"p.owner_company NOT IN {listed}"
            : (Sql)$"p.owner_company IN {listed}";
    }

    /// <summary>Belonging to a company, whoever owns it.</summary>
    public static Sql Of(CompanyId company) =>
        $"""
            EXISTS (
                SELECT 1 FROM prospect_shares o
                WHERE o.tenant = p.tenant AND o.prospect = p.id AND o.company = {company}
            )
            """;

    /// <summary>
    /// The prospects that stand for some ids: begins a statement that goes on with SELECT … JOIN standing ON standing.id = p.id. Merges of
    /// merges make a chain, which ends because a record is merged only once.
    /// </summary>
    public static Sql WithStanding(Scope scope, IEnumerable<Guid> ids) =>
        $"""
            WITH RECURSIVE standing (id) AS (
                SELECT m.id FROM prospects m WHERE m.tenant = {scope.Tenant} AND m.id IN {Sql.Any(
                ids
            )}
                UNION
                SELECT m.merged_into FROM standing
                JOIN prospects m ON m.tenant = {scope.Tenant} AND m.id = standing.id
                WHERE m.merged_into IS NOT NULL
            )
            """;

    private static Sql Standing(Scope scope) =>
        $"p.tenant = {scope.Tenant} AND p.merged_into IS NULL";
}
