using NodaTime;
using Prospecting.Results;
using Prospecting.Scopes;
using Prospecting.Statuses;
using Prospecting.Texts;

namespace Prospecting.Prospects;

/// <summary>How a prospect came in, where that differs from "entered here and now".</summary>
public sealed record ProspectOrigin
{
    /// <summary>Entered by hand, here and now.</summary>
    public static readonly ProspectOrigin Entered = new();

    /// <summary>The greatest length of <see cref="Action"/>.</summary>
    public const int MaxActionLength = 40;

    /// <summary>The action that the history of statuses shows first, up to 40 characters.</summary>
    public string Action { get; init; } = "create";

    /// <summary>The owning company, when it is not the active one of the scope.</summary>
    public CompanyId? Company { get; init; }

    /// <summary>When the record was first created, in whatever system that was.</summary>
    public Instant? CreatedAt { get; init; }

    /// <summary>The code of the status it comes in with, when it is not the initial one.</summary>
    public string? Status { get; init; }

    /// <summary>A status text that the workflow does not know, up to 4,000 characters; kept in the history of statuses (SPEC I-4).</summary>
    public string? UnknownStatusText { get; init; }

    /// <summary>Whether somebody should look at it (SPEC I-4).</summary>
    public bool NeedsReview { get; init; }

    /// <summary>The same with its texts as they are kept, or all their faults.</summary>
    internal Outcome<ProspectOrigin> Clean()
    {
        List<Reason> reasons = [];
        var clean = this with
        {
            Action =
                new TextRule("/action", MaxActionLength).Require(Action, reasons) ?? string.Empty,
            UnknownStatusText = new TextRule(
                "/status",
                TransitionDefinition.MaxNoteLength,
                AllowsLines: true
            ).Clean(UnknownStatusText, reasons),
        };
        return reasons.Count == 0 ? clean : Outcome<ProspectOrigin>.Refused(reasons);
    }

    /// <summary>The action alone: a status that is not known may be any text.</summary>
    public override string ToString() => $"origin ({Action})";
}
