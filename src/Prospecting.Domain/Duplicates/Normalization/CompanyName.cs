using System.Text.RegularExpressions;
using Prospecting.Texts;

namespace Prospecting.Duplicates.Normalization;

/// <summary>Strips a company's name to what identifies it: no legal form, no empty words, abbreviations spelled out.</summary>
internal static partial class CompanyName
{
    private static readonly string[] SpelledForms =
    [
        "societe a responsabilite limitee",
        "societe par actions simplifiee unipersonnelle",
        "societe par actions simplifiee",
        "entreprise unipersonnelle a responsabilite limitee",
        "societe anonyme",
        "societe civile immobiliere",
        "societe en nom collectif",
        "entreprise individuelle",
        "auto entrepreneur",
    ];

    private static readonly string[] Forms = (
        "sarl sas sasu eurl sa sci snc selarl scp scop ei eirl gie gmbh ag kg ltd limited llc inc plc srl spa bv nv sl sprl bvba"
    ).Split(' ');

    private static readonly string[] EmptyWords =
        "de du des la le les l d et and en a au aux the".Split(' ');

    private static readonly WordRules Words = new(
        [.. Forms, .. EmptyWords],
        new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["ets"] = "etablissements",
            ["etabl"] = "etablissements",
            ["etablissement"] = "etablissements",
            ["ste"] = "sainte",
            ["st"] = "saint",
            ["cie"] = "compagnie",
            ["frs"] = "freres",
            ["gge"] = "garage",
            ["ent"] = "entreprise",
            ["entr"] = "entreprise",
        }
    );

    /// <summary>The identifying words in their order; the whole folded name when nothing else would be left.</summary>
    public static string Core(string name)
    {
        // What folding would lose is read before it: dots between initials, the accent that tells "Sté" from "Ste".
        var undotted = DottedInitials()
            .Replace(name, m => m.Value.Replace(".", string.Empty, StringComparison.Ordinal) + " ");
        var folded = JoinInitials(
            TextFolding.Fold(AbbreviatedSociete().Replace(undotted, "société"))
        );
        // Blanks around both make the spelled-out form match whole words only.
        var stripped = $" {folded} ";
        foreach (var form in SpelledForms)
        {
            stripped = stripped.Replace($" {form} ", " ", StringComparison.Ordinal);
        }

        var core = Words.Apply(stripped);
        return core.Length > 0 ? core : folded;
    }

    // "S.A.R.L." folds to "s a r l": runs of single letters are one word.
    private static string JoinInitials(string folded)
    {
        var words = folded.Split(' ');
        List<string> joined = [];
        var afterInitial = false;
        foreach (var word in words)
        {
            var isInitial = word.Length == 1 && char.IsAsciiLetter(word[0]);
            if (isInitial && afterInitial)
            {
                joined[^1] += word;
            }
            else
            {
                joined.Add(word);
            }

            afterInitial = isInitial;
        }

        return string.Join(' ', joined);
    }

    [GeneratedRegex(
        @"\b(\p{L}\.){2,}(\p{L}\b)?",
        RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking
    )]
    private static partial Regex DottedInitials();

    [GeneratedRegex(
        @"\bsté\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking
    )]
    private static partial Regex AbbreviatedSociete();
}
