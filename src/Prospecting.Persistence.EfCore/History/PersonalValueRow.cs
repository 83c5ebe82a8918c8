using Prospecting.Persistence.EfCore.Storage;

namespace Prospecting.Persistence.EfCore.History;

/// <summary>A row of the table <c>history_personal_values</c>: apart, so that it can be erased without touching what happened (SPEC H-1, Y-2).</summary>
public sealed class PersonalValueRow : IProspectingRow
{
    /// <summary>The tenant's number.</summary>
    public int TenantId { get; set; }

    /// <summary>The record.</summary>
    public Guid SubjectId { get; set; }

    /// <summary>The version that the commit wrote.</summary>
    public int Sequence { get; set; }

    /// <summary>A JSON array of <c>{"at", "old", "new"}</c>, where <c>at</c> is the place of the field among the changes of the line.</summary>
    public string PersonalValues { get; set; } = "[]";
}
