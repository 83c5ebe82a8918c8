using Microsoft.EntityFrameworkCore;
using Prospecting.Persistence.EfCore.Storage;
using Prospecting.Scopes;

namespace Prospecting.Persistence.EfCore.Prospects;

/// <summary>Loads one prospect with all its parts in one statement: what opening a file and every change begin with.</summary>
/// <remarks>
/// Each line of the answer holds one part, because only the join of the line's own kind finds anything. Joined to each other, the parts
/// would multiply; asked for one kind after another, each kind would be a round trip. For many prospects the lines would be looked up six
/// times over: <see cref="ProspectParts"/> does those.
/// </remarks>
internal sealed class ProspectById
{
    private readonly Func<
        DbContext,
        int,
        bool,
        string,
        Guid,
        IAsyncEnumerable<Line>
    > _readableOrMerged = EF.CompileAsyncQuery(
        ScopeConditions.Inlined(
            (DbContext context, int tenant, bool isWholeTenant, string companies, Guid id) =>
                from prospect in context
                    .Set<ProspectRow>()
                    .AsTracking()
                    .Where(p => p.TenantId == tenant && p.Id == id)
                    .Where(p =>
                        p.MergedInto != null || p.IsReadable(tenant, isWholeTenant, companies)
                    )
                from kind in new[] { 0, 1, 2, 3, 4, 5 }.AsQueryable()
                join a in context.Set<AddressRow>()
                    on new
                    {
                        Kind = kind,
                        prospect.TenantId,
                        prospect.Id,
                    } equals new
                    {
                        Kind = 0,
                        a.TenantId,
                        Id = a.ProspectId,
                    }
                    into addresses
                from address in addresses.DefaultIfEmpty()
                join l in context.Set<ContactLinkRow>()
                    on new
                    {
                        Kind = kind,
                        prospect.TenantId,
                        prospect.Id,
                    } equals new
                    {
                        Kind = 1,
                        l.TenantId,
                        Id = l.ProspectId,
                    }
                    into links
                from link in links.DefaultIfEmpty()
                join s in context.Set<ShareRow>()
                    on new
                    {
                        Kind = kind,
                        prospect.TenantId,
                        prospect.Id,
                    } equals new
                    {
                        Kind = 2,
                        s.TenantId,
                        Id = s.ProspectId,
                    }
                    into shares
                from share in shares.DefaultIfEmpty()
                join r in context.Set<ReferenceRow>()
                    on new
                    {
                        Kind = kind,
                        prospect.TenantId,
                        prospect.Id,
                    } equals new
                    {
                        Kind = 3,
                        r.TenantId,
                        Id = r.ProspectId,
                    }
                    into references
                from reference in references.DefaultIfEmpty()
                join t in context.Set<TagRow>()
                    on new
                    {
                        Kind = kind,
                        prospect.TenantId,
                        prospect.Id,
                    } equals new
                    {
                        Kind = 4,
                        t.TenantId,
                        Id = t.ProspectId,
                    }
                    into tags
                from tag in tags.DefaultIfEmpty()
                join v in context.Set<CustomValueRow>()
                    on new
                    {
                        Kind = kind,
                        prospect.TenantId,
                        prospect.Id,
                    } equals new
                    {
                        Kind = 5,
                        v.TenantId,
                        Id = v.ProspectId,
                    }
                    into values
                from value in values.DefaultIfEmpty()
                select new Line(prospect, address, link, share, reference, tag, value)
        )
    );

    /// <summary>Loads the row of a prospect that the scope may see, or of a merged one of its tenant, as <see cref="ScopeFilters.ReadableOrMerged"/> does.</summary>
    /// <returns>The tracked row with its parts; <see langword="null"/> when there is none for the scope.</returns>
    public static async Task<ProspectRow?> LoadAsync(
        DbContext context,
        Scope scope,
        Guid id,
        CancellationToken cancellationToken
    )
    {
        var lines = CompiledQueries
            .Of<ProspectById>(context)
            ._readableOrMerged(
                context,
                scope.Tenant.Value,
                scope.ReachesWholeTenant,
                CompanyList.Of(scope.Readable),
                id
            );
        ProspectRow? found = null;
        await foreach (var line in lines.WithCancellation(cancellationToken).ConfigureAwait(false))
        {
            // The context has put the line's part into it.
            found = line.Prospect;
        }

        return found;
    }

    private sealed record Line(
        ProspectRow Prospect,
        AddressRow? Address,
        ContactLinkRow? Link,
        ShareRow? Share,
        ReferenceRow? Reference,
        TagRow? Tag,
        CustomValueRow? Value
    );
}
