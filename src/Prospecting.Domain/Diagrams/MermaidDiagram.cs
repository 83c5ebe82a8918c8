using System.Globalization;
using System.Text;
using Prospecting.Statuses;

namespace Prospecting.Diagrams;

/// <summary>Draws a workflow as a Mermaid state diagram (SPEC S-15): the same text for the same definition, whatever its labels hold.</summary>
public static class MermaidDiagram
{
    /// <summary>Draws a workflow.</summary>
    /// <param name="workflow">The definition; it may be faulty.</param>
    /// <param name="culture">The language of the labels.</param>
    /// <param name="current">The code of a status to highlight, if any.</param>
    /// <param name="counts">How many prospects are in each status, by code, if known.</param>
    /// <returns>Mermaid text, lines ended by line feeds.</returns>
    public static string Draw(
        StatusWorkflow workflow,
        CultureInfo culture,
        string? current = null,
        IReadOnlyDictionary<string, int>? counts = null
    )
    {
        ArgumentNullException.ThrowIfNull(workflow);
        var parts = new DiagramParts(workflow);
        var text = new StringBuilder("stateDiagram-v2\n");
        foreach (var status in workflow.Statuses)
        {
            var count =
                counts is not null && counts.TryGetValue(status.Code, out var n)
                    ? $" ({n})"
                    : string.Empty;
            text.Append(
                CultureInfo.InvariantCulture,
                $"    {parts.IdOf(status.Code)}: {Escaped(status.Label.In(culture))}{count}\n"
            );
        }

        foreach (var status in workflow.Statuses.Where(s => s.IsInitial))
        {
            text.Append(CultureInfo.InvariantCulture, $"    [*] --> {parts.IdOf(status.Code)}\n");
        }

        foreach (var (from, to, transition) in parts.Arrows)
        {
            text.Append(
                CultureInfo.InvariantCulture,
                $"    {from} --> {to}: {Escaped(transition.Label.In(culture))}\n"
            );
        }

        foreach (var status in workflow.Statuses.Where(s => s.IsTerminal))
        {
            text.Append(CultureInfo.InvariantCulture, $"    {parts.IdOf(status.Code)} --> [*]\n");
        }

        if (parts.FindId(current) is { } highlighted)
        {
            text.Append("    classDef current fill:#0e626e,color:#ffffff\n");
            text.Append(CultureInfo.InvariantCulture, $"    class {highlighted} current\n");
        }

        return text.ToString();
    }

    // Mermaid reads #code; as a character: everything that could end a label or start markup goes that way.
    private static string Escaped(string label)
    {
        var text = new StringBuilder(label.Length);
        foreach (var rune in label.EnumerateRunes())
        {
            if (
                Rune.IsLetterOrDigit(rune)
                || rune.Value is ' ' or '-' or '\'' or '.' or ',' or '(' or ')' or '/'
            )
            {
                text.Append(rune);
            }
            else if (Rune.IsControl(rune))
            {
                text.Append(' ');
            }
            else
            {
                text.Append(CultureInfo.InvariantCulture, $"#{rune.Value};");
            }
        }

        return text.ToString();
    }
}
