using Prospecting.Scopes;

namespace Prospecting.Hosting.Tenants;

/// <summary>Which tenants there are: the host knows (SPEC M-0). Background work goes over them.</summary>
/// <remarks>
/// The port a host with several tenants implements and registers as a singleton; without one there is <see cref="TenantId.Single"/>.
/// Asked again each time the work begins anew, so that new tenants are found. Thread-safe.
/// </remarks>
public interface ITenantSource
{
    /// <summary>Gives the tenants.</summary>
    /// <param name="cancellationToken">Stops the call.</param>
    /// <returns>Each tenant once, in any order.</returns>
    IAsyncEnumerable<TenantId> ReadTenantsAsync(CancellationToken cancellationToken = default);
}
