using Microsoft.EntityFrameworkCore;
using Prospecting.Persistence.EfCore.Storage;
using Prospecting.Prospects;
using Prospecting.Scopes;

namespace Prospecting.Persistence.EfCore.Prospects;

/// <summary>What the stores of things kept under prospects have in common: they are seen by whoever sees the prospect.</summary>
internal sealed class PartStore<TPart, TRow>(
    DbContext context,
    Scope scope,
    LoadedAggregates<TPart, TRow> loaded
)
    where TPart : ProspectPart
    where TRow : class, IRecordRow<TPart>, IPartRow, new()
{
    /// <summary>The rows that the scope may see.</summary>
    public IQueryable<TRow> Readable
    {
        get
        {
            var tenant = scope.Tenant.Value;
            var prospects = context.Set<ProspectRow>().ReadableBy(scope);
            return context
                .Set<TRow>()
                .AsTracking()
                .Where(r => r.TenantId == tenant && prospects.Any(p => p.Id == r.ProspectId));
        }
    }

    /// <summary>One by its id.</summary>
    public async Task<TPart?> FindAsync(Guid id, CancellationToken cancellationToken)
    {
        // What the session has deleted is stored until the commit, and gone for the session.
        if (loaded.Known(id) is { } known)
        {
            return known.IsRemoved ? null : known;
        }

        var row = await Readable
            .FirstOrDefaultAsync(r => r.Id == id, cancellationToken)
            .ConfigureAwait(false);
        return row is null ? null : Of(row);
    }

    /// <summary>Where an old id leads, if the scope may see it.</summary>
    public Task<Guid?> StandingForAsync(ProspectId prospect, CancellationToken cancellationToken) =>
        context.Set<ProspectRow>().StandingForAsync(prospect.Value, scope, cancellationToken);

    /// <summary>The aggregates of tracked rows, each once in the session; those that it deleted are left out.</summary>
    public async Task<IReadOnlyList<TPart>> LoadAsync(
        IQueryable<TRow> rows,
        CancellationToken cancellationToken
    )
    {
        var found = await rows.ToListAsync(cancellationToken).ConfigureAwait(false);
        return [.. found.Select(Of).Where(p => !p.IsRemoved)];
    }

    public void Add(TPart part) => loaded.AddNew(part);

    // What the session has loaded, and perhaps changed, stays what it is.
    private TPart Of(TRow row) => loaded.Known(row.Id) ?? loaded.Loaded(row.ToAggregate(), row);
}
