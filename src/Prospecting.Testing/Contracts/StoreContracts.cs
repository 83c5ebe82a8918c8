namespace Prospecting.Testing.Contracts;

/// <summary>What every store must keep. Run each contract against a fresh, empty store.</summary>
public static class StoreContracts
{
    /// <summary>All of them.</summary>
    public static IReadOnlyList<StoreContract> All { get; } =
    [
        .. UnitOfWorkContracts.All,
        .. ConcurrencyContracts.All,
        .. BulkContracts.All,
        .. TenancyContracts.All,
        .. ScopeContracts.All,
        .. ContactScopeContracts.All,
        .. QueryContracts.All,
        .. LongStayContracts.All,
        .. LookupContracts.All,
        .. HistoryContracts.All,
        .. ReleaseContracts.All,
        .. MigrationContracts.All,
        .. RollBackContracts.All,
        .. ManagementContracts.All,
        .. PresetContracts.All,
        .. TimeInStatusContracts.All,
        .. DuplicateContracts.All,
        .. OutboxContracts.All,
        .. DeliveryContracts.All,
        .. ReceiptContracts.All,
    ];

    /// <summary>The contract of a name.</summary>
    /// <param name="name">The sentence.</param>
    /// <exception cref="ArgumentException">There is none of that name.</exception>
    public static StoreContract Named(string name) =>
        All.FirstOrDefault(c => c.Name == name)
        ?? throw new ArgumentException($"There is no contract \"{name}\".", nameof(name));
}
