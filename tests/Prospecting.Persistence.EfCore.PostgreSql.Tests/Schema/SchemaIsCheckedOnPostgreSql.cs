using Prospecting.Persistence.EfCore.PostgreSql.Schema;
using Prospecting.Persistence.EfCore.PostgreSql.Tests.Contracts;
using Prospecting.Persistence.EfCore.Schema;
using Prospecting.Tests;
using Prospecting.Tests.PostgreSql;
using Prospecting.Tests.Stores;

namespace Prospecting.Persistence.EfCore.PostgreSql.Tests.Schema;

public sealed class SchemaIsCheckedOnPostgreSql : SchemaIsChecked
{
    private protected override ISchemaReader Reader { get; } = new PostgreSqlSchemaReader();

    [SkippableTheory(typeof(PostgreSqlMissingException))]
    [InlineData("DROP TABLE prospecting_outbox", "schema.table-missing", "prospecting_outbox")]
    [InlineData(
        "CREATE TABLE prospecting_stray (x integer)",
        "schema.table-unknown",
        "prospecting_stray"
    )]
    [InlineData(
        "ALTER TABLE prospecting_outbox RENAME COLUMN payload TO body",
        "schema.column-missing",
        "prospecting_outbox.payload"
    )]
    [InlineData(
        "ALTER TABLE prospecting_contacts ADD COLUMN harmless text",
        "schema.column-unknown",
        "prospecting_contacts.harmless"
    )]
    [InlineData(
        "ALTER TABLE prospecting_outbox ALTER COLUMN event_type TYPE varchar(61)",
        "schema.column-type",
        "prospecting_outbox.event_type"
    )]
    [InlineData(
        "ALTER TABLE prospecting_outbox ALTER COLUMN payload DROP NOT NULL",
        "schema.column-nullability",
        "prospecting_outbox.payload"
    )]
    [InlineData(
        """ALTER TABLE prospecting_outbox DROP CONSTRAINT "PK_prospecting_outbox" """,
        "schema.primary-key",
        "prospecting_outbox"
    )]
    [InlineData(
        """DROP INDEX "IX_prospecting_prospects_tenant_id_merged_into" """,
        "schema.index-missing",
        "prospecting_prospects.IX_prospecting_prospects_tenant_id_merged_into"
    )]
    [InlineData(
        "CREATE INDEX harmless ON prospecting_contacts (tenant_id, last_name)",
        "schema.index-unknown",
        "prospecting_contacts.harmless"
    )]
    [InlineData(
        "CREATE UNIQUE INDEX stray ON prospecting_contacts (tenant_id, last_name) WHERE last_name <> ''",
        "schema.index-unknown",
        "prospecting_contacts.stray"
    )]
    [InlineData(
        """
            DO $$ DECLARE k text; BEGIN
                SELECT conname INTO k FROM pg_constraint WHERE contype = 'f' AND conrelid = 'prospecting_prospect_shares'::regclass;
                EXECUTE format('ALTER TABLE prospecting_prospect_shares DROP CONSTRAINT %I', k);
            END $$
            """,
        "schema.foreign-key-missing",
        "prospecting_prospect_shares"
    )]
    [InlineData(
        "DROP TRIGGER prospecting_history_no_rewrite ON prospecting_history",
        "schema.protection-missing",
        "prospecting_history_no_rewrite"
    )]
    [InlineData(
        "ALTER TABLE prospecting_status_changes DISABLE TRIGGER prospecting_status_changes_no_truncate",
        "schema.protection-missing",
        "prospecting_status_changes_no_truncate"
    )]
    [InlineData(
        "DROP INDEX prospecting_contacts_search_key",
        "schema.search-missing",
        "prospecting_contacts_search_key"
    )]
    [InlineData(
        """INSERT INTO "__EFMigrationsHistory" VALUES ('20991231000000_Newer', '10.0.14')""",
        "schema.migration-unknown",
        "20991231000000_Newer"
    )]
    public Task What_somebody_changed_is_named(string statement, string code, string place) =>
        BreakAndCheckAsync(statement, code, place);

    [SkippableFact(typeof(PostgreSqlMissingException))]
    [Rule("M-0")]
    public async Task Partitions_do_not_count_as_tables()
    {
        await using var store = await PostgreSqlHarness.CreateAsync(partitions: 4);
        (await CheckAsync(store)).ShouldBeEmpty();
    }

    internal override async Task<IStoreWithContext> CreateAsync() =>
        await PostgreSqlHarness.CreateAsync();
}
