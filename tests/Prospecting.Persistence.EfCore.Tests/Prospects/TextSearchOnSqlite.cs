using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Prospecting.Intake;
using Prospecting.Persistence.EfCore.Prospects;
using Prospecting.Persistence.EfCore.Sqlite.Prospects;
using Prospecting.Persistence.EfCore.Tests.Contracts;
using Prospecting.Prospects;
using Prospecting.Tests;
using Prospecting.Tests.Stores;

namespace Prospecting.Persistence.EfCore.Tests.Prospects;

[Rule("Q-1")]
public sealed partial class TextSearchOnSqlite : TextSearch
{
    private protected override string BreakIndex =>
        "DROP TRIGGER prospecting_contacts_search_update";

    [Fact]
    public async Task The_plan_of_a_list_goes_from_the_index_to_the_records()
    {
        var log = new CommandLog();
        await using var store = await CreateAsync(services =>
            services.ConfigureDbContext<ProspectingDbContext>(o => o.AddInterceptors(log))
        );
        await FillAsync(store);
        log.Clear();
        (await SearchAsync(store, "lefevre")).Count.ShouldBe(2);
        var list = log.Queries.First(q => q.Sql.Contains("ORDER BY", StringComparison.Ordinal));
        await store.InContextAsync(async context =>
        {
            var plan = await PlanAsync(context, list.Sql);
            foreach (
                var step in (string[])
                    [
                        "SCAN prospecting_search VIRTUAL TABLE INDEX 0:M",
                        "SEARCH d USING INTEGER PRIMARY KEY (rowid=?)",
                        "INDEX prospecting_search_pending (tenant_id=?)",
                        "INDEX sqlite_autoindex_prospecting_prospects_1 (tenant_id=? AND id=?)",
                        "INDEX IX_prospecting_prospect_contacts_tenant_id_contact_id_prospect_id (tenant_id=? AND contact_id=?)",
                    ]
            )
            {
                plan.Contains(step, StringComparison.Ordinal)
                    .ShouldBeTrue($"{step} is not in\n{plan}");
            }

            plan.Contains("IX_prospecting_prospects_", StringComparison.Ordinal)
                .ShouldBeFalse($"the rows of the tenant are gone through in\n{plan}");
        });
    }

    [Fact]
    public async Task Records_that_wait_for_the_index_are_found_renamed_and_removed_like_others()
    {
        await using var store = await CreateAsync();
        await FillAsync(store);
        await store.InContextAsync(async context =>
        {
            (await IndexedAsync(context)).ShouldBe(0);
            await context.Database.ExecuteSqlRawAsync(
                "UPDATE prospecting_prospects SET search_key = 'chauffage ouest' WHERE search_key = 'plomberie nord'"
            );
            (await FoundAsync(context, "chauffage")).ShouldBe(1);
            (await FoundAsync(context, "plomberie")).ShouldBe(0);
            (await FoundAsync(context, "lefevre")).ShouldBe(2);

            (await SqliteTextIndexing.CatchUpAsync(context, 3)).ShouldBe(3);
            (await SqliteTextIndexing.CatchUpAsync(context, 3)).ShouldBe(1);
            (await SqliteTextIndexing.CatchUpAsync(context, 3)).ShouldBe(0);
            (await IndexedAsync(context)).ShouldBe(4);
            (await FoundAsync(context, "chauffage")).ShouldBe(1);
            (await FoundAsync(context, "lefevre")).ShouldBe(2);
            await context.Database.ExecuteSqlRawAsync(
                "UPDATE prospecting_prospects SET search_key = 'isolation est' WHERE search_key = 'chauffage ouest'"
            );
            (await FoundAsync(context, "isolation")).ShouldBe(1);
            (await FoundAsync(context, "chauffage")).ShouldBe(0);

            await context.Database.ExecuteSqlRawAsync("DELETE FROM prospecting_prospects");
            await context.Database.ExecuteSqlRawAsync("DELETE FROM prospecting_contacts");
            (await IndexedAsync(context)).ShouldBe(0);
            (
                await context
                    .Database.SqlQueryRaw<int>(
                        """
                        SELECT count(*) AS "Value" FROM prospecting_search('"lef"')
                        """
                    )
                    .SingleAsync()
            ).ShouldBe(0, "nothing of a deleted record stays in the index");
        });
    }

    [Fact]
    public async Task Renumbering_the_rows_does_not_part_records_from_the_index()
    {
        await using var store = await CreateAsync();
        await FillAsync(store);
        await store.InContextAsync(async context =>
        {
            (await SqliteTextIndexing.CatchUpAsync(context, 100)).ShouldBe(4);
            await context.Database.ExecuteSqlRawAsync(
                "DELETE FROM prospecting_prospects WHERE display_name = 'Menuiserie Étoile'"
            );
            await context.Database.ExecuteSqlRawAsync("VACUUM");
            (await FoundAsync(context, "plomberie")).ShouldBe(1);
            (await FoundAsync(context, "menuiserie")).ShouldBe(0);
            (await FoundAsync(context, "lefevre")).ShouldBe(1);
        });
    }

    [Fact]
    public async Task Sessions_index_what_waits_as_they_go()
    {
        await using var store = await CreateAsync();
        for (var i = 0; i < 16; i++)
        {
            await FillAsync(store);
        }

        await store.InContextAsync(async context =>
        {
            (await IndexedAsync(context)).ShouldBe(64);
            (await FoundAsync(context, "lefevre")).ShouldBe(32);
        });
    }

    [Fact]
    public async Task Commits_of_very_many_records_leave_none_of_them_waiting()
    {
        await using var store = await CreateAsync();
        await store
            .Services.GetRequiredService<ProspectIntake>()
            .RunAsync(
                ManyProspects.Marie,
                Enumerable.Range(0, 3000).ToAsyncEnumerable(),
                (number, context) =>
                    new NewRecord(
                        Prospect
                            .Create(
                                new ProspectDetails { DisplayName = $"Garage {number}" },
                                context
                            )
                            .OrThrow()
                    ),
                new IntakeOptions { ChunkSize = 1000 }
            );

        await store.InContextAsync(async context => (await IndexedAsync(context)).ShouldBe(3000));
    }

    internal override async Task<IStoreWithContext> CreateAsync(
        Action<IServiceCollection>? configure = null
    ) => await SqliteHarness.CreateAsync(configure);

    private protected override ITextSearch Search(int maxHits) => new SqliteTextSearch(maxHits);

    private static Task<int> IndexedAsync(ProspectingDbContext context) =>
        context
            .Database.SqlQueryRaw<int>(
                "SELECT count(*) AS \"Value\" FROM prospecting_search_documents WHERE is_pending = 0"
            )
            .SingleAsync();

    private async Task<int> FoundAsync(ProspectingDbContext context, string word)
    {
        var hits = await Search(1000).FindAsync(context, Tenant, word);
        return await hits!.Distinct().CountAsync();
    }

    private static async Task<string> PlanAsync(ProspectingDbContext context, string sql)
    {
        await context.Database.OpenConnectionAsync();
        await using var command = context.Database.GetDbConnection().CreateCommand();
        // A plan does not depend on the values.
        command.CommandText = "EXPLAIN QUERY PLAN " + Parameter().Replace(sql, "NULL");
        await using var reader = await command.ExecuteReaderAsync();
        List<string> lines = [];
        while (await reader.ReadAsync())
        {
            lines.Add(reader.GetString(3));
        }

        return string.Join('\n', lines);
    }

    [GeneratedRegex(@"@\w+", RegexOptions.NonBacktracking)]
    private static partial Regex Parameter();
}
