namespace Prospecting.Import.Reporting;

/// <summary>What became of a row; exactly one for each (SPEC I-7).</summary>
public enum RowOutcome
{
    /// <summary>A prospect was made of it.</summary>
    Created = 0,

    /// <summary>A prospect was changed by it.</summary>
    Updated = 1,

    /// <summary>A prospect took its values in.</summary>
    Merged = 2,

    /// <summary>A prospect says already what it says.</summary>
    Unchanged = 3,

    /// <summary>It was left out, because the policy says so.</summary>
    Skipped = 4,

    /// <summary>It came in and is marked for review.</summary>
    Flagged = 5,

    /// <summary>It is faulty; nothing of it came in.</summary>
    Rejected = 6,
}
