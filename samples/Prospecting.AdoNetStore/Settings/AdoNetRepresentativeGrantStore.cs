using Prospecting.AdoNetStore.Kept;
using Prospecting.Ownership;
using Prospecting.Scopes;

namespace Prospecting.AdoNetStore.Settings;

/// <summary>Grants to represent, as documents.</summary>
internal sealed class AdoNetRepresentativeGrantStore(KeptAggregates<RepresentativeGrant> grants)
    : IRepresentativeGrantStore
{
    public Task<RepresentativeGrant?> FindAsync(
        RepresentativeGrantId id,
        CancellationToken cancellationToken = default
    ) => grants.FindAsync(id.Value, cancellationToken);

    public async Task<IReadOnlyList<RepresentativeGrant>> ListAsync(
        RepresentativeRole role,
        CompanyId? firm,
        CancellationToken cancellationToken = default
    ) =>
        [
            .. (await grants.VisibleAndNewAsync(cancellationToken)).Where(g =>
                g.Role == role && (g.Company is null || g.Company == firm)
            ),
        ];

    public void Add(RepresentativeGrant grant) => grants.Add(grant);
}
