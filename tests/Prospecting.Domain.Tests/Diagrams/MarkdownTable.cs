using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Prospecting.Domain.Tests.Diagrams;

/// <summary>Reads a table as GitHub does: pipes part cells wherever they stand, unless a backslash is before them.</summary>
internal static partial class MarkdownTable
{
    /// <summary>The rows below the head, each with its cells.</summary>
    public static IReadOnlyList<IReadOnlyList<string>> Rows(string text)
    {
        text.ShouldEndWith("\n");
        var lines = text.TrimEnd('\n').Split('\n');
        lines[0].ShouldBe("| element | code | difference | changes |");
        lines[1].ShouldBe("|---|---|---|---|");
        return [.. lines.Skip(2).Select(Cells)];
    }

    /// <summary>The texts of the code in a cell, as a browser shows them.</summary>
    public static IEnumerable<string> Codes(string cell) =>
        Code()
            .Matches(cell)
            .Select(m =>
                m.Groups["plain"].Success
                    ? m.Groups["plain"].Value
                    : Entity()
                        .Replace(
                            m.Groups["escaped"].Value,
                            e =>
                                new Rune(
                                    int.Parse(e.Groups[1].ValueSpan, CultureInfo.InvariantCulture)
                                ).ToString()
                        )
            );

    private static IReadOnlyList<string> Cells(string line)
    {
        line.ShouldNotContain("\r");
        line.ShouldNotContain("\\");
        var parts = line.Split('|');
        (parts[0], parts[^1]).ShouldBe((string.Empty, string.Empty), line);
        return [.. parts[1..^1].Select(p => p.Trim(' '))];
    }

    [GeneratedRegex("`(?<plain>[^`]+)`|<code>(?<escaped>(&#[0-9]+;|[^&<>`])*)</code>")]
    private static partial Regex Code();

    [GeneratedRegex("&#([0-9]+);")]
    private static partial Regex Entity();
}
