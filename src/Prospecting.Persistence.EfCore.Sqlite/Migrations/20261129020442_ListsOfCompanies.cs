using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Prospecting.Persistence.EfCore.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class ListsOfCompanies : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_prospecting_prospects_tenant_id_merged_into",
                table: "prospecting_prospects"
            );

            migrationBuilder.DropIndex(
                name: "IX_prospecting_prospects_tenant_id_archived_at_id",
                table: "prospecting_prospects"
            );

            migrationBuilder.DropIndex(
                name: "IX_prospecting_prospects_tenant_id_first_representative",
                table: "prospecting_prospects"
            );

            migrationBuilder.DropIndex(
                name: "IX_prospecting_prospects_tenant_id_second_representative",
                table: "prospecting_prospects"
            );

            migrationBuilder.DropIndex(
                name: "IX_prospecting_prospects_tenant_id_third_representative",
                table: "prospecting_prospects"
            );

            migrationBuilder.DropIndex(
                name: "IX_prospecting_prospect_shares_tenant_id_company_id_prospect_id",
                table: "prospecting_prospect_shares"
            );

            migrationBuilder.AddColumn<long>(
                name: "created_at",
                table: "prospecting_prospect_shares",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0L
            );

            migrationBuilder.Sql(
                """
                UPDATE prospecting_prospect_shares SET created_at = (
                    SELECT p.created_at FROM prospecting_prospects p
                    WHERE p.tenant_id = prospecting_prospect_shares.tenant_id AND p.id = prospecting_prospect_shares.prospect_id);
                """
            );

            migrationBuilder.CreateIndex(
                name: "IX_prospecting_prospects_tenant_id_merged_into",
                table: "prospecting_prospects",
                columns: new[] { "tenant_id", "merged_into" },
                filter: "merged_into IS NOT NULL"
            );

            migrationBuilder.CreateIndex(
                name: "IX_prospecting_prospects_archived",
                table: "prospecting_prospects",
                columns: new[] { "tenant_id", "created_at", "id" },
                filter: "archived_at IS NOT NULL"
            );

            migrationBuilder.CreateIndex(
                name: "IX_prospecting_prospects_tenant_id_business_taken_over_created_at_id",
                table: "prospecting_prospects",
                columns: new[] { "tenant_id", "business_taken_over", "created_at", "id" },
                filter: "business_taken_over IS NOT NULL"
            );

            migrationBuilder.CreateIndex(
                name: "IX_prospecting_prospects_tenant_id_first_representative_created_at_id",
                table: "prospecting_prospects",
                columns: new[] { "tenant_id", "first_representative", "created_at", "id" },
                filter: "first_representative IS NOT NULL"
            );

            migrationBuilder.CreateIndex(
                name: "IX_prospecting_prospects_tenant_id_second_representative_created_at_id",
                table: "prospecting_prospects",
                columns: new[] { "tenant_id", "second_representative", "created_at", "id" },
                filter: "second_representative IS NOT NULL"
            );

            migrationBuilder.CreateIndex(
                name: "IX_prospecting_prospects_tenant_id_status_category_created_at_id",
                table: "prospecting_prospects",
                columns: new[] { "tenant_id", "status_category", "created_at", "id" }
            );

            migrationBuilder.CreateIndex(
                name: "IX_prospecting_prospects_tenant_id_third_representative_created_at_id",
                table: "prospecting_prospects",
                columns: new[] { "tenant_id", "third_representative", "created_at", "id" },
                filter: "third_representative IS NOT NULL"
            );

            migrationBuilder.CreateIndex(
                name: "IX_prospecting_prospects_to_review",
                table: "prospecting_prospects",
                columns: new[] { "tenant_id", "created_at", "id" },
                filter: "needs_review"
            );

            migrationBuilder.CreateIndex(
                name: "IX_prospecting_prospects_unassigned",
                table: "prospecting_prospects",
                columns: new[] { "tenant_id", "created_at", "id" },
                filter: "operational_representative IS NULL AND first_representative IS NULL"
            );

            migrationBuilder.CreateIndex(
                name: "IX_prospecting_prospect_shares_tenant_id_company_id_created_at_prospect_id",
                table: "prospecting_prospect_shares",
                columns: new[] { "tenant_id", "company_id", "created_at", "prospect_id" }
            );
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_prospecting_prospects_tenant_id_merged_into",
                table: "prospecting_prospects"
            );

            migrationBuilder.DropIndex(
                name: "IX_prospecting_prospects_archived",
                table: "prospecting_prospects"
            );

            migrationBuilder.DropIndex(
                name: "IX_prospecting_prospects_tenant_id_business_taken_over_created_at_id",
                table: "prospecting_prospects"
            );

            migrationBuilder.DropIndex(
                name: "IX_prospecting_prospects_tenant_id_first_representative_created_at_id",
                table: "prospecting_prospects"
            );

            migrationBuilder.DropIndex(
                name: "IX_prospecting_prospects_tenant_id_second_representative_created_at_id",
                table: "prospecting_prospects"
            );

            migrationBuilder.DropIndex(
                name: "IX_prospecting_prospects_tenant_id_status_category_created_at_id",
                table: "prospecting_prospects"
            );

            migrationBuilder.DropIndex(
                name: "IX_prospecting_prospects_tenant_id_third_representative_created_at_id",
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

            migrationBuilder.DropColumn(name: "created_at", table: "prospecting_prospect_shares");

            migrationBuilder.CreateIndex(
                name: "IX_prospecting_prospects_tenant_id_merged_into",
                table: "prospecting_prospects",
                columns: new[] { "tenant_id", "merged_into" }
            );

            migrationBuilder.CreateIndex(
                name: "IX_prospecting_prospects_tenant_id_archived_at_id",
                table: "prospecting_prospects",
                columns: new[] { "tenant_id", "archived_at", "id" },
                filter: "archived_at IS NOT NULL"
            );

            migrationBuilder.CreateIndex(
                name: "IX_prospecting_prospects_tenant_id_first_representative",
                table: "prospecting_prospects",
                columns: new[] { "tenant_id", "first_representative" },
                filter: "first_representative IS NOT NULL"
            );

            migrationBuilder.CreateIndex(
                name: "IX_prospecting_prospects_tenant_id_second_representative",
                table: "prospecting_prospects",
                columns: new[] { "tenant_id", "second_representative" },
                filter: "second_representative IS NOT NULL"
            );

            migrationBuilder.CreateIndex(
                name: "IX_prospecting_prospects_tenant_id_third_representative",
                table: "prospecting_prospects",
                columns: new[] { "tenant_id", "third_representative" },
                filter: "third_representative IS NOT NULL"
            );

            migrationBuilder.CreateIndex(
                name: "IX_prospecting_prospect_shares_tenant_id_company_id_prospect_id",
                table: "prospecting_prospect_shares",
                columns: new[] { "tenant_id", "company_id", "prospect_id" }
            );
        }
    }
}
