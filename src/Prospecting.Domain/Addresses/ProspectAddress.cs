namespace Prospecting.Addresses;

/// <summary>One address of a prospect, with what it is for (SPEC A-1).</summary>
/// <remarks>Immutable; a change puts another in its place under the same number.</remarks>
public sealed record ProspectAddress
{
    /// <summary>Its number in the prospect, from 1; unique among the addresses it has now.</summary>
    public required int Ordinal { get; init; }

    /// <summary>What people call it: head office, warehouse.</summary>
    public string? Label { get; init; }

    /// <summary>Where it is.</summary>
    public required PostalAddress Postal { get; init; }

    /// <summary>What it is for.</summary>
    public AddressRoles Roles { get; init; }

    /// <summary>Its number and roles: where it is, is personal data.</summary>
    public override string ToString() => $"address {Ordinal} ({Roles})";
}
