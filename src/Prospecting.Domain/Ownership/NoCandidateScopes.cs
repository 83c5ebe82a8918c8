using Prospecting.Scopes;

namespace Prospecting.Ownership;

/// <summary>Lets nobody see anything: what is there when the host does not say. Nobody is eligible then, for nothing is ever taken for granted.</summary>
internal sealed class NoCandidateScopes : ICandidateScopes
{
    public Task<IReadOnlyDictionary<UserId, Scope>> FindScopesAsync(
        TenantId tenant,
        IReadOnlyCollection<UserId> users,
        CancellationToken cancellationToken = default
    )
    {
        cancellationToken.ThrowIfCancellationRequested();
        return Task.FromResult<IReadOnlyDictionary<UserId, Scope>>(new Dictionary<UserId, Scope>());
    }
}
