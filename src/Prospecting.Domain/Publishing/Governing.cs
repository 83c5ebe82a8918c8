using Prospecting.Releases;
using Prospecting.Scopes;
using Prospecting.Statuses;
using Prospecting.Work;

namespace Prospecting.Publishing;

/// <summary>What governs now, what would govern, and whose prospects that concerns.</summary>
/// <param name="Current">The definition that governs now.</param>
/// <param name="Next">The definition that would govern.</param>
/// <param name="Owners">Whose prospects are concerned.</param>
/// <param name="Number">The number of the latest release; 0 when there is none.</param>
/// <param name="IsManaged">Whether statuses are managed now.</param>
/// <param name="Renamed">The codes of older versions, as far as the latest release knows them.</param>
internal sealed record Governing(
    StatusWorkflow Current,
    StatusWorkflow Next,
    CompanySet Owners,
    int Number,
    bool IsManaged,
    IReadOnlyList<StatusRename> Renamed
)
{
    public static Governing Of(
        WorkContext context,
        WorkflowPublication publication,
        IReadOnlyList<WorkflowRelease> history
    )
    {
        var (workflows, tenant) = (context.Workflows, context.Scope.Tenant);
        var latest = history.Count > 0 ? history[0] : null;
        var current = publication.Company is { } company
            ? workflows.For(tenant, company).Workflow.Definition
            : workflows.DefaultFor(tenant).Workflow.Definition;
        return new Governing(
            current,
            publication.Workflow ?? Inherited(context, publication.Company),
            OwnersOf(workflows, tenant, publication.Company),
            latest?.Number ?? 0,
            latest?.IsManaged ?? true,
            latest?.Renamed ?? []
        );
    }

    /// <summary>Whose prospects a company's workflow governs, or the tenant's default.</summary>
    public static CompanySet OwnersOf(
        IWorkflowCatalog workflows,
        TenantId tenant,
        CompanyId? company
    ) =>
        company is { } own
            ? CompanySet.Of(own)
            : CompanySet.AllBut(workflows.CompaniesWithOwnWorkflow(tenant));

    private static StatusWorkflow Inherited(WorkContext context, CompanyId? company)
    {
        var (workflows, tenant) = (context.Workflows, context.Scope.Tenant);
        return company is null && workflows is TenantWorkflows released
            ? released.Configured.DefaultFor(tenant).Workflow.Definition
            : workflows.DefaultFor(tenant).Workflow.Definition;
    }
}
