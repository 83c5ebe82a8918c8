using Prospecting.Releases;
using Prospecting.Scopes;

namespace Prospecting.Testing.Tests.Sabotages;

/// <summary>Releases that pass everything on, except what a sabotage puts in its place.</summary>
internal sealed class BrokenReleases(IWorkflowReleaseStore inner) : IWorkflowReleaseStore
{
    public Func<
        CancellationToken,
        Task<IReadOnlyList<WorkflowRelease>>
    > ReadCurrent { get; init; } = inner.ReadCurrentAsync;

    public Func<
        CompanyId?,
        CancellationToken,
        Task<IReadOnlyList<WorkflowRelease>>
    > ReadHistory { get; init; } = inner.ReadHistoryAsync;

    public Action<WorkflowRelease> AddNew { get; init; } = inner.Add;

    public Task<IReadOnlyList<WorkflowRelease>> ReadCurrentAsync(
        CancellationToken cancellationToken = default
    ) => ReadCurrent(cancellationToken);

    public Task<IReadOnlyList<WorkflowRelease>> ReadHistoryAsync(
        CompanyId? company,
        CancellationToken cancellationToken = default
    ) => ReadHistory(company, cancellationToken);

    public void Add(WorkflowRelease release) => AddNew(release);
}
