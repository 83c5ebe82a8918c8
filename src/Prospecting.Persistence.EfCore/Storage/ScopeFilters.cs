using Microsoft.EntityFrameworkCore;
using Prospecting.Persistence.EfCore.Prospects;
using Prospecting.Scopes;

namespace Prospecting.Persistence.EfCore.Storage;

/// <summary>Confines queries to what a scope may see or change: explicit, on every query (SPEC M-3).</summary>
internal static class ScopeFilters
{
    /// <summary>Whom a scope may see. A merged record is not among them: whoever sees its survivor sees it, and nobody else.</summary>
    public static IQueryable<ProspectRow> ReadableBy(this IQueryable<ProspectRow> rows, Scope scope)
    {
        var standing = rows.Standing(scope.Tenant);
        if (scope.ReachesWholeTenant)
        {
            return standing;
        }

        var companies = scope.Readable.Select(c => c.Value).ToArray();
        return standing.Where(p => p.Shares.Any(s => companies.Contains(s.CompanyId)));
    }

    /// <summary>The places of those whom a scope may see, and of merged records that it could see.</summary>
    /// <remarks>Asked before a place leads to its prospect, which for most of them it then need not.</remarks>
    public static IQueryable<ListPlace> ReadableBy(
        this IQueryable<ListPlace> places,
        Scope scope,
        IQueryable<ShareRow> shares
    )
    {
        if (scope.ReachesWholeTenant)
        {
            return places;
        }

        var companies = scope.Readable.Select(c => c.Value).ToArray();
        return places.Where(place =>
            shares.Any(s =>
                s.TenantId == scope.Tenant.Value
                && s.ProspectId == place.Id
                && companies.Contains(s.CompanyId)
            )
        );
    }

    /// <summary>Whom a scope may see, and merged records of its tenant, which lead on to one that it may see or not.</summary>
    /// <remarks>The shares are asked for each row: asked in a query of its own beside "or", PostgreSQL would make a table of all that is readable.</remarks>
    public static IQueryable<ProspectRow> ReadableOrMerged(
        this IQueryable<ProspectRow> rows,
        Scope scope
    )
    {
        var ofTenant = rows.Where(p => p.TenantId == scope.Tenant.Value);
        if (scope.ReachesWholeTenant)
        {
            return ofTenant;
        }

        var companies = scope.Readable.Select(c => c.Value).ToArray();
        return ofTenant.Where(p =>
            p.MergedInto != null || p.Shares.Any(s => companies.Contains(s.CompanyId))
        );
    }

    /// <summary>What a scope may change.</summary>
    public static IQueryable<ProspectRow> WritableBy(this IQueryable<ProspectRow> rows, Scope scope)
    {
        var standing = rows.Standing(scope.Tenant);
        if (scope.ReachesWholeTenant)
        {
            return standing;
        }

        var companies = scope.Writable.Select(c => c.Value).ToArray();
        return standing.Where(p =>
            p.Shares.Any(s => s.Level == AccessLevel.Write && companies.Contains(s.CompanyId))
        );
    }

    /// <summary>The links of certain contacts to prospects of a scope.</summary>
    /// <remarks>Asked from the links, which have an index on the contact: from the prospects, an engine may go through all of them.</remarks>
    public static IQueryable<ContactLinkRow> LinksOf(
        this IQueryable<ProspectRow> prospects,
        IQueryable<ContactLinkRow> links,
        TenantId tenant,
        Guid[] contacts
    ) =>
        links.Where(l =>
            l.TenantId == tenant.Value
            && contacts.Contains(l.ContactId)
            && prospects.Any(p => p.Id == l.ProspectId)
        );

    /// <summary>Those that certain companies own.</summary>
    public static IQueryable<ProspectRow> OwnedBy(
        this IQueryable<ProspectRow> rows,
        CompanySet owners
    )
    {
        if (owners == CompanySet.All)
        {
            return rows;
        }

        var companies = owners.Listed.Select(c => c.Value).ToArray();
        return owners.IsAllBut
            ? rows.Where(p => !companies.Contains(p.OwnerCompany))
            : rows.Where(p => companies.Contains(p.OwnerCompany));
    }

    /// <summary>Where old ids lead: the id of the record that stands for them, if the scope may see it.</summary>
    public static async Task<Guid?> StandingForAsync(
        this IQueryable<ProspectRow> rows,
        Guid id,
        Scope scope,
        CancellationToken cancellationToken
    )
    {
        var tenant = scope.Tenant.Value;
        Guid? next = id;
        while (next is { } current)
        {
            var isReadable = await rows.ReadableBy(scope)
                .AnyAsync(p => p.Id == current, cancellationToken)
                .ConfigureAwait(false);
            if (isReadable)
            {
                return current;
            }

            // A merge of a merge makes a chain, which ends because a record is merged only once.
            next = await rows.Where(p => p.TenantId == tenant && p.Id == current)
                .Select(p => p.MergedInto)
                .FirstOrDefaultAsync(cancellationToken)
                .ConfigureAwait(false);
        }

        return null;
    }

    /// <summary>The records that were merged into one, level by level, without itself.</summary>
    public static async Task<HashSet<Guid>> MergedIntoAsync(
        this IQueryable<ProspectRow> rows,
        Guid survivor,
        TenantId tenant,
        CancellationToken cancellationToken
    )
    {
        HashSet<Guid> all = [];
        List<Guid> level = [survivor];
        while (level.Count > 0)
        {
            var survivors = level.ToArray();
            level = await rows.Where(p => p.TenantId == tenant.Value && p.MergedInto != null)
                .Where(p => survivors.Contains(p.MergedInto!.Value) && !all.Contains(p.Id))
                .Select(p => p.Id)
                .ToListAsync(cancellationToken)
                .ConfigureAwait(false);
            all.UnionWith(level);
        }

        return all;
    }

    private static IQueryable<ProspectRow> Standing(
        this IQueryable<ProspectRow> rows,
        TenantId tenant
    ) => rows.Where(p => p.TenantId == tenant.Value && p.MergedInto == null);
}
