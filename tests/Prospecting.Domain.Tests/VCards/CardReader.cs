using System.Text;

namespace Prospecting.Domain.Tests.VCards;

/// <summary>One property of a card, as a reader takes it.</summary>
/// <param name="Group">The group it belongs to.</param>
/// <param name="Name">Its name.</param>
/// <param name="Parameters">Its parameters, decoded.</param>
/// <param name="Raw">Its value, as written.</param>
internal sealed record CardLine(
    string? Group,
    string Name,
    IReadOnlyDictionary<string, string> Parameters,
    string Raw
)
{
    /// <summary>The value of a property that has one text.</summary>
    public string Text => Components.ShouldHaveSingleItem();

    /// <summary>The components of a compound value, each of one text.</summary>
    public IReadOnlyList<string> Components => CardReader.Components(Raw);
}

/// <summary>Reads the part of vCard that we write in, and is strict: it refuses what RFC 6350 does not allow.</summary>
internal static class CardReader
{
    private static readonly UTF8Encoding Strict = new(false, throwOnInvalidBytes: true);

    /// <summary>The lines of a card as they lie in the file, without their ends.</summary>
    /// <exception cref="DecoderFallbackException">A character is cut.</exception>
    public static IReadOnlyList<string> PhysicalLines(byte[] file)
    {
        List<string> lines = [];
        var start = 0;
        while (start < file.Length)
        {
            var length = file.AsSpan(start).IndexOf("\r\n"u8);
            length.ShouldBeInRange(0, 75, "A line is not ended, or too long.");
            // Line by line: a character in two lines would be two faults.
            var line = Strict.GetString(file, start, length);
            line.ShouldNotContain('\r');
            line.ShouldNotContain('\n');
            lines.Add(line);
            start += length + 2;
        }

        return lines;
    }

    /// <summary>The properties of one card between its first and its last line.</summary>
    public static IReadOnlyList<CardLine> Read(byte[] file)
    {
        List<StringBuilder> logical = [];
        foreach (var line in PhysicalLines(file))
        {
            if (line.StartsWith(' '))
            {
                logical[^1].Append(line, 1, line.Length - 1);
            }
            else
            {
                logical.Add(new StringBuilder(line));
            }
        }

        var lines = logical.ConvertAll(l => l.ToString());
        lines[0].ShouldBe("BEGIN:VCARD");
        lines[^1].ShouldBe("END:VCARD");
        return [.. lines.Skip(1).SkipLast(1).Select(Line)];
    }

    public static IReadOnlyList<string> Components(string raw)
    {
        List<StringBuilder> components = [new()];
        for (var i = 0; i < raw.Length; i++)
        {
            _ = raw[i] switch
            {
                '\\' => components[^1].Append(Unescaped(raw[++i])),
                ';' => Next(components),
                ',' => throw new FormatException("An unescaped comma: a list of values."),
                var c when char.IsControl(c) && c != '\t' => throw new FormatException(
                    $"U+{(int)c:X4}"
                ),
                var c => components[^1].Append(c),
            };
        }

        return components.ConvertAll(c => c.ToString());
    }

    private static StringBuilder Next(List<StringBuilder> components)
    {
        components.Add(new StringBuilder());
        return components[^1];
    }

    private static char Unescaped(char escaped) =>
        escaped switch
        {
            'n' => '\n',
            '\\' or ',' or ';' => escaped,
            _ => throw new FormatException($"\\{escaped} is no escape."),
        };

    private static CardLine Line(string line)
    {
        var at = 0;
        var name = Until(line, ref at, ";:");
        Dictionary<string, string> parameters = new(StringComparer.Ordinal);
        while (line[at] == ';')
        {
            at++;
            var parameter = Until(line, ref at, "=");
            at++;
            parameters.Add(parameter, ParameterValue(line, ref at));
        }

        line[at].ShouldBe(':');
        var dot = name.IndexOf('.', StringComparison.Ordinal);
        return new CardLine(
            dot < 0 ? null : name[..dot],
            name[(dot + 1)..],
            parameters,
            line[(at + 1)..]
        );
    }

    // RFC 6868 over the quoted form.
    private static string ParameterValue(string line, ref int at)
    {
        if (line[at] != '"')
        {
            return Until(line, ref at, ";:");
        }

        at++;
        var quoted = Until(line, ref at, "\"");
        at++;
        var value = new StringBuilder();
        for (var i = 0; i < quoted.Length; i++)
        {
            value.Append(
                quoted[i] != '^'
                    ? quoted[i]
                    : quoted[++i] switch
                    {
                        'n' => '\n',
                        '\'' => '"',
                        '^' => '^',
                        var c => throw new FormatException($"^{c} is no escape."),
                    }
            );
        }

        return value.ToString();
    }

    private static string Until(string line, ref int at, string ends)
    {
        var start = at;
        at += line.AsSpan(at).IndexOfAny(ends);
        at.ShouldBeGreaterThanOrEqualTo(start, $"None of {ends}");
        return line[start..at];
    }
}
