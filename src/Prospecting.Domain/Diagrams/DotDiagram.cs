using System.Globalization;
using System.Text;
using Prospecting.Statuses;

namespace Prospecting.Diagrams;

/// <summary>Draws a workflow in the DOT language of Graphviz (SPEC S-15): the same text for the same definition, whatever its labels hold.</summary>
public static class DotDiagram
{
    /// <summary>Draws a workflow.</summary>
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
        var parts = new DiagramParts(workflow);
        var text = new StringBuilder(
            "digraph workflow {\n    rankdir=LR\n    node [shape=box style=rounded]\n"
        );
        text.Append("    start [shape=point]\n");
        foreach (var status in workflow.Statuses)
        {
            var count =
                counts is not null && counts.TryGetValue(status.Code, out var n)
                    ? $" ({n})"
                    : string.Empty;
            var border = status.IsTerminal ? " peripheries=2" : string.Empty;
            var fill =
                parts.FindId(current) == parts.IdOf(status.Code)
                    ? " style=\"rounded,filled\" fillcolor=\"#9fd3da\""
                    : string.Empty;
            text.Append(
                CultureInfo.InvariantCulture,
                $"    {parts.IdOf(status.Code)} [label={Quoted(status.Label.In(culture) + count)}{border}{fill}]\n"
            );
        }

        foreach (var status in workflow.Statuses.Where(s => s.IsInitial))
        {
            text.Append(CultureInfo.InvariantCulture, $"    start -> {parts.IdOf(status.Code)}\n");
        }

        foreach (var (from, to, transition) in parts.Arrows)
        {
            text.Append(
                CultureInfo.InvariantCulture,
                $"    {from} -> {to} [label={Quoted(transition.Label.In(culture))}]\n"
            );
        }

        return text.Append("}\n").ToString();
    }

    // Inside a quoted DOT string only the quote and the backslash mean something; a line break would be legal but not what a label means.
    private static string Quoted(string label)
    {
        var text = new StringBuilder("\"", label.Length + 2);
        foreach (var rune in label.EnumerateRunes())
        {
            _ = rune.Value switch
            {
                '"' => text.Append("\\\""),
                '\\' => text.Append("\\\\"),
                _ when Rune.IsControl(rune) => text.Append(' '),
                _ => text.Append(rune),
            };
        }

        return text.Append('"').ToString();
    }
}
