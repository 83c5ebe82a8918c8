using System.Collections.Frozen;
using Prospecting.Scopes;

namespace Prospecting.Statuses;

/// <summary>Workflows known when the program starts: one default, and overrides by company.</summary>
/// <remarks>Immutable; look-up without lock.</remarks>
public sealed class FixedWorkflows : IWorkflowCatalog
{
    private readonly GoverningWorkflow _default;
    private readonly FrozenDictionary<TenantCompany, GoverningWorkflow> _overrides;

    /// <summary>Makes the catalogue.</summary>
    /// <param name="default">For every company without its own.</param>
    /// <param name="overrides">Companies with their own.</param>
    public FixedWorkflows(
        CompiledWorkflow @default,
        IReadOnlyDictionary<TenantCompany, CompiledWorkflow>? overrides = null
    )
    {
        ArgumentNullException.ThrowIfNull(@default);
        _default = new GoverningWorkflow(@default);
        _overrides = (
            overrides ?? new Dictionary<TenantCompany, CompiledWorkflow>()
        ).ToFrozenDictionary(pair => pair.Key, pair => new GoverningWorkflow(pair.Value));
    }

    /// <inheritdoc/>
    public GoverningWorkflow For(TenantId tenant, CompanyId company) =>
        _overrides.GetValueOrDefault(new TenantCompany(tenant, company), _default);

    /// <inheritdoc/>
    public GoverningWorkflow DefaultFor(TenantId tenant) => _default;

    /// <inheritdoc/>
    public IReadOnlyCollection<CompanyId> CompaniesWithOwnWorkflow(TenantId tenant) =>
        [.. _overrides.Keys.Where(k => k.Tenant == tenant).Select(k => k.Company)];

    /// <inheritdoc/>
    public IReadOnlyCollection<CompanyId> CompaniesWithoutManagement(TenantId tenant) => [];
}
