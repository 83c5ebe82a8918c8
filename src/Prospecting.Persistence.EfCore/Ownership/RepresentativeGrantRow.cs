using Prospecting.Ownership;
using Prospecting.Persistence.EfCore.Storage;

namespace Prospecting.Persistence.EfCore.Ownership;

/// <summary>A row of the table <c>representative_grants</c>: yours to query in LINQ, a session's to write.</summary>
public sealed class RepresentativeGrantRow : IRecordRow<RepresentativeGrant>, ISettingRow
{
    /// <summary>The tenant's number.</summary>
    public int TenantId { get; set; }

    /// <summary>The id.</summary>
    public Guid Id { get; set; }

    /// <summary>The version; each commit adds 1.</summary>
    public int Version { get; set; }

    /// <summary>The company that it is for; empty for every company of the tenant.</summary>
    public string CompanyId { get; set; } = string.Empty;

    /// <summary>Who may represent.</summary>
    public string UserId { get; set; } = string.Empty;

    /// <summary>As what: <c>source</c> or <c>operational</c>.</summary>
    public string Role { get; set; } = string.Empty;

    void IRecordRow<RepresentativeGrant>.Take(RepresentativeGrant aggregate, int version)
    {
        var g = aggregate.ToSnapshot();
        (TenantId, Id, Version) = (g.Tenant, g.Id, version);
        (CompanyId, UserId, Role) = (g.Company ?? string.Empty, g.User, g.Role);
    }

    RepresentativeGrant IRecordRow<RepresentativeGrant>.ToAggregate() =>
        RepresentativeGrant.FromSnapshot(
            new RepresentativeGrantSnapshot
            {
                Tenant = TenantId,
                Id = Id,
                Version = Version,
                Company = CompanyId.Length == 0 ? null : CompanyId,
                User = UserId,
                Role = Role,
            }
        );
}
