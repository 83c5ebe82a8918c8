using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Prospecting.Persistence.EfCore.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class WorkflowReleases : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<int>(
                name: "kind",
                table: "prospecting_status_changes",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0
            );

            // Lines written before there were kinds: the first one of a prospect came in, every other one was an action.
            migrationBuilder.Sql(
                "UPDATE prospecting_status_changes SET kind = 1 WHERE from_status IS NOT NULL;"
            );

            migrationBuilder.CreateTable(
                name: "prospecting_workflow_releases",
                columns: table => new
                {
                    tenant_id = table.Column<int>(type: "INTEGER", nullable: false),
                    company_id = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    number = table.Column<int>(type: "INTEGER", nullable: false),
                    workflow = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    workflow_version = table.Column<int>(type: "INTEGER", nullable: true),
                    definition = table.Column<string>(type: "TEXT", nullable: true),
                    content_hash = table.Column<string>(
                        type: "TEXT",
                        maxLength: 64,
                        nullable: true
                    ),
                    is_managed = table.Column<bool>(type: "INTEGER", nullable: false),
                    renamed = table.Column<string>(type: "TEXT", nullable: false),
                    at = table.Column<long>(type: "INTEGER", nullable: false),
                    user_id = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    note = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true),
                },
                constraints: table =>
                {
                    table.PrimaryKey(
                        "PK_prospecting_workflow_releases",
                        x => new
                        {
                            x.tenant_id,
                            x.company_id,
                            x.number,
                        }
                    );
                }
            );

            migrationBuilder.CreateIndex(
                name: "IX_prospecting_prospects_tenant_id_status_code_status_since_id",
                table: "prospecting_prospects",
                columns: new[] { "tenant_id", "status_code", "status_since", "id" }
            );

            migrationBuilder.CreateIndex(
                name: "IX_prospecting_prospects_tenant_id_status_reopens_to",
                table: "prospecting_prospects",
                columns: new[] { "tenant_id", "status_reopens_to" }
            );

            migrationBuilder.CreateIndex(
                name: "IX_prospecting_prospects_tenant_id_status_since_id",
                table: "prospecting_prospects",
                columns: new[] { "tenant_id", "status_since", "id" }
            );
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(name: "prospecting_workflow_releases");

            migrationBuilder.DropIndex(
                name: "IX_prospecting_prospects_tenant_id_status_code_status_since_id",
                table: "prospecting_prospects"
            );

            migrationBuilder.DropIndex(
                name: "IX_prospecting_prospects_tenant_id_status_reopens_to",
                table: "prospecting_prospects"
            );

            migrationBuilder.DropIndex(
                name: "IX_prospecting_prospects_tenant_id_status_since_id",
                table: "prospecting_prospects"
            );

            migrationBuilder.DropColumn(name: "kind", table: "prospecting_status_changes");
        }
    }
}
