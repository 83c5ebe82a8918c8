namespace Prospecting.Persistence.EfCore.Storage;

/// <summary>Marks the rows that only a session may write.</summary>
internal interface IProspectingRow
{
    /// <summary>The tenant: the first column of every key.</summary>
    int TenantId { get; }
}
