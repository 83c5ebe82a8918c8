using NodaTime;
using Prospecting.Collections;
using Prospecting.Scopes;

namespace Prospecting.Prospects;

/// <summary>Prospects of some companies that have been in some statuses for a long time (SPEC S-12): a criterion of <see cref="ProspectQuery"/>.</summary>
public sealed record LongStay
{
    /// <summary>The companies that own the prospects, and so govern their statuses.</summary>
    public CompanySet Owners { get; init; } = CompanySet.All;

    /// <summary>Codes of statuses, any of them; every status when empty.</summary>
    public ValueList<string> Statuses { get; init; } = [];

    /// <summary>They entered the status at this instant or before.</summary>
    public required Instant SinceAtLatest { get; init; }

    /// <summary>Whether it is so of a prospect.</summary>
    /// <param name="prospect">The prospect.</param>
    public bool Matches(Prospect prospect)
    {
        ArgumentNullException.ThrowIfNull(prospect);
        return prospect.StatusSince <= SinceAtLatest
            && (Statuses.Count == 0 || Statuses.Contains(prospect.StatusCode))
            && Owners.Contains(prospect.OwnerCompany);
    }
}
