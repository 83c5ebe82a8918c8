using Microsoft.EntityFrameworkCore;
using Prospecting.Releases;
using Prospecting.Scopes;

namespace Prospecting.Persistence.EfCore.Releases;

/// <summary>Releases of workflows in the tables of one context, confined to one scope.</summary>
internal sealed class EfWorkflowReleaseStore(DbContext context, Scope scope) : IWorkflowReleaseStore
{
    private readonly List<WorkflowRelease> _pending = [];

    /// <summary>What the next commit writes.</summary>
    public IReadOnlyList<WorkflowRelease> Pending => _pending;

    /// <summary>The latest release of each company of a tenant and of its default, whoever asks: what a catalogue needs.</summary>
    public static async Task<IReadOnlyList<WorkflowRelease>> LoadCurrentAsync(
        DbContext context,
        TenantId tenant,
        CancellationToken cancellationToken
    )
    {
        var rows = await Latest(context, tenant)
            .OrderBy(r => r.CompanyId)
            .ToListAsync(cancellationToken)
            .ConfigureAwait(false);
        return [.. rows.Select(r => r.ToRelease())];
    }

    public async Task<IReadOnlyList<WorkflowRelease>> ReadCurrentAsync(
        CancellationToken cancellationToken = default
    )
    {
        var current = await LoadCurrentAsync(context, scope.Tenant, cancellationToken)
            .ConfigureAwait(false);
        return [.. current.Where(r => IsReadable(r.Company))];
    }

    public async Task<IReadOnlyList<WorkflowRelease>> ReadHistoryAsync(
        CompanyId? company,
        CancellationToken cancellationToken = default
    )
    {
        if (!IsReadable(company))
        {
            return [];
        }

        var (tenant, code) = (scope.Tenant.Value, company?.Value ?? string.Empty);
        var rows = await context
            .Set<WorkflowReleaseRow>()
            .AsNoTracking()
            .Where(r => r.TenantId == tenant && r.CompanyId == code)
            .OrderByDescending(r => r.Number)
            .ToListAsync(cancellationToken)
            .ConfigureAwait(false);
        return [.. rows.Select(r => r.ToRelease())];
    }

    public void Add(WorkflowRelease release)
    {
        ArgumentNullException.ThrowIfNull(release);
        _pending.Add(release);
    }

    public void AcceptCommit() => _pending.Clear();

    private static IQueryable<WorkflowReleaseRow> Latest(DbContext context, TenantId tenant)
    {
        var rows = context.Set<WorkflowReleaseRow>().AsNoTracking();
        return rows.Where(r =>
            r.TenantId == tenant.Value
            && r.Number
                == rows.Where(o => o.TenantId == r.TenantId && o.CompanyId == r.CompanyId)
                    .Max(o => o.Number)
        );
    }

    private bool IsReadable(CompanyId? company) => company is not { } own || scope.CanRead(own);
}
