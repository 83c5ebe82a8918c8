using Prospecting.History;

namespace Prospecting.Testing.Tests.Sabotages;

internal static class ManagementSabotages
{
    private const string SwitchedOff =
        "A company that switched the management of statuses off refuses every action and is in no report, until it is switched on";

    public static IReadOnlyList<Sabotage> All { get; } =
    [
        new(
            "loses that a company does without statuses",
            SwitchedOff,
            ReleaseSabotages.Adds(r => r with { IsManaged = true })
        ),
        new(
            "reports the time in status of companies without statuses",
            SwitchedOff,
            Broken.Session(session => new BrokenSession(session)
            {
                History = new BrokenHistory(session.History)
                {
                    TimeInStatus = async (query, c) =>
                    {
                        var scope = session.Context.Scope;
                        var off = session.Context.Workflows.CompaniesWithoutManagement(
                            scope.Tenant
                        );
                        var told = await session.History.TimeInStatusAsync(query, c);
                        return off.Count == 0
                            ? told
                            :
                            [
                                .. told,
                                new TimeInStatus
                                {
                                    Workflow = "standard",
                                    Status = "new",
                                    Current = new DurationSum(off.Count, 0),
                                },
                            ];
                    },
                },
            })
        ),
    ];
}
