using Prospecting.Aggregates;

namespace Prospecting.Ownership;

/// <summary>An administrator let somebody represent prospects.</summary>
/// <param name="Entry">The id of the grant, which says who.</param>
/// <param name="Kind">The code of the role.</param>
public sealed record RepresentativeGranted(Guid Entry, string Kind) : IDomainEvent
{
    /// <inheritdoc/>
    public string EventType => "representative.granted";
}

/// <summary>An administrator took back that somebody may represent prospects.</summary>
/// <param name="Entry">The id of the grant; its history says who.</param>
/// <param name="Kind">The code of the role.</param>
public sealed record RepresentativeRevoked(Guid Entry, string Kind) : IDomainEvent
{
    /// <inheritdoc/>
    public string EventType => "representative.revoked";
}
