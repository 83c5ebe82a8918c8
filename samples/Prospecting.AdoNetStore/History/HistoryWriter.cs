using System.Text.Json;
using Prospecting.AdoNetStore.Storage;
using Prospecting.History;
using Prospecting.Prospects;
using Prospecting.Scopes;
using Prospecting.Statuses;
using Prospecting.Storage;

namespace Prospecting.AdoNetStore.History;

/// <summary>Adds lines of history in a commit's transaction.</summary>
internal sealed class HistoryWriter(StoreConnection connection, TenantId tenant)
{
    public async Task WriteAsync(HistoryEntry entry, CancellationToken cancellationToken)
    {
        var (changes, personal) = HistoryChanges.Write(entry.Changes);
        await connection.InsertAsync(
            $"""
            INSERT INTO history (tenant, subject, sequence, subject_kind, prospect, at, user_id, company, changes)
            VALUES (
                {tenant}, {entry.SubjectId}, {entry.Sequence}, {entry.SubjectKind}, {entry.Prospect?.Value},
                {entry.At}, {entry.User},
                {entry.Company?.Value}, {changes}
            )
            """,
            e => new ConcurrencyConflictException($"{entry.SubjectKind} {entry.SubjectId}", e),
            cancellationToken
        );
        if (personal is not null)
        {
            await connection.ExecuteAsync(
                $"""
                INSERT INTO history_personal (tenant, subject, sequence, personal_values)
                VALUES ({tenant}, {entry.SubjectId}, {entry.Sequence}, {personal})
                """,
                cancellationToken
            );
        }
    }

    public async Task WriteAsync(
        ProspectId prospect,
        StatusChange change,
        CancellationToken cancellationToken
    )
    {
        var reasons = JsonSerializer.Serialize(
            [.. change.Reasons],
            DocumentJson.Default.StringArray
        );
        await connection.InsertAsync(
            $"""
            INSERT INTO status_changes (
                tenant, prospect, sequence, kind, at, user_id, action, from_status, to_status,
                workflow, workflow_version, reasons, note, previous_ticks
            ) VALUES (
                {tenant}, {prospect.Value}, {change.Sequence}, {change.Kind}, {change.At}, {change.User},
                {change.Action}, {change.From}, {change.To},
                {change.Workflow}, {change.WorkflowVersion}, {reasons}, {change.Note},
                {change.PreviousDuration?.BclCompatibleTicks}
            )
            """,
            e => new ConcurrencyConflictException($"prospect {prospect}", e),
            cancellationToken
        );
    }
}
