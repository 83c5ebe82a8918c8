using System.Text.Json;
using NodaTime;
using Prospecting.Collections;
using Prospecting.History;
using Prospecting.Prospects;
using Prospecting.Scopes;
using Prospecting.Statuses;

namespace Prospecting.Persistence.EfCore.History;

/// <summary>Between lines of history and rows.</summary>
internal static class HistoryMapping
{
    public static HistoryRow ToRow(this HistoryEntry entry, TenantId tenant)
    {
        var (changes, personal) = HistoryJson.Write(entry.Changes);
        return new HistoryRow
        {
            TenantId = tenant.Value,
            SubjectId = entry.SubjectId,
            Sequence = entry.Sequence,
            SubjectKind = entry.SubjectKind,
            ProspectId = entry.Prospect?.Value,
            At = entry.At,
            UserId = entry.User.Value,
            CompanyId = entry.Company?.Value,
            Changes = changes,
            Personal = personal is null
                ? null
                : new PersonalValueRow
                {
                    TenantId = tenant.Value,
                    SubjectId = entry.SubjectId,
                    Sequence = entry.Sequence,
                    PersonalValues = personal,
                },
        };
    }

    public static HistoryEntry ToEntry(this HistoryRow row) =>
        new()
        {
            SubjectKind = row.SubjectKind,
            Prospect = row.ProspectId is { } prospect ? new ProspectId(prospect) : null,
            SubjectId = row.SubjectId,
            Sequence = row.Sequence,
            At = row.At,
            User = new UserId(row.UserId),
            Company = row.CompanyId is null ? null : new CompanyId(row.CompanyId),
            Changes = HistoryJson.Read(row.Changes, row.Personal?.PersonalValues),
        };

    public static StatusChangeRow ToRow(this StatusChange change, TenantId tenant, Guid prospect) =>
        new()
        {
            TenantId = tenant.Value,
            ProspectId = prospect,
            Sequence = change.Sequence,
            Kind = change.Kind,
            At = change.At,
            UserId = change.User.Value,
            Action = change.Action,
            FromStatus = change.From,
            ToStatus = change.To,
            Workflow = change.Workflow,
            WorkflowVersion = change.WorkflowVersion,
            Reasons = change.Reasons.Count == 0 ? null : JsonSerializer.Serialize(change.Reasons),
            Note = change.Note,
            PreviousTicks = change.PreviousDuration?.BclCompatibleTicks,
        };

    public static StatusChange ToChange(this StatusChangeRow row) =>
        new()
        {
            Sequence = row.Sequence,
            Kind = row.Kind,
            At = row.At,
            User = new UserId(row.UserId),
            Action = row.Action,
            From = row.FromStatus,
            To = row.ToStatus,
            Workflow = row.Workflow,
            WorkflowVersion = row.WorkflowVersion,
            Reasons = row.Reasons is null
                ? []
                : JsonSerializer.Deserialize<ValueList<string>>(row.Reasons)!,
            Note = row.Note,
            PreviousDuration = row.PreviousTicks is { } ticks ? Duration.FromTicks(ticks) : null,
        };
}
