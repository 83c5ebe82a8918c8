using Prospecting.Ownership;
using Prospecting.Persistence.EfCore.Storage;
using Prospecting.Scopes;

namespace Prospecting.Persistence.EfCore.Ownership;

/// <summary>Grants to represent in the tables of one context.</summary>
internal sealed class EfRepresentativeGrantStore(
    SettingStore<RepresentativeGrant, RepresentativeGrantRow> settings
) : IRepresentativeGrantStore
{
    public Task<RepresentativeGrant?> FindAsync(
        RepresentativeGrantId id,
        CancellationToken cancellationToken = default
    ) => settings.FindAsync(id.Value, cancellationToken);

    public Task<IReadOnlyList<RepresentativeGrant>> ListAsync(
        RepresentativeRole role,
        CompanyId? firm,
        CancellationToken cancellationToken = default
    )
    {
        var code = RepresentativeRoles.CodeOf(role);
        var company = firm?.Value ?? string.Empty;
        return settings.LoadWithNewAsync(
            settings.Readable.Where(g =>
                g.Role == code && (g.CompanyId.Length == 0 || g.CompanyId == company)
            ),
            g => g.Role == role && (g.Company is null || g.Company == firm),
            cancellationToken
        );
    }

    public void Add(RepresentativeGrant grant) => settings.Add(grant);
}
