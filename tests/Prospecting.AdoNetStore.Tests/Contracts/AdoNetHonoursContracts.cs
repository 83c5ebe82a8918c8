using Prospecting.Testing.Contracts;
using Prospecting.Tests;

namespace Prospecting.AdoNetStore.Tests.Contracts;

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
public sealed class AdoNetHonoursContracts
{
    public static TheoryData<string> Names => [.. StoreContracts.All.Select(c => c.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task The_ADO_NET_store_keeps(string contract)
    {
        await using var harness = await SqliteFileHarness.CreateAsync();
        await StoreContracts.Named(contract).Verify(harness, CancellationToken.None);
    }
}
