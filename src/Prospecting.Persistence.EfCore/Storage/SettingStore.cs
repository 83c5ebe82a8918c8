using Microsoft.EntityFrameworkCore;
using Prospecting.Scopes;
using Prospecting.Settings;

namespace Prospecting.Persistence.EfCore.Storage;

/// <summary>What the stores of settings have in common: the tenant's are seen by all of it, a company's by whoever may read for the company.</summary>
internal sealed class SettingStore<TSetting, TRow>(
    DbContext context,
    Scope scope,
    LoadedAggregates<TSetting, TRow> loaded
)
    where TSetting : CompanySetting
    where TRow : class, IRecordRow<TSetting>, ISettingRow, new()
{
    /// <summary>The rows that the scope may see.</summary>
    public IQueryable<TRow> Readable
    {
        get
        {
            var tenant = scope.Tenant.Value;
            var rows = context.Set<TRow>().AsTracking().Where(r => r.TenantId == tenant);
            if (scope.ReachesWholeTenant)
            {
                return rows;
            }

            string[] companies = [string.Empty, .. scope.Readable.Select(c => c.Value)];
            return rows.Where(r => companies.Contains(r.CompanyId));
        }
    }

    /// <summary>One by its id.</summary>
    public async Task<TSetting?> FindAsync(Guid id, CancellationToken cancellationToken)
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

    /// <summary>The aggregates of tracked rows, each once in the session, and the new ones; those that it deleted are left out.</summary>
    /// <param name="rows">The rows.</param>
    /// <param name="isWanted">What the rows were selected by, for those that have none yet.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    public async Task<IReadOnlyList<TSetting>> LoadAsync(
        IQueryable<TRow> rows,
        Func<TSetting, bool> isWanted,
        CancellationToken cancellationToken
    )
    {
        var found = await rows.ToListAsync(cancellationToken).ConfigureAwait(false);
        return [.. found.Select(Of).Concat(loaded.New.Where(isWanted)).Where(s => !s.IsRemoved)];
    }

    public void Add(TSetting setting) => loaded.AddNew(setting);

    private TSetting Of(TRow row) => loaded.Known(row.Id) ?? loaded.Loaded(row.ToAggregate(), row);
}
