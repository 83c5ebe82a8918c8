using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using NodaTime;
using Prospecting.Aggregates;
using Prospecting.Persistence.EfCore.Releases;
using Prospecting.Releases;
using Prospecting.Scopes;
using Prospecting.Storage;
using Prospecting.Work;

namespace Prospecting.Persistence.EfCore.Storage;

/// <summary>Opens sessions on contexts of one type: each on a context of its own, or on one that the host is using.</summary>
/// <typeparam name="TContext">The context whose model has <c>AddProspecting()</c>.</typeparam>
/// <param name="scopes">Makes contexts, with the lifetime the host registered.</param>
/// <param name="clock">The time.</param>
/// <param name="ids">Gives ids.</param>
/// <param name="workflows">Keeps workflows.</param>
/// <param name="engine">What the database can do and how it says that it cannot.</param>
/// <param name="loggers">Where it is logged that the database cannot be used, and that it can again; nowhere when there are none.</param>
/// <param name="capabilities">What the host has beside prospects; nothing when there are none.</param>
/// <remarks>Thread-safe.</remarks>
public sealed class EfProspectingSessionFactory<TContext>(
    IServiceScopeFactory scopes,
    IClock clock,
    IIdSource ids,
    WorkflowCatalog workflows,
    StoreEngine engine,
    ILoggerFactory? loggers = null,
    HostCapabilities? capabilities = null
) : IProspectingSessionFactory
    where TContext : DbContext
{
    // One for all sessions: what one of them saw is known to the others.
    private readonly StoreFailures _failures = new(
        engine.Errors,
        new StoreHealth(loggers?.CreateLogger(typeof(StoreHealth).FullName!))
    );

    /// <inheritdoc/>
    public async ValueTask<IProspectingSession> OpenAsync(
        Scope scope,
        CancellationToken cancellationToken = default
    )
    {
        ArgumentNullException.ThrowIfNull(scope);
        cancellationToken.ThrowIfCancellationRequested();
        var services = scopes.CreateAsyncScope();
        try
        {
            var context = services.ServiceProvider.GetRequiredService<TContext>();
            return await SessionAsync(context, scope, services, cancellationToken)
                .ConfigureAwait(false);
        }
        catch
        {
            // No session will dispose it.
            await services.DisposeAsync().ConfigureAwait(false);
            throw;
        }
    }

    /// <summary>Opens a session on the host's own context: one transaction of the host's spans its tables and ours.</summary>
    /// <param name="context">The host's context; the session does not dispose it.</param>
    /// <param name="scope">Who acts, for which companies.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    /// <remarks>When the host has begun a transaction, the session's commit takes part in it and the host commits it.</remarks>
    public async ValueTask<IProspectingSession> OpenOnAsync(
        TContext context,
        Scope scope,
        CancellationToken cancellationToken = default
    )
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(scope);
        return await SessionAsync(context, scope, lifetime: null, cancellationToken)
            .ConfigureAwait(false);
    }

    private async Task<EfProspectingSession> SessionAsync(
        TContext context,
        Scope scope,
        IAsyncDisposable? lifetime,
        CancellationToken cancellationToken
    )
    {
        var ofTenant = await _failures
            .WatchAsync(
                workflows
                    .ForAsync(
                        scope.Tenant,
                        token =>
                            EfWorkflowReleaseStore.LoadCurrentAsync(context, scope.Tenant, token),
                        cancellationToken
                    )
                    .AsTask()
            )
            .ConfigureAwait(false);
        var work = new WorkContext(scope, clock, ids, ofTenant)
        {
            Capabilities = capabilities ?? HostCapabilities.None,
        };
        return new EfProspectingSession(context, work, workflows, engine, _failures, lifetime);
    }
}
