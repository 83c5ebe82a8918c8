using Prospecting.Notifications;
using Prospecting.Scopes;

namespace Prospecting.Persistence.EfCore.Notifications;

/// <summary>Between messages and rows.</summary>
internal static class OutboxMapping
{
    public static OutboxRow ToRow(this OutboxMessage message, TenantId tenant) =>
        new()
        {
            TenantId = tenant.Value,
            Id = message.Id,
            SubjectKind = message.SubjectKind,
            SubjectId = message.SubjectId,
            Sequence = message.Sequence,
            Ordinal = message.Ordinal,
            EventType = message.EventType,
            Payload = message.Payload,
            OccurredAt = message.OccurredAt,
            UserId = message.User.Value,
            DueAt = message.OccurredAt,
        };

    public static OutboxMessage ToMessage(this OutboxRow row) =>
        new()
        {
            Id = row.Id,
            Tenant = new TenantId(row.TenantId),
            SubjectKind = row.SubjectKind,
            SubjectId = row.SubjectId,
            Sequence = row.Sequence,
            Ordinal = row.Ordinal,
            EventType = row.EventType,
            Payload = row.Payload,
            OccurredAt = row.OccurredAt,
            User = new UserId(row.UserId),
            FailedAttempts = row.FailedAttempts,
            IsLate = row.IsLate,
        };
}
