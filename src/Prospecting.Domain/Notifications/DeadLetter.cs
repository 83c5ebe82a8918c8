using NodaTime;

namespace Prospecting.Notifications;

/// <summary>A message that is not tried any more, until it is replayed.</summary>
/// <param name="Message">The message.</param>
/// <param name="DiedAt">When it was given up.</param>
/// <param name="Failure">The code of its last failure.</param>
public sealed record DeadLetter(OutboxMessage Message, Instant DiedAt, string Failure);
