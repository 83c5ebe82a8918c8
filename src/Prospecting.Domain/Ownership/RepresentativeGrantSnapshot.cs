namespace Prospecting.Ownership;

/// <summary>All that a grant to represent holds, as plain data; its shape is public surface.</summary>
public sealed record RepresentativeGrantSnapshot
{
    /// <summary>The tenant's number.</summary>
    public required int Tenant { get; init; }

    /// <summary>The id.</summary>
    public required Guid Id { get; init; }

    /// <summary>The stored version.</summary>
    public required int Version { get; init; }

    /// <summary>The code of the firm; <see langword="null"/> for every firm of the tenant.</summary>
    public string? Company { get; init; }

    /// <summary>The code of the user; with role and company unique in a tenant.</summary>
    public required string User { get; init; }

    /// <summary>The code of the role; see <see cref="RepresentativeRoles"/>.</summary>
    public required string Role { get; init; }
}
