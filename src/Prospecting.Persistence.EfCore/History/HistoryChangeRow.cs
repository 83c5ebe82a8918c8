using Prospecting.Persistence.EfCore.Storage;

namespace Prospecting.Persistence.EfCore.History;

/// <summary>A row of the table <c>history_changes</c>: one field; its personal values stand in another table.</summary>
public sealed class HistoryChangeRow : IProspectingRow
{
    /// <summary>The tenant's number.</summary>
    public int TenantId { get; set; }

    /// <summary>The record.</summary>
    public Guid SubjectId { get; set; }

    /// <summary>The version that the commit wrote.</summary>
    public int Sequence { get; set; }

    /// <summary>Its place among the changes of the commit.</summary>
    public int Ordinal { get; set; }

    /// <summary>The field's JSON pointer.</summary>
    public string Field { get; set; } = string.Empty;

    /// <summary>Whether the values are personal data.</summary>
    public bool IsPersonal { get; set; }

    /// <summary>The value before, unless personal.</summary>
    public string? OldValue { get; set; }

    /// <summary>The value after, unless personal.</summary>
    public string? NewValue { get; set; }

    /// <summary>The personal values, until they are erased.</summary>
    public PersonalValueRow? Personal { get; set; }
}
