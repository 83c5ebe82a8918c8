using NodaTime;

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

    /// <summary>Its id: much of the rest is personal data.</summary>
    public override string ToString() => $"prospect {Id}";
}
