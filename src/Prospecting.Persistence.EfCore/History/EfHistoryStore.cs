using Microsoft.EntityFrameworkCore;
using Prospecting.History;
using Prospecting.Persistence.EfCore.Prospects;
using Prospecting.Persistence.EfCore.Storage;
using Prospecting.Prospects;
using Prospecting.Scopes;
using Prospecting.Statuses;

namespace Prospecting.Persistence.EfCore.History;

/// <summary>History in the tables of one context, confined to the prospects that one scope may see.</summary>
internal sealed class EfHistoryStore(DbContext context, Scope scope) : IHistoryStore
{
    public async Task<IReadOnlyList<HistoryEntry>> ReadAsync(
        ProspectId prospect,
        CancellationToken cancellationToken = default
    )
    {
        var tenant = scope.Tenant.Value;
        var subjects = await SubjectsAsync(prospect, cancellationToken).ConfigureAwait(false);
        var rows = await context
            .Set<HistoryRow>()
            .AsNoTracking()
            .Where(h => h.TenantId == tenant && subjects.Contains(h.SubjectId))
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
        var tenant = scope.Tenant.Value;
        var isVisible = await context
            .Set<ProspectRow>()
            .ReadableBy(scope)
            .AnyAsync(p => p.Id == prospect.Value, cancellationToken)
            .ConfigureAwait(false);
        if (!isVisible)
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

    // The prospect itself and, level by level, those merged into it.
    private async Task<Guid[]> SubjectsAsync(
        ProspectId prospect,
        CancellationToken cancellationToken
    )
    {
        var readable = context.Set<ProspectRow>().ReadableBy(scope);
        HashSet<Guid> all = [];
        var level = await readable
            .Where(p => p.Id == prospect.Value)
            .Select(p => p.Id)
            .ToListAsync(cancellationToken)
            .ConfigureAwait(false);
        while (level.Count > 0)
        {
            all.UnionWith(level);
            var survivors = level.ToArray();
            level = await readable
                .Where(p =>
                    p.MergedInto != null
                    && survivors.Contains(p.MergedInto.Value)
                    && !all.Contains(p.Id)
                )
                .Select(p => p.Id)
                .ToListAsync(cancellationToken)
                .ConfigureAwait(false);
        }

        return [.. all];
    }
}
