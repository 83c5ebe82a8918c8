using Prospecting.Scopes;

namespace Prospecting.Prospects;

/// <summary>The id a prospect has in another system: unique in its company (SPEC P-13).</summary>
/// <param name="Company">The company whose numbering it is.</param>
/// <param name="System">The other system's name.</param>
/// <param name="Id">The id there.</param>
public sealed record ExternalReference(CompanyId Company, string System, string Id)
{
    /// <summary>The greatest length of a system's name.</summary>
    public const int MaxSystemLength = 40;

    /// <summary>The greatest length of an id.</summary>
    public const int MaxIdLength = 100;
}
