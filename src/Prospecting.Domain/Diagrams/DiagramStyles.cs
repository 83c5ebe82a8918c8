namespace Prospecting.Diagrams;

/// <summary>The names of the styles that set statuses off.</summary>
internal static class DiagramStyles
{
    /// <summary>The status that a prospect is in.</summary>
    public const string Current = "current";

    /// <summary>A status that only the newer definition has.</summary>
    public const string Added = "added";

    /// <summary>A status that differs.</summary>
    public const string Changed = "changed";

    /// <summary>A status that only the older definition has.</summary>
    public const string Removed = "removed";

    /// <summary>How Mermaid draws each: dark text on light grounds that stay apart for the colour-blind; the removed one is dashed, too.</summary>
    public static IReadOnlyList<(string Name, string Look)> InMermaid { get; } =
    [
        (Current, "fill:#0e626e,color:#ffffff"),
        (Added, "fill:#c9ecd9,stroke:#00704f,color:#000000"),
        (Changed, "fill:#fbe3a6,stroke:#8a5a00,color:#000000"),
        (Removed, "fill:#e9dff2,stroke:#6a3d9a,color:#000000,stroke-dasharray:5 5"),
    ];
}
