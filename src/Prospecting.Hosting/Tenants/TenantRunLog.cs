using Prospecting.Collections;

namespace Prospecting.Hosting.Tenants;

/// <summary>How one kind of background work says what changed about the tenants it fails for.</summary>
/// <param name="TenantsUnreadable">The tenants could not be read; with the name of the exception's type.</param>
/// <param name="Fails">It fails for some tenants, of so many.</param>
/// <param name="WorksAgain">It fails for nobody any more.</param>
internal sealed record TenantRunLog(
    Action<string> TenantsUnreadable,
    Action<ValueList<TenantFailure>, int> Fails,
    Action WorksAgain
)
{
    /// <summary>The store is down for everybody, with the name of the exception's type; said like any other failure when left out.</summary>
    public Action<string>? StoreDown { get; init; }
}
