namespace Prospecting.Aggregates;

/// <summary>Something that happened to an aggregate: committed with the change, delivered after it (SPEC S-10, N-1).</summary>
/// <remarks>Holds ids and codes, never personal data: it is kept in the outbox and read by other systems.</remarks>
public interface IDomainEvent
{
    /// <summary>The stable name that subscribers know it by, such as <c>prospect.status-changed</c>.</summary>
    string EventType { get; }
}
