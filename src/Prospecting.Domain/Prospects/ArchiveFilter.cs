namespace Prospecting.Prospects;

/// <summary>Which of the archived and the others a list shows (SPEC Y-1).</summary>
public enum ArchiveFilter
{
    /// <summary>Those that are not in the archive.</summary>
    Present = 0,

    /// <summary>Those in the archive.</summary>
    Archived = 1,

    /// <summary>All of them.</summary>
    Either = 2,
}
