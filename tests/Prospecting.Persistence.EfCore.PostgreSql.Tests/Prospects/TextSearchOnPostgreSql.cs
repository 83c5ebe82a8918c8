using System.Text.RegularExpressions;
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
            // A few rows are read faster without any index.
            await context.Database.ExecuteSqlRawAsync(Many("prospecting_prospects"));
            await context.Database.ExecuteSqlRawAsync(Many("prospecting_contacts"));
            await context.Database.ExecuteSqlRawAsync("ANALYZE");
            await using var command = hits.CreateDbCommand();
            command.CommandText = "EXPLAIN " + command.CommandText;
            await using var reader = await command.ExecuteReaderAsync();
            List<string> lines = [];
            while (await reader.ReadAsync())
            {
                lines.Add(reader.GetString(0));
            }

            var plan = string.Join('\n', lines);
            Regex
                .Count(plan, @"Index Cond: \(\(search_key\)::text ~~ '%lefevre%'")
                .ShouldBeGreaterThanOrEqualTo(2, plan);
        });
    }

    internal override async Task<IStoreWithContext> CreateAsync(
        Action<IServiceCollection>? configure = null
    ) => await PostgreSqlHarness.CreateAsync(configure: configure);

    private protected override ITextSearch Search(int maxHits) => new PostgreSqlTextSearch(maxHits);

    private static string Many(string table) =>
        $$"""
            INSERT INTO {{table}}
            SELECT (jsonb_populate_record(t, jsonb_build_object('id', gen_random_uuid(), 'search_key', md5(i::text)))).*
                FROM (SELECT * FROM {{table}} LIMIT 1) AS t, generate_series(1, 20000) AS i
            """;
}
