using Prospecting.Duplicates;
using Prospecting.Scopes;
using Prospecting.Storage;

namespace Prospecting.Testing.Tests.Sabotages;

using Widen = Func<Scope, Scope>;
using Wrap = Func<IProspectingSessionFactory, IProspectingSessionFactory>;

internal static class InvisibilitySabotages
{
    private const string OtherCompany =
        "A prospect of another company is not found, listed, counted, referenced, matched or read in history";
    private const string OtherTenant =
        "A prospect of another tenant is not found, even by a company of the same code";
    private const string TenantEnds = "A tenant-wide scope ends at its tenant";
    private const string Tenants =
        "Of two tenants with two companies each, nobody sees or writes what belongs to the other three";

    private static readonly Widen ToTenant = scope => Broken.All(scope.Tenant);

    // A user of another tenant is taken for one of the first tenant, in a company of the same code.
    private static readonly Widen ToFirstTenant = scope =>
        scope.Reach == ScopeReach.Companies
            ? Scope.ForUser(TenantId.Single, scope.User, scope.ActiveCompany!.Value)
            : scope;

    private static readonly Widen WideToFirstTenant = scope =>
        scope.Reach == ScopeReach.Tenant ? Broken.All(TenantId.Single) : scope;

    public static IReadOnlyList<Sabotage> All { get; } =
    [
        .. Leaks(OtherCompany, "of every company", ToTenant),
        .. Leaks(OtherTenant, "by company, whatever the tenant", ToFirstTenant),
        .. Leaks(TenantEnds, "for a tenant-wide scope, of every tenant", WideToFirstTenant),
        new(
            "counts by status by company, whatever the tenant",
            OtherTenant,
            InProspects(
                ToFirstTenant,
                (own, wide) =>
                    new BrokenProspects(own.Prospects)
                    {
                        CountByStatus = async c =>
                            own.Context.Scope.Tenant == TenantId.Single
                                ? await own.Prospects.CountByStatusAsync(c)
                                :
                                [
                                    .. await own.Prospects.CountByStatusAsync(c),
                                    .. await wide.In(s => s.Prospects.CountByStatusAsync(c)),
                                ],
                    }
            )
        )
        {
            // Companies of two tenants have the same codes there too, and each counts what it has.
            AlsoFails = [Tenants],
        },
    ];

    // Every way to look for prospects, one sabotage each.
    private static IEnumerable<Sabotage> Leaks(string fails, string whose, Widen widen) =>
        [
            new(
                $"finds several prospects {whose}",
                fails,
                InProspects(
                    widen,
                    (own, wide) =>
                        new BrokenProspects(own.Prospects)
                        {
                            // Those of the session first: they may have been changed in it.
                            FindSeveral = async (ids, c) =>
                                await own.Prospects.FindAsync(ids, c) is { Count: > 0 } found
                                    ? found
                                    : await wide.In(s => s.Prospects.FindAsync(ids, c)),
                        }
                )
            ),
            new(
                $"finds prospects by status {whose}",
                fails,
                InProspects(
                    widen,
                    (own, wide) =>
                        new BrokenProspects(own.Prospects)
                        {
                            FindInStatuses = (owners, statuses, limit, c) =>
                                wide.In(s =>
                                    s.Prospects.FindInStatusesAsync(owners, statuses, limit, c)
                                ),
                        }
                )
            ),
            new(
                $"counts statuses in use {whose}",
                fails,
                InProspects(
                    widen,
                    (own, wide) =>
                        new BrokenProspects(own.Prospects)
                        {
                            CountStatusesInUse = (owners, c) =>
                                wide.In(s => s.Prospects.CountStatusesInUseAsync(owners, c)),
                        }
                )
            ),
            new(
                $"finds matches {whose}",
                fails,
                InMatches(
                    widen,
                    (own, wide) =>
                        new BrokenMatches(own.Matches)
                        {
                            Find = (keys, cap, c) =>
                                wide.In(s => s.Matches.FindAsync(keys, cap, c)),
                        }
                )
            ),
            new(
                $"loads profiles {whose}",
                fails,
                InMatches(
                    widen,
                    (own, wide) =>
                        new BrokenMatches(own.Matches)
                        {
                            LoadProfiles = (ids, c) =>
                                wide.In(s => s.Matches.LoadProfilesAsync(ids, c)),
                        }
                )
            ),
            new(
                $"gives shared keys {whose}",
                fails,
                InMatches(
                    widen,
                    (own, wide) =>
                        new BrokenMatches(own.Matches) { SharedKeys = _ => wide.SharedKeysAsync() }
                )
            ),
            new(
                $"reads statuses {whose}",
                fails,
                Beyond(
                    widen,
                    (own, wide) =>
                        new BrokenSession(own)
                        {
                            History = new BrokenHistory(own.History)
                            {
                                // An id that was merged is another contract's subject.
                                ReadStatuses = (id, c) =>
                                    wide.In(async s =>
                                        (await s.Prospects.FindAsync(id, c))?.Id == id
                                            ? await s.History.ReadStatusesAsync(id, c)
                                            : await own.History.ReadStatusesAsync(id, c)
                                    ),
                            },
                        }
                )
            ),
        ];

    private static Wrap InProspects(
        Widen widen,
        Func<IProspectingSession, Wide, BrokenProspects> breakIt
    ) => Beyond(widen, (own, wide) => new BrokenSession(own) { Prospects = breakIt(own, wide) });

    private static Wrap InMatches(
        Widen widen,
        Func<IProspectingSession, Wide, BrokenMatches> breakIt
    ) => Beyond(widen, (own, wide) => new BrokenSession(own) { Matches = breakIt(own, wide) });

    private static Wrap Beyond(
        Widen widen,
        Func<IProspectingSession, Wide, IProspectingSession> breakIt
    ) =>
        Broken.Store(truth =>
            session => breakIt(session, new Wide(truth, widen(session.Context.Scope)))
        );

    /// <summary>The same store, seen with a wider scope.</summary>
    private sealed class Wide(IProspectingSessionFactory truth, Scope scope)
    {
        public Task<T> In<T>(Func<IProspectingSession, Task<T>> look) => truth.InAsync(scope, look);

        public async IAsyncEnumerable<MatchHit> SharedKeysAsync()
        {
            await using var session = await truth.OpenAsync(scope);
            await foreach (var hit in session.Matches.SharedKeysAsync())
            {
                yield return hit;
            }
        }
    }
}
