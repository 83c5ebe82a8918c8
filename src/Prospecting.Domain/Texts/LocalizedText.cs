using System.Globalization;

namespace Prospecting.Texts;

/// <summary>A label in French and English.</summary>
/// <param name="Fr">French.</param>
/// <param name="En">English.</param>
public sealed record LocalizedText(string Fr, string En)
{
    /// <summary>The label for a culture; English for every culture that is not French.</summary>
    /// <param name="culture">The reader's culture.</param>
    public string In(CultureInfo culture)
    {
        ArgumentNullException.ThrowIfNull(culture);
        return culture.TwoLetterISOLanguageName == "fr" ? Fr : En;
    }

    /// <summary>The same text in both languages.</summary>
    /// <param name="text">The text.</param>
    public static LocalizedText Same(string text) => new(text, text);
}
