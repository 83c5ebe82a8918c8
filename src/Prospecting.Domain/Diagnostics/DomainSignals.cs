namespace Prospecting.Diagnostics;

/// <summary>What this package lets a host observe.</summary>
public static class DomainSignals
{
    /// <summary>The name of the activity source and of the meter.</summary>
    public const string SourceName = "Prospecting.Domain";

    /// <summary>Moving prospects, from loading them to the decision; one for each call.</summary>
    public static Signal Move { get; } =
        new(
            SignalKind.Activity,
            "prospecting.move",
            string.Empty,
            "Prospects are loaded and an action is decided on for each.",
            [SignalTags.Tenant, SignalTags.Count, SignalTags.ErrorType]
        );

    /// <summary>Loading what records are compared with.</summary>
    public static Signal DuplicateSearch { get; } =
        new(
            SignalKind.Activity,
            "prospecting.duplicates.search",
            string.Empty,
            "What several records have to be compared with is loaded.",
            [SignalTags.Count, SignalTags.ErrorType]
        );

    /// <summary>Planning a merge.</summary>
    public static Signal MergePlan { get; } =
        new(
            SignalKind.Activity,
            "prospecting.merge.plan",
            string.Empty,
            "A merge is planned; the outcome is planned, or why not.",
            [SignalTags.Tenant, SignalTags.Outcome, SignalTags.ErrorType]
        );

    /// <summary>Carrying a merge out.</summary>
    public static Signal MergeExecution { get; } =
        new(
            SignalKind.Activity,
            "prospecting.merge.execute",
            string.Empty,
            "A merge is carried out; the outcome is merged, or why not.",
            [SignalTags.Tenant, SignalTags.Outcome, SignalTags.ErrorType]
        );

    /// <summary>Decisions on actions.</summary>
    public static Signal Moves { get; } =
        new(
            SignalKind.Counter,
            "prospecting.moves",
            "{move}",
            "Decisions on actions, by how they were decided.",
            [SignalTags.Tenant, SignalTags.Action, SignalTags.Decision]
        );

    /// <summary>How long moving takes.</summary>
    public static Signal MoveDuration { get; } =
        new(
            SignalKind.Histogram,
            "prospecting.move.duration",
            "s",
            "How long a call takes that moves prospects, without the commit.",
            [SignalTags.Tenant]
        );

    /// <summary>Duplicates found.</summary>
    public static Signal DuplicatesFound { get; } =
        new(
            SignalKind.Counter,
            "prospecting.duplicates.found",
            "{duplicate}",
            "Duplicates found, by how likely they are.",
            [SignalTags.Verdict]
        );

    /// <summary>How long a search for duplicates takes.</summary>
    public static Signal DuplicateSearchDuration { get; } =
        new(
            SignalKind.Histogram,
            "prospecting.duplicates.search.duration",
            "s",
            "How long it takes to load what several records are compared with.",
            []
        );

    /// <summary>Merges carried out.</summary>
    public static Signal Merges { get; } =
        new(
            SignalKind.Counter,
            "prospecting.merges",
            "{merge}",
            "Merges, by what came of them: merged, or why not.",
            [SignalTags.Tenant, SignalTags.Outcome]
        );

    /// <summary>All of them.</summary>
    public static IReadOnlyList<Signal> All { get; } =
    [
        Move,
        DuplicateSearch,
        MergePlan,
        MergeExecution,
        Moves,
        MoveDuration,
        DuplicatesFound,
        DuplicateSearchDuration,
        Merges,
    ];
}
