using System.Collections.Frozen;

namespace Prospecting.Identifiers;

/// <summary>What VAT numbers look like by country (SPEC P-3).</summary>
/// <remarks>
/// The member states and Northern Ireland: VIES, "What is the format of a VAT number?" (European Commission, ec.europa.eu/taxation_customs/vies).
/// Great Britain keeps the format it had there. Switzerland: UID, Federal Act on the Business Identification Number, art. 2. Norway: the
/// organisation number, as the Brønnøysund registers give it. Of another country two to thirteen letters and digits are taken as they are.
/// </remarks>
internal static class VatFormats
{
    private const int LongestOfOthers = 13;

    // What follows the prefix: # a digit, @ a letter, * one or the other, anything else itself.
    private static readonly FrozenDictionary<string, string[]> Shapes = new Dictionary<
        string,
        string[]
    >(StringComparer.Ordinal)
    {
        ["AT"] = ["U########"],
        ["BE"] = ["0#########", "1#########"],
        ["BG"] = ["#########", "##########"],
        ["CY"] = ["########@"],
        ["CZ"] = ["########", "#########", "##########"],
        ["DE"] = ["#########"],
        ["DK"] = ["########"],
        ["EE"] = ["#########"],
        ["EL"] = ["#########"],
        // The first or the last may be a digit, but not both.
        ["ES"] = ["@#######*", "########@"],
        ["FI"] = ["########"],
        ["HR"] = ["###########"],
        ["HU"] = ["########"],
        // Since 2013 seven digits and one or two letters; before, a letter in the second place.
        ["IE"] = ["#######@", "#######@@", "#@#####@"],
        ["IT"] = ["###########"],
        ["LT"] = ["#########", "############"],
        ["LU"] = ["########"],
        ["LV"] = ["###########"],
        ["MT"] = ["########"],
        ["NL"] = ["#########B##"],
        ["PL"] = ["##########"],
        ["PT"] = ["#########"],
        ["RO"] = [.. Enumerable.Range(2, 9).Select(n => new string('#', n))],
        ["SE"] = ["############"],
        ["SI"] = ["########"],
        ["SK"] = ["##########"],
        // A business, a branch of it, a department of government, a health authority.
        ["GB"] = ["#########", "############", "GD###", "HA###"],
        ["XI"] = ["#########", "############", "GD###", "HA###"],
        ["CH"] = ["E#########", "E#########MWST", "E#########TVA", "E#########IVA"],
        ["NO"] = ["#########", "#########MVA"],
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>Checks a number and brings it into the one form of its country.</summary>
    /// <param name="compact">Prefix and number, upper case, without separators; not a French one.</param>
    /// <returns>The number; <see langword="null"/> when its country has none like it.</returns>
    public static string? Of(string compact)
    {
        // Greece is EL for VAT; people write its ISO code.
        var prefix = compact.StartsWith("GR", StringComparison.Ordinal) ? "EL" : compact[..2];
        var number = compact[2..];
        var isFitting = Shapes.TryGetValue(prefix, out var shapes)
            ? Array.Exists(shapes, s => Fits(number, s))
            : number.Length is >= 2 and <= LongestOfOthers;
        if (!isFitting)
        {
            return null;
        }

        // The words that end a number in the register's languages are no part of it.
        return prefix
            + prefix switch
            {
                "CH" => number[..10],
                "NO" => number[..9],
                _ => number,
            };
    }

    private static bool Fits(string number, string shape) =>
        number.Length == shape.Length
        && number
            .Zip(shape)
            .All(pair =>
                pair.Second switch
                {
                    '#' => char.IsAsciiDigit(pair.First),
                    '@' => char.IsAsciiLetterUpper(pair.First),
                    '*' => char.IsAsciiLetterOrDigit(pair.First),
                    var literal => pair.First == literal,
                }
            );
}
