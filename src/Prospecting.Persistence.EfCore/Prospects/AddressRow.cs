using Prospecting.Addresses;
using Prospecting.Persistence.EfCore.Storage;

namespace Prospecting.Persistence.EfCore.Prospects;

/// <summary>A row of the table <c>prospect_addresses</c>.</summary>
public sealed class AddressRow : IProspectingRow
{
    /// <summary>The tenant's number.</summary>
    public int TenantId { get; set; }

    /// <summary>The prospect.</summary>
    public Guid ProspectId { get; set; }

    /// <summary>Its number in the prospect.</summary>
    public int Ordinal { get; set; }

    /// <summary>What people call it.</summary>
    public string? Label { get; set; }

    /// <summary>Number and street.</summary>
    public string? Street { get; set; }

    /// <summary>Building, floor.</summary>
    public string? Line2 { get; set; }

    /// <summary>Postal code.</summary>
    public string? PostalCode { get; set; }

    /// <summary>Town.</summary>
    public string? City { get; set; }

    /// <summary>Region.</summary>
    public string? Region { get; set; }

    /// <summary>ISO 3166-1 alpha-2.</summary>
    public string Country { get; set; } = string.Empty;

    /// <summary>Latitude in units of 1e-7 degree; north is positive.</summary>
    public int? LatitudeE7 { get; set; }

    /// <summary>Longitude in units of 1e-7 degree; east is positive.</summary>
    public int? LongitudeE7 { get; set; }

    /// <summary>What it is for.</summary>
    public AddressRoles Roles { get; set; }
}
