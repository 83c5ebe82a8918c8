using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Migrations;
using Prospecting.Persistence.EfCore.PostgreSql.Prospects;
using Prospecting.Persistence.EfCore.PostgreSql.Schema;
using Prospecting.Persistence.EfCore.Schema;
using Prospecting.Scopes;
using Prospecting.Tests.PostgreSql;
using Prospecting.Tests.Stores;

namespace Prospecting.Persistence.EfCore.PostgreSql.Tests.Schema;

/// <summary>A host adds what its migrations lack, in the schema and under the prefix that it chose.</summary>
public sealed class HostsObjects
{
    private const string Table = "\"Shop\".\"crm_history\"";

    [SkippableFact(typeof(PostgreSqlMissingException))]
    public async Task They_are_added_repeated_checked_and_taken_away()
    {
        await using var database = await TemplateDatabases.EmptyAsync();
        var options = new DbContextOptionsBuilder<CrmContext>();
        options.UseNpgsql(database.ConnectionString);
        await using var context = new CrmContext(options.Options);
        await context.Database.EnsureCreatedAsync();
        var check = new SchemaCheck(new PostgreSqlSchemaReader());
        (await check.RunAsync(context))
            .Select(d => d.Code)
            .Distinct()
            .ShouldBe(["schema.protection-missing", "schema.search-missing"]);
        (await FindAsync(context)).ShouldBeFalse();

        await context.ApplyAsync(m =>
            m.AddProspectingPostgreSqlObjects(CrmContext.Where, withTextIndex: false)
        );
        (await check.RunAsync(context)).ShouldAllBe(d => d.IsNote);
        await context.ApplyAsync(m => m.AddProspectingPostgreSqlObjects(CrmContext.Where));
        await context.ApplyAsync(m => m.AddProspectingPostgreSqlObjects(CrmContext.Where));
        (await check.RunAsync(context)).ShouldBeEmpty();
        (await FindAsync(context)).ShouldBeTrue();
        await Should.ThrowAsync<Npgsql.PostgresException>(() =>
            context.Database.ExecuteSqlRawAsync($"TRUNCATE {Table} CASCADE")
        );

        await context.ApplyAsync(m => m.RemoveProspectingPostgreSqlObjects(CrmContext.Where));
        (await check.RunAsync(context)).Count.ShouldBe(
            new PostgreSqlSchemaReader()
                .ExpectedObjects(ProspectingTables.Of(context.Model))
                .Count
        );
    }

    private static async Task<bool> FindAsync(CrmContext context) =>
        await new PostgreSqlTextSearch().FindAsync(context, TenantId.Single, "lefevre") is not null;

    private sealed class CrmContext(DbContextOptions<CrmContext> options) : DbContext(options)
    {
        public static void Where(ProspectingModelOptions options) =>
            (options.Schema, options.TablePrefix) = ("Shop", "crm_");

        protected override void OnModelCreating(ModelBuilder modelBuilder) =>
            modelBuilder.AddProspecting(Where);
    }
}
