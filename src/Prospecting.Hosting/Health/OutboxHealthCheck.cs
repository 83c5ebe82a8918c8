using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Options;
using NodaTime;
using Prospecting.Hosting.Tenants;
using Prospecting.Notifications;
using Prospecting.Scopes;
using Prospecting.Storage;

namespace Prospecting.Hosting.Health;

/// <summary>Whether notifications get through: how many messages wait, since when, and whether any were given up.</summary>
internal sealed class OutboxHealthCheck(
    IServiceProvider provider,
    IProspectingSessionFactory sessions,
    ITenantSource tenants,
    IClock clock,
    IOptions<OutboxHealthOptions> options
) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(
        HealthCheckContext context,
        CancellationToken cancellationToken = default
    )
    {
        ArgumentNullException.ThrowIfNull(context);
        // A host without a channel delivers nothing: what waits, waits for another process or for nobody.
        if (
            provider
                .GetService<IServiceProviderIsService>()
                ?.IsService(typeof(INotificationChannel)) == false
        )
        {
            return HealthCheckResult.Healthy("This host delivers no notifications.");
        }

        try
        {
            return Judge(await CountAsync(cancellationToken).ConfigureAwait(false), context);
        }
        catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
        {
            // The check of the store beside this one logs it; the text may come from a driver, so the type alone is told.
            return new HealthCheckResult(
                context.Registration.FailureStatus,
                $"The outbox cannot be read: {exception.GetType().Name}."
            );
        }
    }

    private async Task<OutboxBacklog> CountAsync(CancellationToken cancellationToken)
    {
        var total = new OutboxBacklog(0, 0, null);
        if (options.Value.Tenants is { } named)
        {
            foreach (var tenant in named)
            {
                total = await AddAsync(total, tenant, cancellationToken).ConfigureAwait(false);
            }

            return total;
        }

        await foreach (
            var tenant in tenants.ReadTenantsAsync(cancellationToken).ConfigureAwait(false)
        )
        {
            total = await AddAsync(total, tenant, cancellationToken).ConfigureAwait(false);
        }

        return total;
    }

    private async Task<OutboxBacklog> AddAsync(
        OutboxBacklog total,
        TenantId tenant,
        CancellationToken cancellationToken
    )
    {
        var session = await sessions
            .OpenAsync(Scope.ForSystem(tenant, options.Value.Process), cancellationToken)
            .ConfigureAwait(false);
        await using (session.ConfigureAwait(false))
        {
            var one = await session.Outbox.CountAsync(cancellationToken).ConfigureAwait(false);
            var oldest =
                total.OldestPending < one.OldestPending || one.OldestPending is null
                    ? total.OldestPending
                    : one.OldestPending;
            return new OutboxBacklog(total.Pending + one.Pending, total.Dead + one.Dead, oldest);
        }
    }

    private HealthCheckResult Judge(OutboxBacklog backlog, HealthCheckContext context)
    {
        var limits = options.Value;
        var age = backlog.OldestPending is { } oldest
            ? Duration.Max(clock.GetCurrentInstant() - oldest, Duration.Zero)
            : Duration.Zero;
        var words = FormattableString.Invariant(
            $"{backlog.Pending} messages wait, the oldest for {age.TotalSeconds:0} seconds; {backlog.Dead} dead letters."
        );
        var data = new Dictionary<string, object>(StringComparer.Ordinal)
        {
            ["pending"] = backlog.Pending,
            ["dead"] = backlog.Dead,
            ["oldestSeconds"] = age.TotalSeconds,
        };
        if (age >= limits.UnhealthyAge || backlog.Pending >= limits.UnhealthyCount)
        {
            return new HealthCheckResult(context.Registration.FailureStatus, words, null, data);
        }

        return
            backlog.Dead > 0 || age >= limits.DegradedAge || backlog.Pending >= limits.DegradedCount
            ? HealthCheckResult.Degraded(words, null, data)
            : HealthCheckResult.Healthy(words, data);
    }
}
