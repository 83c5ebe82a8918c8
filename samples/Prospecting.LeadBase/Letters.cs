using System.Text;

namespace Prospecting.LeadBase;

/// <summary>French letters: without their accents, and as they appear in a web address.</summary>
internal static class Letters
{
    private const string Accented = "àâäçéèêëîïôöùûüÿÀÂÄÇÉÈÊËÎÏÔÖÙÛÜ";
    private const string Plain = "aaaceeeeiioouuuyAAACEEEEIIOOUUU";

    public static string WithoutAccents(string text)
    {
        var result = new StringBuilder(text.Length);
        foreach (var letter in text)
        {
            var at = Accented.IndexOf(letter, StringComparison.Ordinal);
            _ = letter switch
            {
                'œ' => result.Append("oe"),
                'Œ' => result.Append("OE"),
                '’' => result.Append('\''),
                _ => result.Append(at < 0 ? letter : Plain[at]),
            };
        }

        return result.ToString();
    }

    /// <summary>"Établissements Brévaud &amp; Fils" is "etablissements-brevaud-fils".</summary>
    public static string Slug(string text)
    {
        var result = new StringBuilder(text.Length);
        foreach (var letter in WithoutAccents(text))
        {
            if (char.IsAsciiLetterOrDigit(letter))
            {
                result.Append(char.ToLowerInvariant(letter));
            }
            else if (result.Length > 0 && result[^1] != '-')
            {
                result.Append('-');
            }
        }

        return result.ToString().TrimEnd('-');
    }

    public static string Digits(string text) => string.Concat(text.Where(char.IsAsciiDigit));
}
