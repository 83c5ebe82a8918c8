using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Prospecting.Persistence.EfCore.PostgreSql.Migrations
{
    /// <inheritdoc />
    public partial class ProtectionAndSearch : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder) =>
            migrationBuilder.AddProspectingPostgreSqlObjects();

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder) =>
            migrationBuilder.RemoveProspectingPostgreSqlObjects();
    }
}
