using NodaTime;
using Prospecting.History;
using Prospecting.Prospects;
using Prospecting.Statuses;
using static Prospecting.Testing.Contracts.ContractWorld;

namespace Prospecting.Testing.Contracts;

/// <summary>What happened is written with what changed (SPEC H-1, S-12).</summary>
internal static class HistoryContracts
{
    public static IReadOnlyList<StoreContract> All { get; } =
    [
        new(
            "Each commit of a prospect writes one line of history, numbered by its version",
            OneLinePerCommit
        )
        {
            Rules = ["H-1"],
            Hint = "Write CommitRecord.Of as it is, once for each aggregate.",
        },
        new(
            "A line of history has user, company, instant, fields, old and new values",
            LinesAreWhole
        )
        {
            Rules = ["H-1"],
            Hint = "Keep the flag of personal values with each change.",
        },
        new(
            "The history of statuses has action, reasons, note and time in the status before",
            StatusesAreWhole
        )
        {
            Rules = ["S-12", "S-7"],
            Hint = "Write PendingStatusChanges with all reasons, in order.",
        },
    ];

    private static async Task OneLinePerCommit(
        StoreHarness harness,
        CancellationToken cancellationToken
    )
    {
        var id = await harness
            .StoreAsync(AnneInParis, "v1", cancellationToken)
            .ConfigureAwait(false);
        foreach (var name in (string[])["v2", "v3"])
        {
            await harness
                .ChangeAsync(
                    AnneInParis,
                    id,
                    (p, c) =>
                    {
                        p.Change(p.Details with { DisplayName = name, Source = name }, c).OrThrow();
                        p.MarkForReview(!p.NeedsReview, c).OrThrow();
                    },
                    cancellationToken
                )
                .ConfigureAwait(false);
        }

        var history = await ReadAsync(harness, id, cancellationToken).ConfigureAwait(false);
        Require.Equal("1, 2, 3", string.Join(", ", history.Select(h => h.Sequence)), "the numbers");
    }

    private static async Task LinesAreWhole(
        StoreHarness harness,
        CancellationToken cancellationToken
    )
    {
        var id = await harness
            .StoreAsync(AnneInParis, "Avant", cancellationToken)
            .ConfigureAwait(false);
        harness.Clock.Advance(Duration.FromHours(2));
        await harness
            .ChangeAsync(
                AnneInParis,
                id,
                (p, c) =>
                    p.Change(p.Details with { DisplayName = "Après", Source = "Web" }, c).OrThrow(),
                cancellationToken
            )
            .ConfigureAwait(false);
        var history = await ReadAsync(harness, id, cancellationToken).ConfigureAwait(false);
        var last = history[^1];
        Require.Equal(
            (Anne, (Scopes.CompanyId?)Paris, harness.Clock.GetCurrentInstant()),
            (last.User, last.Company, last.At),
            "user, company, instant"
        );
        var name = last.Changes.Single(c => c.Field == "/displayName");
        Require.Equal(
            ("Avant", "Après", true),
            (name.Old, name.New, name.IsPersonal),
            "the personal change"
        );
        var source = last.Changes.Single(c => c.Field == "/source");
        Require.Equal(
            (null, "Web", false),
            (source.Old, source.New, source.IsPersonal),
            "the other change"
        );
    }

    private static async Task StatusesAreWhole(
        StoreHarness harness,
        CancellationToken cancellationToken
    )
    {
        var id = await harness
            .StoreAsync(AnneInParis, "Perdu", cancellationToken)
            .ConfigureAwait(false);
        harness.Clock.Advance(Duration.FromDays(3));
        await harness
            .ChangeAsync(
                AnneInParis,
                id,
                (p, c) =>
                    p.MoveStatus(
                        new ProspectFacts(p, [], c.Now),
                        new StatusRequest("lose")
                        {
                            Reasons = ["price", "délai"],
                            Note = "Trop cher, trop tard.",
                        },
                        StatusRights.All,
                        c
                    ),
                cancellationToken
            )
            .ConfigureAwait(false);
        await harness
            .InSessionAsync(
                AnneInParis,
                async session =>
                {
                    var statuses = await session
                        .History.ReadStatusesAsync(id, cancellationToken)
                        .ConfigureAwait(false);
                    Require.That(
                        statuses
                            is [
                                { Sequence: 1, Action: "create", From: null, To: "new" },
                                {
                                    Sequence: 2,
                                    Action: "lose",
                                    From: "new",
                                    To: "lost",
                                    Reasons: ["price", "délai"],
                                    Note: "Trop cher, trop tard."
                                },
                            ],
                        "both changes",
                        string.Join("; ", statuses)
                    );
                    var last = statuses[1];
                    Require.Equal(
                        (Duration.FromDays(3), harness.Clock.GetCurrentInstant(), Anne),
                        (last.PreviousDuration ?? Duration.Zero, last.At, last.User),
                        "the time in the status before, the instant, the user"
                    );
                    Require.Equal(
                        ("standard", 1, StatusChangeKind.Entered, StatusChangeKind.Moved),
                        (last.Workflow, last.WorkflowVersion, statuses[0].Kind, last.Kind),
                        "the workflow, its version, the kinds of the lines"
                    );
                },
                cancellationToken
            )
            .ConfigureAwait(false);
    }

    internal static async Task<IReadOnlyList<HistoryEntry>> ReadAsync(
        StoreHarness harness,
        ProspectId id,
        CancellationToken cancellationToken
    )
    {
        IReadOnlyList<HistoryEntry> history = [];
        await harness
            .InSessionAsync(
                AnneInParis,
                async session =>
                    history = await session
                        .History.ReadAsync(id, cancellationToken)
                        .ConfigureAwait(false),
                cancellationToken
            )
            .ConfigureAwait(false);
        return history;
    }
}
