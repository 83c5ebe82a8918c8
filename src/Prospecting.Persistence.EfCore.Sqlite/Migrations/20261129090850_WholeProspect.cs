using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Prospecting.Persistence.EfCore.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class WholeProspect : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_prospecting_prospects_tenant_id_merged_into",
                table: "prospecting_prospects"
            );

            migrationBuilder.DropIndex(
                name: "IX_prospecting_prospects_tenant_id_status_code_created_at_id",
                table: "prospecting_prospects"
            );

            migrationBuilder.DropIndex(
                name: "IX_prospecting_prospect_shares_tenant_id_company_id_prospect_id",
                table: "prospecting_prospect_shares"
            );

            migrationBuilder.AddColumn<long>(
                name: "archived_at",
                table: "prospecting_prospects",
                type: "INTEGER",
                nullable: true
            );

            migrationBuilder.AddColumn<string>(
                name: "archived_by",
                table: "prospecting_prospects",
                type: "TEXT",
                maxLength: 64,
                nullable: true
            );

            migrationBuilder.AddColumn<string>(
                name: "brought_by",
                table: "prospecting_prospects",
                type: "TEXT",
                maxLength: 100,
                nullable: true
            );

            migrationBuilder.AddColumn<bool>(
                name: "business_taken_over",
                table: "prospecting_prospects",
                type: "INTEGER",
                nullable: true
            );

            migrationBuilder.AddColumn<string>(
                name: "campaign",
                table: "prospecting_prospects",
                type: "TEXT",
                maxLength: 100,
                nullable: true
            );

            migrationBuilder.AddColumn<string>(
                name: "client_type",
                table: "prospecting_prospects",
                type: "TEXT",
                maxLength: 60,
                nullable: true
            );

            migrationBuilder.AddColumn<DateOnly>(
                name: "company_created_on",
                table: "prospecting_prospects",
                type: "TEXT",
                nullable: true
            );

            migrationBuilder.AddColumn<string>(
                name: "current_provider",
                table: "prospecting_prospects",
                type: "TEXT",
                maxLength: 100,
                nullable: true
            );

            migrationBuilder.AddColumn<string>(
                name: "email_key",
                table: "prospecting_prospects",
                type: "TEXT",
                maxLength: 254,
                nullable: true
            );

            migrationBuilder.AddColumn<string>(
                name: "fax",
                table: "prospecting_prospects",
                type: "TEXT",
                maxLength: 40,
                nullable: true
            );

            migrationBuilder.AddColumn<string>(
                name: "fax_e164",
                table: "prospecting_prospects",
                type: "TEXT",
                maxLength: 16,
                nullable: true
            );

            migrationBuilder.AddColumn<string>(
                name: "first_representative",
                table: "prospecting_prospects",
                type: "TEXT",
                maxLength: 64,
                nullable: true
            );

            migrationBuilder.AddColumn<string>(
                name: "forecast_currency",
                table: "prospecting_prospects",
                type: "TEXT",
                maxLength: 3,
                nullable: true
            );

            migrationBuilder.AddColumn<long>(
                name: "forecast_minor_units",
                table: "prospecting_prospects",
                type: "INTEGER",
                nullable: true
            );

            migrationBuilder.AddColumn<int>(
                name: "forecast_year",
                table: "prospecting_prospects",
                type: "INTEGER",
                nullable: true
            );

            migrationBuilder.AddColumn<string>(
                name: "foreign_phone",
                table: "prospecting_prospects",
                type: "TEXT",
                maxLength: 40,
                nullable: true
            );

            migrationBuilder.AddColumn<string>(
                name: "foreign_phone_e164",
                table: "prospecting_prospects",
                type: "TEXT",
                maxLength: 16,
                nullable: true
            );

            migrationBuilder.AddColumn<int>(
                name: "geo_cell",
                table: "prospecting_prospects",
                type: "INTEGER",
                nullable: true
            );

            migrationBuilder.AddColumn<int>(
                name: "latitude_e7",
                table: "prospecting_prospects",
                type: "INTEGER",
                nullable: true
            );

            migrationBuilder.AddColumn<int>(
                name: "longitude_e7",
                table: "prospecting_prospects",
                type: "INTEGER",
                nullable: true
            );

            migrationBuilder.AddColumn<string>(
                name: "operational_representative",
                table: "prospecting_prospects",
                type: "TEXT",
                maxLength: 64,
                nullable: true
            );

            migrationBuilder.AddColumn<string>(
                name: "rating",
                table: "prospecting_prospects",
                type: "TEXT",
                maxLength: 20,
                nullable: true
            );

            migrationBuilder.AddColumn<string>(
                name: "recommendation_activity",
                table: "prospecting_prospects",
                type: "TEXT",
                maxLength: 2000,
                nullable: true
            );

            migrationBuilder.AddColumn<string>(
                name: "recommendation_invoices",
                table: "prospecting_prospects",
                type: "TEXT",
                maxLength: 2000,
                nullable: true
            );

            migrationBuilder.AddColumn<string>(
                name: "recommendation_needs",
                table: "prospecting_prospects",
                type: "TEXT",
                maxLength: 2000,
                nullable: true
            );

            migrationBuilder.AddColumn<string>(
                name: "second_representative",
                table: "prospecting_prospects",
                type: "TEXT",
                maxLength: 64,
                nullable: true
            );

            migrationBuilder.AddColumn<string>(
                name: "shared_with",
                table: "prospecting_prospects",
                type: "TEXT",
                maxLength: 400,
                nullable: false,
                defaultValue: ""
            );

            migrationBuilder.AddColumn<string>(
                name: "source_detail",
                table: "prospecting_prospects",
                type: "TEXT",
                maxLength: 200,
                nullable: true
            );

            migrationBuilder.AddColumn<string>(
                name: "source_representative",
                table: "prospecting_prospects",
                type: "TEXT",
                maxLength: 64,
                nullable: true
            );

            migrationBuilder.AddColumn<int>(
                name: "status_category",
                table: "prospecting_prospects",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0
            );

            migrationBuilder.AddColumn<string>(
                name: "tax_regime",
                table: "prospecting_prospects",
                type: "TEXT",
                maxLength: 60,
                nullable: true
            );

            migrationBuilder.AddColumn<string>(
                name: "team",
                table: "prospecting_prospects",
                type: "TEXT",
                maxLength: 64,
                nullable: true
            );

            migrationBuilder.AddColumn<string>(
                name: "third_representative",
                table: "prospecting_prospects",
                type: "TEXT",
                maxLength: 64,
                nullable: true
            );

            migrationBuilder.AddColumn<int>(
                name: "turnover_year",
                table: "prospecting_prospects",
                type: "INTEGER",
                nullable: true
            );

            migrationBuilder.AddColumn<long>(
                name: "created_at",
                table: "prospecting_prospect_shares",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0L
            );

            migrationBuilder.AddColumn<int>(
                name: "latitude_e7",
                table: "prospecting_prospect_addresses",
                type: "INTEGER",
                nullable: true
            );

            migrationBuilder.AddColumn<int>(
                name: "longitude_e7",
                table: "prospecting_prospect_addresses",
                type: "INTEGER",
                nullable: true
            );

            migrationBuilder.AddColumn<Guid>(
                name: "prospect_id",
                table: "prospecting_history",
                type: "TEXT",
                nullable: true
            );

            migrationBuilder.AddColumn<DateOnly>(
                name: "birth_date",
                table: "prospecting_contacts",
                type: "TEXT",
                nullable: true
            );

            migrationBuilder.AddColumn<string>(
                name: "function",
                table: "prospecting_contacts",
                type: "TEXT",
                maxLength: 100,
                nullable: true
            );

            migrationBuilder.AddColumn<string>(
                name: "home_phone",
                table: "prospecting_contacts",
                type: "TEXT",
                maxLength: 40,
                nullable: true
            );

            migrationBuilder.AddColumn<string>(
                name: "home_phone_e164",
                table: "prospecting_contacts",
                type: "TEXT",
                maxLength: 16,
                nullable: true
            );

            // What is known of the statuses that ship; a status of a host's own says what it means when it is next entered.
            migrationBuilder.Sql(
                """
                UPDATE prospecting_prospects SET status_category = CASE
                    WHEN status_code IN ('ready-to-start', 'signed', 'won') THEN 1
                    WHEN status_code IN ('lost', 'not-interested') THEN 2
                    WHEN status_code IN ('junk') THEN 3
                    WHEN status_code IN ('converted') THEN 4
                    ELSE 0 END;
                """
            );
            migrationBuilder.Sql(
                "UPDATE prospecting_prospects SET email_key = lower(email) WHERE email IS NOT NULL;"
            );

            migrationBuilder.Sql(
                """
                UPDATE prospecting_prospect_shares SET created_at = (
                    SELECT p.created_at FROM prospecting_prospects p
                    WHERE p.tenant_id = prospecting_prospect_shares.tenant_id AND p.id = prospecting_prospect_shares.prospect_id);
                """
            );

            migrationBuilder.Sql(
                """
                UPDATE prospecting_prospects SET shared_with = (
                    SELECT CASE
                        WHEN count(*) = 0 THEN ''
                        WHEN length(group_concat(s.company_id, '|')) > 398 THEN '*'
                        ELSE '|' || group_concat(s.company_id, '|') || '|' END
                    FROM prospecting_prospect_shares s
                    WHERE s.tenant_id = prospecting_prospects.tenant_id AND s.prospect_id = prospecting_prospects.id);
                """
            );

            migrationBuilder.CreateTable(
                name: "prospecting_activities",
                columns: table => new
                {
                    tenant_id = table.Column<int>(type: "INTEGER", nullable: false),
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    prospect_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    type = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    starts_at = table.Column<long>(type: "INTEGER", nullable: false),
                    ends_at = table.Column<long>(type: "INTEGER", nullable: true),
                    over_at = table.Column<long>(type: "INTEGER", nullable: false),
                    subject = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    details = table.Column<string>(type: "TEXT", maxLength: 10000, nullable: true),
                    participants = table.Column<string>(type: "TEXT", nullable: true),
                    organiser = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    created_at = table.Column<long>(type: "INTEGER", nullable: false),
                    created_by = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    report_form = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    report_answers = table.Column<string>(type: "TEXT", nullable: true),
                    reported_at = table.Column<long>(type: "INTEGER", nullable: true),
                    reported_by = table.Column<string>(type: "TEXT", maxLength: 64, nullable: true),
                    visit_verdict = table.Column<int>(type: "INTEGER", nullable: true),
                    visit_latitude_e7 = table.Column<int>(type: "INTEGER", nullable: true),
                    visit_longitude_e7 = table.Column<int>(type: "INTEGER", nullable: true),
                    visit_accuracy = table.Column<double>(type: "REAL", nullable: true),
                    visit_tolerance = table.Column<double>(type: "REAL", nullable: true),
                    visit_distance = table.Column<double>(type: "REAL", nullable: true),
                    visit_checked_at = table.Column<long>(type: "INTEGER", nullable: true),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_prospecting_activities", x => new { x.tenant_id, x.id });
                    table.ForeignKey(
                        name: "FK_prospecting_activities_prospecting_prospects_tenant_id_prospect_id",
                        columns: x => new { x.tenant_id, x.prospect_id },
                        principalTable: "prospecting_prospects",
                        principalColumns: new[] { "tenant_id", "id" },
                        onDelete: ReferentialAction.Restrict
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "prospecting_attachments",
                columns: table => new
                {
                    tenant_id = table.Column<int>(type: "INTEGER", nullable: false),
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    prospect_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    file_name = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    media_type = table.Column<string>(
                        type: "TEXT",
                        maxLength: 100,
                        nullable: false
                    ),
                    size = table.Column<long>(type: "INTEGER", nullable: false),
                    sha256 = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    uploaded_at = table.Column<long>(type: "INTEGER", nullable: false),
                    uploaded_by = table.Column<string>(
                        type: "TEXT",
                        maxLength: 64,
                        nullable: false
                    ),
                    storage_key = table.Column<string>(
                        type: "TEXT",
                        maxLength: 100,
                        nullable: false
                    ),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_prospecting_attachments", x => new { x.tenant_id, x.id });
                    table.ForeignKey(
                        name: "FK_prospecting_attachments_prospecting_prospects_tenant_id_prospect_id",
                        columns: x => new { x.tenant_id, x.prospect_id },
                        principalTable: "prospecting_prospects",
                        principalColumns: new[] { "tenant_id", "id" },
                        onDelete: ReferentialAction.Restrict
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "prospecting_catalog_entries",
                columns: table => new
                {
                    tenant_id = table.Column<int>(type: "INTEGER", nullable: false),
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    company_id = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    code = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    label_fr = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    label_en = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    sort_order = table.Column<int>(type: "INTEGER", nullable: false),
                    is_active = table.Column<bool>(type: "INTEGER", nullable: false),
                    aliases = table.Column<string>(type: "TEXT", nullable: true),
                    attributes = table.Column<string>(type: "TEXT", nullable: true),
                },
                constraints: table =>
                {
                    table.PrimaryKey(
                        "PK_prospecting_catalog_entries",
                        x => new { x.tenant_id, x.id }
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "prospecting_contact_consents",
                columns: table => new
                {
                    tenant_id = table.Column<int>(type: "INTEGER", nullable: false),
                    contact_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    channel = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    state = table.Column<int>(type: "INTEGER", nullable: false),
                    at = table.Column<long>(type: "INTEGER", nullable: false),
                    origin = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey(
                        "PK_prospecting_contact_consents",
                        x => new
                        {
                            x.tenant_id,
                            x.contact_id,
                            x.channel,
                        }
                    );
                    table.ForeignKey(
                        name: "FK_prospecting_contact_consents_prospecting_contacts_tenant_id_contact_id",
                        columns: x => new { x.tenant_id, x.contact_id },
                        principalTable: "prospecting_contacts",
                        principalColumns: new[] { "tenant_id", "id" },
                        onDelete: ReferentialAction.Cascade
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "prospecting_custom_fields",
                columns: table => new
                {
                    tenant_id = table.Column<int>(type: "INTEGER", nullable: false),
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    company_id = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    code = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    type = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    label_fr = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    label_en = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    aliases = table.Column<string>(type: "TEXT", nullable: true),
                    is_required = table.Column<bool>(type: "INTEGER", nullable: false),
                    choices = table.Column<string>(type: "TEXT", nullable: true),
                    sort_order = table.Column<int>(type: "INTEGER", nullable: false),
                    is_active = table.Column<bool>(type: "INTEGER", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey(
                        "PK_prospecting_custom_fields",
                        x => new { x.tenant_id, x.id }
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "prospecting_notes",
                columns: table => new
                {
                    tenant_id = table.Column<int>(type: "INTEGER", nullable: false),
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    prospect_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    text = table.Column<string>(type: "TEXT", maxLength: 10000, nullable: false),
                    created_at = table.Column<long>(type: "INTEGER", nullable: false),
                    author = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    edited_at = table.Column<long>(type: "INTEGER", nullable: true),
                    edited_by = table.Column<string>(type: "TEXT", maxLength: 64, nullable: true),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_prospecting_notes", x => new { x.tenant_id, x.id });
                    table.ForeignKey(
                        name: "FK_prospecting_notes_prospecting_prospects_tenant_id_prospect_id",
                        columns: x => new { x.tenant_id, x.prospect_id },
                        principalTable: "prospecting_prospects",
                        principalColumns: new[] { "tenant_id", "id" },
                        onDelete: ReferentialAction.Restrict
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "prospecting_prospect_custom_values",
                columns: table => new
                {
                    tenant_id = table.Column<int>(type: "INTEGER", nullable: false),
                    prospect_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    field = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    ordinal = table.Column<int>(type: "INTEGER", nullable: false),
                    type = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    text = table.Column<string>(type: "TEXT", maxLength: 10000, nullable: false),
                    value_key = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey(
                        "PK_prospecting_prospect_custom_values",
                        x => new
                        {
                            x.tenant_id,
                            x.prospect_id,
                            x.field,
                            x.ordinal,
                        }
                    );
                    table.ForeignKey(
                        name: "FK_prospecting_prospect_custom_values_prospecting_prospects_tenant_id_prospect_id",
                        columns: x => new { x.tenant_id, x.prospect_id },
                        principalTable: "prospecting_prospects",
                        principalColumns: new[] { "tenant_id", "id" },
                        onDelete: ReferentialAction.Cascade
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "prospecting_prospect_tags",
                columns: table => new
                {
                    tenant_id = table.Column<int>(type: "INTEGER", nullable: false),
                    prospect_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    tag_key = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    text = table.Column<string>(type: "TEXT", maxLength: 50, nullable: false),
                    ordinal = table.Column<int>(type: "INTEGER", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey(
                        "PK_prospecting_prospect_tags",
                        x => new
                        {
                            x.tenant_id,
                            x.prospect_id,
                            x.tag_key,
                        }
                    );
                    table.ForeignKey(
                        name: "FK_prospecting_prospect_tags_prospecting_prospects_tenant_id_prospect_id",
                        columns: x => new { x.tenant_id, x.prospect_id },
                        principalTable: "prospecting_prospects",
                        principalColumns: new[] { "tenant_id", "id" },
                        onDelete: ReferentialAction.Cascade
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "prospecting_representative_grants",
                columns: table => new
                {
                    tenant_id = table.Column<int>(type: "INTEGER", nullable: false),
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    company_id = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    user_id = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    role = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey(
                        "PK_prospecting_representative_grants",
                        x => new { x.tenant_id, x.id }
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "prospecting_tasks",
                columns: table => new
                {
                    tenant_id = table.Column<int>(type: "INTEGER", nullable: false),
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    prospect_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    type = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    due_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    assignee = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    state = table.Column<int>(type: "INTEGER", nullable: false),
                    source = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    description = table.Column<string>(
                        type: "TEXT",
                        maxLength: 4000,
                        nullable: true
                    ),
                    created_at = table.Column<long>(type: "INTEGER", nullable: false),
                    created_by = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    done_at = table.Column<long>(type: "INTEGER", nullable: true),
                    done_by = table.Column<string>(type: "TEXT", maxLength: 64, nullable: true),
                    awaits_reminder = table.Column<bool>(type: "INTEGER", nullable: false),
                    reminded = table.Column<string>(type: "TEXT", nullable: true),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_prospecting_tasks", x => new { x.tenant_id, x.id });
                    table.ForeignKey(
                        name: "FK_prospecting_tasks_prospecting_prospects_tenant_id_prospect_id",
                        columns: x => new { x.tenant_id, x.prospect_id },
                        principalTable: "prospecting_prospects",
                        principalColumns: new[] { "tenant_id", "id" },
                        onDelete: ReferentialAction.Restrict
                    );
                }
            );

            migrationBuilder.CreateIndex(
                name: "IX_prospecting_prospects_archived",
                table: "prospecting_prospects",
                columns: new[] { "tenant_id", "created_at", "id", "shared_with" },
                filter: "archived_at IS NOT NULL"
            );

            migrationBuilder.CreateIndex(
                name: "IX_prospecting_prospects_tenant_id_activity_code_created_at_id",
                table: "prospecting_prospects",
                columns: new[] { "tenant_id", "activity_code", "created_at", "id" },
                filter: "activity_code IS NOT NULL"
            );

            migrationBuilder.CreateIndex(
                name: "IX_prospecting_prospects_tenant_id_business_taken_over_created_at_id_shared_with",
                table: "prospecting_prospects",
                columns: new[]
                {
                    "tenant_id",
                    "business_taken_over",
                    "created_at",
                    "id",
                    "shared_with",
                },
                filter: "business_taken_over IS NOT NULL"
            );

            migrationBuilder.CreateIndex(
                name: "IX_prospecting_prospects_tenant_id_campaign_created_at_id_shared_with",
                table: "prospecting_prospects",
                columns: new[] { "tenant_id", "campaign", "created_at", "id", "shared_with" },
                filter: "campaign IS NOT NULL"
            );

            migrationBuilder.CreateIndex(
                name: "IX_prospecting_prospects_tenant_id_client_type_created_at_id_shared_with",
                table: "prospecting_prospects",
                columns: new[] { "tenant_id", "client_type", "created_at", "id", "shared_with" },
                filter: "client_type IS NOT NULL"
            );

            migrationBuilder.CreateIndex(
                name: "IX_prospecting_prospects_tenant_id_email_key",
                table: "prospecting_prospects",
                columns: new[] { "tenant_id", "email_key" },
                filter: "email_key IS NOT NULL"
            );

            migrationBuilder.CreateIndex(
                name: "IX_prospecting_prospects_tenant_id_first_representative_created_at_id_shared_with",
                table: "prospecting_prospects",
                columns: new[]
                {
                    "tenant_id",
                    "first_representative",
                    "created_at",
                    "id",
                    "shared_with",
                },
                filter: "first_representative IS NOT NULL"
            );

            migrationBuilder.CreateIndex(
                name: "IX_prospecting_prospects_tenant_id_geo_cell",
                table: "prospecting_prospects",
                columns: new[] { "tenant_id", "geo_cell" },
                filter: "geo_cell IS NOT NULL"
            );

            migrationBuilder.CreateIndex(
                name: "IX_prospecting_prospects_tenant_id_merged_into",
                table: "prospecting_prospects",
                columns: new[] { "tenant_id", "merged_into" },
                filter: "merged_into IS NOT NULL"
            );

            migrationBuilder.CreateIndex(
                name: "IX_prospecting_prospects_tenant_id_operational_representative_created_at_id_shared_with",
                table: "prospecting_prospects",
                columns: new[]
                {
                    "tenant_id",
                    "operational_representative",
                    "created_at",
                    "id",
                    "shared_with",
                },
                filter: "operational_representative IS NOT NULL"
            );

            migrationBuilder.CreateIndex(
                name: "IX_prospecting_prospects_tenant_id_owner_created_at_id_shared_with",
                table: "prospecting_prospects",
                columns: new[] { "tenant_id", "owner", "created_at", "id", "shared_with" },
                filter: "owner IS NOT NULL"
            );

            migrationBuilder.CreateIndex(
                name: "IX_prospecting_prospects_tenant_id_rating_created_at_id_shared_with",
                table: "prospecting_prospects",
                columns: new[] { "tenant_id", "rating", "created_at", "id", "shared_with" },
                filter: "rating IS NOT NULL"
            );

            migrationBuilder.CreateIndex(
                name: "IX_prospecting_prospects_tenant_id_second_representative_created_at_id_shared_with",
                table: "prospecting_prospects",
                columns: new[]
                {
                    "tenant_id",
                    "second_representative",
                    "created_at",
                    "id",
                    "shared_with",
                },
                filter: "second_representative IS NOT NULL"
            );

            migrationBuilder.CreateIndex(
                name: "IX_prospecting_prospects_tenant_id_siren",
                table: "prospecting_prospects",
                columns: new[] { "tenant_id", "siren" },
                filter: "siren IS NOT NULL"
            );

            migrationBuilder.CreateIndex(
                name: "IX_prospecting_prospects_tenant_id_siret",
                table: "prospecting_prospects",
                columns: new[] { "tenant_id", "siret" },
                filter: "siret IS NOT NULL"
            );

            migrationBuilder.CreateIndex(
                name: "IX_prospecting_prospects_tenant_id_source_created_at_id_shared_with",
                table: "prospecting_prospects",
                columns: new[] { "tenant_id", "source", "created_at", "id", "shared_with" },
                filter: "source IS NOT NULL"
            );

            migrationBuilder.CreateIndex(
                name: "IX_prospecting_prospects_tenant_id_source_representative_created_at_id_shared_with",
                table: "prospecting_prospects",
                columns: new[]
                {
                    "tenant_id",
                    "source_representative",
                    "created_at",
                    "id",
                    "shared_with",
                },
                filter: "source_representative IS NOT NULL"
            );

            migrationBuilder.CreateIndex(
                name: "IX_prospecting_prospects_tenant_id_status_category_created_at_id_shared_with",
                table: "prospecting_prospects",
                columns: new[] { "tenant_id", "status_category", "created_at", "id", "shared_with" }
            );

            migrationBuilder.CreateIndex(
                name: "IX_prospecting_prospects_tenant_id_status_code_created_at_id_shared_with",
                table: "prospecting_prospects",
                columns: new[] { "tenant_id", "status_code", "created_at", "id", "shared_with" }
            );

            migrationBuilder.CreateIndex(
                name: "IX_prospecting_prospects_tenant_id_team_created_at_id_shared_with",
                table: "prospecting_prospects",
                columns: new[] { "tenant_id", "team", "created_at", "id", "shared_with" },
                filter: "team IS NOT NULL"
            );

            migrationBuilder.CreateIndex(
                name: "IX_prospecting_prospects_tenant_id_third_representative_created_at_id_shared_with",
                table: "prospecting_prospects",
                columns: new[]
                {
                    "tenant_id",
                    "third_representative",
                    "created_at",
                    "id",
                    "shared_with",
                },
                filter: "third_representative IS NOT NULL"
            );

            migrationBuilder.CreateIndex(
                name: "IX_prospecting_prospects_to_review",
                table: "prospecting_prospects",
                columns: new[] { "tenant_id", "created_at", "id", "shared_with" },
                filter: "needs_review"
            );

            migrationBuilder.CreateIndex(
                name: "IX_prospecting_prospects_unassigned",
                table: "prospecting_prospects",
                columns: new[] { "tenant_id", "created_at", "id", "shared_with" },
                filter: "operational_representative IS NULL AND first_representative IS NULL"
            );

            migrationBuilder.CreateIndex(
                name: "IX_prospecting_prospect_shares_tenant_id_company_id_created_at_prospect_id",
                table: "prospecting_prospect_shares",
                columns: new[] { "tenant_id", "company_id", "created_at", "prospect_id" }
            );

            migrationBuilder.CreateIndex(
                name: "IX_prospecting_history_tenant_id_prospect_id_at",
                table: "prospecting_history",
                columns: new[] { "tenant_id", "prospect_id", "at" },
                filter: "prospect_id IS NOT NULL"
            );

            migrationBuilder.CreateIndex(
                name: "IX_prospecting_activities_tenant_id_prospect_id_over_at_id",
                table: "prospecting_activities",
                columns: new[] { "tenant_id", "prospect_id", "over_at", "id" }
            );

            migrationBuilder.CreateIndex(
                name: "IX_prospecting_activities_tenant_id_prospect_id_starts_at_id",
                table: "prospecting_activities",
                columns: new[] { "tenant_id", "prospect_id", "starts_at", "id" }
            );

            migrationBuilder.CreateIndex(
                name: "IX_prospecting_attachments_tenant_id_prospect_id_uploaded_at_id",
                table: "prospecting_attachments",
                columns: new[] { "tenant_id", "prospect_id", "uploaded_at", "id" }
            );

            migrationBuilder.CreateIndex(
                name: "IX_prospecting_catalog_entries_tenant_id_kind_code_company_id",
                table: "prospecting_catalog_entries",
                columns: new[] { "tenant_id", "kind", "code", "company_id" },
                unique: true
            );

            migrationBuilder.CreateIndex(
                name: "IX_prospecting_contact_consents_tenant_id_channel_state_contact_id",
                table: "prospecting_contact_consents",
                columns: new[] { "tenant_id", "channel", "state", "contact_id" }
            );

            migrationBuilder.CreateIndex(
                name: "IX_prospecting_custom_fields_tenant_id_code_company_id",
                table: "prospecting_custom_fields",
                columns: new[] { "tenant_id", "code", "company_id" },
                unique: true
            );

            migrationBuilder.CreateIndex(
                name: "IX_prospecting_notes_tenant_id_prospect_id_created_at_id",
                table: "prospecting_notes",
                columns: new[] { "tenant_id", "prospect_id", "created_at", "id" }
            );

            migrationBuilder.CreateIndex(
                name: "IX_prospecting_prospect_custom_values_tenant_id_field_value_key_prospect_id",
                table: "prospecting_prospect_custom_values",
                columns: new[] { "tenant_id", "field", "value_key", "prospect_id" }
            );

            migrationBuilder.CreateIndex(
                name: "IX_prospecting_prospect_tags_tenant_id_tag_key_prospect_id",
                table: "prospecting_prospect_tags",
                columns: new[] { "tenant_id", "tag_key", "prospect_id" }
            );

            migrationBuilder.CreateIndex(
                name: "IX_prospecting_representative_grants_tenant_id_role_user_id_company_id",
                table: "prospecting_representative_grants",
                columns: new[] { "tenant_id", "role", "user_id", "company_id" },
                unique: true
            );

            migrationBuilder.CreateIndex(
                name: "IX_prospecting_tasks_tenant_id_assignee_state_due_on_id",
                table: "prospecting_tasks",
                columns: new[] { "tenant_id", "assignee", "state", "due_on", "id" }
            );

            migrationBuilder.CreateIndex(
                name: "IX_prospecting_tasks_tenant_id_awaits_reminder_due_on_id",
                table: "prospecting_tasks",
                columns: new[] { "tenant_id", "awaits_reminder", "due_on", "id" },
                filter: "awaits_reminder"
            );

            migrationBuilder.CreateIndex(
                name: "IX_prospecting_tasks_tenant_id_prospect_id_state_due_on_id",
                table: "prospecting_tasks",
                columns: new[] { "tenant_id", "prospect_id", "state", "due_on", "id" }
            );
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(name: "prospecting_activities");

            migrationBuilder.DropTable(name: "prospecting_attachments");

            migrationBuilder.DropTable(name: "prospecting_catalog_entries");

            migrationBuilder.DropTable(name: "prospecting_contact_consents");

            migrationBuilder.DropTable(name: "prospecting_custom_fields");

            migrationBuilder.DropTable(name: "prospecting_notes");

            migrationBuilder.DropTable(name: "prospecting_prospect_custom_values");

            migrationBuilder.DropTable(name: "prospecting_prospect_tags");

            migrationBuilder.DropTable(name: "prospecting_representative_grants");

            migrationBuilder.DropTable(name: "prospecting_tasks");

            migrationBuilder.DropIndex(
                name: "IX_prospecting_prospects_archived",
                table: "prospecting_prospects"
            );

            migrationBuilder.DropIndex(
                name: "IX_prospecting_prospects_tenant_id_activity_code_created_at_id",
                table: "prospecting_prospects"
            );

            migrationBuilder.DropIndex(
                name: "IX_prospecting_prospects_tenant_id_business_taken_over_created_at_id_shared_with",
                table: "prospecting_prospects"
            );

            migrationBuilder.DropIndex(
                name: "IX_prospecting_prospects_tenant_id_campaign_created_at_id_shared_with",
                table: "prospecting_prospects"
            );

            migrationBuilder.DropIndex(
                name: "IX_prospecting_prospects_tenant_id_client_type_created_at_id_shared_with",
                table: "prospecting_prospects"
            );

            migrationBuilder.DropIndex(
                name: "IX_prospecting_prospects_tenant_id_email_key",
                table: "prospecting_prospects"
            );

            migrationBuilder.DropIndex(
                name: "IX_prospecting_prospects_tenant_id_first_representative_created_at_id_shared_with",
                table: "prospecting_prospects"
            );

            migrationBuilder.DropIndex(
                name: "IX_prospecting_prospects_tenant_id_geo_cell",
                table: "prospecting_prospects"
            );

            migrationBuilder.DropIndex(
                name: "IX_prospecting_prospects_tenant_id_merged_into",
                table: "prospecting_prospects"
            );

            migrationBuilder.DropIndex(
                name: "IX_prospecting_prospects_tenant_id_operational_representative_created_at_id_shared_with",
                table: "prospecting_prospects"
            );

            migrationBuilder.DropIndex(
                name: "IX_prospecting_prospects_tenant_id_owner_created_at_id_shared_with",
                table: "prospecting_prospects"
            );

            migrationBuilder.DropIndex(
                name: "IX_prospecting_prospects_tenant_id_rating_created_at_id_shared_with",
                table: "prospecting_prospects"
            );

            migrationBuilder.DropIndex(
                name: "IX_prospecting_prospects_tenant_id_second_representative_created_at_id_shared_with",
                table: "prospecting_prospects"
            );

            migrationBuilder.DropIndex(
                name: "IX_prospecting_prospects_tenant_id_siren",
                table: "prospecting_prospects"
            );

            migrationBuilder.DropIndex(
                name: "IX_prospecting_prospects_tenant_id_siret",
                table: "prospecting_prospects"
            );

            migrationBuilder.DropIndex(
                name: "IX_prospecting_prospects_tenant_id_source_created_at_id_shared_with",
                table: "prospecting_prospects"
            );

            migrationBuilder.DropIndex(
                name: "IX_prospecting_prospects_tenant_id_source_representative_created_at_id_shared_with",
                table: "prospecting_prospects"
            );

            migrationBuilder.DropIndex(
                name: "IX_prospecting_prospects_tenant_id_status_category_created_at_id_shared_with",
                table: "prospecting_prospects"
            );

            migrationBuilder.DropIndex(
                name: "IX_prospecting_prospects_tenant_id_status_code_created_at_id_shared_with",
                table: "prospecting_prospects"
            );

            migrationBuilder.DropIndex(
                name: "IX_prospecting_prospects_tenant_id_team_created_at_id_shared_with",
                table: "prospecting_prospects"
            );

            migrationBuilder.DropIndex(
                name: "IX_prospecting_prospects_tenant_id_third_representative_created_at_id_shared_with",
                table: "prospecting_prospects"
            );

            migrationBuilder.DropIndex(
                name: "IX_prospecting_prospects_to_review",
                table: "prospecting_prospects"
            );

            migrationBuilder.DropIndex(
                name: "IX_prospecting_prospects_unassigned",
                table: "prospecting_prospects"
            );

            migrationBuilder.DropIndex(
                name: "IX_prospecting_prospect_shares_tenant_id_company_id_created_at_prospect_id",
                table: "prospecting_prospect_shares"
            );

            migrationBuilder.DropIndex(
                name: "IX_prospecting_history_tenant_id_prospect_id_at",
                table: "prospecting_history"
            );

            migrationBuilder.DropColumn(name: "archived_at", table: "prospecting_prospects");

            migrationBuilder.DropColumn(name: "archived_by", table: "prospecting_prospects");

            migrationBuilder.DropColumn(name: "brought_by", table: "prospecting_prospects");

            migrationBuilder.DropColumn(
                name: "business_taken_over",
                table: "prospecting_prospects"
            );

            migrationBuilder.DropColumn(name: "campaign", table: "prospecting_prospects");

            migrationBuilder.DropColumn(name: "client_type", table: "prospecting_prospects");

            migrationBuilder.DropColumn(name: "company_created_on", table: "prospecting_prospects");

            migrationBuilder.DropColumn(name: "current_provider", table: "prospecting_prospects");

            migrationBuilder.DropColumn(name: "email_key", table: "prospecting_prospects");

            migrationBuilder.DropColumn(name: "fax", table: "prospecting_prospects");

            migrationBuilder.DropColumn(name: "fax_e164", table: "prospecting_prospects");

            migrationBuilder.DropColumn(
                name: "first_representative",
                table: "prospecting_prospects"
            );

            migrationBuilder.DropColumn(name: "forecast_currency", table: "prospecting_prospects");

            migrationBuilder.DropColumn(
                name: "forecast_minor_units",
                table: "prospecting_prospects"
            );

            migrationBuilder.DropColumn(name: "forecast_year", table: "prospecting_prospects");

            migrationBuilder.DropColumn(name: "foreign_phone", table: "prospecting_prospects");

            migrationBuilder.DropColumn(name: "foreign_phone_e164", table: "prospecting_prospects");

            migrationBuilder.DropColumn(name: "geo_cell", table: "prospecting_prospects");

            migrationBuilder.DropColumn(name: "latitude_e7", table: "prospecting_prospects");

            migrationBuilder.DropColumn(name: "longitude_e7", table: "prospecting_prospects");

            migrationBuilder.DropColumn(
                name: "operational_representative",
                table: "prospecting_prospects"
            );

            migrationBuilder.DropColumn(name: "rating", table: "prospecting_prospects");

            migrationBuilder.DropColumn(
                name: "recommendation_activity",
                table: "prospecting_prospects"
            );

            migrationBuilder.DropColumn(
                name: "recommendation_invoices",
                table: "prospecting_prospects"
            );

            migrationBuilder.DropColumn(
                name: "recommendation_needs",
                table: "prospecting_prospects"
            );

            migrationBuilder.DropColumn(
                name: "second_representative",
                table: "prospecting_prospects"
            );

            migrationBuilder.DropColumn(name: "shared_with", table: "prospecting_prospects");

            migrationBuilder.DropColumn(name: "source_detail", table: "prospecting_prospects");

            migrationBuilder.DropColumn(
                name: "source_representative",
                table: "prospecting_prospects"
            );

            migrationBuilder.DropColumn(name: "status_category", table: "prospecting_prospects");

            migrationBuilder.DropColumn(name: "tax_regime", table: "prospecting_prospects");

            migrationBuilder.DropColumn(name: "team", table: "prospecting_prospects");

            migrationBuilder.DropColumn(
                name: "third_representative",
                table: "prospecting_prospects"
            );

            migrationBuilder.DropColumn(name: "turnover_year", table: "prospecting_prospects");

            migrationBuilder.DropColumn(name: "created_at", table: "prospecting_prospect_shares");

            migrationBuilder.DropColumn(
                name: "latitude_e7",
                table: "prospecting_prospect_addresses"
            );

            migrationBuilder.DropColumn(
                name: "longitude_e7",
                table: "prospecting_prospect_addresses"
            );

            migrationBuilder.DropColumn(name: "prospect_id", table: "prospecting_history");

            migrationBuilder.DropColumn(name: "birth_date", table: "prospecting_contacts");

            migrationBuilder.DropColumn(name: "function", table: "prospecting_contacts");

            migrationBuilder.DropColumn(name: "home_phone", table: "prospecting_contacts");

            migrationBuilder.DropColumn(name: "home_phone_e164", table: "prospecting_contacts");

            migrationBuilder.CreateIndex(
                name: "IX_prospecting_prospects_tenant_id_merged_into",
                table: "prospecting_prospects",
                columns: new[] { "tenant_id", "merged_into" }
            );

            migrationBuilder.CreateIndex(
                name: "IX_prospecting_prospects_tenant_id_status_code_created_at_id",
                table: "prospecting_prospects",
                columns: new[] { "tenant_id", "status_code", "created_at", "id" }
            );

            migrationBuilder.CreateIndex(
                name: "IX_prospecting_prospect_shares_tenant_id_company_id_prospect_id",
                table: "prospecting_prospect_shares",
                columns: new[] { "tenant_id", "company_id", "prospect_id" }
            );
        }
    }
}
