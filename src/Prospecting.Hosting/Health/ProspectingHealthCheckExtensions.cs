using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Prospecting.Hosting.Health;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Adds the health checks of Prospecting.</summary>
public static class ProspectingHealthCheckExtensions
{
    /// <summary>The name of the check whether the store can be reached.</summary>
    public const string StoreCheckName = "prospecting-store";

    /// <summary>Adds the check <c>prospecting-store</c>: a session under a system scope reads one cheap thing of the store.</summary>
    /// <param name="builder">The host's health checks.</param>
    /// <param name="configure">Sets options; a host with several tenants names one that is there.</param>
    /// <param name="failureStatus">What the store's failure makes of the host; unhealthy unless given.</param>
    /// <param name="tags">Tags of the check, for hosts that tell readiness from liveness.</param>
    /// <param name="timeout">How long the store may take; without end unless given.</param>
    /// <returns>The same builder.</returns>
    public static IHealthChecksBuilder AddProspecting(
        this IHealthChecksBuilder builder,
        Action<StoreHealthOptions>? configure = null,
        HealthStatus? failureStatus = null,
        IEnumerable<string>? tags = null,
        TimeSpan? timeout = null
    )
    {
        ArgumentNullException.ThrowIfNull(builder);
        var options = builder
            .Services.AddOptions<StoreHealthOptions>()
            .Validate(
                o => o.Tenant.IsValid && o.Process.Value.Length > 0,
                "StoreHealthOptions need a tenant, numbered from 1, and the name of a process."
            );
        if (configure is not null)
        {
            options.Configure(configure);
        }

        builder.Services.TryAddSingleton<StoreHealthCheck>();
        return builder.Add(
            new HealthCheckRegistration(
                StoreCheckName,
                provider => provider.GetRequiredService<StoreHealthCheck>(),
                failureStatus,
                tags,
                timeout
            )
        );
    }
}
