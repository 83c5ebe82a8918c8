using Prospecting.Ownership;
using Prospecting.Scopes;

namespace Prospecting.Testing.Tests.Sabotages;

/// <summary>Grants to represent that pass everything on, except what a sabotage puts in its place.</summary>
internal sealed class BrokenGrants(IRepresentativeGrantStore inner) : IRepresentativeGrantStore
{
    public Func<
        RepresentativeGrantId,
        CancellationToken,
        Task<RepresentativeGrant?>
    > Find { get; init; } = inner.FindAsync;

    public Func<
        RepresentativeRole,
        CompanyId?,
        CancellationToken,
        Task<IReadOnlyList<RepresentativeGrant>>
    > List { get; init; } = inner.ListAsync;

    public Action<RepresentativeGrant> AddNew { get; init; } = inner.Add;

    public Task<RepresentativeGrant?> FindAsync(
        RepresentativeGrantId id,
        CancellationToken cancellationToken = default
    ) => Find(id, cancellationToken);

    public Task<IReadOnlyList<RepresentativeGrant>> ListAsync(
        RepresentativeRole role,
        CompanyId? firm,
        CancellationToken cancellationToken = default
    ) => List(role, firm, cancellationToken);

    public void Add(RepresentativeGrant grant) => AddNew(grant);
}
