using Prospecting.Scopes;

namespace Prospecting.Ownership;

/// <summary>The grants to represent that a session may see: the tenant's, and those of the companies that its scope may read for (SPEC O-2).</summary>
public interface IRepresentativeGrantStore
{
    /// <summary>Loads a grant.</summary>
    /// <param name="id">Its id.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    /// <returns>The grant, or <see langword="null"/> when there is none or the scope may not see it.</returns>
    Task<RepresentativeGrant?> FindAsync(
        RepresentativeGrantId id,
        CancellationToken cancellationToken = default
    );

    /// <summary>Loads the grants of a role that hold at a firm: its own, and those for every firm of the tenant.</summary>
    /// <param name="role">The role.</param>
    /// <param name="firm">The firm; <see langword="null"/> for those for every firm alone.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    /// <returns>Those that the scope may see, those added to the session among them, in no particular order.</returns>
    Task<IReadOnlyList<RepresentativeGrant>> ListAsync(
        RepresentativeRole role,
        CompanyId? firm,
        CancellationToken cancellationToken = default
    );

    /// <summary>Has a new grant written by the commit. User, role and company are unique in a tenant.</summary>
    /// <param name="grant">The grant.</param>
    /// <exception cref="ArgumentException">It is stored already.</exception>
    void Add(RepresentativeGrant grant);
}
