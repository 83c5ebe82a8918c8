using System.Globalization;
using System.Text;

namespace Prospecting.Texts;

/// <summary>The form in which texts are compared: lower case, without accents, words of <c>a-z 0-9</c> parted by one space.</summary>
/// <remarks>The same everywhere: search keys, match keys, CSV headers, labels of statuses. Pure; no culture takes part.</remarks>
public static class TextFolding
{
    /// <summary>Folds a text.</summary>
    /// <param name="text">Any text.</param>
    /// <returns>The folded text; empty when nothing comparable is in it. Letters outside the Latin alphabet are kept, lower-cased.</returns>
    public static string Fold(string? text)
    {
        if (string.IsNullOrEmpty(text))
        {
            return string.Empty;
        }

        var result = new StringBuilder(text.Length);
        var pendingSpace = false;
        foreach (var rune in Decomposed(text).EnumerateRunes())
        {
            if (!rune.IsAscii && Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark)
            {
                continue;
            }

            // An apostrophe or a dot inside a word joins nothing: "l'Étoile" is two words, "S.A.R.L." is joined by its reader.
            if (!Rune.IsLetterOrDigit(rune))
            {
                pendingSpace = result.Length > 0;
                continue;
            }

            if (pendingSpace)
            {
                result.Append(' ');
                pendingSpace = false;
            }

            AppendLetter(result, Rune.ToLowerInvariant(rune));
        }

        return result.ToString();
    }

    /// <summary>Keeps the digits of a text.</summary>
    /// <param name="text">Any text.</param>
    public static string Digits(string? text) =>
        string.IsNullOrEmpty(text) ? string.Empty : string.Concat(text.Where(char.IsAsciiDigit));

    private static string Decomposed(string text) =>
        // What has neither accents nor compatibility forms is its own decomposition; asking Unicode's tables costs more than all the rest.
        Ascii.IsValid(text)
            ? text
            : Normalized(text);

    private static string Normalized(string text)
    {
        try
        {
            return text.Normalize(NormalizationForm.FormKD);
        }
        catch (ArgumentException)
        {
            // Lone surrogates and noncharacters cannot be normalised; folding must still be total, so they fall away as non-letters.
            return string.Concat(
                    text.Where(c =>
                        !char.IsSurrogate(c) && c is < '\uFDD0' or (> '\uFDEF' and < '\uFFFE')
                    )
                )
                .Normalize(NormalizationForm.FormKD);
        }
    }

    // Letters that Unicode does not decompose, as French, German, Scandinavian and Polish names spell them.
    private static void AppendLetter(StringBuilder result, Rune letter)
    {
        var spelled = letter.Value switch
        {
            'œ' => "oe",
            'æ' => "ae",
            'ß' => "ss",
            'ø' => "o",
            'ł' => "l",
            'đ' or 'ð' => "d",
            'þ' => "th",
            'ı' => "i",
            _ => null,
        };
        _ = spelled is null ? result.Append(letter) : result.Append(spelled);
    }
}
