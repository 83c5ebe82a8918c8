using Prospecting.Collections;

namespace Prospecting.Catalogs;

/// <summary>All that an entry of a catalogue holds, as plain data; its shape is public surface.</summary>
public sealed record CatalogEntrySnapshot
{
    /// <summary>The tenant's number.</summary>
    public required int Tenant { get; init; }

    /// <summary>The id.</summary>
    public required Guid Id { get; init; }

    /// <summary>The stored version.</summary>
    public required int Version { get; init; }

    /// <summary>The code of the company that it is for; <see langword="null"/> for every company of the tenant.</summary>
    public string? Company { get; init; }

    /// <summary>The code of the catalogue.</summary>
    public required string Kind { get; init; }

    /// <summary>The stable code; unique by tenant, kind and company.</summary>
    public required string Code { get; init; }

    /// <summary>French label.</summary>
    public required string LabelFr { get; init; }

    /// <summary>English label.</summary>
    public required string LabelEn { get; init; }

    /// <summary>Its place among the others.</summary>
    public int Order { get; init; }

    /// <summary>Whether it may still be chosen.</summary>
    public bool IsActive { get; init; }

    /// <summary>Other words that files use for it.</summary>
    public ValueList<string> Aliases { get; init; } = [];

    /// <summary>What else is known of it, in the order of the names.</summary>
    public ValueList<CatalogAttribute> Attributes { get; init; } = [];
}
