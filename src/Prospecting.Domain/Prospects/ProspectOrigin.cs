using NodaTime;
using Prospecting.Scopes;

namespace Prospecting.Prospects;

/// <summary>How a prospect came in, where that differs from "entered here and now".</summary>
public sealed record ProspectOrigin
{
    /// <summary>Entered by hand, here and now.</summary>
    public static readonly ProspectOrigin Entered = new();

    /// <summary>The action that the history of statuses shows first.</summary>
    public string Action { get; init; } = "create";

    /// <summary>The owning company, when it is not the active one of the scope.</summary>
    public CompanyId? Company { get; init; }

    /// <summary>When the record was first created, in whatever system that was.</summary>
    public Instant? CreatedAt { get; init; }

    /// <summary>The code of the status it comes in with, when it is not the initial one.</summary>
    public string? Status { get; init; }

    /// <summary>A status text that the workflow does not know; kept in the history of statuses (SPEC I-4).</summary>
    public string? UnknownStatusText { get; init; }

    /// <summary>Whether somebody should look at it (SPEC I-4).</summary>
    public bool NeedsReview { get; init; }

    /// <summary>The action alone: a status that is not known may be any text.</summary>
    public override string ToString() => $"origin ({Action})";
}
