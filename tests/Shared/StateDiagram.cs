namespace Prospecting.Tests;

/// <summary>What a Mermaid state diagram shows, read from its text.</summary>
/// <param name="States">The states but the start and the end, in the order they are declared in.</param>
/// <param name="Groups">The composite states, likewise.</param>
/// <param name="Arrows">The arrows.</param>
/// <param name="Classes">The class of each state that has one, by the state's id.</param>
internal sealed record StateDiagram(
    IReadOnlyList<StateDiagram.State> States,
    IReadOnlyList<StateDiagram.Group> Groups,
    IReadOnlyList<StateDiagram.Arrow> Arrows,
    IReadOnlyDictionary<string, string> Classes
)
{
    /// <summary>Reads a diagram.</summary>
    /// <exception cref="FormatException">Mermaid would refuse it, or show something else than it says.</exception>
    public static StateDiagram Parse(string text) => new StateDiagramParser(text).Parse();

    /// <param name="Id">Its id.</param>
    /// <param name="Label">Its label, decoded.</param>
    /// <param name="Group">The composite state it lies in.</param>
    internal sealed record State(string Id, string Label, string? Group);

    /// <param name="Id">Its id.</param>
    /// <param name="Label">Its label, decoded.</param>
    /// <param name="Parent">The composite state it lies in.</param>
    internal sealed record Group(string Id, string Label, string? Parent);

    /// <param name="From">The state it leads out of; <see langword="null"/> for the start.</param>
    /// <param name="To">The state it leads to; <see langword="null"/> for the end.</param>
    /// <param name="Label">Its label, decoded.</param>
    internal sealed record Arrow(string? From, string? To, string? Label);
}
