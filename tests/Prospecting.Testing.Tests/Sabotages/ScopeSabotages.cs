using Prospecting.Prospects;
using Prospecting.Scopes;
using Prospecting.Storage;

namespace Prospecting.Testing.Tests.Sabotages;

internal static class ScopeSabotages
{
    public static IReadOnlyList<Sabotage> All { get; } =
    [
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
