using Microsoft.EntityFrameworkCore;
using NodaTime;
using Prospecting.History;
using Prospecting.Persistence.EfCore.Prospects;
using Prospecting.Persistence.EfCore.Storage;
using Prospecting.Scopes;
using Prospecting.Statuses;
using Prospecting.Work;

namespace Prospecting.Persistence.EfCore.History;

/// <summary>Time in status as three grouped queries: stays that ended, re-entries, and who is where now. No row of history is loaded.</summary>
internal sealed class TimeInStatusReport(
    DbContext context,
    WorkContext work,
    TimeInStatusQuery query
)
{
    private IQueryable<ProspectRow> Prospects
    {
        get
        {
            // Where statuses are not managed, prospects are in no report (SPEC S-2).
            var unmanaged = work.Workflows.CompaniesWithoutManagement(work.Scope.Tenant);
            var rows = context
                .Set<ProspectRow>()
                .AsNoTracking()
                .ReadableBy(work.Scope)
                .OwnedBy(CompanySet.AllBut(unmanaged));
            if (query.Company is not { } company)
            {
                return rows;
            }

            var code = company.Value;
            return rows.Where(p => p.Shares.Any(s => s.CompanyId == code));
        }
    }

    private IQueryable<StatusChangeRow> Lines
    {
        get
        {
            var tenant = work.Scope.Tenant.Value;
            return context.Set<StatusChangeRow>().AsNoTracking().Where(l => l.TenantId == tenant);
        }
    }

    private IQueryable<StatusChangeRow> LinesOfTheWorkflow =>
        query.Workflow is { } key ? Lines.Where(l => l.Workflow == key) : Lines;

    private IQueryable<StatusChangeRow> LinesOfThePeriod
    {
        get
        {
            var lines = Lines;
            if (query.From is { } from)
            {
                lines = lines.Where(l => l.At >= from);
            }

            if (query.To is { } to)
            {
                lines = lines.Where(l => l.At < to);
            }

            return lines;
        }
    }

    public async Task<IReadOnlyList<TimeInStatus>> ReadAsync(CancellationToken cancellationToken)
    {
        Dictionary<(string, string), TimeInStatus> found = [];
        await AddCompletedAsync(found, cancellationToken).ConfigureAwait(false);
        await AddReentriesAsync(found, cancellationToken).ConfigureAwait(false);
        await AddCurrentAsync(found, cancellationToken).ConfigureAwait(false);
        return [.. found.Values];
    }

    // A stay is the line that ended it, which knows how long it lasted, and the line before, which says what it was called last: a
    // migration, which has no duration, ends none.
    private async Task AddCompletedAsync(
        Dictionary<(string, string), TimeInStatus> found,
        CancellationToken cancellationToken
    )
    {
        var stays =
            from left in LinesOfThePeriod
            where left.PreviousTicks != null
            join before in LinesOfTheWorkflow
                on new { left.ProspectId, Line = left.Sequence - 1 } equals new
                {
                    before.ProspectId,
                    Line = before.Sequence,
                }
            join prospect in Prospects on left.ProspectId equals prospect.Id
            select new
            {
                before.Workflow,
                before.ToStatus,
                Ticks = left.PreviousTicks!.Value,
            };
        var sums = await stays
            .GroupBy(s => new { s.Workflow, s.ToStatus })
            .Select(g => new
            {
                g.Key.Workflow,
                g.Key.ToStatus,
                Count = g.Count(),
                Seconds = g.Sum(s => s.Ticks / NodaConstants.TicksPerSecond),
                Rest = g.Sum(s => s.Ticks % NodaConstants.TicksPerSecond),
                Shortest = g.Min(s => s.Ticks),
                Longest = g.Max(s => s.Ticks),
            })
            .ToListAsync(cancellationToken)
            .ConfigureAwait(false);
        foreach (var sum in sums)
        {
            var status = Found(found, sum.Workflow, sum.ToStatus);
            found[(sum.Workflow, sum.ToStatus)] = status with
            {
                Completed = DurationSum.Of(sum.Count, sum.Seconds, sum.Rest),
                Shortest = Duration.FromTicks(sum.Shortest),
                Longest = Duration.FromTicks(sum.Longest),
            };
        }
    }

    private async Task AddReentriesAsync(
        Dictionary<(string, string), TimeInStatus> found,
        CancellationToken cancellationToken
    )
    {
        var key = query.Workflow;
        var lines = Lines;
        var reentries =
            from line in LinesOfThePeriod
            where key == null || line.Workflow == key
            // A migration renames a stay and enters nothing.
            where line.Kind != StatusChangeKind.Migrated
            where
                lines.Any(before =>
                    before.ProspectId == line.ProspectId
                    && before.Sequence < line.Sequence
                    && before.ToStatus == line.ToStatus
                )
            join prospect in Prospects on line.ProspectId equals prospect.Id
            select line;
        var counts = await reentries
            .GroupBy(l => new { l.Workflow, l.ToStatus })
            .Select(g => new
            {
                g.Key.Workflow,
                g.Key.ToStatus,
                Count = g.Count(),
            })
            .ToListAsync(cancellationToken)
            .ConfigureAwait(false);
        foreach (var count in counts)
        {
            var status = Found(found, count.Workflow, count.ToStatus);
            found[(count.Workflow, count.ToStatus)] = status with { Reentries = count.Count };
        }
    }

    private async Task AddCurrentAsync(
        Dictionary<(string, string), TimeInStatus> found,
        CancellationToken cancellationToken
    )
    {
        var key = query.Workflow;
        var now = query.Now.ToUnixTimeTicks();
        var sums = await Prospects
            .Where(p => key == null || p.StatusWorkflow == key)
            .Select(p => new
            {
                p.StatusWorkflow,
                p.StatusCode,
                Ticks = (long)(object)p.StatusSince,
            })
            .Select(p => new
            {
                p.StatusWorkflow,
                p.StatusCode,
                Ticks = p.Ticks > now ? 0 : now - p.Ticks,
            })
            .GroupBy(s => new { s.StatusWorkflow, s.StatusCode })
            .Select(g => new
            {
                g.Key.StatusWorkflow,
                g.Key.StatusCode,
                Count = g.Count(),
                Seconds = g.Sum(s => s.Ticks / NodaConstants.TicksPerSecond),
                Rest = g.Sum(s => s.Ticks % NodaConstants.TicksPerSecond),
            })
            .ToListAsync(cancellationToken)
            .ConfigureAwait(false);
        foreach (var sum in sums)
        {
            var status = Found(found, sum.StatusWorkflow, sum.StatusCode);
            found[(sum.StatusWorkflow, sum.StatusCode)] = status with
            {
                Current = DurationSum.Of(sum.Count, sum.Seconds, sum.Rest),
            };
        }
    }

    private static TimeInStatus Found(
        Dictionary<(string, string), TimeInStatus> found,
        string workflow,
        string status
    ) =>
        found.GetValueOrDefault((workflow, status))
        ?? new TimeInStatus { Workflow = workflow, Status = status };
}
