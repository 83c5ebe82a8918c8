using Prospecting.Merging;
using Prospecting.Prospects;
using Prospecting.Storage;
using static Prospecting.Testing.Contracts.ContractWorld;

namespace Prospecting.Testing.Contracts;

/// <summary>What is kept under a prospect goes along when it is merged (SPEC G-2, G-3).</summary>
internal static class PartMergeContracts
{
    public static IReadOnlyList<StoreContract> All { get; } =
    [
        new(
            "A merge moves tasks, activities, notes and attachments, and their history is read with the survivor's",
            PartsMove
        )
        {
            Rules = ["G-2"],
            Hint =
                "Write the prospect of a part too; read history by the prospects that a line names, through MergedInto.",
        },
        new("The id of a merged prospect leads to what is kept under the survivor", OldIdsLead)
        {
            Rules = ["G-3"],
            Hint = "Follow MergedInto before listing, in the queries of tasks as well.",
        },
        new("Nothing is kept under a prospect that was merged meanwhile", NothingIsLeftBehind)
        {
            Rules = ["G-2"],
            Hint =
                "Refuse a part of a merged prospect, and the merge of one that something is still kept under; hold the prospect from that question to the end of the transaction.",
        },
    ];

    private static async Task PartsMove(StoreHarness harness, CancellationToken cancellationToken)
    {
        var (survivor, loser) = await StoreBothAsync(harness, cancellationToken)
            .ConfigureAwait(false);
        List<(PartKind Kind, Guid Own, Guid Moving)> stored = [];
        foreach (var kind in PartKind.All)
        {
            stored.Add(
                (
                    kind,
                    await harness
                        .StorePartAsync(kind, survivor, cancellationToken)
                        .ConfigureAwait(false),
                    await harness
                        .StorePartAsync(kind, loser, cancellationToken)
                        .ConfigureAwait(false)
                )
            );
        }

        await MergeContracts
            .MergeAsync(harness, survivor, loser, cancellationToken)
            .ConfigureAwait(false);
        foreach (var (kind, own, moving) in stored)
        {
            var listed = await harness
                .ListPartsAsync(kind, survivor, cancellationToken)
                .ConfigureAwait(false);
            Require.Equal(
                Told((own, 1), (moving, 2)),
                Told([.. listed.Select(p => (p.SubjectId, p.Version))]),
                $"the {kind}s of the survivor"
            );
            Require.That(
                listed.All(p => p.Prospect == survivor),
                $"{kind}s that say so themselves",
                "another prospect"
            );
            var lines = await harness
                .LinesOfAsync(survivor, moving, cancellationToken)
                .ConfigureAwait(false);
            Require.Equal(
                $"1 {loser}, 2 {survivor}",
                string.Join(", ", lines.Select(l => $"{l.Sequence} {l.Prospect}")),
                $"the history of the {kind} that moved"
            );
        }
    }

    private static async Task OldIdsLead(StoreHarness harness, CancellationToken cancellationToken)
    {
        var (survivor, loser) = await StoreBothAsync(harness, cancellationToken)
            .ConfigureAwait(false);
        await MergeContracts
            .MergeAsync(harness, survivor, loser, cancellationToken)
            .ConfigureAwait(false);
        foreach (var kind in PartKind.All)
        {
            var id = await harness
                .StorePartAsync(kind, survivor, cancellationToken)
                .ConfigureAwait(false);
            await harness
                .InSessionAsync(
                    AnneInParis,
                    async session =>
                    {
                        var listed = await kind.ListAsync(session, loser, cancellationToken)
                            .ConfigureAwait(false);
                        var (page, _) = await kind.PageAsync(
                                session,
                                loser,
                                10,
                                null,
                                cancellationToken
                            )
                            .ConfigureAwait(false);
                        Require.Equal(
                            (id, id),
                            (
                                listed.SingleOrDefault()?.SubjectId ?? default,
                                page.SingleOrDefault()?.SubjectId ?? default
                            ),
                            $"the {kind} that the old id leads to, in the list and on a page"
                        );
                    },
                    cancellationToken
                )
                .ConfigureAwait(false);
        }
    }

    private static async Task NothingIsLeftBehind(
        StoreHarness harness,
        CancellationToken cancellationToken
    )
    {
        foreach (var kind in PartKind.All)
        {
            await AddedAfterAsync(harness, kind, cancellationToken).ConfigureAwait(false);
            await AddedMeanwhileAsync(harness, kind, cancellationToken).ConfigureAwait(false);
        }
    }

    // The prospect was loaded before the merge, and the part is committed after it.
    private static async Task AddedAfterAsync(
        StoreHarness harness,
        PartKind kind,
        CancellationToken cancellationToken
    )
    {
        var (survivor, loser) = await StoreBothAsync(harness, cancellationToken)
            .ConfigureAwait(false);
        await harness
            .UnderAsync(
                AnneInParis,
                loser,
                async (session, holder) =>
                {
                    await MergeContracts
                        .MergeAsync(harness, survivor, loser, cancellationToken)
                        .ConfigureAwait(false);
                    await kind.AddAsync(session, holder, session.Context, cancellationToken)
                        .ConfigureAwait(false);
                    await session
                        .IsRefusedAsync($"a {kind} under a merged prospect", cancellationToken)
                        .ConfigureAwait(false);
                },
                cancellationToken
            )
            .ConfigureAwait(false);
    }

    // The merge knows nothing of a part that is committed before it.
    private static async Task AddedMeanwhileAsync(
        StoreHarness harness,
        PartKind kind,
        CancellationToken cancellationToken
    )
    {
        var (survivor, loser) = await StoreBothAsync(harness, cancellationToken)
            .ConfigureAwait(false);
        await harness
            .InSessionAsync(
                AnneInParis,
                async session =>
                {
                    var merging = new ProspectMerging();
                    var plan = await merging
                        .PlanAsync(session, survivor, loser, survivor, cancellationToken)
                        .ConfigureAwait(false);
                    (
                        await merging
                            .ExecuteAsync(session, plan.OrThrow(), cancellationToken)
                            .ConfigureAwait(false)
                    ).OrThrow();
                    await harness
                        .StorePartAsync(kind, loser, cancellationToken)
                        .ConfigureAwait(false);
                    await Require
                        .ThrowsAsync<ConcurrencyConflictException>(
                            () => session.CommitAsync(cancellationToken),
                            $"the merge of a prospect that a {kind} was put under meanwhile"
                        )
                        .ConfigureAwait(false);
                },
                cancellationToken
            )
            .ConfigureAwait(false);
        var listed = await harness
            .ListPartsAsync(kind, loser, cancellationToken)
            .ConfigureAwait(false);
        Require.Equal(
            (1, loser),
            (listed.Count, listed.Count == 0 ? default : listed[0].Prospect),
            $"the {kind}s under the prospect that was not merged, and whose they are"
        );
    }

    private static async Task<(ProspectId Survivor, ProspectId Loser)> StoreBothAsync(
        StoreHarness harness,
        CancellationToken cancellationToken
    ) =>
        (
            await harness.StoreAsync(AnneInParis, "Reste", cancellationToken).ConfigureAwait(false),
            await harness.StoreAsync(AnneInParis, "Part", cancellationToken).ConfigureAwait(false)
        );

    private static string Told(params (Guid Id, int Version)[] parts) =>
        string.Join(", ", parts.OrderBy(p => p.Id).Select(p => $"{p.Id} {p.Version}"));
}
