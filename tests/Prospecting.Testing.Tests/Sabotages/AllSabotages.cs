namespace Prospecting.Testing.Tests.Sabotages;

/// <summary>Every sabotage. A contract that no broken store fails proves nothing.</summary>
internal static class AllSabotages
{
    public static IReadOnlyList<Sabotage> All { get; } =
    [
        .. UnitOfWorkSabotages.All,
        .. ConcurrencySabotages.All,
        .. BulkSabotages.All,
        .. ContactChangeSabotages.All,
        .. TenancySabotages.All,
        .. InvisibilitySabotages.All,
        .. ScopeSabotages.All,
        .. ContactScopeSabotages.All,
        .. QuerySabotages.All,
        .. CriteriaSabotages.All,
        .. TimelineSabotages.All,
        .. DeletionSabotages.All,
        .. LongStaySabotages.All,
        .. LookupSabotages.All,
        .. ListedActionSabotages.All,
        .. HistorySabotages.All,
        .. PartSabotages.All,
        .. PartScopeSabotages.All,
        .. PartListSabotages.All,
        .. MergeSabotages.All,
        .. PartMergeSabotages.All,
        .. SettingSabotages.All,
        .. SettingScopeSabotages.All,
        .. ReleaseSabotages.All,
        .. MigrationSabotages.All,
        .. RollBackSabotages.All,
        .. ManagementSabotages.All,
        .. PresetSabotages.All,
        .. TimeInStatusSabotages.All,
        .. DuplicateSabotages.All,
        .. KeyRenewalSabotages.All,
        .. OutboxSabotages.All,
        .. DeliverySabotages.All,
        .. ReceiptSabotages.All,
        .. ScenarioSabotages.All,
    ];

    public static Sabotage Named(string name) => All.Single(s => s.Name == name);
}
