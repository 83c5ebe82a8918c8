using Prospecting.Addresses;

namespace Prospecting.VCards;

/// <summary>An address on a card, taken whole (SPEC A-3).</summary>
/// <param name="Postal">Where it is.</param>
public sealed record VCardAddress(PostalAddress Postal)
{
    /// <summary>Where he works or where he lives, if that is known.</summary>
    public VCardPlace? Place { get; init; }

    /// <summary>What people call it: head office, warehouse.</summary>
    public string? Label { get; init; }

    /// <summary>Whether it is the one to use when nothing else is said.</summary>
    public bool IsPreferred { get; init; }

    /// <summary>Redacted: an address is personal data.</summary>
    public override string ToString() => "(address)";
}
