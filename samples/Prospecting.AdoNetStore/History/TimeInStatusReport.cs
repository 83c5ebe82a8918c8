using NodaTime;
using Prospecting.AdoNetStore.Storage;
using Prospecting.History;
using Prospecting.Scopes;
using Prospecting.Statuses;
using Prospecting.Work;

namespace Prospecting.AdoNetStore.History;

/// <summary>Time in status as three grouped statements: stays that ended, re-entries, and who is where now. No line of history is loaded.</summary>
internal sealed class TimeInStatusReport(
    StoreConnection connection,
    WorkContext context,
    TimeInStatusQuery query
)
{
    private readonly Dictionary<(string, string), TimeInStatus> _found = [];

    // Where statuses are not managed, prospects are in no report (SPEC S-2).
    private Sql Prospects
    {
        get
        {
            var managed = CompanySet.AllBut(
                context.Workflows.CompaniesWithoutManagement(context.Scope.Tenant)
            );
            Sql ofCompany = query.Company is { } company ? ScopeSql.Of(company) : Sql.True;
            return $"{ScopeSql.Readable(context.Scope)} AND {ScopeSql.OwnedBy(managed)} AND {ofCompany}";
        }
    }

    // Of the line that ended a stay, or that was a re-entry.
    private Sql InPeriod
    {
        get
        {
            Sql from = query.From is { } first ? $"l.at >= {first}" : Sql.True;
            Sql to = query.To is { } end ? $"l.at < {end}" : Sql.True;
            return $"{from} AND {to}";
        }
    }

    public async Task<IReadOnlyList<TimeInStatus>> ReadAsync(CancellationToken cancellationToken)
    {
        await AddCompletedAsync(cancellationToken);
        await AddReentriesAsync(cancellationToken);
        await AddCurrentAsync(cancellationToken);
        return [.. _found.Values];
    }

    // A stay is the line that ended it, which knows how long it lasted, and the line before, which says what it was called last.
    private async Task AddCompletedAsync(CancellationToken cancellationToken)
    {
        Sql ofWorkflow = query.Workflow is { } key ? $"before.workflow = {key}" : Sql.True;
        var rows = await connection.ReadAsync(
            $"""
            SELECT before.workflow, before.to_status, COUNT(*),
                CAST(SUM(l.previous_ticks / {NodaConstants.TicksPerSecond}) AS BIGINT),
                CAST(SUM(l.previous_ticks % {NodaConstants.TicksPerSecond}) AS BIGINT),
                MIN(l.previous_ticks), MAX(l.previous_ticks)
            FROM status_changes l
            JOIN status_changes before ON before.tenant = l.tenant
                AND before.prospect = l.prospect AND before.sequence = l.sequence - 1
            JOIN prospects p ON p.tenant = l.tenant AND p.id = l.prospect
            WHERE l.tenant = {context.Scope.Tenant} AND l.previous_ticks IS NOT NULL
                AND {InPeriod} AND {ofWorkflow} AND {Prospects}
            GROUP BY before.workflow, before.to_status
            """,
            r =>
                Found(r.GetString(0), r.GetString(1)) with
                {
                    Completed = DurationSum.Of(r.Count(2), r.GetInt64(3), r.GetInt64(4)),
                    Shortest = Duration.FromTicks(r.GetInt64(5)),
                    Longest = Duration.FromTicks(r.GetInt64(6)),
                },
            cancellationToken
        );
        Keep(rows);
    }

    // A migration renames a stay and enters nothing.
    private async Task AddReentriesAsync(CancellationToken cancellationToken)
    {
        Sql ofWorkflow = query.Workflow is { } key ? $"l.workflow = {key}" : Sql.True;
        var rows = await connection.ReadAsync(
            $"""
            SELECT l.workflow, l.to_status, COUNT(*)
            FROM status_changes l
            JOIN prospects p ON p.tenant = l.tenant AND p.id = l.prospect
            WHERE l.tenant = {context.Scope.Tenant} AND l.kind <> {StatusChangeKind.Migrated}
                AND EXISTS (
                    SELECT 1 FROM status_changes before
                    WHERE before.tenant = l.tenant AND before.prospect = l.prospect
                        AND before.sequence < l.sequence AND before.to_status = l.to_status
                )
                AND {InPeriod} AND {ofWorkflow} AND {Prospects}
            GROUP BY l.workflow, l.to_status
            """,
            r => Found(r.GetString(0), r.GetString(1)) with { Reentries = r.Count(2) },
            cancellationToken
        );
        Keep(rows);
    }

    private async Task AddCurrentAsync(CancellationToken cancellationToken)
    {
        Sql ofWorkflow = query.Workflow is { } key ? $"p.status_workflow = {key}" : Sql.True;
        // Time so far is never negative, whatever the clock did.
        Sql ticks =
            $"CASE WHEN p.status_since > {query.Now} THEN 0 ELSE {query.Now} - p.status_since END";
        var rows = await connection.ReadAsync(
            $"""
            SELECT p.status_workflow, p.status, COUNT(*),
                CAST(SUM(({ticks}) / {NodaConstants.TicksPerSecond}) AS BIGINT),
                CAST(SUM(({ticks}) % {NodaConstants.TicksPerSecond}) AS BIGINT)
            FROM prospects p
            WHERE {ofWorkflow} AND {Prospects}
            GROUP BY p.status_workflow, p.status
            """,
            r =>
                Found(r.GetString(0), r.GetString(1)) with
                {
                    Current = DurationSum.Of(r.Count(2), r.GetInt64(3), r.GetInt64(4)),
                },
            cancellationToken
        );
        Keep(rows);
    }

    private TimeInStatus Found(string workflow, string status) =>
        _found.GetValueOrDefault((workflow, status))
        ?? new TimeInStatus { Workflow = workflow, Status = status };

    private void Keep(IEnumerable<TimeInStatus> rows)
    {
        foreach (var row in rows)
        {
            _found[(row.Workflow, row.Status)] = row;
        }
    }
}
