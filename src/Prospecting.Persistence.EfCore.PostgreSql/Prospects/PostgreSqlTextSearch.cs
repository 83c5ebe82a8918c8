using Microsoft.EntityFrameworkCore;
using Prospecting.Persistence.EfCore.Contacts;
using Prospecting.Persistence.EfCore.PostgreSql.Schema;
using Prospecting.Persistence.EfCore.Prospects;
using Prospecting.Persistence.EfCore.Schema;
using Prospecting.Scopes;

namespace Prospecting.Persistence.EfCore.PostgreSql.Prospects;

/// <summary>Search by trigram indexes, each branch on its own: joined by OR, neither would use its index.</summary>
internal sealed class PostgreSqlTextSearch(int maxHits = PostgreSqlTextSearch.PageIsFullBy)
    : IndexedTextSearch(maxHits)
{
    private const int PageIsFullBy = 1000;

    protected override async Task<bool> IsInstalledAsync(
        DbContext context,
        ProspectingTables tables,
        CancellationToken cancellationToken
    )
    {
        string[] names = [.. PostgreSqlTextIndex.Objects(tables).Select(o => o.Name)];
        var schema = tables.Schema;
        // An index that is being built beside the running program, or whose building failed, is not valid and not used.
        var found = await context
            .Database.SqlQuery<int>(
                $"""
                SELECT count(*)::int AS "Value" FROM pg_index AS i
                    JOIN pg_class AS c ON c.oid = i.indexrelid JOIN pg_namespace AS n ON n.oid = c.relnamespace
                    WHERE c.relname = ANY ({names}) AND n.nspname = coalesce({schema}, current_schema()) AND i.indisvalid
                """
            )
            .SingleAsync(cancellationToken)
            .ConfigureAwait(false);
        return found == names.Length;
    }

    protected override async Task<int> CountAsync(
        DbContext context,
        ProspectingTables tables,
        TenantId tenant,
        string word,
        int limit,
        CancellationToken cancellationToken
    )
    {
        var number = tenant.Value;
        return await context
            .Set<ProspectRow>()
            .Where(p => p.TenantId == number && p.SearchKey.Contains(word))
            .Select(p => p.Id)
            .Take(limit)
            .Concat(
                context
                    .Set<ContactRow>()
                    .Where(c => c.TenantId == number && c.SearchKey.Contains(word))
                    .Select(c => c.Id)
                    .Take(limit)
            )
            .CountAsync(cancellationToken)
            .ConfigureAwait(false);
    }

    protected override IQueryable<Guid> Hits(
        DbContext context,
        ProspectingTables tables,
        TenantId tenant,
        string word
    )
    {
        var number = tenant.Value;
        return context
            .Set<ProspectRow>()
            .Where(p => p.TenantId == number && p.SearchKey.Contains(word))
            .Select(p => p.Id)
            .Concat(
                context
                    .Set<ContactLinkRow>()
                    .Where(l => l.TenantId == number && l.Contact!.SearchKey.Contains(word))
                    .Select(l => l.ProspectId)
            );
    }
}
