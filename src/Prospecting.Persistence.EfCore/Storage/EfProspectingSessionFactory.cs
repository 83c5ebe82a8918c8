using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using Prospecting.Aggregates;
using Prospecting.Scopes;
using Prospecting.Statuses;
using Prospecting.Storage;
using Prospecting.Work;

namespace Prospecting.Persistence.EfCore.Storage;

/// <summary>Opens sessions on contexts of one type: each on a context of its own, or on one that the host is using.</summary>
/// <typeparam name="TContext">The context whose model has <c>AddProspecting()</c>.</typeparam>
/// <param name="scopes">Makes contexts, with the lifetime the host registered.</param>
/// <param name="clock">The time.</param>
/// <param name="ids">Gives ids.</param>
/// <param name="workflows">Gives workflows.</param>
/// <param name="errors">Reads the database's errors.</param>
/// <remarks>Thread-safe.</remarks>
public sealed class EfProspectingSessionFactory<TContext>(
    IServiceScopeFactory scopes,
    IClock clock,
    IIdSource ids,
    IWorkflowCatalog workflows,
    IStoreErrors errors
) : IProspectingSessionFactory
    where TContext : DbContext
{
    /// <inheritdoc/>
    public ValueTask<IProspectingSession> OpenAsync(
        Scope scope,
        CancellationToken cancellationToken = default
    )
    {
        ArgumentNullException.ThrowIfNull(scope);
        cancellationToken.ThrowIfCancellationRequested();
        var services = scopes.CreateAsyncScope();
        var context = services.ServiceProvider.GetRequiredService<TContext>();
        return ValueTask.FromResult<IProspectingSession>(Session(context, scope, services));
    }

    /// <summary>Opens a session on the host's own context: one transaction of the host's spans its tables and ours.</summary>
    /// <param name="context">The host's context; the session does not dispose it.</param>
    /// <param name="scope">Who acts, for which companies.</param>
    /// <remarks>When the host has begun a transaction, the session's commit takes part in it and the host commits it.</remarks>
    public IProspectingSession OpenOn(TContext context, Scope scope)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(scope);
        return Session(context, scope, lifetime: null);
    }

    private EfProspectingSession Session(
        TContext context,
        Scope scope,
        IAsyncDisposable? lifetime
    ) => new(context, new WorkContext(scope, clock, ids, workflows), errors, lifetime);
}
