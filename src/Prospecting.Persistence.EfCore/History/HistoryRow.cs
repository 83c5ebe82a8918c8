using NodaTime;
using Prospecting.Persistence.EfCore.Storage;

namespace Prospecting.Persistence.EfCore.History;

/// <summary>A row of the table <c>history</c>: one commit's change to one record. Append-only.</summary>
public sealed class HistoryRow : IProspectingRow
{
    /// <summary>The tenant's number.</summary>
    public int TenantId { get; set; }

    /// <summary>The record; not a foreign key, because history outlives it.</summary>
    public Guid SubjectId { get; set; }

    /// <summary>The version that the commit wrote.</summary>
    public int Sequence { get; set; }

    /// <summary><c>prospect</c>, <c>contact</c>, or what is kept under a prospect or set by a company, such as <c>task</c>.</summary>
    public string SubjectKind { get; set; } = string.Empty;

    /// <summary>The prospect that the record was kept under at that time; none for prospects and contacts themselves.</summary>
    public Guid? ProspectId { get; set; }

    /// <summary>When.</summary>
    public Instant At { get; set; }

    /// <summary>Who.</summary>
    public string UserId { get; set; } = string.Empty;

    /// <summary>For which company.</summary>
    public string? CompanyId { get; set; }

    /// <summary>
    /// The fields that changed, as a JSON array of <c>{"field", "old", "new"}</c>; personal ones have <c>"personal": true</c> instead of
    /// values.
    /// </summary>
    public string Changes { get; set; } = "[]";

    /// <summary>The personal values, until they are erased.</summary>
    public PersonalValueRow? Personal { get; set; }
}
