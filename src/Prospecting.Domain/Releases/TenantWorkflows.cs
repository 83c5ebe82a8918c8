using System.Collections.Frozen;
using Prospecting.Guards;
using Prospecting.Results;
using Prospecting.Scopes;
using Prospecting.Statuses;

namespace Prospecting.Releases;

/// <summary>The workflows of one tenant as a session sees them: what the host configured, and before it what was released in the store.</summary>
/// <remarks>Immutable: a session decides by the same definitions from beginning to end, whatever is published meanwhile.</remarks>
public sealed class TenantWorkflows : IWorkflowCatalog
{
    private readonly FrozenDictionary<CompanyId, Lazy<GoverningWorkflow>> _own;
    private readonly Lazy<GoverningWorkflow>? _default;

    private TenantWorkflows(
        TenantId tenant,
        IWorkflowCatalog configured,
        IReadOnlyList<WorkflowRelease> releases,
        FrozenDictionary<CompanyId, Lazy<GoverningWorkflow>> own,
        Lazy<GoverningWorkflow>? @default
    )
    {
        (Tenant, Configured, Releases, _own, _default) = (
            tenant,
            configured,
            releases,
            own,
            @default
        );
    }

    /// <summary>The tenant.</summary>
    public TenantId Tenant { get; }

    /// <summary>What the host configured: for companies without a release.</summary>
    public IWorkflowCatalog Configured { get; }

    /// <summary>The latest release of each company, and of the default.</summary>
    public IReadOnlyList<WorkflowRelease> Releases { get; }

    /// <inheritdoc/>
    public GoverningWorkflow DefaultFor(TenantId tenant) =>
        _default?.Value ?? Configured.DefaultFor(tenant);

    /// <inheritdoc/>
    public IReadOnlyCollection<CompanyId> CompaniesWithOwnWorkflow(TenantId tenant)
    {
        // A company that was told to follow the default again no longer has what the host configured for it.
        var released = Releases.Where(r => r.Company is not null).ToList();
        return
        [
            .. Configured
                .CompaniesWithOwnWorkflow(tenant)
                .Where(c => released.TrueForAll(r => r.Company != c))
                .Concat(released.Where(r => r.Workflow is not null).Select(r => r.Company!.Value)),
        ];
    }

    /// <inheritdoc/>
    public IReadOnlyCollection<CompanyId> CompaniesWithoutManagement(TenantId tenant) =>
        [
            .. Configured
                .CompaniesWithoutManagement(tenant)
                .Where(c => Releases.All(r => r.Company != c))
                .Concat(
                    Releases
                        .Where(r => r is { IsManaged: false, Company: not null })
                        .Select(r => r.Company!.Value)
                ),
        ];

    /// <inheritdoc/>
    /// <exception cref="RefusedException">The released definition cannot be used here: it names a guard, say, that this program did not register.</exception>
    public GoverningWorkflow For(TenantId tenant, CompanyId company)
    {
        // Of another tenant nothing is known but the configuration; whatever is decided by it, no commit of this session can write.
        if (tenant != Tenant)
        {
            return Configured.For(tenant, company);
        }

        return _own.TryGetValue(company, out var own) ? own.Value
            : Configured.CompaniesWithOwnWorkflow(tenant).Contains(company)
                ? Configured.For(tenant, company)
            : _default?.Value ?? Configured.For(tenant, company);
    }

    /// <summary>Whether these are still the latest releases.</summary>
    /// <param name="numbers">The number of the latest release of each company, the default's under the company <see langword="null"/>.</param>
    public bool AreCurrent(IReadOnlyCollection<(CompanyId? Company, int Number)> numbers)
    {
        ArgumentNullException.ThrowIfNull(numbers);
        return numbers.Count == Releases.Count
            && Releases.All(r => numbers.Contains((r.Company, r.Number)));
    }

    internal static TenantWorkflows Of(
        TenantId tenant,
        IWorkflowCatalog configured,
        IReadOnlyList<WorkflowRelease> releases,
        StatusGuards guards
    )
    {
        // Every session of the tenant holds these: what a company wrote beside its workflow is for those who may read its releases.
        releases = [.. releases.Select(r => r with { Note = null })];
        var ofDefault = releases.FirstOrDefault(r => r.Company is null);
        var @default = ofDefault?.Workflow is null
            ? null
            : Compiled(ofDefault, ofDefault.Workflow, [], guards);
        var own = releases
            .Where(r => r.Company is not null)
            .ToDictionary(
                r => r.Company!.Value,
                r =>
                    r.Workflow is { } definition
                        ? Compiled(r, definition, [], guards)
                        : Following(tenant, configured, r, ofDefault, guards)
            );
        if (@default is not null)
        {
            // Whom the host configured to do without statuses does without those of the released default too.
            foreach (
                var company in configured
                    .CompaniesWithoutManagement(tenant)
                    .Except(configured.CompaniesWithOwnWorkflow(tenant))
            )
            {
                own.TryAdd(
                    company,
                    new Lazy<GoverningWorkflow>(() =>
                        new GoverningWorkflow(
                            @default.Value.Workflow,
                            isManaged: false,
                            @default.Value.Release
                        )
                    )
                );
            }
        }

        return new TenantWorkflows(
            tenant,
            configured,
            releases,
            own.ToFrozenDictionary(),
            @default
        );
    }

    private static Lazy<GoverningWorkflow> Following(
        TenantId tenant,
        IWorkflowCatalog configured,
        WorkflowRelease release,
        WorkflowRelease? ofDefault,
        StatusGuards guards
    ) =>
        ofDefault?.Workflow is { } definition
            ? Compiled(release, definition, ofDefault.Renamed, guards)
            : new Lazy<GoverningWorkflow>(() =>
                Compiled(
                    release,
                    configured.DefaultFor(tenant).Workflow.Definition,
                    [],
                    guards
                ).Value
            );

    private static Lazy<GoverningWorkflow> Compiled(
        WorkflowRelease release,
        StatusWorkflow definition,
        IEnumerable<StatusRename> inherited,
        StatusGuards guards
    ) =>
        new(() =>
            new GoverningWorkflow(
                CompiledWorkflow
                    .Compile(
                        definition,
                        guards,
                        release
                            .Renamed.Concat(inherited)
                            .DistinctBy(r => r.From)
                            .ToDictionary(r => r.From, r => r.To, StringComparer.Ordinal)
                    )
                    .OrThrow(),
                release.IsManaged,
                release.Number
            )
        );
}
