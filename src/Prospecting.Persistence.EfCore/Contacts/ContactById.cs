using Microsoft.EntityFrameworkCore;
using Prospecting.Persistence.EfCore.Prospects;
using Prospecting.Persistence.EfCore.Storage;
using Prospecting.Scopes;

namespace Prospecting.Persistence.EfCore.Contacts;

/// <summary>Loads one contact with what he said of channels: nearly every prospect has one.</summary>
internal sealed class ContactById
{
    private readonly Func<
        DbContext,
        int,
        bool,
        string,
        Guid,
        IAsyncEnumerable<ContactRow>
    > _readable = EF.CompileAsyncQuery(
        ScopeConditions.Inlined(
            (DbContext context, int tenant, bool isWholeTenant, string companies, Guid id) =>
                context
                    .Set<ContactRow>()
                    .AsTracking()
                    .Include(c => c.Consents)
                    .Where(c =>
                        c.TenantId == tenant
                        && c.Id == id
                        && context
                            .Set<ContactLinkRow>()
                            .Any(l =>
                                l.TenantId == tenant
                                && l.ContactId == id
                                && context
                                    .Set<ProspectRow>()
                                    .Any(p =>
                                        p.Id == l.ProspectId
                                        && p.IsReadable(tenant, isWholeTenant, companies)
                                    )
                            )
                    )
        )
    );

    /// <summary>The tracked row of a contact of a prospect that the scope may see; none when there is none for the scope.</summary>
    public static IAsyncEnumerable<ContactRow> Load(DbContext context, Scope scope, Guid id) =>
        CompiledQueries
            .Of<ContactById>(context)
            ._readable(
                context,
                scope.Tenant.Value,
                scope.ReachesWholeTenant,
                CompanyList.Of(scope.Readable),
                id
            );
}
