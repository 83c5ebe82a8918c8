using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Prospecting.Hosting.Health;
using Prospecting.Hosting.Tenants;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Adds the health checks of Prospecting.</summary>
public static class ProspectingHealthCheckExtensions
{
    /// <summary>The name of the check whether the store can be reached.</summary>
    public const string StoreCheckName = "prospecting-store";

    /// <summary>The name of the check whether notifications get through.</summary>
    public const string OutboxCheckName = "prospecting-outbox";

    /// <summary>
    /// Adds the check <c>prospecting-store</c>: a session under a system scope reads one cheap thing of the store; and the check
    /// <c>prospecting-outbox</c>: how many messages wait, for how long, and whether there are dead letters.
    /// </summary>
    /// <param name="builder">The host's health checks.</param>
    /// <param name="configure">Sets options of the store's check; a host with several tenants names one that is there.</param>
    /// <param name="failureStatus">What the store's failure makes of the host; unhealthy unless given.</param>
    /// <param name="tags">Tags of the check, for hosts that tell readiness from liveness.</param>
    /// <param name="timeout">How long the store may take; without end unless given.</param>
    /// <param name="configureOutbox">Sets options of the outbox's check: thresholds, and tenants unless all are asked.</param>
    /// <returns>The same builder.</returns>
    public static IHealthChecksBuilder AddProspecting(
        this IHealthChecksBuilder builder,
        Action<StoreHealthOptions>? configure = null,
        HealthStatus? failureStatus = null,
        IEnumerable<string>? tags = null,
        TimeSpan? timeout = null,
        Action<OutboxHealthOptions>? configureOutbox = null
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
        AddOutboxCheck(builder.Services, configureOutbox);
        return builder
            .Add(
                new HealthCheckRegistration(
                    StoreCheckName,
                    provider => provider.GetRequiredService<StoreHealthCheck>(),
                    failureStatus,
                    tags,
                    timeout
                )
            )
            .Add(
                new HealthCheckRegistration(
                    OutboxCheckName,
                    provider => provider.GetRequiredService<OutboxHealthCheck>(),
                    failureStatus,
                    tags,
                    timeout
                )
            );
    }

    private static void AddOutboxCheck(
        IServiceCollection services,
        Action<OutboxHealthOptions>? configure
    )
    {
        var options = services
            .AddOptions<OutboxHealthOptions>()
            .Validate(
                o => o.IsValid,
                "OutboxHealthOptions need a process, tenants numbered from 1, thresholds above zero, and none for unhealthy below the one for degraded."
            );
        if (configure is not null)
        {
            options.Configure(configure);
        }

        services.TryAddSingleton<ITenantSource>(_ => new FixedTenants(
            Prospecting.Scopes.TenantId.Single
        ));
        services.TryAddSingleton<OutboxHealthCheck>();
    }
}
