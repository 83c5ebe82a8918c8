namespace Prospecting.Diagrams;

/// <summary>How something differs between two definitions.</summary>
public enum WorkflowDifferenceKind
{
    /// <summary>Only the newer one has it.</summary>
    Added = 0,

    /// <summary>Both have it, with other contents.</summary>
    Changed = 1,

    /// <summary>Only the older one has it.</summary>
    Removed = 2,
}
