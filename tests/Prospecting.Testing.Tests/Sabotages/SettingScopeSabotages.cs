using Prospecting.Storage;

namespace Prospecting.Testing.Tests.Sabotages;

internal static class SettingScopeSabotages
{
    private const string SeenByWhom =
        "What the tenant sets is seen by all its companies, what a company sets by whoever may read for it";

    public static IReadOnlyList<Sabotage> All { get; } =
    [
        new(
            "shows users what their own companies have set, and nothing of the tenant's",
            SeenByWhom,
            Broken.Session(session => new BrokenSession(session)
            {
                CustomFields = new BrokenFields(session.CustomFields)
                {
                    List = async c =>
                        [
                            .. (await session.CustomFields.ListAsync(c)).Where(f =>
                                f.Company is not null
                                || session.Context.Scope.ReachesWholeTenant
                                || f.Definition.Code != "tenant"
                            ),
                        ],
                },
            })
        ),
        new(
            "lists the entries of all companies",
            SeenByWhom,
            Broken.Store(truth =>
                session => new BrokenSession(session)
                {
                    Catalogs = new BrokenEntries(session.Catalogs)
                    {
                        List = async (kind, c) =>
                        {
                            var own = await session.Catalogs.ListAsync(kind, c);
                            var all = await truth.InAsync(
                                Broken.All(session.Context.Scope.Tenant),
                                s => s.Catalogs.ListAsync(kind, c)
                            );
                            return
                            [
                                .. own,
                                .. all.Where(e => !e.CanBeReadBy(session.Context.Scope)),
                            ];
                        },
                    },
                }
            )
        )
        {
            // Whoever lists the entries of Paris lists those of Lyon too.
            AlsoFails = ["Two companies and their tenant may set the same code"],
        },
        new(
            "lets every company set what holds for all of them",
            "What holds for every company of a tenant is set by who reaches the whole tenant alone",
            Broken.Swallows<ScopeViolationException>(commit =>
                commit.ChangedSettings.Any(s => s.Company is null)
            )
        ),
        new(
            "lets whoever reads for a company set what holds for it",
            "What holds for a company is set by whoever may write for it alone",
            Broken.Swallows<ScopeViolationException>(commit =>
                commit.ChangedSettings.Any(s => s.Company is not null)
            )
        ),
    ];
}
