using Prospecting.Storage;
using Prospecting.Testing.Contracts;
using Prospecting.Testing.InMemory;
using Prospecting.Tests;

namespace Prospecting.Testing.Tests.Contracts;

[Rule(
    "M-0",
    "M-1",
    "M-2",
    "M-3",
    "M-5",
    "P-13",
    "S-12",
    "G-2",
    "G-3",
    "H-1",
    "Q-1",
    "Q-2",
    "U-4",
    "N-1"
)]
public sealed class InMemoryHonoursContracts
{
    public static TheoryData<string> Names => [.. StoreContracts.All.Select(c => c.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task The_in_memory_store_keeps(string contract)
    {
        await using var harness = new Harness();
        await StoreContracts.Named(contract).Verify(harness, CancellationToken.None);
    }

    [Fact]
    public void Every_contract_has_a_name_of_its_own() =>
        StoreContracts.All.Select(c => c.Name).ShouldBeUnique();

    private sealed class Harness : StoreHarness
    {
        public Harness() => Sessions = new InMemoryProspecting(Clock);

        public override IProspectingSessionFactory Sessions { get; }
    }
}
