using Prospecting.Scopes;

namespace Prospecting.Statuses;

/// <summary>Says which workflow governs the prospects of a company (SPEC S-1). Asked on every decision: it must answer from memory.</summary>
public interface IWorkflowCatalog
{
    /// <summary>The workflow of a company: its own, else its tenant's default.</summary>
    /// <param name="tenant">The tenant.</param>
    /// <param name="company">The company that owns the prospect.</param>
    GoverningWorkflow For(TenantId tenant, CompanyId company);

    /// <summary>The workflow of every company of a tenant that has none of its own.</summary>
    /// <param name="tenant">The tenant.</param>
    GoverningWorkflow DefaultFor(TenantId tenant);

    /// <summary>
    /// The companies of a tenant for which <see cref="For"/> may answer otherwise than <see cref="DefaultFor"/>: with a workflow of their own,
    /// or with statuses switched off or on (SPEC S-1, S-2).
    /// </summary>
    /// <param name="tenant">The tenant.</param>
    /// <returns>The companies, each once, in no particular order.</returns>
    IReadOnlyCollection<CompanyId> CompaniesWithOwnWorkflow(TenantId tenant);
}
