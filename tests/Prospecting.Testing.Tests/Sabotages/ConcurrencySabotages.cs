using Prospecting.Prospects;
using Prospecting.Storage;

namespace Prospecting.Testing.Tests.Sabotages;

internal static class ConcurrencySabotages
{
    private const string UniqueReferences = "A reference is unique in its company";

    public static IReadOnlyList<Sabotage> All { get; } =
    [
        new(
            "tells the loser of a race, and writes what he changed all the same",
            "Of two who change the same fields, the second gets a conflict",
            Broken.Commits(async commit =>
            {
                var alone = commit.Changed is [var p] && IsRenamed(p) ? p : null;
                await OnConflict(commit, alone is null ? [] : [alone]);
            })
        ),
        new(
            "keeps a version for fields, and none for addresses",
            "Of two who change only parts, the second gets a conflict",
            Broken.Swallows<ConcurrencyConflictException>(commit =>
                commit.Changed.Any(p =>
                    p.PendingChanges.Count > 0
                    && p.PendingChanges.All(c =>
                        c.Field.StartsWith("/addresses", StringComparison.Ordinal)
                    )
                )
            )
        ),
        new(
            "writes record by record, without a transaction around them",
            "A lost race writes nothing, also of what nobody else touched",
            Broken.Commits(commit =>
                OnConflict(
                    commit,
                    commit.Changed.Count > 1 ? [.. commit.Changed.Where(IsRenamed)] : []
                )
            )
        ),
        new(
            "writes the history of a commit that it refuses",
            "A lost race writes nothing, also of what nobody else touched",
            WritesHistoryFirst
        ),
        new(
            "takes a second commit for done after the first one failed",
            "A session whose commit failed refuses further use",
            Broken.Swallows<InvalidOperationException>(_ => true)
        ),
        new(
            "looks at the references of new prospects only",
            UniqueReferences,
            Broken.Swallows<ReferenceTakenException>(commit =>
                commit.Changed.Any(p => p.Version > 0)
            )
        ),
        new(
            "compares references with what is stored, not with each other",
            UniqueReferences,
            Broken.Swallows<ReferenceTakenException>(commit => commit.Changed.Count is > 1 and < 10)
        ),
        new(
            "takes references for unique in the tenant",
            "Two companies may use the same reference",
            Broken.Commits(RefuseReferencesOfOtherCompanies)
        ),
    ];

    private static IProspectingSessionFactory WritesHistoryFirst(IProspectingSessionFactory truth)
    {
        HashSet<ProspectId> lost = [];
        var refusing = Broken.Commits(async commit =>
        {
            try
            {
                await commit.WriteAsync();
            }
            catch (ConcurrencyConflictException)
            {
                lost.UnionWith(commit.Changed.Select(p => p.Id));
                throw;
            }
        })(truth);
        return Broken.History(h => new BrokenHistory(h)
        {
            Read = async (id, c) =>
            {
                var lines = await h.ReadAsync(id, c);
                return lost.Contains(id) ? [.. lines, .. lines.TakeLast(1)] : lines;
            },
        })(refusing);
    }

    private static bool IsRenamed(Prospect prospect) =>
        prospect.Version > 0 && prospect.PendingChanges.Any(c => c.Field == "/displayName");

    // Writes the names of some records after all when the commit lost a race, and tells of the race.
    private static async Task OnConflict(Commit commit, IReadOnlyList<Prospect> anyway)
    {
        try
        {
            await commit.WriteAsync();
        }
        catch (ConcurrencyConflictException)
        {
            foreach (var lost in anyway)
            {
                await commit.Truth.InAsync(
                    commit.Scope,
                    async session =>
                    {
                        var stored = await session.Prospects.FindAsync(lost.Id);
                        stored!.Change(lost.Details with { Source = "lost" }, session.Context);
                        await session.CommitAsync();
                        return stored;
                    }
                );
            }

            throw;
        }
    }

    private static async Task RefuseReferencesOfOtherCompanies(Commit commit)
    {
        foreach (var reference in commit.Changed.SelectMany(p => p.References))
        {
            var hits = await commit.Truth.InAsync(
                Broken.All(commit.Scope.Tenant),
                s => s.Prospects.FindByReferencesAsync([reference.Id], reference.System)
            );
            if (hits.Any(h => h.Reference.Company != reference.Company))
            {
                throw new ReferenceTakenException(reference.System);
            }
        }

        await commit.WriteAsync();
    }
}
