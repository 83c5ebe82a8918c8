using System.Collections.Frozen;
using Prospecting.Addresses;
using Prospecting.Texts;

namespace Prospecting.Import.Cells;

/// <summary>Country codes and the names people write, French and English.</summary>
internal static class CountryNames
{
    private static readonly FrozenDictionary<string, string> Names = Table()
        .ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>The code of a country.</summary>
    /// <returns>ISO 3166-1 alpha-2, or <see langword="null"/> when the text names none.</returns>
    public static string? CodeOf(string text)
    {
        var code = text.Trim().ToUpperInvariant();
        return CountryCodes.Contains(code) ? code : Names.GetValueOrDefault(TextFolding.Fold(text));
    }

    private static Dictionary<string, string> Table()
    {
        const string table =
            "FR france|BE belgique belgium belgie|CH suisse switzerland schweiz|LU luxembourg|DE allemagne germany deutschland|"
            + "ES espagne spain espana|IT italie italy italia|PT portugal|NL pays-bas netherlands hollande nederland|"
            + "GB royaume-uni united-kingdom great-britain angleterre england uk|IE irlande ireland|AT autriche austria|DK danemark denmark|"
            + "SE suede sweden|NO norvege norway|FI finlande finland|PL pologne poland|CZ tchequie czechia republique-tcheque czech-republic|"
            + "SK slovaquie slovakia|HU hongrie hungary|RO roumanie romania|BG bulgarie bulgaria|GR grece greece|HR croatie croatia|"
            + "SI slovenie slovenia|EE estonie estonia|LV lettonie latvia|LT lituanie lithuania|CY chypre cyprus|MT malte malta|MC monaco|"
            + "US etats-unis united-states united-states-of-america usa|CA canada|MA maroc morocco|TN tunisie tunisia|DZ algerie algeria|"
            + "SN senegal|CI cote-d-ivoire ivory-coast|RE reunion la-reunion|GP guadeloupe|MQ martinique|GF guyane|YT mayotte|JP japon japan|"
            + "CN chine china|IN inde india|BR bresil brazil|AU australie australia|TR turquie turkey";
        return table
            .Split('|')
            .Select(row => row.Split(' '))
            .SelectMany(row =>
                row.Skip(1).Select(name => (Name: name.Replace('-', ' '), Code: row[0]))
            )
            .ToDictionary(pair => pair.Name, pair => pair.Code, StringComparer.Ordinal);
    }
}
