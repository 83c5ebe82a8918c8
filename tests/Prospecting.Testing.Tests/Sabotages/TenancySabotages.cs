using Prospecting.Scopes;

namespace Prospecting.Testing.Tests.Sabotages;

internal static class TenancySabotages
{
    private const string Apart =
        "Of two tenants with two companies each, nobody sees or writes what belongs to the other three";

    public static IReadOnlyList<Sabotage> All { get; } =
    [
        new(
            "shows the first tenant what the second one has, by its id",
            Apart,
            Broken.Store(truth =>
                session => new BrokenSession(session)
                {
                    Prospects = new BrokenProspects(session.Prospects)
                    {
                        Find = async (id, c) =>
                            await session.Prospects.FindAsync(id, c)
                            ?? (
                                session.Context.Scope.Tenant == TenantId.Single
                                    ? await truth.InAsync(
                                        Broken.All(new TenantId(2)),
                                        s => s.Prospects.FindAsync(id, c)
                                    )
                                    : null
                            ),
                    },
                }
            )
        ),
        new(
            "shows the first tenant the history of the second one",
            Apart,
            Broken.Store(truth =>
                session => new BrokenSession(session)
                {
                    History = new BrokenHistory(session.History)
                    {
                        Read = async (id, c) =>
                            session.Context.Scope.Tenant == TenantId.Single
                            && await session.History.ReadAsync(id, c) is []
                                ? await truth.InAsync(
                                    Broken.All(new TenantId(2)),
                                    s => s.History.ReadAsync(id, c)
                                )
                                : await session.History.ReadAsync(id, c),
                    },
                }
            )
        ),
    ];
}
