namespace Prospecting.Merging;

/// <summary>Codes of refusals and conflicts of a merge.</summary>
public static class MergeReasons
{
    /// <summary>A record cannot be merged into itself.</summary>
    public const string Same = "merge.same";

    /// <summary>One of the records was merged before.</summary>
    public const string AlreadyMerged = "merge.already-merged";

    /// <summary>One of the records changed since the plan was made.</summary>
    public const string StalePlan = "merge.stale-plan";

    /// <summary>The records have different numbers: they may be two companies.</summary>
    public const string SirenDiffers = "merge.siren-differs";
}
