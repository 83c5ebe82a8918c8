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

    /// <summary>Something leads to a converted status: conversion is a command of its own.</summary>
    public const string ConvertedEntered = "workflow.converted-entered";

    /// <summary>A reopening leads out of a status that is not closed.</summary>
    public const string OpenReopened = "workflow.open-reopened";

    /// <summary>A branch of an action can never be taken: one before it always is.</summary>
    public const string Ambiguous = "workflow.ambiguous";

    /// <summary>A status or phase names a phase that there is not.</summary>
    public const string UnknownGroup = "workflow.unknown-group";

    /// <summary>A phase lies in itself.</summary>
    public const string GroupCycle = "workflow.group-cycle";

    /// <summary>No status belongs to a phase.</summary>
    public const string EmptyGroup = "workflow.empty-group";

    /// <summary>What a transition leads out of holds no status that it may leave.</summary>
    public const string EmptyOrigin = "workflow.empty-origin";

    /// <summary>A label is blank, too long, or holds characters that no label may.</summary>
    public const string BadLabel = "workflow.bad-label";

    /// <summary>A label is also a name of another status: a file that uses it is read as that one.</summary>
    public const string SameLabel = "workflow.same-label";

    /// <summary>Conditions are nested too deeply, or there are too many, or too few.</summary>
    public const string GuardShape = "workflow.guard-shape";

    /// <summary>A guard asks for a fact that there is not.</summary>
    public const string UnknownFact = "workflow.unknown-fact";

    /// <summary>No path leads from an open status to a closed one.</summary>
    public const string NeverCloses = "workflow.never-closes";

    /// <summary>A closed status counts as stagnating: nobody works on it.</summary>
    public const string StaleClosed = "workflow.stale-closed";
}
