using Prospecting.Scopes;

namespace Prospecting.Ownership;

/// <summary>What other users than the present one may see: the host knows (SPEC O-2).</summary>
/// <remarks>The port a host implements where it makes the scopes of its calls. Thread-safe; one call answers for many users.</remarks>
public interface ICandidateScopes
{
    /// <summary>The scopes that users would act with.</summary>
    /// <param name="tenant">The tenant.</param>
    /// <param name="users">The users.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    /// <returns>The widest scope of each user who may act in the tenant at all; who is left out may see nothing.</returns>
    Task<IReadOnlyDictionary<UserId, Scope>> FindScopesAsync(
        TenantId tenant,
        IReadOnlyCollection<UserId> users,
        CancellationToken cancellationToken = default
    );
}
