using Prospecting.Addresses;
using Prospecting.Duplicates.Normalization;
using Prospecting.Texts;

namespace Prospecting.Duplicates;

/// <summary>Where a prospect is, in the normal form that comparisons work with.</summary>
/// <param name="PostalCode">The postal code, folded; empty when unknown.</param>
/// <param name="City">The town without CEDEX and arrondissement, folded; empty when unknown.</param>
/// <param name="Street">Number and street, folded, abbreviations spelled out; empty when unknown.</param>
public sealed record MatchPlace(string PostalCode, string City, string Street)
{
    /// <summary>The normal form of an address.</summary>
    /// <param name="postal">The address.</param>
    public static MatchPlace Of(PostalAddress postal)
    {
        ArgumentNullException.ThrowIfNull(postal);
        return new MatchPlace(
            TextFolding
                .Fold(postal.PostalCode)
                .Replace(" ", string.Empty, StringComparison.Ordinal),
            StreetName.City(postal.City),
            StreetName.Street(postal.Street)
        );
    }

    /// <summary>Redacted: where somebody is, is personal data.</summary>
    public override string ToString() => "(place)";
}
