using NodaTime;
using Prospecting.Addresses;
using Prospecting.Statuses;

namespace Prospecting.Prospects;

/// <summary>One row of a list (SPEC Q-1).</summary>
public sealed record ProspectSummary
{
    /// <summary>The id.</summary>
    public required ProspectId Id { get; init; }

    /// <summary>The name people know it by.</summary>
    public required string DisplayName { get; init; }

    /// <summary>The folded name it is sorted by.</summary>
    public required string NameKey { get; init; }

    /// <summary>Company or person.</summary>
    public required ProspectKind Kind { get; init; }

    /// <summary>The status's code.</summary>
    public required string Status { get; init; }

    /// <summary>The meaning of its status: the outcome, whatever a workflow calls it.</summary>
    public required StatusCategory Category { get; init; }

    /// <summary>Whether it is a prospect still, and not a customer yet: the badge of a list (SPEC P-9).</summary>
    public bool IsProspect => Category != StatusCategory.Converted;

    /// <summary>Since when it has this status.</summary>
    public required Instant StatusSince { get; init; }

    /// <summary>The source.</summary>
    public string? Source { get; init; }

    /// <summary>Who looks after it.</summary>
    public string? Owner { get; init; }

    /// <summary>Its own telephone number as typed, else its mobile.</summary>
    public string? Phone { get; init; }

    /// <summary>Its own e-mail address as typed.</summary>
    public string? Email { get; init; }

    /// <summary>The town of its default address.</summary>
    public string? City { get; init; }

    /// <summary>When the record was created.</summary>
    public required Instant CreatedAt { get; init; }

    /// <summary>Whether somebody should look at it.</summary>
    public required bool NeedsReview { get; init; }

    /// <summary>Whether it was put away (SPEC Y-1).</summary>
    public required bool IsArchived { get; init; }

    /// <summary>
    /// What was done last, and what comes next (SPEC T-7). A task's due date is placed in the zone of the scope that reads the list, so that
    /// one who looks at several people's tasks sees them in his own order.
    /// </summary>
    public LastAndNextAction Actions { get; init; } = LastAndNextAction.None;

    /// <summary>The row of a prospect.</summary>
    /// <param name="prospect">The prospect.</param>
    /// <param name="actions">What was done last for it, and what comes next.</param>
    public static ProspectSummary Of(Prospect prospect, LastAndNextAction actions)
    {
        ArgumentNullException.ThrowIfNull(prospect);
        ArgumentNullException.ThrowIfNull(actions);
        return new ProspectSummary
        {
            Id = prospect.Id,
            DisplayName = prospect.DisplayName,
            NameKey = prospect.NameKey,
            Kind = prospect.Kind,
            Status = prospect.StatusCode,
            Category = prospect.StatusCategory,
            StatusSince = prospect.StatusSince,
            Source = prospect.Source,
            Owner = prospect.Owner,
            Phone = prospect.Phone?.Typed ?? prospect.Mobile?.Typed,
            Email = prospect.Email?.Typed,
            City = prospect
                .Addresses.FirstOrDefault(a => a.Roles.HasFlag(AddressRoles.Default))
                ?.Postal.City,
            CreatedAt = prospect.CreatedAt,
            NeedsReview = prospect.NeedsReview,
            IsArchived = prospect.IsArchived,
            Actions = actions,
        };
    }

    /// <summary>Its id: much of the rest is personal data.</summary>
    public override string ToString() => $"prospect {Id}";
}
