using System.Data.Common;
using System.Text.Json;
using NodaTime;
using Prospecting.AdoNetStore.Storage;
using Prospecting.History;
using Prospecting.Paging;
using Prospecting.Prospects;
using Prospecting.Scopes;
using Prospecting.Statuses;
using Prospecting.Work;

namespace Prospecting.AdoNetStore.History;

/// <summary>History, confined to the prospects that one scope may see.</summary>
internal sealed class AdoNetHistoryStore(StoreConnection connection, WorkContext context)
    : IHistoryStore
{
    private Scope Scope => context.Scope;

    public async Task<IReadOnlyList<HistoryEntry>> ReadAsync(
        ProspectId prospect,
        CancellationToken cancellationToken = default
    )
    {
        if (!await MayReadAsync(prospect, cancellationToken))
        {
            return [];
        }

        return await connection.ReadAsync(
            $"""
            {WithSubjects(prospect)}
            {Lines}
            WHERE h.tenant = {Scope.Tenant} 
                AND (h.subject IN (SELECT id FROM subjects) OR h.prospect IN (SELECT id FROM subjects))
            ORDER BY h.at, h.subject, h.sequence
            """,
            Entry,
            cancellationToken
        );
    }

    public async Task<Page<HistoryEntry>> QueryAsync(
        HistoryQuery query,
        CancellationToken cancellationToken = default
    )
    {
        ArgumentNullException.ThrowIfNull(query);
        query.EnsureValid();
        if (!await MayReadAsync(query.Prospect, cancellationToken))
        {
            return query.ToPage([]);
        }

        Sql after = query.ReadAfter() is var (at, subject, sequence)
            ? $"""
                (h.at < {at} OR (h.at = {at} AND (h.subject < {subject} OR (h.subject = {subject} AND h.sequence < {sequence}))))
                """
            : Sql.True;
        List<HistoryEntry> lines = [];
        var found = connection.StreamAsync(
            $"""
            {WithSubjects(query.Prospect)}
            {Lines}
            WHERE h.tenant = {Scope.Tenant} AND {after}
                AND (
                    h.subject IN (SELECT id FROM subjects)
                    OR h.prospect IN (SELECT id FROM subjects)
                    OR h.subject IN (
                        SELECT l.contact FROM prospect_contacts l
                        WHERE l.tenant = {Scope.Tenant} AND l.prospect IN (SELECT id FROM subjects)
                    )
                )
            ORDER BY h.at DESC, h.subject DESC, h.sequence DESC
            """,
            Entry,
            cancellationToken
        );
        await foreach (var line in found.WithCancellation(cancellationToken))
        {
            if (query.Matches(line))
            {
                lines.Add(line);
            }

            if (lines.Count > query.PageSize)
            {
                break;
            }
        }

        return query.ToPage(lines);
    }

    public async Task<IReadOnlyList<StatusChange>> ReadStatusesAsync(
        ProspectId prospect,
        CancellationToken cancellationToken = default
    )
    {
        if (!await IsReadableAsync(prospect, cancellationToken))
        {
            return [];
        }

        return await connection.ReadAsync(
            $"""
            SELECT sequence, kind, at, user_id, action, from_status, to_status,
                workflow, workflow_version, reasons, note, previous_ticks
            FROM status_changes
            WHERE tenant = {Scope.Tenant} AND prospect = {prospect.Value}
            ORDER BY sequence
            """,
            Change,
            cancellationToken
        );
    }

    public Task<IReadOnlyList<TimeInStatus>> TimeInStatusAsync(
        TimeInStatusQuery query,
        CancellationToken cancellationToken = default
    )
    {
        ArgumentNullException.ThrowIfNull(query);
        query.EnsureValid();
        return new TimeInStatusReport(connection, context, query).ReadAsync(cancellationToken);
    }

    private static Sql Lines =>
        $"""
            SELECT h.subject_kind, h.subject, h.sequence, h.at, h.user_id, h.company, h.changes, v.personal_values, h.prospect
            FROM history h
            LEFT JOIN history_personal v
                ON v.tenant = h.tenant AND v.subject = h.subject AND v.sequence = h.sequence
            """;

    // The prospect itself, deleted or not, and, level by level, those merged into it.
    private Sql WithSubjects(ProspectId prospect) =>
        $"""
            WITH RECURSIVE subjects (id) AS (
                SELECT {prospect.Value}
                UNION
                SELECT p.id FROM subjects
                JOIN prospects p ON p.tenant = {Scope.Tenant} AND p.merged_into = subjects.id
            )
            """;

    // What is deleted has no shares any more: who reaches the whole tenant may still read what became of it.
    private async Task<bool> MayReadAsync(ProspectId prospect, CancellationToken cancellationToken)
    {
        if (await IsReadableAsync(prospect, cancellationToken))
        {
            return true;
        }

        var stored = await connection.ReadAsync(
            $"SELECT 1 FROM prospects p WHERE p.tenant = {Scope.Tenant} AND p.id = {prospect.Value}",
            _ => true,
            cancellationToken
        );
        return Scope.ReachesWholeTenant && stored.Count == 0;
    }

    // A merged record is seen by whoever sees the one that stands for it.
    private async Task<bool> IsReadableAsync(
        ProspectId prospect,
        CancellationToken cancellationToken
    )
    {
        var standing = await connection.ReadAsync(
            $"""
            {ScopeSql.WithStanding(Scope, [prospect.Value])}
            SELECT p.id FROM standing JOIN prospects p ON p.id = standing.id
            WHERE {ScopeSql.Readable(Scope)}
            """,
            r => r.GetGuid(0),
            cancellationToken
        );
        return standing.Count > 0;
    }

    private static HistoryEntry Entry(DbDataReader row) =>
        new()
        {
            SubjectKind = row.GetString(0),
            SubjectId = row.GetGuid(1),
            Sequence = row.GetInt32(2),
            At = row.Instant(3),
            User = new UserId(row.GetString(4)),
            Company = row.TextOrNull(5) is { } company ? new CompanyId(company) : null,
            Changes = HistoryChanges.Read(row.GetString(6), row.TextOrNull(7)),
            Prospect = row.IsDBNull(8) ? null : new ProspectId(row.GetGuid(8)),
        };

    private static StatusChange Change(DbDataReader row) =>
        new()
        {
            Sequence = row.GetInt32(0),
            Kind = (StatusChangeKind)row.GetInt32(1),
            At = row.Instant(2),
            User = new UserId(row.GetString(3)),
            Action = row.GetString(4),
            From = row.TextOrNull(5),
            To = row.GetString(6),
            Workflow = row.GetString(7),
            WorkflowVersion = row.GetInt32(8),
            Reasons =
            [
                .. JsonSerializer.Deserialize(row.GetString(9), DocumentJson.Default.StringArray)!,
            ],
            Note = row.TextOrNull(10),
            PreviousDuration = row.IsDBNull(11) ? null : Duration.FromTicks(row.GetInt64(11)),
        };
}
