using Prospecting.Scopes;

namespace Prospecting.Releases;

/// <summary>Loads the releases of workflows and has new ones written by the commit.</summary>
public interface IWorkflowReleaseStore
{
    /// <summary>The latest release of each company that the scope may read, and of the tenant's default.</summary>
    /// <param name="cancellationToken">Stops the call.</param>
    Task<IReadOnlyList<WorkflowRelease>> ReadCurrentAsync(
        CancellationToken cancellationToken = default
    );

    /// <summary>All releases of a company or of the default.</summary>
    /// <param name="company">The company; <see langword="null"/> for the tenant's default.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    /// <returns>The newest first; none when the scope may not read for the company.</returns>
    Task<IReadOnlyList<WorkflowRelease>> ReadHistoryAsync(
        CompanyId? company,
        CancellationToken cancellationToken = default
    );

    /// <summary>Has a release written by the commit, which refuses it when somebody else published under its number first.</summary>
    /// <param name="release">The release: a company's takes a scope that may write for it, the default's one that reaches the whole tenant.</param>
    void Add(WorkflowRelease release);
}
