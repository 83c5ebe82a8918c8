using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Migrations;
using Prospecting.Persistence.EfCore.Schema;
using Prospecting.Persistence.EfCore.Sqlite.Prospects;
using Prospecting.Persistence.EfCore.Sqlite.Schema;
using Prospecting.Persistence.EfCore.Tests.Contracts;
using Prospecting.Persistence.EfCore.Tests.Storage;
using Prospecting.Scopes;
using Prospecting.Tests.Stores;

namespace Prospecting.Persistence.EfCore.Tests.Schema;

public sealed class SchemaIsCheckedOnSqlite : SchemaIsChecked
{
    private const string Rewrite =
        "PRAGMA writable_schema = ON; UPDATE sqlite_master SET sql = replace(sql, ";

    private protected override ISchemaReader Reader { get; } = new SqliteSchemaReader();

    [Theory]
    [InlineData("DROP TABLE prospecting_outbox", "schema.table-missing", "prospecting_outbox")]
    [InlineData(
        "CREATE TABLE prospecting_stray (x INTEGER)",
        "schema.table-unknown",
        "prospecting_stray"
    )]
    [InlineData(
        "ALTER TABLE prospecting_outbox RENAME COLUMN payload TO body",
        "schema.column-missing",
        "prospecting_outbox.payload"
    )]
    [InlineData(
        "ALTER TABLE prospecting_contacts ADD COLUMN harmless TEXT",
        "schema.column-unknown",
        "prospecting_contacts.harmless"
    )]
    [InlineData(
        Rewrite + "'\"payload\" TEXT', '\"payload\" BLOB') WHERE name = 'prospecting_outbox'",
        "schema.column-type",
        "prospecting_outbox.payload"
    )]
    [InlineData(
        Rewrite
            + "'\"payload\" TEXT NOT NULL', '\"payload\" TEXT NULL') WHERE name = 'prospecting_outbox'",
        "schema.column-nullability",
        "prospecting_outbox.payload"
    )]
    [InlineData(
        Rewrite
            + "'(\"tenant_id\", \"id\")', '(\"id\", \"tenant_id\")') WHERE name = 'prospecting_outbox'",
        "schema.primary-key",
        "prospecting_outbox"
    )]
    [InlineData(
        "DROP INDEX IX_prospecting_prospects_tenant_id_merged_into",
        "schema.index-missing",
        "prospecting_prospects.IX_prospecting_prospects_tenant_id_merged_into"
    )]
    [InlineData(
        """
            DROP INDEX IX_prospecting_prospect_references_tenant_id_company_id_system_reference;
            CREATE INDEX replaced ON prospecting_prospect_references (tenant_id, company_id, system, reference)
            """,
        "schema.index-missing",
        "prospecting_prospect_references.IX_prospecting_prospect_references_tenant_id_company_id_system_reference"
    )]
    [InlineData(
        "CREATE INDEX harmless ON prospecting_contacts (tenant_id, last_name)",
        "schema.index-unknown",
        "prospecting_contacts.harmless"
    )]
    [InlineData(
        "CREATE UNIQUE INDEX stray ON prospecting_contacts (tenant_id, last_name)",
        "schema.index-unknown",
        "prospecting_contacts.stray"
    )]
    [InlineData(
        Rewrite + "' ON DELETE CASCADE', '') WHERE name = 'prospecting_prospect_shares'",
        "schema.foreign-key-missing",
        "prospecting_prospect_shares"
    )]
    [InlineData(
        "DROP TRIGGER prospecting_history_no_delete",
        "schema.protection-missing",
        "prospecting_history_no_delete"
    )]
    [InlineData(
        "DROP TRIGGER prospecting_contacts_search_update",
        "schema.search-missing",
        "prospecting_contacts_search_update"
    )]
    [InlineData(
        "DELETE FROM __EFMigrationsHistory WHERE MigrationId LIKE '%_WorkflowReleases'",
        "schema.migration-pending",
        "20261124113112_WorkflowReleases"
    )]
    [InlineData(
        "INSERT INTO __EFMigrationsHistory VALUES ('20991231000000_Newer', '10.0.14')",
        "schema.migration-unknown",
        "20991231000000_Newer"
    )]
    public Task What_somebody_changed_is_named(string statement, string code, string place) =>
        BreakAndCheckAsync(statement, code, place);

    [Fact]
    public async Task A_host_adds_what_its_migrations_lack_under_its_prefix_and_may_repeat_it()
    {
        var folder = Directory.CreateTempSubdirectory("prospecting-host-").FullName;
        var options = new DbContextOptionsBuilder<ShopContext>();
        options.UseSqlite($"Data Source={Path.Combine(folder, "shop.db")};Pooling=False");
        var check = new SchemaCheck(Reader);
        await using (var shop = new ShopContext(options.Options))
        {
            await shop.Database.EnsureCreatedAsync();
            (await check.RunAsync(shop))
                .Select(d => d.Code)
                .Distinct()
                .ShouldBe(["schema.protection-missing", "schema.search-missing"]);
            (await FindAsync(shop)).ShouldBeFalse();

            await shop.ApplyAsync(m =>
                m.AddProspectingSqliteObjects(o => o.TablePrefix = "crm_", withTextIndex: false)
            );
            (await check.RunAsync(shop)).ShouldAllBe(d => d.IsNote);
            await shop.ApplyAsync(m => m.AddProspectingSqliteObjects(o => o.TablePrefix = "crm_"));
            await shop.ApplyAsync(m => m.AddProspectingSqliteObjects(o => o.TablePrefix = "crm_"));
            (await check.RunAsync(shop)).ShouldBeEmpty();
            (await FindAsync(shop)).ShouldBeTrue();

            await shop.ApplyAsync(m =>
                m.RemoveProspectingSqliteObjects(o => o.TablePrefix = "crm_")
            );
            (await check.RunAsync(shop)).Count.ShouldBe(
                Reader.ExpectedObjects(new ProspectingTables(null, "crm_")).Count
            );
        }

        Directory.Delete(folder, recursive: true);
    }

    internal override async Task<IStoreWithContext> CreateAsync() =>
        await SqliteHarness.CreateAsync();

    private static async Task<bool> FindAsync(ShopContext shop) =>
        await new SqliteTextSearch().FindAsync(shop, TenantId.Single, "lefevre") is not null;
}
