using NodaTime;
using Prospecting.Aggregates;
using Prospecting.Guards;
using Prospecting.Prospects;
using Prospecting.Releases;
using Prospecting.Scopes;
using Prospecting.Statuses;
using Prospecting.Storage;
using Prospecting.Work;

namespace Prospecting.Testing.InMemory;

/// <summary>A complete store in memory: the reference implementation of the ports, for tests and first steps.</summary>
/// <param name="clock">The time.</param>
/// <param name="ids">Gives ids.</param>
/// <param name="workflows">Keeps workflows; an instance of its own for each store.</param>
/// <remarks>Thread-safe; each instance is a database of its own.</remarks>
public sealed class InMemoryProspecting(IClock clock, IIdSource ids, WorkflowCatalog workflows)
    : IProspectingSessionFactory
{
    private readonly InMemoryDatabase _database = new();

    /// <summary>A store with the standard workflow everywhere.</summary>
    /// <param name="clock">The time.</param>
    public InMemoryProspecting(IClock clock)
        : this(
            clock,
            new TimeOrderedIds(clock),
            new FixedWorkflows(CompiledWorkflow.Compile(StatusPresets.Standard).OrThrow())
        ) { }

    /// <summary>A store with the workflows that a host configured.</summary>
    /// <param name="clock">The time.</param>
    /// <param name="ids">Gives ids.</param>
    /// <param name="configured">The workflows of companies without a release.</param>
    /// <param name="guards">The guards that released definitions may name; those over the facts of a prospect unless given.</param>
    public InMemoryProspecting(
        IClock clock,
        IIdSource ids,
        IWorkflowCatalog configured,
        StatusGuards? guards = null
    )
        : this(clock, ids, new WorkflowCatalog(configured, guards ?? ProspectFacts.Guards, clock))
    { }

    /// <summary>What the host has beside prospects.</summary>
    /// <value>Nothing.</value>
    public HostCapabilities Capabilities { get; init; } = HostCapabilities.None;

    /// <inheritdoc/>
    public async ValueTask<IProspectingSession> OpenAsync(
        Scope scope,
        CancellationToken cancellationToken = default
    )
    {
        ArgumentNullException.ThrowIfNull(scope);
        cancellationToken.ThrowIfCancellationRequested();
        var ofTenant = await workflows
            .ForAsync(
                scope.Tenant,
                _ => Task.FromResult(_database.CurrentReleases(scope.Tenant)),
                cancellationToken
            )
            .ConfigureAwait(false);
        return new InMemorySession(
            _database,
            new WorkContext(scope, clock, ids, ofTenant) { Capabilities = Capabilities },
            workflows
        );
    }
}
