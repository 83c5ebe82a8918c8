using System.Collections.Concurrent;
using Prospecting.Testing.Contracts;
using Prospecting.Testing.Tests.Sabotages;

namespace Prospecting.Testing.Tests.Contracts;

/// <summary>A contract that no broken store fails proves nothing, and one that every broken store fails says nothing.</summary>
public sealed class EveryContractBites
{
    private static readonly HashSet<string> Scenarios = StoreContracts
        .All.Where(c => c.Group == "Scenarios of the sources")
        .Select(c => c.Name)
        .ToHashSet();

    public static TheoryData<string> Names => [.. AllSabotages.All.Select(s => s.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Fails_its_contract_and_keeps_all_others_a_store_that(string sabotage)
    {
        var broken = AllSabotages.Named(sabotage);
        ConcurrentBag<string> failed = [];
        ConcurrentBag<string> stray = [];
        await Parallel.ForEachAsync(
            StoreContracts.All,
            async (contract, cancellationToken) =>
            {
                await using var store = new SabotagedStore(broken.Wrap);
                try
                {
                    await contract.Verify(store, cancellationToken);
                }
                catch (ContractViolationException)
                {
                    failed.Add(contract.Name);
                }
                catch (Exception other) when (other is not OutOfMemoryException)
                {
                    stray.Add($"{contract.Name}: {other}");
                }
            }
        );
        stray.ShouldBeEmpty("a contract fails by a ContractViolationException and nothing else");
        // A scenario uses many things together, so that whatever is broken breaks it too: it is counted where it is meant alone.
        failed
            .Where(c => c == broken.Fails || !Scenarios.Contains(c))
            .ShouldBe([broken.Fails, .. broken.AlsoFails], ignoreOrder: true);
    }

    [Fact]
    public void Every_contract_has_a_sabotage() =>
        StoreContracts
            .All.Select(c => c.Name)
            .Except(AllSabotages.All.Select(s => s.Fails))
            .ShouldBeEmpty("a contract without a sabotage is not known to bite");

    [Fact]
    public void There_is_a_scenario_of_each_source() => Scenarios.Count.ShouldBe(5);

    [Fact]
    public void Every_sabotage_has_a_name_of_its_own() =>
        AllSabotages.All.Select(s => s.Name).ShouldBeUnique();

    [Fact]
    public void Every_sabotage_names_contracts_that_there_are() =>
        AllSabotages
            .All.SelectMany(s => s.AlsoFails.Prepend(s.Fails))
            .Except(StoreContracts.All.Select(c => c.Name))
            .ShouldBeEmpty();

    [Fact]
    public void Few_sabotages_fail_more_than_one_contract() =>
        AllSabotages
            .All.Where(s => s.AlsoFails.Count > 0)
            .Select(s => s.AlsoFails.Count)
            .ShouldAllBe(others => others <= 2);
}
