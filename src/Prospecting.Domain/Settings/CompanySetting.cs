using Prospecting.Aggregates;
using Prospecting.Results;
using Prospecting.Scopes;
using Prospecting.Work;

namespace Prospecting.Settings;

/// <summary>Something that a tenant or one of its companies has set for all of its prospects, such as a catalogue's entry or a custom field.</summary>
/// <remarks>
/// Seen by whoever acts in the tenant, when it is the tenant's, else by whoever may read for the company; set by who reaches the whole
/// tenant, or by whoever may write for the company. Mutable; belongs to the session that loaded it.
/// </remarks>
public abstract class CompanySetting : Aggregate
{
    private protected CompanySetting(TenantId tenant, Guid id, CompanyId? company) =>
        (Tenant, SubjectId, Company) = (tenant, id, company);

    /// <summary>The tenant it belongs to.</summary>
    public TenantId Tenant { get; }

    /// <summary>The company that it is for; <see langword="null"/> for every company of the tenant.</summary>
    public CompanyId? Company { get; }

    /// <inheritdoc/>
    public sealed override Guid SubjectId { get; }

    /// <summary>Its kind and id.</summary>
    public override string ToString() => $"{SubjectKind} {SubjectId}";

    /// <summary>Whether a scope may see it.</summary>
    /// <param name="scope">Who asks.</param>
    public bool CanBeReadBy(Scope scope)
    {
        ArgumentNullException.ThrowIfNull(scope);
        return scope.Tenant == Tenant && (Company is not { } company || scope.CanRead(company));
    }

    /// <summary>Whether a scope may set it.</summary>
    /// <param name="scope">Who asks.</param>
    public bool CanBeChangedBy(Scope scope)
    {
        ArgumentNullException.ThrowIfNull(scope);
        return scope.Tenant == Tenant && MaySet(scope, Company);
    }

    /// <summary>Why something cannot be set for a company or the tenant, if so.</summary>
    private protected static Reason? WhyNotFor(CompanyId? company, WorkContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        return MaySet(context.Scope, company) ? null
            : company is null ? new Reason(ScopeReasons.TenantWide)
            : new Reason(ScopeReasons.CompanyForeign).With("company", company);
    }

    /// <summary>Why it cannot be changed, if so.</summary>
    private protected Reason? WhyUnchangeable(WorkContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        return IsRemoved ? new Reason(SettingReasons.Removed).With("kind", SubjectKind)
            // Another tenant may have a company of the same code.
            : context.Scope.Tenant != Tenant ? new Reason(ScopeReasons.ReadOnly)
            : WhyNotFor(Company, context);
    }

    private static bool MaySet(Scope scope, CompanyId? company) =>
        company is { } one ? scope.CanWrite(one) : scope.ReachesWholeTenant;
}
