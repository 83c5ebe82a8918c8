using System.Globalization;
using System.Text;
using Prospecting.Statuses;

namespace Prospecting.Diagrams;

/// <summary>Draws a workflow in the DOT language of Graphviz (SPEC S-15): the same text for the same definition, whatever its labels hold.</summary>
public static class DotDiagram
{
    /// <summary>Draws a workflow, its phases as clusters.</summary>
    /// <param name="workflow">The definition; it may be faulty.</param>
    /// <param name="culture">The language of the labels.</param>
    /// <param name="current">The code of a status to highlight, if any.</param>
    /// <param name="counts">How many prospects are in each status, by code, if known.</param>
    /// <returns>DOT text, lines ended by line feeds.</returns>
    public static string Draw(
        StatusWorkflow workflow,
        CultureInfo culture,
        string? current = null,
        IReadOnlyDictionary<string, int>? counts = null
    )
    {
        ArgumentNullException.ThrowIfNull(workflow);
        ArgumentNullException.ThrowIfNull(culture);
        var drawing = new DiagramParts(workflow).Draw(culture, current, counts);
        // The older ranking of Graphviz gives up on some clusters.
        var text = new StringBuilder(
            "digraph workflow {\n    rankdir=LR\n    newrank=true\n    node [shape=box style=rounded]\n    start [shape=point]\n"
        );
        foreach (var line in drawing.Outline())
        {
            text.Append(line.Indent);
            _ = line.Kind switch
            {
                OutlineKind.Opening => text.Append(
                    CultureInfo.InvariantCulture,
                    $"subgraph cluster_g{line.Index + 1} {{\n{line.Indent}    label={Quoted(drawing.Phases[line.Index].Label)}\n"
                ),
                OutlineKind.Status => text.Append(
                    CultureInfo.InvariantCulture,
                    $"{Id(line.Index)} [{Attributes(drawing.Statuses[line.Index])}]\n"
                ),
                // Graphviz leaves out a cluster with nothing in it.
                OutlineKind.Nothing => text.Append(
                    CultureInfo.InvariantCulture,
                    $"g{line.Index + 1} [style=invis]\n"
                ),
                OutlineKind.Closing => text.Append("}\n"),
                _ => throw new InvalidOperationException($"No line is {line.Kind}."),
            };
        }

        // The end is no arrow here: terminal statuses have a double border.
        foreach (var (from, to, label) in drawing.Arrows.Where(a => a.To is not null))
        {
            text.Append("    ")
                .Append(from is { } status ? Id(status) : "start")
                .Append(" -> ")
                .Append(Id(to!.Value))
                .Append(label is null ? string.Empty : $" [label={Quoted(label)}]")
                .Append('\n');
        }

        return text.Append("}\n").ToString();
    }

    private static string Id(int status) =>
        string.Create(CultureInfo.InvariantCulture, $"s{status + 1}");

    private static string Attributes(DrawnStatus status)
    {
        var border = status.IsTerminal ? " peripheries=2" : string.Empty;
        var fill =
            status.Style == DiagramStyles.Current
                ? " style=\"rounded,filled\" fillcolor=\"#9fd3da\""
                : string.Empty;
        return $"label={Quoted(status.Label)}{border}{fill}";
    }

    // Inside a quoted DOT string the quote and the backslash mean something, and labels know HTML's entities; a line break would be legal
    // but not what a label means.
    private static string Quoted(string label)
    {
        var text = new StringBuilder("\"", label.Length + 2);
        foreach (var rune in label.EnumerateRunes())
        {
            _ = rune.Value switch
            {
                '"' => text.Append("\\\""),
                '\\' => text.Append("\\\\"),
                '&' => text.Append("&amp;"),
                // The two that are Unicode but neither XML nor SVG.
                0xFFFE or 0xFFFF => text.Append(' '),
                _ when Rune.IsControl(rune) => text.Append(' '),
                _ => text.Append(rune),
            };
        }

        return text.Append('"').ToString();
    }
}
