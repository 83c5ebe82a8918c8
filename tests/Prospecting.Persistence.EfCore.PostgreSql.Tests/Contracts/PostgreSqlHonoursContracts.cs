using Prospecting.Testing.Contracts;
using Prospecting.Tests;
using Prospecting.Tests.PostgreSql;

namespace Prospecting.Persistence.EfCore.PostgreSql.Tests.Contracts;

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
public sealed class PostgreSqlHonoursContracts
{
    public static TheoryData<string> Names => [.. StoreContracts.All.Select(c => c.Name)];

    [SkippableTheory(typeof(PostgreSqlMissingException))]
    [MemberData(nameof(Names))]
    public async Task The_PostgreSQL_store_keeps(string contract)
    {
        await using var harness = await PostgreSqlHarness.CreateAsync();
        await StoreContracts.Named(contract).Verify(harness, CancellationToken.None);
    }
}
