using Prospecting.Testing.Contracts;
using Prospecting.Testing.Tests.Sabotages;
using Prospecting.Tests;

namespace Prospecting.Testing.Tests.Documents;

/// <summary>The page for implementers says what the contracts, the ports and the sabotages say.</summary>
public sealed class ContractPage
{
    private const string Name = "implementing-a-store.md";

    [Fact]
    public void It_lists_every_contract_with_what_fails_it()
    {
        var groups = StoreContracts
            .All.GroupBy(c => c.Group)
            .Select(g => $"### {g.Key}\n\n{string.Join('\n', g.Select(Described))}");
        var all =
            $"{StoreContracts.All.Count} contracts; {AllSabotages.All.Count} stores are broken on purpose in our tests, and each fails its contract and no other, but where a second one is named, and scenarios, which use all together.";
        Page.Check(Name, "contracts", $"{all}\n\n{string.Join("\n\n", groups)}");
    }

    [Fact]
    public void It_shows_every_port_and_what_it_does() =>
        Page.Check(Name, "ports", StorePorts.Table());

    [Fact]
    public void It_shows_every_exception() =>
        Page.Check(Name, "exceptions", StorePorts.Exceptions());

    [Fact]
    public void Every_contract_tells_its_group_and_has_a_hint() =>
        StoreContracts
            .All.Where(c => c.Group.Length == 0 || c.Hint.Length == 0)
            .Select(c => c.Name)
            .ShouldBeEmpty();

    private static string Described(StoreContract contract)
    {
        var rules = contract.Rules.Count == 0 ? "" : $" ({string.Join(", ", contract.Rules)})";
        var needs = contract.Needs == StoreCapabilities.None ? "" : $" Needs {contract.Needs}.";
        var broken = AllSabotages
            .All.Where(s => s.Fails == contract.Name)
            .Select(s =>
                $"\n  - fails: a store that {s.Name}"
                + string.Concat(s.AlsoFails.Select(other => $"; it fails \"{other}\" too"))
            );
        return $"- **{contract.Name}**{rules}. {contract.Hint}{needs}{string.Concat(broken)}";
    }
}
