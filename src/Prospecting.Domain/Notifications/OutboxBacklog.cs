using NodaTime;

namespace Prospecting.Notifications;

/// <summary>How much of an outbox waits.</summary>
/// <param name="Pending">Messages that wait for delivery, due or not.</param>
/// <param name="Dead">Dead letters.</param>
/// <param name="OldestPending">When the oldest message that waits happened; <see langword="null"/> when none waits.</param>
public readonly record struct OutboxBacklog(int Pending, int Dead, Instant? OldestPending);
