namespace Prospecting.Scopes;

/// <summary>Codes of refusals that come from the scope of a call.</summary>
public static class ScopeReasons
{
    /// <summary>The scope has no active company and none was given.</summary>
    public const string CompanyMissing = "scope.company-missing";

    /// <summary>The scope may see but not change.</summary>
    public const string ReadOnly = "scope.read-only";

    /// <summary>The scope may not act for that company.</summary>
    public const string CompanyForeign = "scope.company-foreign";

    /// <summary>Only who acts for the whole tenant may set something for all of its companies.</summary>
    public const string TenantWide = "scope.tenant-wide";
}
