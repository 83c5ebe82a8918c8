using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Prospecting.Persistence.EfCore.PostgreSql.Migrations
{
    /// <inheritdoc />
    public partial class WholeRecord : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<long>(
                name: "archived_at",
                table: "prospecting_prospects",
                type: "bigint",
                nullable: true
            );

            migrationBuilder.AddColumn<string>(
                name: "archived_by",
                table: "prospecting_prospects",
                type: "character varying(64)",
                maxLength: 64,
                nullable: true
            );

            migrationBuilder.AddColumn<string>(
                name: "brought_by",
                table: "prospecting_prospects",
                type: "character varying(100)",
                maxLength: 100,
                nullable: true
            );

            migrationBuilder.AddColumn<bool>(
                name: "business_taken_over",
                table: "prospecting_prospects",
                type: "boolean",
                nullable: true
            );

            migrationBuilder.AddColumn<string>(
                name: "campaign",
                table: "prospecting_prospects",
                type: "character varying(100)",
                maxLength: 100,
                nullable: true
            );

            migrationBuilder.AddColumn<string>(
                name: "client_type",
                table: "prospecting_prospects",
                type: "character varying(60)",
                maxLength: 60,
                nullable: true
            );

            migrationBuilder.AddColumn<DateOnly>(
                name: "company_created_on",
                table: "prospecting_prospects",
                type: "date",
                nullable: true
            );

            migrationBuilder.AddColumn<string>(
                name: "current_provider",
                table: "prospecting_prospects",
                type: "character varying(100)",
                maxLength: 100,
                nullable: true
            );

            migrationBuilder.AddColumn<string>(
                name: "email_key",
                table: "prospecting_prospects",
                type: "character varying(254)",
                maxLength: 254,
                nullable: true
            );

            migrationBuilder.AddColumn<string>(
                name: "fax",
                table: "prospecting_prospects",
                type: "character varying(40)",
                maxLength: 40,
                nullable: true
            );

            migrationBuilder.AddColumn<string>(
                name: "fax_e164",
                table: "prospecting_prospects",
                type: "character varying(16)",
                maxLength: 16,
                nullable: true
            );

            migrationBuilder.AddColumn<string>(
                name: "first_representative",
                table: "prospecting_prospects",
                type: "character varying(64)",
                maxLength: 64,
                nullable: true
            );

            migrationBuilder.AddColumn<string>(
                name: "forecast_currency",
                table: "prospecting_prospects",
                type: "character varying(3)",
                maxLength: 3,
                nullable: true
            );

            migrationBuilder.AddColumn<long>(
                name: "forecast_minor_units",
                table: "prospecting_prospects",
                type: "bigint",
                nullable: true
            );

            migrationBuilder.AddColumn<int>(
                name: "forecast_year",
                table: "prospecting_prospects",
                type: "integer",
                nullable: true
            );

            migrationBuilder.AddColumn<string>(
                name: "foreign_phone",
                table: "prospecting_prospects",
                type: "character varying(40)",
                maxLength: 40,
                nullable: true
            );

            migrationBuilder.AddColumn<string>(
                name: "foreign_phone_e164",
                table: "prospecting_prospects",
                type: "character varying(16)",
                maxLength: 16,
                nullable: true
            );

            migrationBuilder.AddColumn<int>(
                name: "geo_cell",
                table: "prospecting_prospects",
                type: "integer",
                nullable: true
            );

            migrationBuilder.AddColumn<int>(
                name: "latitude_e7",
                table: "prospecting_prospects",
                type: "integer",
                nullable: true
            );

            migrationBuilder.AddColumn<int>(
                name: "longitude_e7",
                table: "prospecting_prospects",
                type: "integer",
                nullable: true
            );

            migrationBuilder.AddColumn<string>(
                name: "operational_representative",
                table: "prospecting_prospects",
                type: "character varying(64)",
                maxLength: 64,
                nullable: true
            );

            migrationBuilder.AddColumn<string>(
                name: "rating",
                table: "prospecting_prospects",
                type: "character varying(20)",
                maxLength: 20,
                nullable: true
            );

            migrationBuilder.AddColumn<string>(
                name: "recommendation_activity",
                table: "prospecting_prospects",
                type: "character varying(2000)",
                maxLength: 2000,
                nullable: true
            );

            migrationBuilder.AddColumn<string>(
                name: "recommendation_invoices",
                table: "prospecting_prospects",
                type: "character varying(2000)",
                maxLength: 2000,
                nullable: true
            );

            migrationBuilder.AddColumn<string>(
                name: "recommendation_needs",
                table: "prospecting_prospects",
                type: "character varying(2000)",
                maxLength: 2000,
                nullable: true
            );

            migrationBuilder.AddColumn<string>(
                name: "second_representative",
                table: "prospecting_prospects",
                type: "character varying(64)",
                maxLength: 64,
                nullable: true
            );

            migrationBuilder.AddColumn<string>(
                name: "source_detail",
                table: "prospecting_prospects",
                type: "character varying(200)",
                maxLength: 200,
                nullable: true
            );

            migrationBuilder.AddColumn<string>(
                name: "source_representative",
                table: "prospecting_prospects",
                type: "character varying(64)",
                maxLength: 64,
                nullable: true
            );

            migrationBuilder.AddColumn<int>(
                name: "status_category",
                table: "prospecting_prospects",
                type: "integer",
                nullable: false,
                defaultValue: 0
            );

            migrationBuilder.AddColumn<string>(
                name: "tax_regime",
                table: "prospecting_prospects",
                type: "character varying(60)",
                maxLength: 60,
                nullable: true
            );

            migrationBuilder.AddColumn<string>(
                name: "team",
                table: "prospecting_prospects",
                type: "character varying(64)",
                maxLength: 64,
                nullable: true
            );

            migrationBuilder.AddColumn<string>(
                name: "third_representative",
                table: "prospecting_prospects",
                type: "character varying(64)",
                maxLength: 64,
                nullable: true
            );

            migrationBuilder.AddColumn<int>(
                name: "turnover_year",
                table: "prospecting_prospects",
                type: "integer",
                nullable: true
            );

            migrationBuilder.AddColumn<Guid>(
                name: "prospect_id",
                table: "prospecting_history",
                type: "uuid",
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

            migrationBuilder.CreateIndex(
                name: "IX_prospecting_prospects_tenant_id_activity_code_created_at_id",
                table: "prospecting_prospects",
                columns: new[] { "tenant_id", "activity_code", "created_at", "id" },
                filter: "activity_code IS NOT NULL"
            );

            migrationBuilder.CreateIndex(
                name: "IX_prospecting_prospects_tenant_id_archived_at_id",
                table: "prospecting_prospects",
                columns: new[] { "tenant_id", "archived_at", "id" },
                filter: "archived_at IS NOT NULL"
            );

            migrationBuilder.CreateIndex(
                name: "IX_prospecting_prospects_tenant_id_campaign_created_at_id",
                table: "prospecting_prospects",
                columns: new[] { "tenant_id", "campaign", "created_at", "id" },
                filter: "campaign IS NOT NULL"
            );

            migrationBuilder.CreateIndex(
                name: "IX_prospecting_prospects_tenant_id_client_type_created_at_id",
                table: "prospecting_prospects",
                columns: new[] { "tenant_id", "client_type", "created_at", "id" },
                filter: "client_type IS NOT NULL"
            );

            migrationBuilder.CreateIndex(
                name: "IX_prospecting_prospects_tenant_id_email_key",
                table: "prospecting_prospects",
                columns: new[] { "tenant_id", "email_key" },
                filter: "email_key IS NOT NULL"
            );

            migrationBuilder.CreateIndex(
                name: "IX_prospecting_prospects_tenant_id_first_representative",
                table: "prospecting_prospects",
                columns: new[] { "tenant_id", "first_representative" },
                filter: "first_representative IS NOT NULL"
            );

            migrationBuilder.CreateIndex(
                name: "IX_prospecting_prospects_tenant_id_geo_cell",
                table: "prospecting_prospects",
                columns: new[] { "tenant_id", "geo_cell" },
                filter: "geo_cell IS NOT NULL"
            );

            migrationBuilder.CreateIndex(
                name: "IX_prospecting_prospects_tenant_id_operational_representative_~",
                table: "prospecting_prospects",
                columns: new[] { "tenant_id", "operational_representative", "created_at", "id" },
                filter: "operational_representative IS NOT NULL"
            );

            migrationBuilder.CreateIndex(
                name: "IX_prospecting_prospects_tenant_id_owner_created_at_id",
                table: "prospecting_prospects",
                columns: new[] { "tenant_id", "owner", "created_at", "id" },
                filter: "owner IS NOT NULL"
            );

            migrationBuilder.CreateIndex(
                name: "IX_prospecting_prospects_tenant_id_rating_created_at_id",
                table: "prospecting_prospects",
                columns: new[] { "tenant_id", "rating", "created_at", "id" },
                filter: "rating IS NOT NULL"
            );

            migrationBuilder.CreateIndex(
                name: "IX_prospecting_prospects_tenant_id_second_representative",
                table: "prospecting_prospects",
                columns: new[] { "tenant_id", "second_representative" },
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
                name: "IX_prospecting_prospects_tenant_id_source_created_at_id",
                table: "prospecting_prospects",
                columns: new[] { "tenant_id", "source", "created_at", "id" },
                filter: "source IS NOT NULL"
            );

            migrationBuilder.CreateIndex(
                name: "IX_prospecting_prospects_tenant_id_source_representative_creat~",
                table: "prospecting_prospects",
                columns: new[] { "tenant_id", "source_representative", "created_at", "id" },
                filter: "source_representative IS NOT NULL"
            );

            migrationBuilder.CreateIndex(
                name: "IX_prospecting_prospects_tenant_id_team_created_at_id",
                table: "prospecting_prospects",
                columns: new[] { "tenant_id", "team", "created_at", "id" },
                filter: "team IS NOT NULL"
            );

            migrationBuilder.CreateIndex(
                name: "IX_prospecting_prospects_tenant_id_third_representative",
                table: "prospecting_prospects",
                columns: new[] { "tenant_id", "third_representative" },
                filter: "third_representative IS NOT NULL"
            );

            migrationBuilder.CreateIndex(
                name: "IX_prospecting_history_tenant_id_prospect_id_at",
                table: "prospecting_history",
                columns: new[] { "tenant_id", "prospect_id", "at" },
                filter: "prospect_id IS NOT NULL"
            );
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_prospecting_prospects_tenant_id_activity_code_created_at_id",
                table: "prospecting_prospects"
            );

            migrationBuilder.DropIndex(
                name: "IX_prospecting_prospects_tenant_id_archived_at_id",
                table: "prospecting_prospects"
            );

            migrationBuilder.DropIndex(
                name: "IX_prospecting_prospects_tenant_id_campaign_created_at_id",
                table: "prospecting_prospects"
            );

            migrationBuilder.DropIndex(
                name: "IX_prospecting_prospects_tenant_id_client_type_created_at_id",
                table: "prospecting_prospects"
            );

            migrationBuilder.DropIndex(
                name: "IX_prospecting_prospects_tenant_id_email_key",
                table: "prospecting_prospects"
            );

            migrationBuilder.DropIndex(
                name: "IX_prospecting_prospects_tenant_id_first_representative",
                table: "prospecting_prospects"
            );

            migrationBuilder.DropIndex(
                name: "IX_prospecting_prospects_tenant_id_geo_cell",
                table: "prospecting_prospects"
            );

            migrationBuilder.DropIndex(
                name: "IX_prospecting_prospects_tenant_id_operational_representative_~",
                table: "prospecting_prospects"
            );

            migrationBuilder.DropIndex(
                name: "IX_prospecting_prospects_tenant_id_owner_created_at_id",
                table: "prospecting_prospects"
            );

            migrationBuilder.DropIndex(
                name: "IX_prospecting_prospects_tenant_id_rating_created_at_id",
                table: "prospecting_prospects"
            );

            migrationBuilder.DropIndex(
                name: "IX_prospecting_prospects_tenant_id_second_representative",
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
                name: "IX_prospecting_prospects_tenant_id_source_created_at_id",
                table: "prospecting_prospects"
            );

            migrationBuilder.DropIndex(
                name: "IX_prospecting_prospects_tenant_id_source_representative_creat~",
                table: "prospecting_prospects"
            );

            migrationBuilder.DropIndex(
                name: "IX_prospecting_prospects_tenant_id_team_created_at_id",
                table: "prospecting_prospects"
            );

            migrationBuilder.DropIndex(
                name: "IX_prospecting_prospects_tenant_id_third_representative",
                table: "prospecting_prospects"
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

            migrationBuilder.DropColumn(name: "prospect_id", table: "prospecting_history");
        }
    }
}
