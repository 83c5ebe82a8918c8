using Prospecting.Scopes;

namespace Prospecting.Hosting.Tenants;

/// <summary>Work for one tenant that an exception ended; the others' work went on.</summary>
/// <param name="Tenant">The tenant.</param>
/// <param name="ErrorType">The name of the exception's type; its text, which may come from a driver, is left out.</param>
public readonly record struct TenantFailure(TenantId Tenant, string ErrorType);
