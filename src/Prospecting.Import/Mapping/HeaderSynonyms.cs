using System.Collections.Frozen;
using Prospecting.Texts;

namespace Prospecting.Import.Mapping;

/// <summary>Which fields a header may mean.</summary>
internal static class HeaderSynonyms
{
    private static readonly FrozenDictionary<string, ImportField[]> Fields = ImportField
        .All.SelectMany(f => f.Synonyms.Select(s => (Synonym: s, Field: f)))
        .GroupBy(pair => pair.Synonym, StringComparer.Ordinal)
        .ToFrozenDictionary(
            g => g.Key,
            g => g.Select(pair => pair.Field).ToArray(),
            StringComparer.Ordinal
        );

    /// <summary>Whether a header means a field.</summary>
    public static bool IsKnown(string header) => Fields.ContainsKey(TextFolding.Fold(header));

    /// <summary>The fields a header may mean, the likeliest first.</summary>
    public static IReadOnlyList<ImportField> For(string header) =>
        Fields.GetValueOrDefault(TextFolding.Fold(header), []);
}
