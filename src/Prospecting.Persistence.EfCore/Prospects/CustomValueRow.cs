using Prospecting.Persistence.EfCore.Storage;

namespace Prospecting.Persistence.EfCore.Prospects;

/// <summary>A row of the table <c>prospect_custom_values</c>, one for each choice where several are made: yours to query in LINQ, a session's to write.</summary>
public sealed class CustomValueRow : IProspectingRow
{
    /// <summary>The tenant's number.</summary>
    public int TenantId { get; set; }

    /// <summary>The prospect.</summary>
    public Guid ProspectId { get; set; }

    /// <summary>The code of the field.</summary>
    public string Field { get; set; } = string.Empty;

    /// <summary>Its place where there are several, from 0.</summary>
    public int Ordinal { get; set; }

    /// <summary>The code of the field's type.</summary>
    public string Type { get; set; } = string.Empty;

    /// <summary>The value as canonical text.</summary>
    public string Text { get; set; } = string.Empty;

    /// <summary>What it is looked up and compared by: in the order of the values, whatever their type.</summary>
    public string ValueKey { get; set; } = string.Empty;
}
