using Prospecting.History;
using Prospecting.Pipeline;
using Prospecting.Publishing;
using Prospecting.Statuses;
using static Prospecting.Testing.Contracts.ContractWorld;
using static Prospecting.Testing.Contracts.ReleaseWorld;

namespace Prospecting.Testing.Contracts;

/// <summary>Prospects follow a published workflow (SPEC S-14).</summary>
internal static class MigrationContracts
{
    public static IReadOnlyList<StoreContract> All { get; } =
    [
        new(
            "A status that is gone and in use needs a mapping, and a dry run says how many prospects it moves",
            DryRun
        )
        {
            Rules = ["S-14"],
            Hint = "CountStatusesInUse counts all that the scope may read, reported or not.",
            Needs = StoreCapabilities.Releases,
        },
        new(
            "A prospect in a status that is gone is decided on by the one that stands for it, before it is moved",
            DecidedBeforeMoved
        )
        {
            Rules = ["S-14"],
            Hint = "Keep Renamed with the release: sessions decide by it.",
            Needs = StoreCapabilities.Releases,
        },
        new(
            "A migration moves each prospect once, with a line of history of its own kind and no event, and time in status goes on",
            MovesOnce
        )
        {
            Rules = ["S-14", "S-12"],
            Hint = "Store the kind of a status line, and a missing duration as missing.",
            Needs = StoreCapabilities.Releases | StoreCapabilities.Outbox,
        },
        new("A migration that was stopped goes on where it was", GoesOn)
        {
            Rules = ["S-14"],
            Hint = "FindInStatuses is asked anew for each batch and keeps no place of its own.",
            Needs = StoreCapabilities.Releases,
        },
        new("A reopening returns to what stands for the status that is gone", ReopensRenamed)
        {
            Rules = ["S-14", "S-11"],
            Hint = "FindInStatuses looks at the status to reopen to as well.",
            Needs = StoreCapabilities.Releases,
        },
        new(
            "Time in status tells a stay under the name that a migration gave it, from its beginning, and counts no re-entry for it",
            TimeGoesOn
        )
        {
            Rules = ["S-12", "S-14"],
            Hint = "A line of a migration ends no stay and begins none.",
            Needs = StoreCapabilities.Releases | StoreCapabilities.TimeInStatus,
        },
    ];

    private static async Task DryRun(StoreHarness harness, CancellationToken cancellationToken)
    {
        await StoreQualifiedAsync(harness, AnneInParis, 3, cancellationToken).ConfigureAwait(false);
        await harness.StoreAsync(AnneInParis, "Neuf", cancellationToken).ConfigureAwait(false);
        await harness
            .InSessionAsync(
                Robot,
                async session =>
                {
                    var unmapped = await Publisher
                        .PlanAsync(session, new() { Workflow = Renamed }, cancellationToken)
                        .ConfigureAwait(false);
                    Require.That(
                        unmapped.Reasons is [{ Code: PublishingReasons.MappingRequired } reason]
                            && reason.Parameters.Any(p => p is { Name: "count", Value: "3" }),
                        "a mapping is asked for, with how many are concerned",
                        string.Join(", ", unmapped.Reasons)
                    );
                    var plan = (
                        await Publisher
                            .PlanAsync(
                                session,
                                new() { Workflow = Renamed, Mapping = QualifiedToInTalks },
                                cancellationToken
                            )
                            .ConfigureAwait(false)
                    ).OrThrow();
                    Require.Equal(3, plan.Moves, "the prospects that would be moved");
                    Require.That(
                        plan.InUse.SequenceEqual([
                            new StatusUse("new", 1, "new"),
                            new StatusUse("qualified", 3, "in-talks"),
                        ]),
                        "every status in use and what becomes of it",
                        string.Join(", ", plan.InUse)
                    );
                    await session.CommitAsync(cancellationToken).ConfigureAwait(false);
                },
                cancellationToken
            )
            .ConfigureAwait(false);
        await RequireStatusesAsync(harness, "qualified", 3, cancellationToken)
            .ConfigureAwait(false);
    }

    private static async Task DecidedBeforeMoved(
        StoreHarness harness,
        CancellationToken cancellationToken
    )
    {
        var ids = await StoreQualifiedAsync(harness, AnneInParis, 1, cancellationToken)
            .ConfigureAwait(false);
        await PublishRenamedAsync(harness, cancellationToken).ConfigureAwait(false);
        await harness
            .InSessionAsync(
                AnneInParis,
                async session =>
                {
                    var moved = await new PipelineMoves()
                        .MoveAsync(
                            session,
                            ids[0],
                            new StatusRequest("lose")
                            {
                                Reasons = ["price"],
                                Note = "Beaucoup trop cher.",
                            },
                            StatusRights.All,
                            cancellationToken
                        )
                        .ConfigureAwait(false);
                    Require.That(
                        moved.ValueOrDefault is StatusDecision.Allowed { From.Code: "in-talks" },
                        "the action leads out of the status that stands for it",
                        $"{moved.ValueOrDefault?.GetType().Name}"
                    );
                    await session.CommitAsync(cancellationToken).ConfigureAwait(false);
                },
                cancellationToken
            )
            .ConfigureAwait(false);
        var after = await harness
            .ReadAsync(AnneInParis, ids[0], cancellationToken)
            .ConfigureAwait(false);
        Require.Equal("lost", Require.NotNull(after, "the prospect").StatusCode, "the status");
        Require.Equal("in-talks", after.StatusReopensTo, "the status a reopening returns to");
    }

    private static async Task MovesOnce(StoreHarness harness, CancellationToken cancellationToken)
    {
        var ids = await StoreQualifiedAsync(harness, AnneInParis, 7, cancellationToken)
            .ConfigureAwait(false);
        var before = await harness
            .ReadAsync(AnneInParis, ids[0], cancellationToken)
            .ConfigureAwait(false);
        var since = Require.NotNull(before, "the prospect").StatusSince;
        await PublishRenamedAsync(harness, cancellationToken).ConfigureAwait(false);
        var pending = await PendingAsync(harness, cancellationToken).ConfigureAwait(false);
        harness.Clock.Advance(NodaTime.Duration.FromHours(1));
        var migration = new StatusMigration(harness.Sessions);
        Require.Equal(
            7,
            await migration
                .RunAsync(Robot, batchSize: 3, cancellationToken: cancellationToken)
                .ConfigureAwait(false),
            "the prospects moved"
        );
        Require.Equal(
            0,
            await migration
                .RunAsync(Robot, batchSize: 3, cancellationToken: cancellationToken)
                .ConfigureAwait(false),
            "the prospects moved again"
        );
        Require.Equal(
            pending,
            await PendingAsync(harness, cancellationToken).ConfigureAwait(false),
            "the messages in the outbox"
        );
        await harness
            .InSessionAsync(
                AnneInParis,
                async session =>
                {
                    foreach (var id in ids)
                    {
                        var prospect = await session
                            .Prospects.FindAsync(id, cancellationToken)
                            .ConfigureAwait(false);
                        Require.Equal(
                            "in-talks",
                            Require.NotNull(prospect, "the prospect").StatusCode,
                            "the status"
                        );
                        Require.Equal(2, prospect.StatusWorkflowVersion, "the version");
                        Require.Equal(since, prospect.StatusSince, "since when");
                        var lines = await session
                            .History.ReadStatusesAsync(id, cancellationToken)
                            .ConfigureAwait(false);
                        Require.That(
                            lines
                                is [
                                    ..,
                                    {
                                        Kind: StatusChangeKind.Migrated,
                                        From: "qualified",
                                        To: "in-talks",
                                        PreviousDuration: null,
                                    },
                                ]
                                && lines.Count(l => l.Kind == StatusChangeKind.Migrated) == 1,
                            "one line of the migration, the last one",
                            string.Join(", ", lines)
                        );
                    }
                },
                cancellationToken
            )
            .ConfigureAwait(false);
    }

    private static async Task GoesOn(StoreHarness harness, CancellationToken cancellationToken)
    {
        await StoreQualifiedAsync(harness, AnneInParis, 9, cancellationToken).ConfigureAwait(false);
        await PublishRenamedAsync(harness, cancellationToken).ConfigureAwait(false);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var migration = new StatusMigration(harness.Sessions);
        await Require
            .ThrowsAsync<OperationCanceledException>(
                () =>
                    migration.RunAsync(
                        Robot,
                        batchSize: 2,
                        progress: new StopAfter(4, stop),
                        cancellationToken: stop.Token
                    ),
                "a migration that is stopped"
            )
            .ConfigureAwait(false);
        await RequireStatusesAsync(harness, "qualified", 5, cancellationToken)
            .ConfigureAwait(false);
        Require.Equal(
            5,
            await migration
                .RunAsync(Robot, batchSize: 2, cancellationToken: cancellationToken)
                .ConfigureAwait(false),
            "the prospects still to be moved"
        );
        await RequireStatusesAsync(harness, "in-talks", 9, cancellationToken).ConfigureAwait(false);
    }

    private static async Task ReopensRenamed(
        StoreHarness harness,
        CancellationToken cancellationToken
    )
    {
        var ids = await StoreQualifiedAsync(harness, AnneInParis, 1, cancellationToken)
            .ConfigureAwait(false);
        await harness
            .ChangeAsync(AnneInParis, ids[0], (p, c) => Move(p, c, "lose"), cancellationToken)
            .ConfigureAwait(false);
        await PublishRenamedAsync(harness, cancellationToken).ConfigureAwait(false);
        await new StatusMigration(harness.Sessions)
            .RunAsync(Robot, cancellationToken: cancellationToken)
            .ConfigureAwait(false);
        var migrated = await harness
            .ReadAsync(AnneInParis, ids[0], cancellationToken)
            .ConfigureAwait(false);
        Require.Equal(
            "in-talks",
            Require.NotNull(migrated, "the prospect").StatusReopensTo,
            "the status a reopening returns to"
        );
        await harness
            .ChangeAsync(AnneInParis, ids[0], (p, c) => Move(p, c, "reopen"), cancellationToken)
            .ConfigureAwait(false);
        await RequireStatusesAsync(harness, "in-talks", 1, cancellationToken).ConfigureAwait(false);
    }

    private static async Task TimeGoesOn(StoreHarness harness, CancellationToken cancellationToken)
    {
        var ids = await StoreQualifiedAsync(harness, AnneInParis, 2, cancellationToken)
            .ConfigureAwait(false);
        harness.Clock.Advance(NodaTime.Duration.FromDays(2));
        await PublishRenamedAsync(harness, cancellationToken).ConfigureAwait(false);
        await new StatusMigration(harness.Sessions)
            .RunAsync(Robot, cancellationToken: cancellationToken)
            .ConfigureAwait(false);
        harness.Clock.Advance(NodaTime.Duration.FromDays(3));
        await harness
            .ChangeAsync(AnneInParis, ids[0], (p, c) => Move(p, c, "lose"), cancellationToken)
            .ConfigureAwait(false);
        await harness
            .InSessionAsync(
                AnneInParis,
                async session =>
                {
                    var times = await session
                        .History.TimeInStatusAsync(
                            new TimeInStatusQuery { Now = session.Context.Now },
                            cancellationToken
                        )
                        .ConfigureAwait(false);
                    var named = Require.NotNull(
                        times.FirstOrDefault(t => t.Status == "in-talks"),
                        "the time under the new name"
                    );
                    Require.Equal(1, named.Completed.Count, "the stays that ended");
                    Require.Equal(5m, named.Completed.TotalDays, "how long it lasted");
                    Require.Equal(5m, named.Current.TotalDays, "how long the other one has lasted");
                    Require.Equal(0, times.Sum(t => t.Reentries), "the re-entries");
                    Require.That(
                        times.All(t => t.Status != "qualified"),
                        "nothing under the old name",
                        string.Join(", ", times.Select(t => t.Status))
                    );
                },
                cancellationToken
            )
            .ConfigureAwait(false);
    }

    private static Task<PublishPlan> PublishRenamedAsync(
        StoreHarness harness,
        CancellationToken cancellationToken
    ) =>
        harness.PublishAsync(
            Robot,
            new() { Workflow = Renamed, Mapping = QualifiedToInTalks },
            cancellationToken
        );

    private static async Task<int> PendingAsync(
        StoreHarness harness,
        CancellationToken cancellationToken
    )
    {
        var count = 0;
        await harness
            .InSessionAsync(
                Robot,
                async session =>
                    count = (
                        await session
                            .Outbox.ReadPendingAsync(1000, cancellationToken)
                            .ConfigureAwait(false)
                    ).Count,
                cancellationToken
            )
            .ConfigureAwait(false);
        return count;
    }

    private sealed class StopAfter(int moved, CancellationTokenSource stop) : IProgress<int>
    {
        public void Report(int value)
        {
            if (value >= moved)
            {
                stop.Cancel();
            }
        }
    }
}
