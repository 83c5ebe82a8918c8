namespace Prospecting.Duplicates;

/// <summary>Records that were accepted but are not stored, found by their keys: the earlier rows of a file.</summary>
/// <remarks>Not thread-safe. Holds what it is given until it is let go.</remarks>
public sealed class MatchWindow
{
    private readonly Dictionary<MatchKey, List<MatchProfile>> _byKey = [];

    internal IReadOnlyList<MatchProfile> With(MatchKey key) =>
        _byKey.TryGetValue(key, out var list) ? list : [];

    internal void Add(MatchProfile profile)
    {
        foreach (var key in profile.Keys())
        {
            if (_byKey.TryGetValue(key, out var list))
            {
                list.Add(profile);
            }
            else
            {
                _byKey.Add(key, [profile]);
            }
        }
    }
}
