using Microsoft.EntityFrameworkCore;
using Prospecting.Persistence.EfCore.Prospects;
using Prospecting.Scopes;

namespace Prospecting.Persistence.EfCore.Storage;

/// <summary>Asks whether a scope may change one prospect, as nearly every commit does.</summary>
internal sealed class WritableProspect
{
    private readonly Func<
        DbContext,
        int,
        bool,
        string,
        Guid,
        CancellationToken,
        Task<bool>
    > _isWritable = EF.CompileAsyncQuery(
        ScopeConditions.Inlined(
            (
                DbContext context,
                int tenant,
                bool isWholeTenant,
                string companies,
                Guid id,
                CancellationToken cancellationToken
            ) =>
                context
                    .Set<ProspectRow>()
                    .Any(p => p.Id == id && p.IsWritable(tenant, isWholeTenant, companies))
        )
    );

    /// <summary>The id if the scope may change the prospect, as <see cref="ScopeFilters.WritableBy"/> says; else none.</summary>
    public static async Task<List<Guid>> FindAsync(
        DbContext context,
        Scope scope,
        Guid id,
        CancellationToken cancellationToken
    )
    {
        var isWritable = await CompiledQueries
            .Of<WritableProspect>(context)
            ._isWritable(
                context,
                scope.Tenant.Value,
                scope.ReachesWholeTenant,
                CompanyList.Of(scope.Writable),
                id,
                cancellationToken
            )
            .ConfigureAwait(false);
        return isWritable ? [id] : [];
    }
}
