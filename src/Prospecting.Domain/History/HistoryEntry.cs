using NodaTime;
using Prospecting.Aggregates;
using Prospecting.Collections;
using Prospecting.Prospects;
using Prospecting.Scopes;

namespace Prospecting.History;

/// <summary>One commit's changes to one aggregate: append-only, never rewritten (SPEC H-1).</summary>
public sealed record HistoryEntry
{
    /// <summary>The kind of the aggregate: <c>prospect</c>, <c>contact</c>, or what is kept under a prospect or set by a company, such as <c>task</c>.</summary>
    public required string SubjectKind { get; init; }

    /// <summary>The id of the aggregate at that time; a later merge does not change it.</summary>
    public required Guid SubjectId { get; init; }

    /// <summary>The prospect that the aggregate was kept under at that time; <see langword="null"/> for prospects and contacts themselves.</summary>
    public ProspectId? Prospect { get; init; }

    /// <summary>Its number in the history of the aggregate, from 1, without gaps: the version that the commit wrote.</summary>
    public required int Sequence { get; init; }

    /// <summary>When.</summary>
    public required Instant At { get; init; }

    /// <summary>Who.</summary>
    public required UserId User { get; init; }

    /// <summary>For which company.</summary>
    public CompanyId? Company { get; init; }

    /// <summary>The fields, each with its old and new value; erased personal values are <see langword="null"/>.</summary>
    public ValueList<FieldChange> Changes { get; init; } = [];
}
