using Prospecting.Prospects;
using Prospecting.Scopes;
using Prospecting.Storage;

namespace Prospecting.Testing.Tests.Sabotages;

using Widen = Func<Scope, Scope>;

internal static class ScopeSabotages
{
    private const string OtherCompany =
        "A prospect of another company is not found, listed, counted, referenced, matched or read in history";
    private const string OtherTenant =
        "A prospect of another tenant is not found, even by a company of the same code";
    private const string TenantEnds = "A tenant-wide scope ends at its tenant";

    private static readonly Widen ToTenant = scope => Broken.All(scope.Tenant);

    private static readonly Widen ToFirstTenant = scope =>
        scope.Reach == ScopeReach.Companies
            ? Scope.ForUser(TenantId.Single, scope.User, scope.ActiveCompany!.Value)
            : scope;

    private static readonly Widen WideToFirstTenant = scope =>
        scope.Reach == ScopeReach.Tenant ? Broken.All(TenantId.Single) : scope;

    public static IReadOnlyList<Sabotage> All { get; } =
    [
        new("loads the profiles of every company", OtherCompany, Profiles(ToTenant)),
        new("reads the statuses of every company", OtherCompany, Statuses(ToTenant)),
        new("counts the matches of every company", OtherCompany, Matches(ToTenant)),
        new("loads profiles by company, whatever the tenant", OtherTenant, Profiles(ToFirstTenant)),
        new("reads statuses by company, whatever the tenant", OtherTenant, Statuses(ToFirstTenant)),
        new(
            "finds references by company, whatever the tenant",
            OtherTenant,
            References(ToFirstTenant)
        ),
        new("counts by company, whatever the tenant", OtherTenant, Counts(ToFirstTenant))
        {
            // The two tenants' companies have the same codes there too.
            AlsoFails =
            [
                "Of two tenants with two companies each, nobody sees or writes what belongs to the other three",
            ],
        },
        new(
            "matches for a tenant-wide scope in every tenant",
            TenantEnds,
            Matches(WideToFirstTenant)
        ),
        new(
            "loads profiles for a tenant-wide scope of every tenant",
            TenantEnds,
            Profiles(WideToFirstTenant)
        ),
        new(
            "lists for a tenant-wide scope what its active company has",
            "A tenant-wide scope sees every company of its tenant",
            Broken.Session(s => new BrokenSession(s)
            {
                Prospects = new BrokenProspects(s.Prospects)
                {
                    Query = (q, c) =>
                        s.Prospects.QueryAsync(
                            s.Context.Scope.Reach == ScopeReach.Tenant
                                ? q with
                                {
                                    Company = s.Context.Scope.ActiveCompany,
                                }
                                : q,
                            c
                        ),
                },
            })
        ),
        new(
            "keeps quiet when a reader's change is not written",
            "A prospect shared for reading is seen and not changed",
            Broken.Swallows<ScopeViolationException>(commit =>
                commit.Changed.Any(p =>
                    p.Version > 0 && p.CanBeReadBy(commit.Scope) && !p.CanBeChangedBy(commit.Scope)
                )
            )
        ),
        new(
            "lets nobody but the owner's company write",
            "A prospect shared for writing is changed",
            Broken.Commits(commit =>
                commit.Changed.Any(p =>
                    p.CanBeChangedBy(commit.Scope) && !commit.Scope.CanWrite(p.OwnerCompany)
                )
                    ? throw new ScopeViolationException("a prospect", commit.Scope.ToString())
                    : commit.WriteAsync()
            )
        ),
        new(
            "goes on showing what was shared once",
            "A share that is taken away ends at once",
            Broken.Store(truth =>
                session => new BrokenSession(session)
                {
                    Prospects = new BrokenProspects(session.Prospects)
                    {
                        Find = async (id, c) =>
                            await session.Prospects.FindAsync(id, c)
                            ?? await FindFormerlySharedAsync(truth, session, id),
                    },
                }
            )
        ),
        new(
            "judges a writer by the share that he loaded",
            "A commit through a share that was taken away meanwhile writes nothing",
            Broken.Swallows<ScopeViolationException>(commit =>
                commit.Changed.Any(p => p.Version > 0 && p.CanBeChangedBy(commit.Scope))
            )
        ),
        new(
            "asks no tenant-wide scope for its tenant when it writes",
            "A prospect made for another tenant is refused at the commit",
            Broken.Swallows<ScopeViolationException>(commit =>
                commit.Scope.ReachesWholeTenant
                && commit.Changed.Any(p => p.Tenant != commit.Scope.Tenant)
            )
        ),
        new(
            "lets a reader make prospects",
            "A prospect made for a company beyond the scope is refused at the commit",
            Broken.Swallows<ScopeViolationException>(commit =>
                commit.Changed.Any(p =>
                    p.Version == 0
                    && p.Tenant == commit.Scope.Tenant
                    && commit.Scope.CanRead(p.OwnerCompany)
                    && !commit.Scope.CanWrite(p.OwnerCompany)
                )
            )
        ),
        new(
            "takes a stored prospect for a new one",
            "A stored prospect cannot be added to another session",
            Broken.Prospects(p => new BrokenProspects(p)
            {
                AddNew = prospect =>
                {
                    if (prospect.Version == 0)
                    {
                        p.Add(prospect);
                    }
                },
            })
        ),
    ];

    private static Func<IProspectingSessionFactory, IProspectingSessionFactory> Profiles(
        Widen widen
    ) =>
        Broken.Store(truth =>
            session => new BrokenSession(session)
            {
                Matches = new BrokenMatches(session.Matches)
                {
                    LoadProfiles = (ids, c) =>
                        truth.InAsync(
                            widen(session.Context.Scope),
                            s => s.Matches.LoadProfilesAsync(ids, c)
                        ),
                },
            }
        );

    private static Func<IProspectingSessionFactory, IProspectingSessionFactory> Matches(
        Widen widen
    ) =>
        Broken.Store(truth =>
            session => new BrokenSession(session)
            {
                Matches = new BrokenMatches(session.Matches)
                {
                    Find = (keys, cap, c) =>
                        truth.InAsync(
                            widen(session.Context.Scope),
                            s => s.Matches.FindAsync(keys, cap, c)
                        ),
                },
            }
        );

    private static Func<IProspectingSessionFactory, IProspectingSessionFactory> Statuses(
        Widen widen
    ) =>
        Broken.Store(truth =>
            session => new BrokenSession(session)
            {
                History = new BrokenHistory(session.History)
                {
                    // An id that was merged is another contract's subject.
                    ReadStatuses = (id, c) =>
                        truth.InAsync(
                            widen(session.Context.Scope),
                            async s =>
                                (await s.Prospects.FindAsync(id, c))?.Id == id
                                    ? await s.History.ReadStatusesAsync(id, c)
                                    : await session.History.ReadStatusesAsync(id, c)
                        ),
                },
            }
        );

    private static Func<IProspectingSessionFactory, IProspectingSessionFactory> References(
        Widen widen
    ) =>
        Broken.Store(truth =>
            session => new BrokenSession(session)
            {
                Prospects = new BrokenProspects(session.Prospects)
                {
                    FindByReferences = (ids, system, c) =>
                        session.Context.Scope.Tenant == TenantId.Single
                            ? session.Prospects.FindByReferencesAsync(ids, system, c)
                            : truth.InAsync(
                                widen(session.Context.Scope),
                                s => s.Prospects.FindByReferencesAsync(ids, system, c)
                            ),
                },
            }
        );

    private static Func<IProspectingSessionFactory, IProspectingSessionFactory> Counts(
        Widen widen
    ) =>
        Broken.Store(truth =>
            session => new BrokenSession(session)
            {
                Prospects = new BrokenProspects(session.Prospects)
                {
                    CountByStatus = async c =>
                        session.Context.Scope.Tenant == TenantId.Single
                            ? await session.Prospects.CountByStatusAsync(c)
                            :
                            [
                                .. await session.Prospects.CountByStatusAsync(c),
                                .. await truth.InAsync(
                                    widen(session.Context.Scope),
                                    s => s.Prospects.CountByStatusAsync(c)
                                ),
                            ],
                },
            }
        );

    private static Task<Prospect?> FindFormerlySharedAsync(
        IProspectingSessionFactory truth,
        IProspectingSession session,
        ProspectId id
    ) =>
        truth.InAsync(
            Broken.All(session.Context.Scope.Tenant),
            async s =>
            {
                var prospect = await s.Prospects.FindAsync(id);
                var history = await s.History.ReadAsync(id);
                return
                    prospect?.Id == id
                    && history
                        .SelectMany(h => h.Changes)
                        .Any(c => c is { New: null } && IsShare(c.Field))
                    ? prospect
                    : null;
            }
        );

    private static bool IsShare(string field) =>
        field.StartsWith("/shares/", StringComparison.Ordinal);
}
