using System.Globalization;
using NodaTime;
using Prospecting.Collections;

namespace Prospecting.Scopes;

/// <summary>Who acts, in which tenant, for which companies: given to every session, never ambient, never optional (SPEC M-3).</summary>
/// <remarks>
/// Immutable; safe to share. Reads see what <see cref="Readable"/> may see; writes are checked again when a session commits.
/// There is no scope without a company for a user: "no company" cannot be written down, so it can never come to mean "all".
/// </remarks>
public sealed class Scope
{
    private Scope(
        TenantId tenant,
        UserId user,
        CompanyId? activeCompany,
        ScopeReach reach,
        ValueList<CompanyGrant> grants
    )
    {
        if (!tenant.IsValid)
        {
            throw new ArgumentException(
                "A tenant is numbered from 1; default(TenantId) names none.",
                nameof(tenant)
            );
        }

        if (user.Value.Length == 0)
        {
            throw new ArgumentException(
                "A scope needs a user; default(UserId) names none.",
                nameof(user)
            );
        }

        (Tenant, User, ActiveCompany, Reach, Grants) = (tenant, user, activeCompany, reach, grants);
        Readable = grants.Select(g => g.Company).ToValueList();
        Writable = grants
            .Where(g => g.Level == AccessLevel.Write)
            .Select(g => g.Company)
            .ToValueList();
    }

    private Scope(Scope other)
        : this(other.Tenant, other.User, other.ActiveCompany, other.Reach, other.Grants) =>
        (Roles, Teams, Zone, Culture) = (other.Roles, other.Teams, other.Zone, other.Culture);

    /// <summary>The tenant, beyond which nothing is ever seen or written.</summary>
    public TenantId Tenant { get; }

    /// <summary>Who acts.</summary>
    public UserId User { get; }

    /// <summary>The company he is working for now: the first company of the prospects he enters (SPEC M-1). Only a system scope may lack it.</summary>
    public CompanyId? ActiveCompany { get; }

    /// <summary>Whether it is confined to <see cref="Grants"/> or reaches the whole tenant.</summary>
    public ScopeReach Reach { get; }

    /// <summary>The companies it lists; empty when it reaches the whole tenant.</summary>
    public ValueList<CompanyGrant> Grants { get; }

    /// <summary>The companies it may read for; empty when it reaches the whole tenant.</summary>
    public ValueList<CompanyId> Readable { get; }

    /// <summary>The companies it may write for; empty when it reaches the whole tenant.</summary>
    public ValueList<CompanyId> Writable { get; }

    /// <summary>The codes of the roles he has with the host, such as <c>administrator</c>; none unless said.</summary>
    public ValueList<string> Roles { get; private init; } = [];

    /// <summary>The codes of the teams he is in; none unless said.</summary>
    public ValueList<string> Teams { get; private init; } = [];

    /// <summary>Where he is: what "today" means for him. UTC unless said.</summary>
    public DateTimeZone Zone { get; private init; } = DateTimeZone.Utc;

    /// <summary>The language he reads; the invariant culture unless said, which reads English.</summary>
    public CultureInfo Culture { get; private init; } = CultureInfo.InvariantCulture;

    /// <summary>Whether it sees all companies of its tenant.</summary>
    public bool ReachesWholeTenant => Reach != ScopeReach.Companies;

    /// <summary>A user working for one company, in a host with a single tenant.</summary>
    /// <param name="user">Who acts.</param>
    /// <param name="company">The company he may read and write for.</param>
    public static Scope ForUser(UserId user, CompanyId company) =>
        ForUser(TenantId.Single, user, company, []);

    /// <summary>A user who may act for several companies.</summary>
    /// <param name="tenant">The tenant.</param>
    /// <param name="user">Who acts.</param>
    /// <param name="activeCompany">The company he is working for now; granted for writing unless <paramref name="grants"/> says otherwise.</param>
    /// <param name="grants">The other companies he may act for, each with its level.</param>
    /// <exception cref="ArgumentException">The tenant, the user or a company is <see langword="default"/>, or a company is listed twice.</exception>
    public static Scope ForUser(
        TenantId tenant,
        UserId user,
        CompanyId activeCompany,
        params ReadOnlySpan<CompanyGrant> grants
    )
    {
        List<CompanyGrant> all = [.. grants];
        if (all.TrueForAll(g => g.Company != activeCompany))
        {
            all.Insert(0, new CompanyGrant(activeCompany, AccessLevel.Write));
        }

        if (all.Exists(g => !g.Company.IsValid))
        {
            throw new ArgumentException("default(CompanyId) names no company.", nameof(grants));
        }

        if (all.DistinctBy(g => g.Company).Count() != all.Count)
        {
            throw new ArgumentException("A company is listed twice.", nameof(grants));
        }

        return new Scope(tenant, user, activeCompany, ScopeReach.Companies, all.ToValueList());
    }

    /// <summary>A user with the explicit grant to act for every company of the tenant.</summary>
    /// <param name="tenant">The tenant.</param>
    /// <param name="user">Who acts.</param>
    /// <param name="activeCompany">The company he is working for now.</param>
    public static Scope ForWholeTenant(TenantId tenant, UserId user, CompanyId activeCompany) =>
        activeCompany.IsValid
            ? new Scope(tenant, user, activeCompany, ScopeReach.Tenant, [])
            : throw new ArgumentException(
                "default(CompanyId) names no company.",
                nameof(activeCompany)
            );

    /// <summary>Background work over one tenant: delivery, retention, imports run by a scheduler.</summary>
    /// <param name="tenant">The tenant.</param>
    /// <param name="process">The name that history shows as the user.</param>
    public static Scope ForSystem(TenantId tenant, UserId process) =>
        new(tenant, process, null, ScopeReach.System, []);

    /// <summary>The same scope of a user in a zone: his dates are of there.</summary>
    /// <param name="zone">The zone, as the tz database knows it.</param>
    public Scope In(DateTimeZone zone)
    {
        ArgumentNullException.ThrowIfNull(zone);
        return new Scope(this) { Zone = zone };
    }

    /// <summary>The same scope of a user who reads a language.</summary>
    /// <param name="culture">The language.</param>
    public Scope Reading(CultureInfo culture)
    {
        ArgumentNullException.ThrowIfNull(culture);
        return new Scope(this) { Culture = culture };
    }

    /// <summary>The same scope of a user with roles.</summary>
    /// <param name="roles">The codes of all his roles, compared ordinally.</param>
    public Scope WithRoles(params ReadOnlySpan<string> roles) =>
        new(this) { Roles = Codes(roles, nameof(roles)) };

    /// <summary>The same scope of a user in teams.</summary>
    /// <param name="teams">The codes of all his teams, compared ordinally.</param>
    public Scope WithTeams(params ReadOnlySpan<string> teams) =>
        new(this) { Teams = Codes(teams, nameof(teams)) };

    /// <summary>Whether a company's records may be seen.</summary>
    /// <param name="company">The company.</param>
    public bool CanRead(CompanyId company) =>
        ReachesWholeTenant || Grants.Any(g => g.Company == company);

    /// <summary>Whether a company's records may be changed.</summary>
    /// <param name="company">The company.</param>
    public bool CanWrite(CompanyId company) =>
        ReachesWholeTenant || Grants.Any(g => g.Company == company && g.Level == AccessLevel.Write);

    /// <summary>Tenant, user and reach: codes only.</summary>
    public override string ToString() => $"tenant {Tenant}, user {User}, {Reach}";

    private static ValueList<string> Codes(ReadOnlySpan<string> codes, string parameter)
    {
        var checkedCodes = codes.ToArray().Select(c => HostCode.Checked(c, 64, parameter, ":"));
        return checkedCodes.Distinct(StringComparer.Ordinal).ToValueList();
    }
}
