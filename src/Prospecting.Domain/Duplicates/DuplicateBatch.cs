using Prospecting.Prospects;

namespace Prospecting.Duplicates;

/// <summary>Judges several records one by one, each against the store and against those accepted before it.</summary>
/// <remarks>Not thread-safe; needs no I/O.</remarks>
public sealed class DuplicateBatch
{
    private readonly DuplicateRules _rules;
    private readonly DuplicateScorer _scorer;
    private readonly ILookup<MatchKey, ProspectId> _stored;
    private readonly Dictionary<ProspectId, MatchProfile> _loaded;
    private readonly MatchWindow _window;

    internal DuplicateBatch(
        DuplicateRules rules,
        DuplicateScorer scorer,
        ILookup<MatchKey, ProspectId> stored,
        Dictionary<ProspectId, MatchProfile> loaded,
        MatchWindow window
    ) => (_rules, _scorer, _stored, _loaded, _window) = (rules, scorer, stored, loaded, window);

    /// <summary>The likely and sure duplicates of a record, the most likely first.</summary>
    /// <param name="profile">One of the records that the batch was prepared for.</param>
    public IReadOnlyList<Duplicate> Judge(MatchProfile profile)
    {
        ArgumentNullException.ThrowIfNull(profile);
        HashSet<MatchKey> noise = [];
        Dictionary<ProspectId, MatchProfile> others = [];
        foreach (var key in profile.Keys())
        {
            var fresh = _window.With(key);
            var count = _stored[key].Count() + fresh.Count;
            if (count >= _rules.CommonFrom)
            {
                noise.Add(key);
            }

            // The index names no more than this many of a key's records, so which ones is chance: a dry run, which has them all at
            // hand, would judge otherwise than the import, and a file of namesakes would cost the square of its rows.
            if (count >= _rules.CommonFrom * 2)
            {
                continue;
            }

            foreach (
                var other in _stored[key]
                    .Select(id => _loaded.GetValueOrDefault(id))
                    .OfType<MatchProfile>()
                    .Concat(fresh)
            )
            {
                others.TryAdd(other.Id, other);
            }
        }

        Duplicate[] found =
        [
            .. others
                .Values.Select(other => new Duplicate(
                    other.Id,
                    _scorer.Compare(profile, other, noise)
                ))
                .Where(d => d.Score.Verdict != DuplicateVerdict.Different)
                .OrderByDescending(d => d.Score.Points)
                .ThenBy(d => d.Prospect),
        ];
        foreach (var duplicate in found)
        {
            DuplicateSignals.Found(duplicate.Score.Verdict);
        }

        return found;
    }

    /// <summary>Has the records that come later compared with this one too.</summary>
    /// <param name="profile">A record that will be stored.</param>
    public void Accept(MatchProfile profile)
    {
        ArgumentNullException.ThrowIfNull(profile);
        _window.Add(profile);
    }
}
