using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Prospecting.Persistence.EfCore.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class LinksOfContacts : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_prospecting_prospect_contacts_tenant_id_contact_id",
                table: "prospecting_prospect_contacts"
            );

            migrationBuilder.CreateIndex(
                name: "IX_prospecting_prospect_contacts_tenant_id_contact_id_prospect_id",
                table: "prospecting_prospect_contacts",
                columns: new[] { "tenant_id", "contact_id", "prospect_id" }
            );
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_prospecting_prospect_contacts_tenant_id_contact_id_prospect_id",
                table: "prospecting_prospect_contacts"
            );

            migrationBuilder.CreateIndex(
                name: "IX_prospecting_prospect_contacts_tenant_id_contact_id",
                table: "prospecting_prospect_contacts",
                columns: new[] { "tenant_id", "contact_id" }
            );
        }
    }
}
