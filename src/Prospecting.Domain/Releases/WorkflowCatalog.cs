using System.Collections.Concurrent;
using NodaTime;
using Prospecting.Guards;
using Prospecting.Scopes;
using Prospecting.Statuses;

namespace Prospecting.Releases;

/// <summary>Keeps the workflows of every tenant in memory for the sessions of a store, and loads the releases again when they may have changed.</summary>
/// <remarks>Thread-safe; look-up without lock. A release published by another process is seen within <see cref="RefreshAfter"/>; a commit that was decided by an older one is refused before that.</remarks>
public sealed class WorkflowCatalog
{
    private readonly ConcurrentDictionary<TenantId, Loaded> _tenants = new();
    private readonly IWorkflowCatalog _configured;
    private readonly StatusGuards _guards;
    private readonly IClock _clock;

    /// <summary>Makes the catalogue of a store.</summary>
    /// <param name="configured">What the host configured: for companies and tenants without a release.</param>
    /// <param name="guards">The guards that released definitions may name.</param>
    /// <param name="clock">The time.</param>
    public WorkflowCatalog(IWorkflowCatalog configured, StatusGuards guards, IClock clock)
    {
        ArgumentNullException.ThrowIfNull(configured);
        ArgumentNullException.ThrowIfNull(guards);
        ArgumentNullException.ThrowIfNull(clock);
        (_configured, _guards, _clock) = (configured, guards, clock);
    }

    /// <summary>How old what is in memory may be.</summary>
    public static Duration RefreshAfter { get; } = Duration.FromSeconds(10);

    /// <summary>The workflows of a tenant, for one session.</summary>
    /// <param name="tenant">The tenant.</param>
    /// <param name="load">Loads the latest release of each company and of the default from the store.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    public async ValueTask<TenantWorkflows> ForAsync(
        TenantId tenant,
        Func<CancellationToken, Task<IReadOnlyList<WorkflowRelease>>> load,
        CancellationToken cancellationToken = default
    )
    {
        ArgumentNullException.ThrowIfNull(load);
        var now = _clock.GetCurrentInstant();
        if (_tenants.TryGetValue(tenant, out var known) && known.IsFresh(now))
        {
            return known.Workflows;
        }

        var releases = await load(cancellationToken).ConfigureAwait(false);
        var workflows =
            known is not null && known.Workflows.Releases.SequenceEqual(releases)
                ? known.Workflows
                : TenantWorkflows.Of(tenant, _configured, releases, _guards);
        _tenants[tenant] = new Loaded(workflows, now);
        return workflows;
    }

    /// <summary>Has the releases of a tenant loaded again by the next session; a store calls it when a commit wrote one, or found others than it expected.</summary>
    /// <param name="tenant">The tenant.</param>
    public void Forget(TenantId tenant) => _tenants.TryRemove(tenant, out _);

    private sealed record Loaded(TenantWorkflows Workflows, Instant At)
    {
        // A clock that stepped back says nothing about age: load again.
        public bool IsFresh(Instant now) => now >= At && now - At < RefreshAfter;
    }
}
