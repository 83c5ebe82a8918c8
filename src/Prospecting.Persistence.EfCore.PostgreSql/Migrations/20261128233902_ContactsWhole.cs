using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Prospecting.Persistence.EfCore.PostgreSql.Migrations
{
    /// <inheritdoc />
    public partial class ContactsWhole : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<int>(
                name: "latitude_e7",
                table: "prospecting_prospect_addresses",
                type: "integer",
                nullable: true
            );

            migrationBuilder.AddColumn<int>(
                name: "longitude_e7",
                table: "prospecting_prospect_addresses",
                type: "integer",
                nullable: true
            );

            migrationBuilder.AlterColumn<string>(
                name: "search_key",
                table: "prospecting_contacts",
                type: "character varying(1100)",
                maxLength: 1100,
                nullable: false,
                oldClrType: typeof(string),
                oldType: "character varying(900)",
                oldMaxLength: 900
            );

            migrationBuilder.AddColumn<DateOnly>(
                name: "birth_date",
                table: "prospecting_contacts",
                type: "date",
                nullable: true
            );

            migrationBuilder.AddColumn<string>(
                name: "function",
                table: "prospecting_contacts",
                type: "character varying(100)",
                maxLength: 100,
                nullable: true
            );

            migrationBuilder.AddColumn<string>(
                name: "home_phone",
                table: "prospecting_contacts",
                type: "character varying(40)",
                maxLength: 40,
                nullable: true
            );

            migrationBuilder.AddColumn<string>(
                name: "home_phone_e164",
                table: "prospecting_contacts",
                type: "character varying(16)",
                maxLength: 16,
                nullable: true
            );

            migrationBuilder.CreateTable(
                name: "prospecting_contact_consents",
                columns: table => new
                {
                    tenant_id = table.Column<int>(type: "integer", nullable: false),
                    contact_id = table.Column<Guid>(type: "uuid", nullable: false),
                    channel = table.Column<string>(
                        type: "character varying(40)",
                        maxLength: 40,
                        nullable: false
                    ),
                    state = table.Column<int>(type: "integer", nullable: false),
                    at = table.Column<long>(type: "bigint", nullable: false),
                    origin = table.Column<string>(
                        type: "character varying(40)",
                        maxLength: 40,
                        nullable: false
                    ),
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
                        name: "FK_prospecting_contact_consents_prospecting_contacts_tenant_id~",
                        columns: x => new { x.tenant_id, x.contact_id },
                        principalTable: "prospecting_contacts",
                        principalColumns: new[] { "tenant_id", "id" },
                        onDelete: ReferentialAction.Cascade
                    );
                }
            );

            migrationBuilder.CreateIndex(
                name: "IX_prospecting_contact_consents_tenant_id_channel_state_contac~",
                table: "prospecting_contact_consents",
                columns: new[] { "tenant_id", "channel", "state", "contact_id" }
            );
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(name: "prospecting_contact_consents");

            migrationBuilder.DropColumn(
                name: "latitude_e7",
                table: "prospecting_prospect_addresses"
            );

            migrationBuilder.DropColumn(
                name: "longitude_e7",
                table: "prospecting_prospect_addresses"
            );

            migrationBuilder.DropColumn(name: "birth_date", table: "prospecting_contacts");

            migrationBuilder.DropColumn(name: "function", table: "prospecting_contacts");

            migrationBuilder.DropColumn(name: "home_phone", table: "prospecting_contacts");

            migrationBuilder.DropColumn(name: "home_phone_e164", table: "prospecting_contacts");

            migrationBuilder.AlterColumn<string>(
                name: "search_key",
                table: "prospecting_contacts",
                type: "character varying(900)",
                maxLength: 900,
                nullable: false,
                oldClrType: typeof(string),
                oldType: "character varying(1100)",
                oldMaxLength: 1100
            );
        }
    }
}
