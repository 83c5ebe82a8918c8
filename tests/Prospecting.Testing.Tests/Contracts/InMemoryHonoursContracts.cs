using Prospecting.Storage;
using Prospecting.Testing.Contracts;
using Prospecting.Testing.InMemory;

namespace Prospecting.Testing.Tests.Contracts;

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
