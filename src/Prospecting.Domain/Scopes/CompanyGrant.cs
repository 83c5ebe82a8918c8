namespace Prospecting.Scopes;

/// <summary>One company a user may act for, and how far.</summary>
/// <param name="Company">The company.</param>
/// <param name="Level">What he may do there.</param>
public readonly record struct CompanyGrant(CompanyId Company, AccessLevel Level);
