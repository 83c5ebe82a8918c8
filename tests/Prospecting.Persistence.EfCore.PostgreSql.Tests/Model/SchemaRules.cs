using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Prospecting.Persistence.EfCore.PostgreSql.Tests.Contracts;
using Prospecting.Tests;
using Prospecting.Tests.PostgreSql;

namespace Prospecting.Persistence.EfCore.PostgreSql.Tests.Model;

/// <summary>What keeps the schema distributable and fit for a connection pooler.</summary>
[Rule("M-0")]
public sealed class SchemaRules
{
    [SkippableTheory(typeof(PostgreSqlMissingException))]
    [InlineData(0)]
    [InlineData(8)]
    public async Task Every_key_and_index_of_every_table_begins_with_the_tenant(int partitions)
    {
        await using var harness = await PostgreSqlHarness.CreateAsync(partitions);
        (
            await ReadAsync(
                harness,
                """
                SELECT i.indexrelid::regclass::text AS "Value"
                FROM pg_index i
                JOIN pg_class c ON c.oid = i.indrelid
                JOIN pg_attribute a ON a.attrelid = i.indrelid AND a.attnum = i.indkey[0]
                WHERE c.relname LIKE 'prospecting%' AND a.attname <> 'tenant_id'
                """
            )
        ).ShouldBeEmpty();
        (
            await ReadAsync(
                harness,
                """
                SELECT conname::text AS "Value"
                FROM pg_constraint f
                JOIN pg_attribute a ON a.attrelid = f.conrelid AND a.attnum = f.conkey[1]
                WHERE f.contype = 'f' AND a.attname <> 'tenant_id'
                """
            )
        ).ShouldBeEmpty();
    }

    [SkippableFact(typeof(PostgreSqlMissingException))]
    public async Task There_is_no_sequence()
    {
        await using var harness = await PostgreSqlHarness.CreateAsync();
        (
            await ReadAsync(
                harness,
                "SELECT relname::text AS \"Value\" FROM pg_class WHERE relkind = 'S'"
            )
        ).ShouldBeEmpty();
    }

    [SkippableFact(typeof(PostgreSqlMissingException))]
    public async Task Asked_for_every_table_is_parted_by_the_hash_of_the_tenant()
    {
        await using var harness = await PostgreSqlHarness.CreateAsync(partitions: 8);
        await using var scope = harness.Services.CreateAsyncScope();
        var tables = scope
            .ServiceProvider.GetRequiredService<ProspectingDbContext>()
            .Model.GetEntityTypes()
            .Select(e => $"{e.GetTableName()}: HASH (tenant_id), 8");
        var parted = await ReadAsync(
            harness,
            """
            SELECT c.relname || ': ' || pg_get_partkeydef(c.oid) || ', ' || count(*) AS "Value"
            FROM pg_partitioned_table p
            JOIN pg_class c ON c.oid = p.partrelid
            JOIN pg_inherits i ON i.inhparent = c.oid
            GROUP BY c.oid, c.relname
            """
        );
        parted.ShouldBe(tables, ignoreOrder: true);
    }

    [SkippableFact(typeof(PostgreSqlMissingException))]
    public async Task The_shipped_migration_says_what_the_model_says()
    {
        await using var harness = await PostgreSqlHarness.CreateAsync();
        await using var scope = harness.Services.CreateAsyncScope();
        var context = scope.ServiceProvider.GetRequiredService<ProspectingDbContext>();
        context
            .Database.HasPendingModelChanges()
            .ShouldBeFalse("run eng/add-migration --anew PostgreSql, or eng/add-migration NAME");
        (await context.Database.GetPendingMigrationsAsync()).ShouldBeEmpty();
    }

    [Theory]
    [InlineData(-1, 6)]
    [InlineData(1025, 6)]
    [InlineData(0, 0)]
    public void Options_out_of_range_are_refused_where_they_are_set(int partitions, int attempts) =>
        Should.Throw<ArgumentOutOfRangeException>(() =>
            new ServiceCollection()
                .AddProspecting()
                .UsePostgreSql(
                    "Host=localhost",
                    o => (o.HashPartitions, o.MaxAttempts) = (partitions, attempts)
                )
        );

    private static async Task<List<string>> ReadAsync(PostgreSqlHarness harness, string sql)
    {
        await using var scope = harness.Services.CreateAsyncScope();
        var context = scope.ServiceProvider.GetRequiredService<ProspectingDbContext>();
        return await context.Database.SqlQueryRaw<string>(sql).ToListAsync();
    }
}
