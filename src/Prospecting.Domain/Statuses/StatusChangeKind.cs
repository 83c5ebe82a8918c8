namespace Prospecting.Statuses;

/// <summary>What put a prospect into a status.</summary>
public enum StatusChangeKind
{
    /// <summary>It came in: entered, imported.</summary>
    Entered = 0,

    /// <summary>Somebody did an action of the workflow.</summary>
    Moved = 1,

    /// <summary>A new version of the workflow replaced its status; the stay goes on under another name (SPEC S-14).</summary>
    Migrated = 2,
}
