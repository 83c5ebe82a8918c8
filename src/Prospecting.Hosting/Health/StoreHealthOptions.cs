using Prospecting.Scopes;

namespace Prospecting.Hosting.Health;

/// <summary>How the store is asked whether it can be reached.</summary>
public sealed class StoreHealthOptions
{
    /// <summary>The tenant whose data is asked for; one is enough, as all are in the same store.</summary>
    /// <value>The only tenant.</value>
    public TenantId Tenant { get; set; } = TenantId.Single;

    /// <summary>The name under which the check acts; nothing is written, so history never shows it.</summary>
    /// <value><c>health-check</c>.</value>
    public UserId Process { get; set; } = new("health-check");
}
