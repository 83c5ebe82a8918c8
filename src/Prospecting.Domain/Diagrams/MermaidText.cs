using System.Globalization;
using System.Text;

namespace Prospecting.Diagrams;

/// <summary>Writes a drawing in the language of Mermaid.</summary>
internal static class MermaidText
{
    public static string Of(Drawing drawing)
    {
        var text = new StringBuilder("stateDiagram-v2\n");
        foreach (var line in drawing.Outline())
        {
            // A status belongs to the phase whose braces it first appears in, so arrows stay outside of all.
            text.Append(line.Indent)
                .Append(
                    line.Kind switch
                    {
                        OutlineKind.Opening => string.Create(
                            CultureInfo.InvariantCulture,
                            $"state \"{Escaped(drawing.Phases[line.Index].Label)}\" as g{line.Index + 1} {{"
                        ),
                        OutlineKind.Status =>
                            $"{Id(line.Index)}: {Escaped(drawing.Statuses[line.Index].Label)}",
                        // Mermaid cannot draw a phase with nothing in it.
                        OutlineKind.Nothing => "[*]",
                        OutlineKind.Closing => "}",
                        _ => throw new InvalidOperationException($"No line is {line.Kind}."),
                    }
                )
                .Append('\n');
        }

        foreach (var (from, to, label) in WithLoopsAsOne(drawing.Arrows))
        {
            var written = label is null ? string.Empty : ": " + Escaped(label);
            text.Append("    ")
                .Append(from is { } status ? Id(status) : "[*]")
                .Append(" --> ")
                .Append(to is { } target ? Id(target) : "[*]")
                .Append(written)
                .Append('\n');
        }

        var styled = Enumerable
            .Range(0, drawing.Statuses.Count)
            .ToLookup(i => drawing.Statuses[i].Style, StringComparer.Ordinal);
        foreach (var (name, look) in DiagramStyles.InMermaid.Where(s => styled.Contains(s.Name)))
        {
            text.Append(
                CultureInfo.InvariantCulture,
                $"    classDef {name} {look}\n    class {string.Join(',', styled[name].Select(Id))} {name}\n"
            );
        }

        return text.ToString();
    }

    // Mermaid shows only the last of several loops at one state.
    private static IEnumerable<DrawnArrow> WithLoopsAsOne(IReadOnlyList<DrawnArrow> arrows)
    {
        var loops = arrows.Where(IsLoop).ToLookup(a => a.From);
        HashSet<int?> seen = [];
        foreach (var arrow in arrows)
        {
            if (!IsLoop(arrow))
            {
                yield return arrow;
            }
            else if (seen.Add(arrow.From))
            {
                yield return arrow with
                {
                    Label = string.Join(", ", loops[arrow.From].Select(a => a.Label)),
                };
            }
        }

        static bool IsLoop(DrawnArrow arrow) => arrow.From is not null && arrow.From == arrow.To;
    }

    private static string Id(int status) =>
        string.Create(CultureInfo.InvariantCulture, $"s{status + 1}");

    // Mermaid reads #code; as a character: everything that could end a label, start markup or make a list of it goes that way.
    private static string Escaped(string label)
    {
        var text = new StringBuilder(label.Length);
        var hasLetter = false;
        foreach (var rune in label.EnumerateRunes())
        {
            var value = Rune.IsControl(rune) ? ' ' : rune.Value;
            if (Rune.IsLetterOrDigit(rune))
            {
                hasLetter |= Rune.IsLetter(rune);
                text.Append(rune);
            }
            else if (
                value == ' '
                    ? !EndsWithDirection(text)
                    : hasLetter && value is '-' or '\'' or ',' or '(' or ')' or '/'
            )
            {
                text.Append((char)value);
            }
            else
            {
                text.Append(CultureInfo.InvariantCulture, $"#{value};");
            }
        }

        var escaped = text.ToString().Trim();
        return escaped.Length == 0 ? "#160;" : escaped;
    }

    // Wherever on a line the word direction stands before LR and the like, Mermaid takes the whole line for a command.
    private static bool EndsWithDirection(StringBuilder text)
    {
        const string Word = "direction";
        return text.Length >= Word.Length
            && text.ToString(text.Length - Word.Length, Word.Length)
                .Equals(Word, StringComparison.OrdinalIgnoreCase);
    }
}
