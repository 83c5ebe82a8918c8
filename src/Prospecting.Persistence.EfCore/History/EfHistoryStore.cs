using Microsoft.EntityFrameworkCore;
using Prospecting.History;
using Prospecting.Persistence.EfCore.Prospects;
using Prospecting.Persistence.EfCore.Storage;
using Prospecting.Prospects;
using Prospecting.Scopes;
using Prospecting.Statuses;
using Prospecting.Work;

namespace Prospecting.Persistence.EfCore.History;

/// <summary>History in the tables of one context, confined to the prospects that one scope may see.</summary>
internal sealed class EfHistoryStore(DbContext context, WorkContext work) : IHistoryStore
{
    private Scope Scope => work.Scope;

    public async Task<IReadOnlyList<HistoryEntry>> ReadAsync(
        ProspectId prospect,
        CancellationToken cancellationToken = default
    )
    {
        var tenant = Scope.Tenant.Value;
        var subjects = await SubjectsAsync(prospect, cancellationToken).ConfigureAwait(false);
        var rows = await context
            .Set<HistoryRow>()
            .AsNoTracking()
            .Where(h =>
                h.TenantId == tenant
                && (
                    subjects.Contains(h.SubjectId)
                    || (h.ProspectId != null && subjects.Contains(h.ProspectId.Value))
                )
            )
            .OrderBy(h => h.At)
            .ThenBy(h => h.SubjectId)
            .ThenBy(h => h.Sequence)
            .Include(h => h.Personal)
            .ToListAsync(cancellationToken)
            .ConfigureAwait(false);
        return [.. rows.Select(r => r.ToEntry())];
    }

    public async Task<IReadOnlyList<StatusChange>> ReadStatusesAsync(
        ProspectId prospect,
        CancellationToken cancellationToken = default
    )
    {
        var tenant = Scope.Tenant.Value;
        var standing = await context
            .Set<ProspectRow>()
            .StandingForAsync(prospect.Value, Scope, cancellationToken)
            .ConfigureAwait(false);
        if (standing is null)
        {
            return [];
        }

        var rows = await context
            .Set<StatusChangeRow>()
            .AsNoTracking()
            .Where(s => s.TenantId == tenant && s.ProspectId == prospect.Value)
            .OrderBy(s => s.Sequence)
            .ToListAsync(cancellationToken)
            .ConfigureAwait(false);
        return [.. rows.Select(r => r.ToChange())];
    }

    public Task<IReadOnlyList<TimeInStatus>> TimeInStatusAsync(
        TimeInStatusQuery query,
        CancellationToken cancellationToken = default
    )
    {
        ArgumentNullException.ThrowIfNull(query);
        query.EnsureValid();
        return new TimeInStatusReport(context, work, query).ReadAsync(cancellationToken);
    }

    // The prospect itself and, level by level, those merged into it; seen by whoever sees the one that stands for them.
    private async Task<Guid[]> SubjectsAsync(
        ProspectId prospect,
        CancellationToken cancellationToken
    )
    {
        var tenant = Scope.Tenant.Value;
        var prospects = context.Set<ProspectRow>();
        var standing = await prospects
            .StandingForAsync(prospect.Value, Scope, cancellationToken)
            .ConfigureAwait(false);
        HashSet<Guid> all = [];
        List<Guid> level = standing is null ? [] : [prospect.Value];
        while (level.Count > 0)
        {
            all.UnionWith(level);
            var survivors = level.ToArray();
            level = await prospects
                .Where(p => p.TenantId == tenant && p.MergedInto != null)
                .Where(p => survivors.Contains(p.MergedInto!.Value) && !all.Contains(p.Id))
                .Select(p => p.Id)
                .ToListAsync(cancellationToken)
                .ConfigureAwait(false);
        }

        return [.. all];
    }
}
