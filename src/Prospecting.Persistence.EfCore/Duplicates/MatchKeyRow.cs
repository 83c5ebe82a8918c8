using Prospecting.Duplicates;
using Prospecting.Persistence.EfCore.Storage;

namespace Prospecting.Persistence.EfCore.Duplicates;

/// <summary>A row of the table <c>match_keys</c>.</summary>
public sealed class MatchKeyRow : IProspectingRow
{
    /// <summary>The tenant's number.</summary>
    public int TenantId { get; set; }

    /// <summary>The prospect.</summary>
    public Guid ProspectId { get; set; }

    /// <summary>What the key is made of, by the number that docs/concepts/duplicates.md gives each kind.</summary>
    public MatchKeyKind Kind { get; set; }

    /// <summary>The hash of the value.</summary>
    public long Hash { get; set; }
}
