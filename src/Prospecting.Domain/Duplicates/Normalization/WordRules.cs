using System.Collections.Frozen;

namespace Prospecting.Duplicates.Normalization;

/// <summary>Which words of a folded text say nothing, and which stand for others.</summary>
internal sealed class WordRules(
    IEnumerable<string> empty,
    IReadOnlyDictionary<string, string> abbreviations
)
{
    private readonly FrozenSet<string> _empty = empty.ToFrozenSet(StringComparer.Ordinal);
    private readonly FrozenDictionary<string, string> _abbreviations =
        abbreviations.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>The words that say something, abbreviations spelled out, one blank between two.</summary>
    public string Apply(string folded) =>
        string.Join(
            ' ',
            folded
                .Split(' ', StringSplitOptions.RemoveEmptyEntries)
                .Where(w => !_empty.Contains(w))
                .Select(w => _abbreviations.GetValueOrDefault(w, w))
        );
}
