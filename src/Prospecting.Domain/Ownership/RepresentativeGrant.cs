using Prospecting.Results;
using Prospecting.Scopes;
using Prospecting.Settings;
using Prospecting.Work;

namespace Prospecting.Ownership;

/// <summary>That an administrator lets a user represent the prospects of a firm, or of every firm of the tenant (SPEC O-2).</summary>
/// <remarks>
/// Made and revoked by <see cref="RepresentativeGranting"/>, which asks who administers. It never changes; revoking it has the commit
/// delete it, and history keeps who had it from when to when. Mutable; belongs to the session that loaded it.
/// </remarks>
public sealed class RepresentativeGrant : CompanySetting
{
    /// <summary>The subject kind of grants in history and outbox.</summary>
    public const string SubjectKindName = "representative-grant";

    private RepresentativeGrant(
        TenantId tenant,
        RepresentativeGrantId id,
        CompanyId? company,
        UserId user,
        RepresentativeRole role
    )
        : base(tenant, id.Value, company) => (User, Role) = (user, role);

    /// <summary>Its id.</summary>
    public RepresentativeGrantId Id => new(SubjectId);

    /// <summary>Who has it.</summary>
    public UserId User { get; }

    /// <summary>As what he may represent.</summary>
    public RepresentativeRole Role { get; }

    /// <inheritdoc/>
    public override string SubjectKind => SubjectKindName;

    /// <summary>Whether it holds at a firm.</summary>
    /// <param name="firm">The firm.</param>
    public bool HoldsAt(CompanyId firm) => !IsRemoved && (Company is null || Company == firm);

    /// <summary>All it holds, for stores and exports.</summary>
    public RepresentativeGrantSnapshot ToSnapshot() =>
        new()
        {
            Tenant = Tenant.Value,
            Id = SubjectId,
            Version = Version,
            Company = Company?.Value,
            User = User.Value,
            Role = RepresentativeRoles.CodeOf(Role),
        };

    /// <summary>Rebuilds a grant as it was stored.</summary>
    /// <param name="snapshot">What <see cref="ToSnapshot"/> gave.</param>
    public static RepresentativeGrant FromSnapshot(RepresentativeGrantSnapshot snapshot)
    {
        ArgumentNullException.ThrowIfNull(snapshot);
        var grant = new RepresentativeGrant(
            new TenantId(snapshot.Tenant),
            new RepresentativeGrantId(snapshot.Id),
            snapshot.Company is { } company ? new CompanyId(company) : null,
            new UserId(snapshot.User),
            RepresentativeRoles.Of(snapshot.Role)
        );
        grant.RestoreVersion(snapshot.Version);
        return grant;
    }

    /// <summary>Why the scope cannot grant at a firm, whoever administers there.</summary>
    internal static Reason? WhyNotAt(CompanyId? firm, WorkContext context) =>
        WhyNotFor(firm, context);

    /// <summary>Makes a grant; the caller has asked who administers.</summary>
    internal static RepresentativeGrant Create(
        UserId user,
        RepresentativeRole role,
        CompanyId? firm,
        WorkContext context
    )
    {
        var grant = new RepresentativeGrant(
            context.Scope.Tenant,
            new RepresentativeGrantId(context.Ids.Next()),
            firm,
            user,
            role
        );
        grant.Record(null, grant.ToSnapshot());
        grant.Raise(new RepresentativeGranted(grant.SubjectId, RepresentativeRoles.CodeOf(role)));
        return grant;
    }

    /// <summary>Why it cannot be revoked, whoever administers.</summary>
    internal Reason? WhyNotRevocable(WorkContext context) => WhyUnchangeable(context);

    /// <summary>Has the commit delete it; the caller has asked who administers.</summary>
    internal void Revoke()
    {
        Record(ToSnapshot(), null);
        MarkRemoved();
        Raise(new RepresentativeRevoked(SubjectId, RepresentativeRoles.CodeOf(Role)));
    }

    // A user's code is no name: history keeps who had what.
    private void Record(RepresentativeGrantSnapshot? old, RepresentativeGrantSnapshot? now)
    {
        Record("/user", old?.User, now?.User, personal: false);
        Record("/role", old?.Role, now?.Role, personal: false);
        Record("/company", old?.Company, now?.Company, personal: false);
    }
}
