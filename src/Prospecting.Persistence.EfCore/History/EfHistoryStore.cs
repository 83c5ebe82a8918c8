using Microsoft.EntityFrameworkCore;
using Prospecting.History;
using Prospecting.Paging;
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
        var (subjects, _) = await HistorySubjects
            .OfAsync(context, Scope, prospect, cancellationToken)
            .ConfigureAwait(false);
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

    public async Task<Page<HistoryEntry>> QueryAsync(
        HistoryQuery query,
        CancellationToken cancellationToken = default
    )
    {
        ArgumentNullException.ThrowIfNull(query);
        query.EnsureValid();
        var tenant = Scope.Tenant.Value;
        // Read beforehand: asked within the condition, PostgreSQL would go through all lines of the tenant.
        var (subjects, contacts) = await HistorySubjects
            .OfAsync(context, Scope, query.Prospect, cancellationToken)
            .ConfigureAwait(false);
        if (subjects.Count == 0)
        {
            return query.ToPage([]);
        }

        Guid[] either = [.. subjects.Union(contacts)];
        var lines = context
            .Set<HistoryRow>()
            .AsNoTracking()
            .Where(h =>
                h.TenantId == tenant
                && (
                    either.Contains(h.SubjectId)
                    || (h.ProspectId != null && subjects.Contains(h.ProspectId.Value))
                )
            );
        var rows = await InOrder(Filtered(lines, query), query)
            .Take(query.PageSize + 1)
            .Include(h => h.Personal)
            .ToListAsync(cancellationToken)
            .ConfigureAwait(false);
        return query.ToPage(rows.ConvertAll(r => r.ToEntry()));
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

    private static IQueryable<HistoryRow> Filtered(IQueryable<HistoryRow> lines, HistoryQuery query)
    {
        if (query.Kinds.Count > 0)
        {
            var kinds = query.Kinds.ToArray();
            lines = lines.Where(h => kinds.Contains(h.SubjectKind));
        }

        if (query.User is { } who)
        {
            var user = who.Value;
            lines = lines.Where(h => h.UserId == user);
        }

        if (query.From is { } from)
        {
            lines = lines.Where(h => h.At >= from);
        }

        return query.Before is { } before ? lines.Where(h => h.At < before) : lines;
    }

    private static IQueryable<HistoryRow> InOrder(IQueryable<HistoryRow> lines, HistoryQuery query)
    {
        if (query.ReadAfter() is var (at, subject, sequence))
        {
            lines = lines.Where(h =>
                h.At <= at
                && (
                    h.At < at
                    || h.SubjectId.CompareTo(subject) < 0
                    || (h.SubjectId == subject && h.Sequence < sequence)
                )
            );
        }

        return lines
            .OrderByDescending(h => h.At)
            .ThenByDescending(h => h.SubjectId)
            .ThenByDescending(h => h.Sequence);
    }
}
