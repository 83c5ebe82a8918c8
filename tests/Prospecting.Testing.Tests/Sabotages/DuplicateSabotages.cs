using System.Runtime.CompilerServices;
using Prospecting.Duplicates;

namespace Prospecting.Testing.Tests.Sabotages;

internal static class DuplicateSabotages
{
    public static IReadOnlyList<Sabotage> All { get; } =
    [
        new(
            "gives as many prospects as asked for of all keys together",
            "No more prospects of one key are given than asked for",
            Broken.Matches(m => new BrokenMatches(m)
            {
                Find = async (keys, cap, c) => [.. (await m.FindAsync(keys, cap, c)).Take(cap)],
            })
        ),
        new(
            "keeps profiles without the people",
            "A profile holds what the prospect and its contacts hold",
            Broken.Matches(m => new BrokenMatches(m)
            {
                LoadProfiles = async (ids, c) =>
                    [.. (await m.LoadProfilesAsync(ids, c)).Select(p => p with { People = [] })],
            })
        ),
        new(
            "gives one prospect of each shared key",
            "Keys that two prospects share are given with both, keys of one are not",
            Broken.Matches(m => new BrokenMatches(m) { SharedKeys = c => FirstOfEach(m, c) })
        ),
        new(
            "goes on finding merged prospects by their keys",
            "A merged prospect is no longer found by its keys",
            Broken.Store(_ =>
            {
                Merges merges = new();
                return session =>
                    merges.Watch(
                        session,
                        s => new BrokenSession(s)
                        {
                            Matches = new BrokenMatches(s.Matches)
                            {
                                Find = async (keys, cap, c) =>
                                {
                                    var hits = await s.Matches.FindAsync(keys, cap, c);
                                    return
                                    [
                                        .. hits,
                                        .. hits.SelectMany(h =>
                                            merges
                                                .Merged.Where(id =>
                                                    merges.SurvivorOf(id) == h.Prospect
                                                )
                                                .Select(id => h with { Prospect = id })
                                        ),
                                    ];
                                },
                            },
                        }
                    );
            })
        ),
        new(
            "gives every prospect of a key",
            "No more prospects of one key are given than asked for",
            Broken.Matches(m => new BrokenMatches(m)
            {
                Find = (keys, _, c) => m.FindAsync(keys, 1000, c),
            })
        ),
    ];

    private static async IAsyncEnumerable<MatchHit> FirstOfEach(
        IMatchIndex index,
        [EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        HashSet<MatchKey> given = [];
        await foreach (var hit in index.SharedKeysAsync(cancellationToken))
        {
            if (given.Add(hit.Key))
            {
                yield return hit;
            }
        }
    }
}
