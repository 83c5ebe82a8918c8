using Prospecting.Texts;

namespace Prospecting.Duplicates.Normalization;

/// <summary>Writes streets and towns one way.</summary>
internal static class StreetName
{
    private static readonly WordRules Streets = new(
        ["de", "du", "des", "la", "le", "les", "l", "d"],
        new Dictionary<string, string>(StringComparer.Ordinal)
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
        }
    );

    private static readonly WordRules Cities = new(
        [],
        new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["st"] = "saint",
            ["ste"] = "sainte",
        }
    );

    /// <summary>Number and street, folded, abbreviations spelled out, empty words gone.</summary>
    public static string Street(string? street) => Streets.Apply(TextFolding.Fold(street));

    // "3e", "12eme", "1er", or the bare number.
    private static bool IsArrondissement(string word) =>
        char.IsAsciiDigit(word[0])
        && (word.TrimStart([.. "0123456789"]) is "" or "e" or "er" or "eme");

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

        return Cities.Apply(string.Join(' ', words.Where(w => !IsArrondissement(w))));
    }
}
