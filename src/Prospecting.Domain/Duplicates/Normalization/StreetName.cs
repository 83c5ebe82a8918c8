using System.Collections.Frozen;
using Prospecting.Texts;

namespace Prospecting.Duplicates.Normalization;

/// <summary>Writes streets and towns one way.</summary>
internal static class StreetName
{
    private static readonly FrozenDictionary<string, string> Abbreviations = new Dictionary<
        string,
        string
    >(StringComparer.Ordinal)
    {
        ["av"] = "avenue",
        ["ave"] = "avenue",
        ["bd"] = "boulevard",
        ["bld"] = "boulevard",
        ["blvd"] = "boulevard",
        ["boul"] = "boulevard",
        ["r"] = "rue",
        ["ch"] = "chemin",
        ["che"] = "chemin",
        ["rte"] = "route",
        ["pl"] = "place",
        ["imp"] = "impasse",
        ["all"] = "allee",
        ["allees"] = "allee",
        ["fg"] = "faubourg",
        ["fbg"] = "faubourg",
        ["sq"] = "square",
        ["crs"] = "cours",
        ["q"] = "quai",
        ["za"] = "zone",
        ["zi"] = "zone",
        ["zac"] = "zone",
        ["st"] = "saint",
        ["ste"] = "sainte",
        ["gal"] = "general",
        ["dr"] = "docteur",
        ["mal"] = "marechal",
        ["pdt"] = "president",
        ["prof"] = "professeur",
        ["b"] = "bis",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly FrozenSet<string> EmptyWords = new[]
    {
        "de",
        "du",
        "des",
        "la",
        "le",
        "les",
        "l",
        "d",
    }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Number and street, folded, abbreviations spelled out, empty words gone.</summary>
    public static string Street(string? street) =>
        string.Join(
            ' ',
            TextFolding
                .Fold(street)
                .Split(' ', StringSplitOptions.RemoveEmptyEntries)
                .Where(w => !EmptyWords.Contains(w))
                .Select(w => Abbreviations.GetValueOrDefault(w, w))
        );

    /// <summary>The town without CEDEX and the numbers behind it.</summary>
    public static string City(string? city)
    {
        var words = TextFolding
            .Fold(city)
            .Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .ToList();
        var cedex = words.IndexOf("cedex");
        if (cedex > 0)
        {
            words.RemoveRange(cedex, words.Count - cedex);
        }

        return string.Join(
            ' ',
            words
                .Select(w => w is "st" or "ste" ? Abbreviations[w] : w)
                .Where(w => !w.All(char.IsAsciiDigit))
        );
    }
}
