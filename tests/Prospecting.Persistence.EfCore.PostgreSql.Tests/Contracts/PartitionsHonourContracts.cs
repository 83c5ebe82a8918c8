using Prospecting.Testing.Contracts;
using Prospecting.Tests;
using Prospecting.Tests.PostgreSql;

namespace Prospecting.Persistence.EfCore.PostgreSql.Tests.Contracts;

/// <summary>The same store on tables that are parted by the hash of the tenant: no query, no error and no key depends on their being whole.</summary>
[Rule("M-0")]
public sealed class PartitionsHonourContracts
{
    private const int Partitions = 8;

    public static TheoryData<string> Names => [.. StoreContracts.All.Select(c => c.Name)];

    [SkippableTheory(typeof(PostgreSqlMissingException))]
    [MemberData(nameof(Names))]
    public async Task The_partitioned_store_keeps(string contract)
    {
        await using var harness = await PostgreSqlHarness.CreateAsync(Partitions);
        await StoreContracts.Named(contract).Verify(harness, CancellationToken.None);
    }
}
