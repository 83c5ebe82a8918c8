using Microsoft.EntityFrameworkCore;
using Prospecting.Scopes;
using Prospecting.Settings;

namespace Prospecting.Persistence.EfCore.Storage;

/// <summary>Settings of one kind: the tenant's are seen by all of it, a company's by whoever may read for the company.</summary>
internal sealed class SettingStore<TSetting, TRow>(
    DbContext context,
    Scope scope,
    LoadedAggregates<TSetting, TRow> loaded
) : RecordStore<TSetting, TRow>(loaded)
    where TSetting : CompanySetting
    where TRow : class, IRecordRow<TSetting>, ISettingRow, new()
{
    private readonly LoadedAggregates<TSetting, TRow> _loaded = loaded;

    protected override IQueryable<TRow> Visible
    {
        get
        {
            var tenant = scope.Tenant.Value;
            var rows = context.Set<TRow>().Where(r => r.TenantId == tenant);
            if (scope.ReachesWholeTenant)
            {
                return rows;
            }

            string[] companies = [string.Empty, .. scope.Readable.Select(c => c.Value)];
            return rows.Where(r => companies.Contains(r.CompanyId));
        }
    }

    /// <summary>The settings of readable rows, and those that the session has made.</summary>
    /// <param name="rows">The rows.</param>
    /// <param name="isWanted">What the rows were selected by, for those that have none yet.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    public async Task<IReadOnlyList<TSetting>> LoadWithNewAsync(
        IQueryable<TRow> rows,
        Func<TSetting, bool> isWanted,
        CancellationToken cancellationToken
    )
    {
        var stored = await LoadAsync(rows, cancellationToken).ConfigureAwait(false);
        return [.. stored.Concat(_loaded.New.Where(s => !s.IsRemoved && isWanted(s)))];
    }
}
