using Prospecting.Scopes;
using Prospecting.Statuses;

namespace Prospecting.Testing.Tests.Sabotages;

/// <summary>A catalogue of workflows that passes everything on, except what governs a company.</summary>
internal sealed class BrokenCatalog(IWorkflowCatalog inner) : IWorkflowCatalog
{
    public Func<TenantId, CompanyId, GoverningWorkflow> Governs { get; init; } = inner.For;

    public GoverningWorkflow For(TenantId tenant, CompanyId company) => Governs(tenant, company);

    public GoverningWorkflow DefaultFor(TenantId tenant) => inner.DefaultFor(tenant);

    public IReadOnlyCollection<CompanyId> CompaniesWithOwnWorkflow(TenantId tenant) =>
        inner.CompaniesWithOwnWorkflow(tenant);

    public IReadOnlyCollection<CompanyId> CompaniesWithoutManagement(TenantId tenant) =>
        inner.CompaniesWithoutManagement(tenant);
}
