using System.Text;

namespace Prospecting.Import.Sources;

/// <summary>How a file is written.</summary>
/// <param name="Encoding">Its characters.</param>
/// <param name="Delimiter">What stands between two cells.</param>
public sealed record CsvFormat(Encoding Encoding, char Delimiter)
{
    /// <summary>Whether a character can part cells: what can be printed in ASCII, or a tab, but not the quote.</summary>
    /// <param name="character">The character.</param>
    internal static bool CanDelimit(char character) =>
        character is '\t' or (>= ' ' and <= '~' and not '"');

    /// <summary>The name that people know the encoding by.</summary>
    public string EncodingName => Encoding.WebName;

    /// <summary>The name that people know the delimiter by.</summary>
    public string DelimiterName =>
        Delimiter switch
        {
            ';' => "semicolon",
            ',' => "comma",
            '\t' => "tab",
            '|' => "pipe",
            _ => Delimiter.ToString(),
        };
}
