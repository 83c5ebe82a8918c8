using NodaTime;
using Prospecting.Aggregates;
using Prospecting.Scopes;
using Prospecting.Statuses;
using Prospecting.Storage;
using Prospecting.Work;

namespace Prospecting.Testing.InMemory;

/// <summary>A complete store in memory: the reference implementation of the ports, for tests and first steps.</summary>
/// <param name="clock">The time.</param>
/// <param name="ids">Gives ids.</param>
/// <param name="workflows">Gives workflows.</param>
/// <remarks>Thread-safe; each instance is a database of its own.</remarks>
public sealed class InMemoryProspecting(IClock clock, IIdSource ids, IWorkflowCatalog workflows)
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

    /// <inheritdoc/>
    public ValueTask<IProspectingSession> OpenAsync(
        Scope scope,
        CancellationToken cancellationToken = default
    )
    {
        ArgumentNullException.ThrowIfNull(scope);
        cancellationToken.ThrowIfCancellationRequested();
        return ValueTask.FromResult<IProspectingSession>(
            new InMemorySession(_database, new WorkContext(scope, clock, ids, workflows))
        );
    }
}
