using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Prospecting.Diagnostics;
using Prospecting.Hosting.Diagnostics;
using Prospecting.Scopes;
using Prospecting.Storage;

namespace Prospecting.Hosting.Health;

/// <summary>Whether the store can be reached: opens a session under a system scope and reads one cheap thing.</summary>
/// <remarks>A singleton, so that it knows what it saw last: a line is logged when that changes, not every time it is asked.</remarks>
internal sealed class StoreHealthCheck(
    IProspectingSessionFactory sessions,
    IOptions<StoreHealthOptions> options,
    ILogger<StoreHealthCheck> logger
) : IHealthCheck
{
    private int _isUnreachable;

    public async Task<HealthCheckResult> CheckHealthAsync(
        HealthCheckContext context,
        CancellationToken cancellationToken = default
    )
    {
        ArgumentNullException.ThrowIfNull(context);
        var tenant = options.Value.Tenant;
        using var activity = HostingDiagnostics.Source.Start(HostingSignals.StoreCheck);
        activity?.SetTag(SignalTags.Tenant, tenant.Value);
        var elapsed = Elapsed.For(HostingDiagnostics.StoreCheckDuration);
        try
        {
            await ReadAsync(tenant, cancellationToken).ConfigureAwait(false);
            Record("reachable");
            if (Interlocked.Exchange(ref _isUnreachable, 0) == 1)
            {
                logger.StoreReachableAgain();
            }

            return HealthCheckResult.Healthy("The store answers.");
        }
        catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
        {
            // A store may fail in any way; whichever it is, it cannot be used now. The exception's own text may come from a driver and name
            // values, so its type alone is told.
            activity.Failed(exception);
            Record("unreachable");
            var errorType = exception.GetType().Name;
            if (Interlocked.Exchange(ref _isUnreachable, 1) == 0)
            {
                logger.StoreUnreachable(errorType);
            }

            return new HealthCheckResult(
                context.Registration.FailureStatus,
                $"The store cannot be reached: {errorType}."
            );
        }

        void Record(string outcome) =>
            elapsed.Record(
                new KeyValuePair<string, object?>(SignalTags.Tenant, tenant.Value),
                new KeyValuePair<string, object?>(SignalTags.Outcome, outcome)
            );
    }

    private async Task ReadAsync(TenantId tenant, CancellationToken cancellationToken)
    {
        var scope = Scope.ForSystem(tenant, options.Value.Process);
        var session = await sessions.OpenAsync(scope, cancellationToken).ConfigureAwait(false);
        await using (session.ConfigureAwait(false))
        {
            // Releases are few and come by their key. Opening a session may be answered from memory; this is not.
            await session.Releases.ReadCurrentAsync(cancellationToken).ConfigureAwait(false);
        }
    }
}
