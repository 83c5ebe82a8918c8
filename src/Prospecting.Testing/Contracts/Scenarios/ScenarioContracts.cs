namespace Prospecting.Testing.Contracts.Scenarios;

/// <summary>A day in each of the five systems that the specification was distilled from.</summary>
internal static class ScenarioContracts
{
    /// <summary>The group. What each part of a day needs has contracts of its own; here the parts are used together.</summary>
    public const string Group = "Scenarios of the sources";

    public static IReadOnlyList<StoreContract> All { get; } =
    [
        AccountingFirmScenario.Contract,
        BusinessSuiteScenario.Contract,
        FactoringPartnerScenario.Contract,
        PartsDistributorScenario.Contract,
        SalesPipelineScenario.Contract,
    ];
}
