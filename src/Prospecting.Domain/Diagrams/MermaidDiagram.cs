using System.Globalization;
using Prospecting.Statuses;

namespace Prospecting.Diagrams;

/// <summary>Draws workflows as Mermaid state diagrams (SPEC S-15): the same text for the same definition, whatever its labels hold.</summary>
public static class MermaidDiagram
{
    /// <summary>Draws a workflow, its phases as composite states.</summary>
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
        ArgumentNullException.ThrowIfNull(culture);
        return MermaidText.Of(new DiagramParts(workflow).Draw(culture, current, counts));
    }

    /// <summary>Draws what two definitions have, together: what only one of them has, and what differs, is marked.</summary>
    /// <param name="older">The definition before; it may be faulty.</param>
    /// <param name="newer">The definition after; it may be faulty.</param>
    /// <param name="culture">The language of the labels.</param>
    /// <returns>
    /// Mermaid text, lines ended by line feeds. Phases, statuses and arrows carry <c>+</c> when they were added, <c>-</c> when they were
    /// removed, <c>~</c> when they differ; statuses are coloured, too.
    /// </returns>
    public static string DrawDifference(
        StatusWorkflow older,
        StatusWorkflow newer,
        CultureInfo culture
    )
    {
        ArgumentNullException.ThrowIfNull(older);
        ArgumentNullException.ThrowIfNull(newer);
        ArgumentNullException.ThrowIfNull(culture);
        return MermaidText.Of(DifferenceDrawing.Of(older, newer, culture));
    }
}
