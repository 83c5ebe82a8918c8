namespace Prospecting.Statuses;

/// <summary>Codes of what can be wrong with a workflow definition (SPEC S-13).</summary>
public static class WorkflowFaultReasons
{
    /// <summary>The text is not JSON.</summary>
    public const string NotJson = "workflow.not-json";

    /// <summary>A member is not part of the format.</summary>
    public const string UnknownMember = "workflow.unknown-member";

    /// <summary>A member is missing.</summary>
    public const string MissingMember = "workflow.missing-member";

    /// <summary>A member has a value of another type, or one that is not among the possible ones.</summary>
    public const string WrongValue = "workflow.wrong-value";

    /// <summary>The definition is larger than the limits.</summary>
    public const string TooLarge = "workflow.too-large";

    /// <summary>A code has other characters or another length than codes may have.</summary>
    public const string BadCode = "workflow.bad-code";

    /// <summary>Two statuses, two transitions, or two names are the same.</summary>
    public const string Duplicate = "workflow.duplicate";

    /// <summary>No status is initial.</summary>
    public const string NoInitial = "workflow.no-initial";

    /// <summary>More than one status is initial.</summary>
    public const string SeveralInitial = "workflow.several-initial";

    /// <summary>A transition names a status that there is not.</summary>
    public const string UnknownTarget = "workflow.unknown-status";

    /// <summary>A transition leads out of nothing, or to nothing.</summary>
    public const string MissingEnd = "workflow.missing-end";

    /// <summary>No path leads from the initial status to a status.</summary>
    public const string Unreachable = "workflow.unreachable";

    /// <summary>Nothing leads out of a status that is not terminal.</summary>
    public const string DeadEnd = "workflow.dead-end";

    /// <summary>Something other than a reopening leads out of a terminal status.</summary>
    public const string TerminalLeft = "workflow.terminal-left";

    /// <summary>No won status can be reached.</summary>
    public const string NoWon = "workflow.no-won";

    /// <summary>No lost status can be reached.</summary>
    public const string NoLost = "workflow.no-lost";

    /// <summary>A guard is not registered.</summary>
    public const string UnknownGuard = "workflow.unknown-guard";

    /// <summary>A guard lacks a parameter, or has one that does not fit.</summary>
    public const string GuardParameter = "workflow.guard-parameter";

    /// <summary>A probability is out of range or contradicts its category.</summary>
    public const string Probability = "workflow.probability";

    /// <summary>Something leads out of a converted status.</summary>
    public const string ConvertedLeft = "workflow.converted-left";

    /// <summary>Something leads out of a junk status.</summary>
    public const string JunkReopened = "workflow.junk-reopened";
}
