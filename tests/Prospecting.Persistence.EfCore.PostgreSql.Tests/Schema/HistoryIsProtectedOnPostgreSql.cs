using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Prospecting.Persistence.EfCore.History;
using Prospecting.Persistence.EfCore.PostgreSql.Tests.Contracts;
using Prospecting.Tests;
using Prospecting.Tests.PostgreSql;
using Prospecting.Tests.Stores;

namespace Prospecting.Persistence.EfCore.PostgreSql.Tests.Schema;

[Rule("H-1")]
public sealed class HistoryIsProtectedOnPostgreSql : HistoryIsProtected
{
    internal override async Task<IStoreWithContext> CreateAsync() =>
        await PostgreSqlHarness.CreateAsync();
}

[Rule("H-1", "M-0")]
public sealed class HistoryIsProtectedOnPartitions : HistoryIsProtected
{
    [SkippableTheory(typeof(PostgreSqlMissingException))]
    [InlineData("TRUNCATE prospecting_history CASCADE")]
    [InlineData("TRUNCATE prospecting_history_p0 CASCADE")]
    [InlineData("TRUNCATE prospecting_status_changes")]
    [InlineData("TRUNCATE prospecting_status_changes_p3")]
    [InlineData("TRUNCATE prospecting_workflow_releases")]
    public async Task Nor_to_empty_it_nor_one_of_its_partitions(string statement)
    {
        await using var store = await CreateAsync();
        await FillAsync(store);
        await store.InContextAsync(async context =>
        {
            await Should.ThrowAsync<DbException>(() =>
                context.Database.ExecuteSqlRawAsync(statement)
            );
            (await context.Set<HistoryRow>().CountAsync()).ShouldBe(1);
        });
    }

    internal override async Task<IStoreWithContext> CreateAsync() =>
        await PostgreSqlHarness.CreateAsync(partitions: 4);
}
