using Microsoft.Extensions.DependencyInjection;
using Prospecting.Aggregates;
using Prospecting.Persistence.EfCore.PostgreSql.Tests.Contracts;
using Prospecting.Prospects;
using Prospecting.Tests;
using Prospecting.Tests.PostgreSql;
using static Prospecting.Persistence.EfCore.PostgreSql.Tests.Storage.FaultyBase;

namespace Prospecting.Persistence.EfCore.PostgreSql.Tests.Model;

/// <summary>The database sorts names and ids as the library compares them, whatever its own language is: a page goes on exactly after the one before.</summary>
[Rule("Q-2")]
public sealed class OrdersAgree
{
    private static readonly string[] Names =
    [
        "Aa",
        "a b",
        "A-B",
        "ab",
        "a1",
        "A 1",
        "Œuvre",
        "oeuvre",
        "Zoé",
        "zoe",
        "Été",
        "ete 2",
        "日本",
        "L'Atelier",
        "L Atelier",
        "Ångström",
        "ж",
        // Which dictionaries put among the others, and bytes after them.
        "Ŋoma",
        "Zz",
    ];

    [SkippableFact(typeof(PostgreSqlMissingException))]
    public async Task Names_are_in_ordinal_order_of_their_folded_form()
    {
        await using var harness = await PostgreSqlHarness.CreateAsync();
        foreach (var name in Names)
        {
            await harness.EnterAsync(name);
        }

        var keys = (await PagesAsync(harness, ProspectSort.Name)).ConvertAll(r => r.NameKey);
        keys.Count.ShouldBe(Names.Length);
        keys.ShouldBe([.. keys.OrderBy(k => k, StringComparer.Ordinal)]);
        // The base's own order is another one, so the test would see a column that relies on it.
        await using var connection = new Npgsql.NpgsqlConnection(harness.Database.ConnectionString);
        await connection.OpenAsync();
        await using var plain = new Npgsql.NpgsqlCommand(
            "SELECT string_agg(name_key, '|' ORDER BY name_key COLLATE \"default\") FROM prospecting_prospects",
            connection
        );
        Skip.If(
            harness.Database.Server.Major < 15,
            "This PostgreSQL has no base in another order than that of bytes."
        );
        (await plain.ExecuteScalarAsync()).ShouldNotBe(string.Join('|', keys));
    }

    [SkippableTheory(typeof(PostgreSqlMissingException))]
    [InlineData(ProspectSort.NewestFirst)]
    [InlineData(ProspectSort.LongestInStatus)]
    [InlineData(ProspectSort.Name)]
    public async Task Ids_of_equal_records_are_in_the_order_of_the_library(ProspectSort sort)
    {
        await using var harness = await PostgreSqlHarness.CreateAsync(configure: services =>
            services.AddSingleton<IIdSource>(new Scattered())
        );
        await using (var session = await harness.Sessions.OpenAsync(Marie))
        {
            for (var i = 0; i < 40; i++)
            {
                session.Added("Le même");
            }

            await session.CommitAsync();
        }

        var ids = (await PagesAsync(harness, sort)).ConvertAll(r => r.Id.Value);
        ids.Count.ShouldBe(40);
        ids.ShouldBe(
            sort == ProspectSort.NewestFirst
                ? [.. ids.OrderByDescending(i => i)]
                : [.. ids.OrderBy(i => i)]
        );
        ids.Distinct().Count().ShouldBe(40);
    }

    private static async Task<List<ProspectSummary>> PagesAsync(
        PostgreSqlHarness harness,
        ProspectSort sort
    )
    {
        await using var session = await harness.Sessions.OpenAsync(Marie);
        List<ProspectSummary> all = [];
        var query = new ProspectQuery { Sort = sort, PageSize = 1 };
        while (true)
        {
            var page = await session.Prospects.QueryAsync(query);
            all.AddRange(page.Rows);
            if (page.Next is null)
            {
                return all;
            }

            query = query with { After = page.Next };
        }
    }

    /// <summary>Ids that differ in every byte, with the highest bit of each part set and not.</summary>
    private sealed class Scattered : IIdSource
    {
        private readonly Random _random = new(1);

        public Guid Next()
        {
            var bytes = new byte[16];
            lock (_random)
            {
                _random.NextBytes(bytes);
            }

            return new Guid(bytes);
        }
    }
}
