using Prospecting.Prospects;
using Prospecting.Scopes;

namespace Prospecting.Ownership;

/// <summary>Who may represent this prospect?</summary>
/// <param name="Prospect">The prospect [dossier].</param>
/// <param name="Role">As what.</param>
public sealed record RepresentativeQuestion(Prospect Prospect, RepresentativeRole Role)
{
    /// <summary>The firm that it is for [cabinet].</summary>
    /// <value>The company that owns the prospect.</value>
    public CompanyId Firm { get; init; } =
        (Prospect ?? throw new ArgumentNullException(nameof(Prospect))).OwnerCompany;
}
