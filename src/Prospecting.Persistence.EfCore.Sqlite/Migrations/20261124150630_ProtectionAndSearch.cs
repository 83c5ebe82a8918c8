using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Prospecting.Persistence.EfCore.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class ProtectionAndSearch : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder) =>
            migrationBuilder.AddProspectingSqliteObjects();

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder) =>
            migrationBuilder.RemoveProspectingSqliteObjects();
    }
}
