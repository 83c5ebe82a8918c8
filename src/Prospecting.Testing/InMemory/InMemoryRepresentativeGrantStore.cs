using Prospecting.Ownership;
using Prospecting.Scopes;

namespace Prospecting.Testing.InMemory;

/// <summary>Grants to represent in memory.</summary>
internal sealed class InMemoryRepresentativeGrantStore(KeptAggregates<RepresentativeGrant> grants)
    : IRepresentativeGrantStore
{
    public Task<RepresentativeGrant?> FindAsync(
        RepresentativeGrantId id,
        CancellationToken cancellationToken = default
    )
    {
        cancellationToken.ThrowIfCancellationRequested();
        return Task.FromResult(grants.Find(id.Value));
    }

    public Task<IReadOnlyList<RepresentativeGrant>> ListAsync(
        RepresentativeRole role,
        CompanyId? firm,
        CancellationToken cancellationToken = default
    )
    {
        cancellationToken.ThrowIfCancellationRequested();
        return Task.FromResult<IReadOnlyList<RepresentativeGrant>>([
            .. grants
                .VisibleAndNew()
                .Where(g => g.Role == role && (g.Company is null || g.Company == firm)),
        ]);
    }

    public void Add(RepresentativeGrant grant) => grants.Add(grant);
}
