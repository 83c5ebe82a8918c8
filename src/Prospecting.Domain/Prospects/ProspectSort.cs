namespace Prospecting.Prospects;

/// <summary>The order of a list; the id always comes last, so that it is total.</summary>
public enum ProspectSort
{
    /// <summary>The latest creation date first.</summary>
    NewestFirst = 0,

    /// <summary>By folded display name.</summary>
    Name = 1,

    /// <summary>Those first that have been in their status for the longest time (SPEC S-12).</summary>
    LongestInStatus = 2,
}
