using NodaTime;
using Prospecting.AdoNetStore.Releases;
using Prospecting.AdoNetStore.Storage;
using Prospecting.Aggregates;
using Prospecting.Releases;
using Prospecting.Scopes;
using Prospecting.Storage;
using Prospecting.Work;

namespace Prospecting.AdoNetStore;

/// <summary>A store of Prospecting on plain ADO.NET: each session has a connection of its own.</summary>
/// <param name="engine">The database.</param>
/// <param name="clock">The time.</param>
/// <param name="ids">Gives ids.</param>
/// <param name="workflows">Keeps workflows; an instance of its own for each store.</param>
/// <param name="capabilities">What the host has beside prospects.</param>
/// <remarks>Thread-safe.</remarks>
public sealed class AdoNetProspecting(
    Engine engine,
    IClock clock,
    IIdSource ids,
    WorkflowCatalog workflows,
    HostCapabilities capabilities
) : IProspectingSessionFactory
{
    /// <summary>Makes the tables that are not there yet. Several processes may call it at once.</summary>
    /// <param name="cancellationToken">Stops the call.</param>
    public async Task CreateTablesAsync(CancellationToken cancellationToken = default)
    {
        Sql tables = new(engine.Tables.Length, 0);
        tables.AppendLiteral(engine.Tables);
        await using var connection = await StoreConnection.OpenAsync(engine, cancellationToken);
        await connection.InTransactionAsync(
            () => connection.ExecuteAsync(tables, cancellationToken),
            cancellationToken
        );
    }

    /// <inheritdoc/>
    public async ValueTask<IProspectingSession> OpenAsync(
        Scope scope,
        CancellationToken cancellationToken = default
    )
    {
        ArgumentNullException.ThrowIfNull(scope);
        cancellationToken.ThrowIfCancellationRequested();
        var connection = await StoreConnection.OpenAsync(engine, cancellationToken);
        try
        {
            var ofTenant = await workflows.ForAsync(
                scope.Tenant,
                token => AdoNetReleaseStore.LoadCurrentAsync(connection, scope.Tenant, token),
                cancellationToken
            );
            return new AdoNetSession(
                connection,
                new WorkContext(scope, clock, ids, ofTenant) { Capabilities = capabilities },
                workflows
            );
        }
        catch
        {
            // No session will dispose it.
            await connection.DisposeAsync();
            throw;
        }
    }
}
