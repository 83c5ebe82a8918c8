using NodaTime;
using static Prospecting.Testing.Contracts.ContractWorld;

namespace Prospecting.Testing.Contracts;

/// <content>What is written of changes and deletions (SPEC H-1).</content>
internal static partial class PartContracts
{
    private static async Task ChangesAreWritten(
        StoreHarness harness,
        CancellationToken cancellationToken
    )
    {
        var prospect = await harness
            .StoreAsync(AnneInParis, "Suivi", cancellationToken)
            .ConfigureAwait(false);
        foreach (var kind in PartKind.All.Where(k => k.CanChange))
        {
            var id = await harness
                .StorePartAsync(kind, prospect, cancellationToken)
                .ConfigureAwait(false);
            harness.Clock.Advance(Duration.FromMinutes(5));
            object? changed = null;
            await harness
                .WithPartAsync(
                    kind,
                    id,
                    (part, holder, context) =>
                    {
                        kind.Change(part, holder, context);
                        changed = kind.Snapshot(part, version: 2);
                    },
                    cancellationToken
                )
                .ConfigureAwait(false);
            await harness
                .InSessionAsync(
                    AnneInParis,
                    async session =>
                    {
                        var read = await kind.GetAsync(session, id, cancellationToken)
                            .ConfigureAwait(false);
                        Require.SameFields(changed!, kind.Snapshot(read, read.Version));
                    },
                    cancellationToken
                )
                .ConfigureAwait(false);
            var lines = await harness
                .LinesOfAsync(prospect, id, cancellationToken)
                .ConfigureAwait(false);
            Require.Equal(
                "1, 2",
                string.Join(", ", lines.Select(l => l.Sequence)),
                $"the numbers of the {kind}'s lines of history"
            );
            Require.That(
                lines.All(l => l.Prospect == prospect && l.SubjectKind == kind.Name),
                "lines that tell the prospect and the kind",
                string.Join("; ", lines.Select(l => $"{l.SubjectKind} of {l.Prospect}"))
            );
            var last = lines[^1];
            Require.Equal(
                (Anne, harness.Clock.GetCurrentInstant()),
                (last.User, last.At),
                "user and instant"
            );
            Require.That(
                last.Changes.Any(c => c.New == "Changé"),
                "the value that was put in",
                string.Join(", ", last.Changes)
            );
        }

        var holder = await harness
            .ReadAsync(AnneInParis, prospect, cancellationToken)
            .ConfigureAwait(false);
        Require.Equal(1, Require.NotNull(holder, "the prospect").Version, "his own version");
    }

    private static async Task DeletionsLeaveHistory(
        StoreHarness harness,
        CancellationToken cancellationToken
    )
    {
        var prospect = await harness
            .StoreAsync(AnneInParis, "Suivi", cancellationToken)
            .ConfigureAwait(false);
        foreach (var kind in PartKind.All)
        {
            var stays = await harness
                .StorePartAsync(kind, prospect, cancellationToken)
                .ConfigureAwait(false);
            var goes = await harness
                .StorePartAsync(kind, prospect, cancellationToken)
                .ConfigureAwait(false);
            await harness
                .WithPartAsync(
                    kind,
                    goes,
                    (part, _, context) => kind.Delete(part, context),
                    cancellationToken
                )
                .ConfigureAwait(false);
            await harness
                .InSessionAsync(
                    AnneInParis,
                    async session =>
                    {
                        var found = await kind.FindAsync(session, goes, cancellationToken)
                            .ConfigureAwait(false);
                        Require.That(found is null, $"no {kind} that was deleted", $"{found}");
                    },
                    cancellationToken
                )
                .ConfigureAwait(false);
            var listed = await harness
                .ListPartsAsync(kind, prospect, cancellationToken)
                .ConfigureAwait(false);
            Require.That(
                listed.Count == 1 && listed[0].SubjectId == stays,
                $"the other {kind} alone",
                $"{listed.Count}"
            );
            var lines = await harness
                .LinesOfAsync(prospect, goes, cancellationToken)
                .ConfigureAwait(false);
            Require.Equal(
                "1, 2",
                string.Join(", ", lines.Select(l => l.Sequence)),
                $"the numbers of the deleted {kind}'s lines of history"
            );
            Require.That(
                lines[1].Changes.Any(c => c.IsRemoval)
                    && lines[1].Changes.Any(c => c is { IsRemoval: false, New: null })
                    && !lines[0].Changes.Any(c => c.IsRemoval),
                "a last line that says so, with what was there",
                string.Join(", ", lines[1].Changes)
            );
        }

        var history = await HistoryContracts
            .ReadAsync(harness, prospect, cancellationToken)
            .ConfigureAwait(false);
        Require.Equal(
            1 + (PartKind.All.Count * 3),
            history.Count,
            "the number of lines of the prospect and all that was kept under it"
        );
    }
}
