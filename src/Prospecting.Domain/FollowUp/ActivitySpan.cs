using NodaTime;

namespace Prospecting.FollowUp;

/// <summary>An activity, as far as it takes to find the last and the next action.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Type">The code of its type.</param>
/// <param name="Start">When it begins.</param>
/// <param name="End">When it ends, not before it begins.</param>
public readonly record struct ActivitySpan(Guid Id, string Type, Instant Start, Instant End);
