using Prospecting.Testing.Contracts.Scenarios;

namespace Prospecting.Testing.Contracts;

/// <summary>What every store must keep. Run each contract against a fresh, empty store.</summary>
public static class StoreContracts
{
    /// <summary>All of them.</summary>
    public static IReadOnlyList<StoreContract> All { get; } =
    [
        .. Of("Unit of work", UnitOfWorkContracts.All),
        .. Of("Concurrency", ConcurrencyContracts.All),
        .. Of("Many at once", BulkContracts.All),
        .. Of("Changes of contacts", ContactChangeContracts.All),
        .. Of("Tenancy", TenancyContracts.All),
        .. Of("What is foreign is not seen", InvisibilityContracts.All),
        .. Of("Scope", ScopeContracts.All),
        .. Of("Contacts and scope", ContactScopeContracts.All),
        .. Of("Lists and search", QueryContracts.All),
        .. Of("Criteria", CriteriaContracts.All),
        .. Of("Timelines", TimelineContracts.All),
        .. Of("Deletion", DeletionContracts.All),
        .. Of("Long stays", LongStayContracts.All),
        .. Of("Rows, counts and references", LookupContracts.All),
        .. Of("Last and next actions in lists", ListedActionContracts.All),
        .. Of("History", HistoryContracts.All),
        .. Of("Kept under prospects", PartContracts.All),
        .. Of("Kept under prospects, and scope", PartScopeContracts.All),
        .. Of("Lists of what is kept under prospects", PartListContracts.All),
        .. Of("Merges", MergeContracts.All),
        .. Of("Merges of what is kept under prospects", PartMergeContracts.All),
        .. Of("Settings of companies", SettingContracts.All),
        .. Of("Settings of companies, and scope", SettingScopeContracts.All),
        .. Of("Releases of workflows", ReleaseContracts.All),
        .. Of("Migration of statuses", MigrationContracts.All),
        .. Of("Rolling back", RollBackContracts.All),
        .. Of("Companies without statuses", ManagementContracts.All),
        .. Of("Presets", PresetContracts.All),
        .. Of("Time in status", TimeInStatusContracts.All),
        .. Of("Match keys", DuplicateContracts.All),
        .. Of("Renewal of match keys", KeyRenewalContracts.All),
        .. Of("Outbox", OutboxContracts.All),
        .. Of("Delivery", DeliveryContracts.All),
        .. Of("Receipts of commands", ReceiptContracts.All),
        .. Of(ScenarioContracts.Group, ScenarioContracts.All),
    ];

    /// <summary>Those that apply to a store that can do this; the others are not applicable to it, and it says so by what it can do.</summary>
    /// <param name="capabilities">What the store can do: <see cref="StoreHarness.Capabilities"/>.</param>
    public static IReadOnlyList<StoreContract> For(StoreCapabilities capabilities) =>
        [.. All.Where(c => c.AppliesTo(capabilities))];

    /// <summary>The contract of a name.</summary>
    /// <param name="name">The sentence.</param>
    /// <exception cref="ArgumentException">There is none of that name.</exception>
    public static StoreContract Named(string name) =>
        All.FirstOrDefault(c => c.Name == name)
        ?? throw new ArgumentException($"There is no contract \"{name}\".", nameof(name));

    private static IEnumerable<StoreContract> Of(
        string group,
        IReadOnlyList<StoreContract> contracts
    ) => contracts.Select(c => c with { Group = group });
}
