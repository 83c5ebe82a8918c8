using NodaTime;
using Prospecting.Collections;

namespace Prospecting.Notifications;

/// <summary>Messages that one dispatcher has claimed.</summary>
/// <param name="Lease">The claim's id.</param>
/// <param name="Until">When others may claim what is not settled by then.</param>
/// <param name="Messages">The messages, those of one aggregate in order.</param>
public sealed record OutboxBatch(Guid Lease, Instant Until, ValueList<OutboxMessage> Messages);
