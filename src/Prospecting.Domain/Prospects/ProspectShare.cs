using Prospecting.Scopes;

namespace Prospecting.Prospects;

/// <summary>That a company has a prospect (SPEC M-1, M-2).</summary>
/// <param name="Company">The company.</param>
/// <param name="Level">Whether it may change it.</param>
public sealed record ProspectShare(CompanyId Company, AccessLevel Level);
