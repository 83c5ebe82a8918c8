using System.Runtime.CompilerServices;
using Prospecting.Diagnostics;
using Prospecting.Prospects;

namespace Prospecting.Duplicates;

/// <summary>Finds duplicates: of one record at entry, and of the whole base on demand (SPEC U-1).</summary>
/// <remarks>Thread-safe; the index belongs to a session.</remarks>
public sealed class DuplicateFinder
{
    private const int ProfilesPerLoad = 500;

    private readonly DuplicateRules _rules;
    private readonly DuplicateScorer _scorer;

    /// <summary>Makes a finder.</summary>
    /// <param name="rules">The points and thresholds.</param>
    public DuplicateFinder(DuplicateRules rules)
    {
        ArgumentNullException.ThrowIfNull(rules);
        (_rules, _scorer) = (rules, new DuplicateScorer(rules));
    }

    /// <summary>Finds the likely and sure duplicates of one record.</summary>
    /// <param name="index">The index of a session.</param>
    /// <param name="profile">The record; it need not be stored.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    /// <returns>The duplicates that the session may see, the most likely first.</returns>
    public async Task<IReadOnlyList<Duplicate>> FindAsync(
        IMatchIndex index,
        MatchProfile profile,
        CancellationToken cancellationToken = default
    )
    {
        ArgumentNullException.ThrowIfNull(profile);
        var found = await FindAsync(index, [profile], cancellationToken).ConfigureAwait(false);
        return found[0];
    }

    /// <summary>Finds the likely and sure duplicates of several records, among those stored and among themselves, in two round trips.</summary>
    /// <param name="index">The index of a session.</param>
    /// <param name="profiles">The records; they need not be stored. Each is compared with those before it.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    /// <returns>For each record, in order, its duplicates, the most likely first.</returns>
    public async Task<IReadOnlyList<IReadOnlyList<Duplicate>>> FindAsync(
        IMatchIndex index,
        IReadOnlyList<MatchProfile> profiles,
        CancellationToken cancellationToken = default
    )
    {
        ArgumentNullException.ThrowIfNull(profiles);
        var batch = await PrepareAsync(index, profiles, new MatchWindow(), cancellationToken)
            .ConfigureAwait(false);
        List<IReadOnlyList<Duplicate>> results = [];
        foreach (var profile in profiles)
        {
            results.Add(batch.Judge(profile));
            batch.Accept(profile);
        }

        return results;
    }

    /// <summary>Loads, in two round trips, what several records have to be compared with; then they are judged one by one.</summary>
    /// <param name="index">The index of a session.</param>
    /// <param name="profiles">The records; they need not be stored.</param>
    /// <param name="window">Records accepted before that are not stored: the earlier rows of a file.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    public async Task<DuplicateBatch> PrepareAsync(
        IMatchIndex index,
        IReadOnlyList<MatchProfile> profiles,
        MatchWindow window,
        CancellationToken cancellationToken = default
    )
    {
        ArgumentNullException.ThrowIfNull(index);
        ArgumentNullException.ThrowIfNull(profiles);
        ArgumentNullException.ThrowIfNull(window);
        using var activity = DomainDiagnostics.Source.Start(DomainSignals.DuplicateSearch);
        activity?.SetTag(SignalTags.Count, profiles.Count);
        var elapsed = Elapsed.For(DomainDiagnostics.DuplicateSearchDuration);
        try
        {
            return await LoadAsync(index, profiles, window, cancellationToken)
                .ConfigureAwait(false);
        }
        catch (Exception exception) when (activity.Failed(exception))
        {
            throw;
        }
        finally
        {
            elapsed.Record();
        }
    }

    private async Task<DuplicateBatch> LoadAsync(
        IMatchIndex index,
        IReadOnlyList<MatchProfile> profiles,
        MatchWindow window,
        CancellationToken cancellationToken
    )
    {
        var own = profiles.Select(p => p.Id).ToHashSet();
        var keys = profiles.SelectMany(p => p.Keys()).ToHashSet();
        var hits = await index
            .FindAsync(keys, _rules.CommonFrom * 2, cancellationToken)
            .ConfigureAwait(false);
        var stored = hits.Where(h => !own.Contains(h.Prospect))
            .ToLookup(h => h.Key, h => h.Prospect);
        var candidates = stored.SelectMany(g => g).ToHashSet();
        var loaded = await index
            .LoadProfilesAsync(candidates, cancellationToken)
            .ConfigureAwait(false);
        return new DuplicateBatch(_rules, _scorer, stored, loaded.ToDictionary(p => p.Id), window);
    }

    /// <summary>Finds every likely and sure pair of the base.</summary>
    /// <param name="index">The index of a session.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    /// <returns>The pairs, in the order in which their first shared key comes.</returns>
    /// <remarks>Needs memory for the pairs that share a key, not for the base.</remarks>
    public async IAsyncEnumerable<DuplicatePair> FindAllAsync(
        IMatchIndex index,
        [EnumeratorCancellation] CancellationToken cancellationToken = default
    )
    {
        ArgumentNullException.ThrowIfNull(index);
        HashSet<MatchKey> noise = [];
        HashSet<(ProspectId, ProspectId)> pairs = [];
        await foreach (
            var (key, members) in GroupsAsync(index, cancellationToken).ConfigureAwait(false)
        )
        {
            if (members.Count > _rules.CommonFrom)
            {
                noise.Add(key);
            }

            // A name start that hundreds share would compare everybody with everybody; those pairs have better keys if they are pairs.
            if (members.Count <= _rules.CommonFrom * 4)
            {
                AddPairs(pairs, members);
            }
        }

        foreach (
            var chunk in pairs.OrderBy(p => p.Item1).ThenBy(p => p.Item2).Chunk(ProfilesPerLoad)
        )
        {
            var ids = chunk.SelectMany(p => new[] { p.Item1, p.Item2 }).ToHashSet();
            var profiles = (
                await index.LoadProfilesAsync(ids, cancellationToken).ConfigureAwait(false)
            ).ToDictionary(p => p.Id);
            foreach (var (first, second) in chunk)
            {
                if (
                    profiles.TryGetValue(first, out var left)
                    && profiles.TryGetValue(second, out var right)
                )
                {
                    var score = _scorer.Compare(left, right, noise);
                    if (score.Verdict != DuplicateVerdict.Different)
                    {
                        DuplicateSignals.Found(score.Verdict);
                        yield return new DuplicatePair(first, second, score);
                    }
                }
            }
        }
    }

    private static void AddPairs(
        HashSet<(ProspectId First, ProspectId Second)> pairs,
        List<ProspectId> members
    )
    {
        for (var i = 0; i < members.Count; i++)
        {
            for (var j = i + 1; j < members.Count; j++)
            {
                pairs.Add(
                    members[i] < members[j] ? (members[i], members[j]) : (members[j], members[i])
                );
            }
        }
    }

    private static async IAsyncEnumerable<(MatchKey Key, List<ProspectId> Members)> GroupsAsync(
        IMatchIndex index,
        [EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        MatchKey? current = null;
        List<ProspectId> members = [];
        await foreach (var hit in index.SharedKeysAsync(cancellationToken).ConfigureAwait(false))
        {
            if (current is { } key && key != hit.Key)
            {
                yield return (key, members);
                members = [];
            }

            current = hit.Key;
            members.Add(hit.Prospect);
        }

        if (current is { } last)
        {
            yield return (last, members);
        }
    }
}
