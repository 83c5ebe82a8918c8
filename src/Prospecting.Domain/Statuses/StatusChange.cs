using NodaTime;
using Prospecting.Collections;
using Prospecting.Scopes;

namespace Prospecting.Statuses;

/// <summary>One line of the history of statuses: append-only (SPEC S-12).</summary>
public sealed record StatusChange
{
    /// <summary>Its number in the history of the prospect, from 1.</summary>
    public required int Sequence { get; init; }

    /// <summary>When.</summary>
    public required Instant At { get; init; }

    /// <summary>Who.</summary>
    public required UserId User { get; init; }

    /// <summary>What kind of change it was.</summary>
    public StatusChangeKind Kind { get; init; }

    /// <summary>The action; <c>create</c>, <c>import</c> and <c>merge</c> for those that no workflow declares, <c>migrate</c> when a new version of the workflow replaced the status.</summary>
    public required string Action { get; init; }

    /// <summary>The status before; <see langword="null"/> for the first one.</summary>
    public string? From { get; init; }

    /// <summary>The status after.</summary>
    public required string To { get; init; }

    /// <summary>The workflow's key.</summary>
    public required string Workflow { get; init; }

    /// <summary>The workflow's version.</summary>
    public required int WorkflowVersion { get; init; }

    /// <summary>The reasons given [facteurs].</summary>
    public ValueList<string> Reasons { get; init; } = [];

    /// <summary>The written justification; for an import, the status text of the file that the workflow did not know (SPEC I-4).</summary>
    public string? Note { get; init; }

    /// <summary>
    /// How long the status before lasted, zero where the clock stepped back; <see langword="null"/> for the first one, and for a migration,
    /// which only gives the stay another name.
    /// </summary>
    public Duration? PreviousDuration { get; init; }

    /// <summary>From, to and action: reasons and note are the user's words.</summary>
    public override string ToString() => $"{From} -> {To} ({Action})";
}
