using Prospecting.Persistence.EfCore.Storage;
using Prospecting.Scopes;

namespace Prospecting.Persistence.EfCore.Prospects;

/// <summary>What a walk goes along for one value of its criterion: no index is in the order of several values at once.</summary>
/// <param name="Places">Where it leads, in the order of an index.</param>
/// <param name="Readable">The same without what the scope may not see.</param>
internal sealed record WalkBranch(IQueryable<ListPlace> Places, IQueryable<ListPlace> Readable)
{
    /// <summary>
    /// Of rows that it leads to, those that no branch before it meets: each prospect is met once, so that the branches can be read side by
    /// side and left when a page is full.
    /// </summary>
    public Func<IQueryable<ProspectRow>, IQueryable<ProspectRow>> Own { get; init; } = rows => rows;

    /// <summary>Along the prospects of a value, which its index has in the order of a list.</summary>
    public static WalkBranch Along(
        IQueryable<ProspectRow> rows,
        IQueryable<ShareRow> shares,
        Scope scope
    ) => new(PlacesOf(rows), PlacesOf(rows.PossiblyReadableBy(scope)).ReadableBy(scope, shares));

    /// <summary>Along the shares of a company.</summary>
    /// <remarks>
    /// What the scope may read of it is the scope's. Asked once more of each share, an engine would take it for rare and collect all shares of
    /// the company instead.
    /// </remarks>
    public static WalkBranch Along(CompanyId company, IQueryable<ShareRow> shares, Scope scope)
    {
        var (tenant, code) = (scope.Tenant.Value, company.Value);
        var places = shares
            .Where(s => s.TenantId == tenant && s.CompanyId == code)
            .Select(s => new ListPlace { CreatedAt = s.CreatedAt, Id = s.ProspectId });
        return new(places, scope.CanRead(company) ? places : places.ReadableBy(scope, shares));
    }

    private static IQueryable<ListPlace> PlacesOf(IQueryable<ProspectRow> rows) =>
        rows.Select(p => new ListPlace { CreatedAt = p.CreatedAt, Id = p.Id });
}
