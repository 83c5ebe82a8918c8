using Prospecting.Testing.Contracts;

namespace Prospecting.Persistence.EfCore.Tests.Contracts;

public sealed class SqliteHonoursContracts
{
    public static TheoryData<string> Names => [.. StoreContracts.All.Select(c => c.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task The_SQLite_store_keeps(string contract)
    {
        await using var harness = await SqliteHarness.CreateAsync();
        await StoreContracts.Named(contract).Verify(harness, CancellationToken.None);
    }
}
