using Prospecting.Scopes;

namespace Prospecting.Users;

/// <summary>What the host tells of one of its users (SPEC O-0). Personal data: it is asked for when it is needed, never stored, and prints redacted.</summary>
public sealed record DirectoryUser
{
    /// <summary>Who it is.</summary>
    public required UserId Id { get; init; }

    /// <summary>The name that people know him by.</summary>
    public required string DisplayName { get; init; }

    /// <summary>The address that mails for him go to; <see langword="null"/> when he has none.</summary>
    public string? Email { get; init; }

    /// <summary>The language he reads, as a culture's name such as <c>fr-FR</c>; <see langword="null"/> when it is not known.</summary>
    public string? Culture { get; init; }

    /// <summary>The zone he lives in, as an id of the tz database such as <c>Europe/Paris</c>; <see langword="null"/> when it is not known.</summary>
    public string? TimeZone { get; init; }

    /// <summary>Whether he works here still; one who does not is told nothing any more.</summary>
    /// <value>Yes.</value>
    public bool IsActive { get; init; } = true;

    /// <summary>The id alone: the rest is personal data.</summary>
    public override string ToString() => $"user {Id}";
}
