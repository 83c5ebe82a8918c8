using System.Globalization;
using System.Text;

namespace Prospecting.Statuses;

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
        // Codes may hold dots and hyphens, labels anything: nodes are numbered, labels are escaped.
        var ids = workflow
            .Statuses.Select((s, i) => (s.Code, Id: $"s{i + 1}"))
            .DistinctBy(s => s.Code)
            .ToDictionary(s => s.Code, s => s.Id);
        var text = new StringBuilder("stateDiagram-v2\n");
        foreach (var status in workflow.Statuses)
        {
            var count =
                counts is not null && counts.TryGetValue(status.Code, out var n)
                    ? $" ({n})"
                    : string.Empty;
            text.Append(
                CultureInfo.InvariantCulture,
                $"    {ids[status.Code]}: {Escaped(status.Label.In(culture))}{count}\n"
            );
        }

        foreach (var status in workflow.Statuses.Where(s => s.IsInitial))
        {
            text.Append(CultureInfo.InvariantCulture, $"    [*] --> {ids[status.Code]}\n");
        }

        foreach (var transition in workflow.Transitions)
        {
            AppendArrows(text, workflow, transition, ids, culture);
        }

        foreach (var status in workflow.Statuses.Where(s => s.IsTerminal))
        {
            text.Append(CultureInfo.InvariantCulture, $"    {ids[status.Code]} --> [*]\n");
        }

        if (current is not null && ids.TryGetValue(current, out var highlighted))
        {
            text.Append("    classDef current fill:#0e626e,color:#ffffff\n");
            text.Append(CultureInfo.InvariantCulture, $"    class {highlighted} current\n");
        }

        return text.ToString();
    }

    private static void AppendArrows(
        StringBuilder text,
        StatusWorkflow workflow,
        TransitionDefinition transition,
        Dictionary<string, string> ids,
        CultureInfo culture
    )
    {
        if (transition.Kind is TransitionKind.Ignore or TransitionKind.Internal)
        {
            return;
        }

        foreach (
            var from in workflow.Statuses.Where(s => CompiledWorkflow.LeadsOutOf(transition, s))
        )
        {
            // A reopening returns to wherever the prospect came from; the diagram shows where work starts again at the latest.
            var target = transition.Kind switch
            {
                TransitionKind.Reopen => workflow.Statuses.FirstOrDefault(s => s.IsInitial)?.Code,
                TransitionKind.Reentry => from.Code,
                _ => transition.To,
            };
            if (
                target is not null
                && target != from.Code | transition.Kind == TransitionKind.Reentry
                && ids.TryGetValue(target, out var to)
            )
            {
                text.Append(
                    CultureInfo.InvariantCulture,
                    $"    {ids[from.Code]} --> {to}: {Escaped(transition.Label.In(culture))}\n"
                );
            }
        }
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
