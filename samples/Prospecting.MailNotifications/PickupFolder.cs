using System.Text;
using System.Text.RegularExpressions;

namespace Prospecting.MailNotifications;

/// <summary>Looks at the mails that were written, as a mail server would.</summary>
internal static partial class PickupFolder
{
    /// <summary>The headers of each mail, unfolded and decoded.</summary>
    public static IEnumerable<ILookup<string, string>> ReadHeaders(string folder) =>
        Directory
            .EnumerateFiles(folder, "*.eml")
            .Select(file =>
            {
                var head = File.ReadAllText(file).ReplaceLineEndings("\n").Split("\n\n", 2)[0];
                return Folding()
                    .Replace(head, " ")
                    .Split('\n')
                    .Select(line => line.Split(':', 2))
                    .ToLookup(
                        pair => pair[0],
                        pair => Decode(pair[1].Trim()),
                        StringComparer.OrdinalIgnoreCase
                    );
            });

    // RFC 2047: text that is not ASCII, in base64; blanks between two such words are none of the text's.
    private static string Decode(string value) =>
        EncodedWord()
            .Replace(
                BetweenWords().Replace(value, "?==?"),
                word => Encoding.UTF8.GetString(Convert.FromBase64String(word.Groups["text"].Value))
            );

    [GeneratedRegex("\n[ \t]+", RegexOptions.NonBacktracking)]
    private static partial Regex Folding();

    [GeneratedRegex("\\?= +=\\?", RegexOptions.NonBacktracking)]
    private static partial Regex BetweenWords();

    [GeneratedRegex(
        "=\\?utf-8\\?B\\?(?<text>[A-Za-z0-9+/=]*)\\?=",
        RegexOptions.IgnoreCase | RegexOptions.NonBacktracking
    )]
    private static partial Regex EncodedWord();
}
