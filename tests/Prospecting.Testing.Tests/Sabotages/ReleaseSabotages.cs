using Prospecting.Releases;
using Prospecting.Scopes;
using Prospecting.Statuses;
using Prospecting.Storage;

namespace Prospecting.Testing.Tests.Sabotages;

internal static class ReleaseSabotages
{
    private const string ReadBack = "A release is read back as it was written, the newest first";

    public static IReadOnlyList<Sabotage> All { get; } =
    [
        new(
            "has the only release govern every company",
            "A release governs its company from the commit on, and no other",
            Governs(
                (scope, workflows, company) =>
                    workflows.Releases is [{ Company: { } only, Workflow: not null }]
                        ? workflows.For(scope.Tenant, only)
                        : workflows.For(scope.Tenant, company)
            )
        ),
        new(
            "has the default's release govern companies with their own",
            "The default's release governs every company without its own",
            Governs(
                (scope, workflows, company) =>
                    workflows.Releases.Any(r => r is { Company: null, Workflow: not null })
                        ? workflows.DefaultFor(scope.Tenant)
                        : workflows.For(scope.Tenant, company)
            )
        ),
        new("loses the notes of releases", ReadBack, Adds(r => r with { Note = null })),
        new(
            "gives the oldest release first",
            ReadBack,
            Broken.Releases(r => new BrokenReleases(r)
            {
                ReadHistory = async (company, c) =>
                    [
                        .. (await r.ReadHistoryAsync(company, c)).OrderBy(x =>
                            company is null ? -x.Number : x.Number
                        ),
                    ],
            })
        ),
        new(
            "lets the second of two releases under one number fall silently",
            "Of two who publish under one number the second is refused",
            Broken.Swallows<ConcurrencyConflictException>(commit =>
                commit.Releases.Count > 0 && commit.Changed is []
            )
        ),
        new(
            "says nothing when it refuses a release beyond the scope",
            "A release is refused to who may not write for its company, and the default to who does not reach the tenant",
            Broken.Swallows<ScopeViolationException>(commit => commit.Releases.Count > 0)
        ),
        new(
            "shows the releases of a company to all of the tenant",
            "The releases of a company are read by who may read for it",
            Broken.Store(truth =>
                session => new BrokenSession(session)
                {
                    Releases = new BrokenReleases(session.Releases)
                    {
                        ReadHistory = (company, c) =>
                            truth.InAsync(
                                Broken.All(session.Context.Scope.Tenant),
                                s => s.Releases.ReadHistoryAsync(company, c)
                            ),
                    },
                }
            )
        ),
        new(
            "shows a tenant the default's releases of another",
            "The releases of one tenant govern nothing in another",
            Broken.Store(truth =>
                session => new BrokenSession(session)
                {
                    Releases = new BrokenReleases(session.Releases)
                    {
                        ReadHistory = async (company, c) =>
                            await session.Releases.ReadHistoryAsync(company, c)
                                is { Count: > 0 } own
                                ? own
                                : await truth.InAsync(
                                    Broken.All(TenantId.Single),
                                    s =>
                                        company is null
                                            ? s.Releases.ReadHistoryAsync(null, c)
                                            : session.Releases.ReadHistoryAsync(company, c)
                                ),
                    },
                }
            )
        ),
        new(
            "shows a tenant the current releases of another",
            "The releases of one tenant govern nothing in another",
            Broken.Store(truth =>
                session => new BrokenSession(session)
                {
                    Releases = new BrokenReleases(session.Releases)
                    {
                        ReadCurrent = c =>
                            truth.InAsync(
                                session.Context.Scope.Tenant == TenantId.Single
                                    ? session.Context.Scope
                                    : Broken.All(TenantId.Single),
                                s => s.Releases.ReadCurrentAsync(c)
                            ),
                    },
                }
            )
        ),
        new(
            "forgets a status that was moved by a workflow since replaced, and says nothing",
            "A status moved by a workflow that was replaced meanwhile is refused at the commit",
            Broken.Swallows<ConcurrencyConflictException>(commit =>
                commit.Changed.Any(p => p.Version > 0 && p.PendingStatusChanges.Count > 0)
            )
        ),
    ];

    internal static Func<IProspectingSessionFactory, IProspectingSessionFactory> Adds(
        Func<WorkflowRelease, WorkflowRelease> change
    ) => Broken.Releases(r => new BrokenReleases(r) { AddNew = x => r.Add(change(x)) });

    internal static Func<IProspectingSessionFactory, IProspectingSessionFactory> Governs(
        Func<Scope, TenantWorkflows, CompanyId, GoverningWorkflow> governs
    ) =>
        Broken.Session(session => new BrokenSession(session)
        {
            Context = session.Context with
            {
                Workflows = new BrokenCatalog(session.Context.Workflows)
                {
                    Governs = (_, company) =>
                        governs(
                            session.Context.Scope,
                            (TenantWorkflows)session.Context.Workflows,
                            company
                        ),
                },
            },
        });
}
