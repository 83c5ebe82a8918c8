using Prospecting.Releases;
using Prospecting.Scopes;

namespace Prospecting.Testing.InMemory;

/// <summary>Releases of workflows in memory, confined to one scope.</summary>
internal sealed class InMemoryReleaseStore(InMemoryDatabase database, Scope scope)
    : IWorkflowReleaseStore
{
    private readonly List<WorkflowRelease> _pending = [];

    public IReadOnlyList<WorkflowRelease> Pending => _pending;

    public Task<IReadOnlyList<WorkflowRelease>> ReadCurrentAsync(
        CancellationToken cancellationToken = default
    )
    {
        cancellationToken.ThrowIfCancellationRequested();
        return Task.FromResult<IReadOnlyList<WorkflowRelease>>([
            .. database.CurrentReleases(scope.Tenant).Where(IsReadable),
        ]);
    }

    public Task<IReadOnlyList<WorkflowRelease>> ReadHistoryAsync(
        CompanyId? company,
        CancellationToken cancellationToken = default
    )
    {
        cancellationToken.ThrowIfCancellationRequested();
        lock (database.Gate)
        {
            return Task.FromResult<IReadOnlyList<WorkflowRelease>>([
                .. database
                    .Releases.Where(r => r.Tenant == scope.Tenant && r.Release.Company == company)
                    .Select(r => r.Release)
                    .Where(IsReadable)
                    .OrderByDescending(r => r.Number),
            ]);
        }
    }

    public void Add(WorkflowRelease release)
    {
        ArgumentNullException.ThrowIfNull(release);
        _pending.Add(release);
    }

    public void AcceptCommit() => _pending.Clear();

    private bool IsReadable(WorkflowRelease release) =>
        release.Company is not { } company || scope.CanRead(company);
}
