using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Prospecting.Persistence.EfCore.PostgreSql.Prospects;
using Prospecting.Persistence.EfCore.PostgreSql.Tests.Contracts;
using Prospecting.Persistence.EfCore.Prospects;
using Prospecting.Tests;
using Prospecting.Tests.PostgreSql;
using Prospecting.Tests.Stores;

namespace Prospecting.Persistence.EfCore.PostgreSql.Tests.Prospects;

[Rule("Q-1")]
public sealed class TextSearchOnPostgreSql : TextSearch
{
    private protected override string BreakIndex => "DROP INDEX prospecting_contacts_search_key";

    [SkippableTheory(typeof(PostgreSqlMissingException))]
    [InlineData(0)]
    [InlineData(4)]
    public async Task The_plan_uses_both_indexes(int partitions)
    {
        await using var store = await PostgreSqlHarness.CreateAsync(partitions);
        await FillAsync(store);
        await store.InContextAsync(async context =>
        {
            var hits = (await Search(1000).FindAsync(context, Tenant, "lefevre"))!;
            await context.Database.OpenConnectionAsync();
            // A few rows are read faster without any index: only what can be used is asked.
            await context.Database.ExecuteSqlRawAsync(
                "SET enable_seqscan = off; SET enable_indexscan = off; SET enable_indexonlyscan = off"
            );
            await using var command = hits.CreateDbCommand();
            command.CommandText = "EXPLAIN " + command.CommandText;
            await using var reader = await command.ExecuteReaderAsync();
            List<string> lines = [];
            while (await reader.ReadAsync())
            {
                lines.Add(reader.GetString(0));
            }

            var plan = string.Join('\n', lines);
            plan.ShouldContain("Index Cond: (search_key ~~ '%lefevre%'");
            plan.Split("search_key ~~ '%lefevre%'").Length.ShouldBeGreaterThan(3, plan);
        });
    }

    internal override async Task<IStoreWithContext> CreateAsync(
        Action<IServiceCollection>? configure = null
    ) => await PostgreSqlHarness.CreateAsync(configure: configure);

    private protected override ITextSearch Search(int maxHits) => new PostgreSqlTextSearch(maxHits);
}
