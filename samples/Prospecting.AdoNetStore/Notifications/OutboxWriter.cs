using Prospecting.AdoNetStore.Storage;
using Prospecting.Notifications;
using Prospecting.Scopes;

namespace Prospecting.AdoNetStore.Notifications;

/// <summary>Adds messages in a commit's transaction.</summary>
internal sealed class OutboxWriter(StoreConnection connection, TenantId tenant)
{
    public Task WriteAsync(OutboxMessage message, CancellationToken cancellationToken) =>
        connection.ExecuteAsync(
            $"""
            INSERT INTO outbox (
                tenant, id, subject_kind, subject, sequence, ordinal, event_type, payload,
                occurred_at, user_id, failed_attempts, is_late, due_at
            ) VALUES (
                {tenant}, {message.Id}, {message.SubjectKind}, {message.SubjectId}, {message.Sequence}, {message.Ordinal},
                {message.EventType}, {message.Payload},
                {message.OccurredAt}, {message.User}, {message.FailedAttempts}, {message.IsLate}, {message.OccurredAt}
            )
            """,
            cancellationToken
        );
}
