using System.Text.Json;
using NodaTime;
using Prospecting.Aggregates;
using Prospecting.Collections;
using Prospecting.History;
using Prospecting.Scopes;
using Prospecting.Statuses;

namespace Prospecting.Persistence.EfCore.History;

/// <summary>Between lines of history and rows.</summary>
internal static class HistoryMapping
{
    public static HistoryRow ToRow(this HistoryEntry entry, TenantId tenant)
    {
        var row = new HistoryRow
        {
            TenantId = tenant.Value,
            SubjectId = entry.SubjectId,
            Sequence = entry.Sequence,
            SubjectKind = entry.SubjectKind,
            At = entry.At,
            UserId = entry.User.Value,
            CompanyId = entry.Company?.Value,
        };
        for (var i = 0; i < entry.Changes.Count; i++)
        {
            row.Changes.Add(ToRow(entry.Changes[i], row, i));
        }

        return row;
    }

    public static HistoryEntry ToEntry(this HistoryRow row) =>
        new()
        {
            SubjectKind = row.SubjectKind,
            SubjectId = row.SubjectId,
            Sequence = row.Sequence,
            At = row.At,
            User = new UserId(row.UserId),
            Company = row.CompanyId is null ? null : new CompanyId(row.CompanyId),
            Changes = row
                .Changes.OrderBy(c => c.Ordinal)
                .Select(c =>
                    c.IsPersonal
                        ? new FieldChange(c.Field, c.Personal?.OldValue, c.Personal?.NewValue, true)
                        : new FieldChange(c.Field, c.OldValue, c.NewValue, false)
                )
                .ToValueList(),
        };

    public static StatusChangeRow ToRow(this StatusChange change, TenantId tenant, Guid prospect) =>
        new()
        {
            TenantId = tenant.Value,
            ProspectId = prospect,
            Sequence = change.Sequence,
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

    private static HistoryChangeRow ToRow(FieldChange change, HistoryRow parent, int ordinal)
    {
        var row = new HistoryChangeRow
        {
            TenantId = parent.TenantId,
            SubjectId = parent.SubjectId,
            Sequence = parent.Sequence,
            Ordinal = ordinal,
            Field = change.Field,
            IsPersonal = change.IsPersonal,
        };
        if (!change.IsPersonal)
        {
            (row.OldValue, row.NewValue) = (change.Old, change.New);
            return row;
        }

        row.Personal = new PersonalValueRow
        {
            TenantId = parent.TenantId,
            SubjectId = parent.SubjectId,
            Sequence = parent.Sequence,
            Ordinal = ordinal,
            OldValue = change.Old,
            NewValue = change.New,
        };
        return row;
    }
}
