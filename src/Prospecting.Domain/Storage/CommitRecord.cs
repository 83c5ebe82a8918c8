using NodaTime;
using Prospecting.Aggregates;
using Prospecting.Collections;
using Prospecting.History;
using Prospecting.Notifications;
using Prospecting.Prospects;
using Prospecting.Work;

namespace Prospecting.Storage;

/// <summary>What a commit writes beside an aggregate: one line of history and the messages of its events. The same for every store.</summary>
/// <param name="History">The line of history; its sequence is the aggregate's new version.</param>
/// <param name="Messages">The outbox messages, in the order of the events.</param>
public sealed record CommitRecord(HistoryEntry History, ValueList<OutboxMessage> Messages)
{
    /// <summary>Makes the records of one aggregate.</summary>
    /// <param name="aggregate">The aggregate, with what a commit has still to write.</param>
    /// <param name="context">Who commits, and when.</param>
    /// <param name="at">The instant of the commit: one for all it writes.</param>
    public static CommitRecord Of(Aggregate aggregate, WorkContext context, Instant at)
    {
        ArgumentNullException.ThrowIfNull(aggregate);
        ArgumentNullException.ThrowIfNull(context);
        var sequence = aggregate.Version + 1;
        var history = new HistoryEntry
        {
            SubjectKind = aggregate.SubjectKind,
            SubjectId = aggregate.SubjectId,
            Prospect = (aggregate as ProspectPart)?.Prospect,
            Sequence = sequence,
            At = at,
            User = context.Scope.User,
            Company = context.Scope.ActiveCompany,
            Changes = aggregate.PendingChanges.ToValueList(),
        };
        var messages = aggregate.PendingEvents.Select(
            (domainEvent, ordinal) =>
                new OutboxMessage
                {
                    Id = context.Ids.Next(),
                    Tenant = context.Scope.Tenant,
                    SubjectKind = aggregate.SubjectKind,
                    SubjectId = aggregate.SubjectId,
                    Sequence = sequence,
                    Ordinal = ordinal,
                    EventType = domainEvent.EventType,
                    Payload = EventPayload.Write(domainEvent),
                    OccurredAt = at,
                    User = context.Scope.User,
                }
        );
        return new CommitRecord(history, messages.ToValueList());
    }
}
