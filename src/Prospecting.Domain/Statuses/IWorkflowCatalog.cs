using Prospecting.Scopes;

namespace Prospecting.Statuses;

/// <summary>Says which workflow governs the prospects of a company (SPEC S-1). Asked on every decision: it must answer from memory.</summary>
public interface IWorkflowCatalog
{
    /// <summary>The workflow of a company: its own, else its tenant's default.</summary>
    /// <param name="tenant">The tenant.</param>
    /// <param name="company">The company that owns the prospect.</param>
    GoverningWorkflow For(TenantId tenant, CompanyId company);

    /// <summary>The workflow of a tenant's companies without their own.</summary>
    /// <param name="tenant">The tenant.</param>
    GoverningWorkflow DefaultFor(TenantId tenant);

    /// <summary>The companies of a tenant that do not follow its default.</summary>
    /// <param name="tenant">The tenant.</param>
    IReadOnlyCollection<CompanyId> CompaniesWithOwnWorkflow(TenantId tenant);

    /// <summary>The companies of a tenant that switched the management of statuses off (SPEC S-2).</summary>
    /// <param name="tenant">The tenant.</param>
    IReadOnlyCollection<CompanyId> CompaniesWithoutManagement(TenantId tenant);
}
