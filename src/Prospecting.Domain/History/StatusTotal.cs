using NodaTime;

namespace Prospecting.History;

/// <summary>How often and how long one prospect was in a status (SPEC S-12).</summary>
/// <param name="Status">The status's code.</param>
/// <param name="Visits">How often it was there, the present stay included.</param>
/// <param name="Total">How long altogether, the present stay until now included.</param>
public readonly record struct StatusTotal(string Status, int Visits, Duration Total);
