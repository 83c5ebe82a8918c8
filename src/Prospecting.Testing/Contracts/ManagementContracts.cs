using Prospecting.History;
using Prospecting.Prospects;
using Prospecting.Statuses;
using static Prospecting.Testing.Contracts.ContractWorld;
using static Prospecting.Testing.Contracts.ReleaseWorld;

namespace Prospecting.Testing.Contracts;

/// <summary>A company may do without statuses (SPEC S-2).</summary>
internal static class ManagementContracts
{
    public static IReadOnlyList<StoreContract> All { get; } =
    [
        new(
            "A company that switched the management of statuses off refuses every action and is in no report, until it is switched on",
            SwitchedOff
        )
        {
            Rules = ["S-2"],
            Hint = "Leave owners among CompaniesWithoutManagement out of reports.",
            Needs = StoreCapabilities.Releases | StoreCapabilities.TimeInStatus,
        },
    ];

    private static async Task SwitchedOff(StoreHarness harness, CancellationToken cancellationToken)
    {
        var id = await harness
            .StoreAsync(AnneInParis, "Lilas", cancellationToken)
            .ConfigureAwait(false);
        await harness.StoreAsync(BrunoInLyon, "Rhône", cancellationToken).ConfigureAwait(false);
        foreach (var isManaged in new[] { false, true })
        {
            await harness
                .InSessionAsync(
                    AnneInParis,
                    async session =>
                    {
                        (
                            await Publisher
                                .SwitchManagementAsync(session, Paris, isManaged, cancellationToken)
                                .ConfigureAwait(false)
                        ).OrThrow();
                        await session.CommitAsync(cancellationToken).ConfigureAwait(false);
                    },
                    cancellationToken
                )
                .ConfigureAwait(false);
            await harness
                .InSessionAsync(
                    Robot,
                    async session =>
                    {
                        var counts = await session
                            .Prospects.CountByStatusAsync(cancellationToken)
                            .ConfigureAwait(false);
                        Require.Equal(
                            isManaged ? 2 : 1,
                            counts.Sum(c => c.Count),
                            "the prospects in the report"
                        );
                        var times = await session
                            .History.TimeInStatusAsync(
                                new TimeInStatusQuery { Now = session.Context.Now },
                                cancellationToken
                            )
                            .ConfigureAwait(false);
                        Require.Equal(
                            isManaged ? 2 : 1,
                            times.Sum(t => t.Current.Count),
                            "the prospects in the report on time in status"
                        );
                        var prospect = await session
                            .Prospects.FindAsync(id, cancellationToken)
                            .ConfigureAwait(false);
                        var decision = Require
                            .NotNull(prospect, "the prospect")
                            .MoveStatus(
                                new ProspectFacts(prospect, [], session.Context.Now),
                                new StatusRequest("discard"),
                                StatusRights.All,
                                session.Context
                            );
                        Require.Equal(
                            isManaged
                                ? StatusReasons.ConfirmationRequired
                                : StatusReasons.ManagementOff,
                            decision.Reasons[0].Code,
                            "the answer to an action"
                        );
                        Require.Equal("new", prospect.StatusCode, "the status, kept");
                    },
                    cancellationToken
                )
                .ConfigureAwait(false);
        }
    }
}
