using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Prospecting.Persistence.EfCore.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class OutboxAndReceipts : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_prospecting_outbox_tenant_id_delivered_at_occurred_at",
                table: "prospecting_outbox"
            );

            migrationBuilder.DropIndex(
                name: "IX_prospecting_outbox_tenant_id_subject_id_sequence_ordinal",
                table: "prospecting_outbox"
            );

            migrationBuilder.AddColumn<long>(
                name: "died_at",
                table: "prospecting_outbox",
                type: "INTEGER",
                nullable: true
            );

            migrationBuilder.AddColumn<long>(
                name: "due_at",
                table: "prospecting_outbox",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0L
            );

            migrationBuilder.AddColumn<string>(
                name: "failure",
                table: "prospecting_outbox",
                type: "TEXT",
                maxLength: 100,
                nullable: true
            );

            migrationBuilder.AddColumn<bool>(
                name: "is_late",
                table: "prospecting_outbox",
                type: "INTEGER",
                nullable: false,
                defaultValue: false
            );

            migrationBuilder.AddColumn<Guid>(
                name: "lease",
                table: "prospecting_outbox",
                type: "TEXT",
                nullable: true
            );

            migrationBuilder.CreateTable(
                name: "prospecting_command_receipts",
                columns: table => new
                {
                    tenant_id = table.Column<int>(type: "INTEGER", nullable: false),
                    user_id = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    command_key = table.Column<string>(
                        type: "TEXT",
                        maxLength: 100,
                        nullable: false
                    ),
                    fingerprint = table.Column<string>(
                        type: "TEXT",
                        maxLength: 64,
                        nullable: false
                    ),
                    result = table.Column<string>(type: "TEXT", nullable: false),
                    at = table.Column<long>(type: "INTEGER", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey(
                        "PK_prospecting_command_receipts",
                        x => new
                        {
                            x.tenant_id,
                            x.user_id,
                            x.command_key,
                        }
                    );
                }
            );

            migrationBuilder.CreateIndex(
                name: "IX_prospecting_outbox_tenant_id_delivered_at",
                table: "prospecting_outbox",
                columns: new[] { "tenant_id", "delivered_at" },
                filter: "delivered_at IS NOT NULL"
            );

            migrationBuilder.CreateIndex(
                name: "IX_prospecting_outbox_tenant_id_died_at",
                table: "prospecting_outbox",
                columns: new[] { "tenant_id", "died_at" },
                filter: "died_at IS NOT NULL"
            );

            migrationBuilder.CreateIndex(
                name: "IX_prospecting_outbox_tenant_id_due_at",
                table: "prospecting_outbox",
                columns: new[] { "tenant_id", "due_at" },
                filter: "delivered_at IS NULL AND died_at IS NULL"
            );

            migrationBuilder.CreateIndex(
                name: "IX_prospecting_outbox_tenant_id_subject_id_sequence_ordinal",
                table: "prospecting_outbox",
                columns: new[] { "tenant_id", "subject_id", "sequence", "ordinal" },
                unique: true,
                filter: "delivered_at IS NULL AND died_at IS NULL"
            );

            migrationBuilder.CreateIndex(
                name: "IX_prospecting_command_receipts_tenant_id_at",
                table: "prospecting_command_receipts",
                columns: new[] { "tenant_id", "at" }
            );
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(name: "prospecting_command_receipts");

            migrationBuilder.DropIndex(
                name: "IX_prospecting_outbox_tenant_id_delivered_at",
                table: "prospecting_outbox"
            );

            migrationBuilder.DropIndex(
                name: "IX_prospecting_outbox_tenant_id_died_at",
                table: "prospecting_outbox"
            );

            migrationBuilder.DropIndex(
                name: "IX_prospecting_outbox_tenant_id_due_at",
                table: "prospecting_outbox"
            );

            migrationBuilder.DropIndex(
                name: "IX_prospecting_outbox_tenant_id_subject_id_sequence_ordinal",
                table: "prospecting_outbox"
            );

            migrationBuilder.DropColumn(name: "died_at", table: "prospecting_outbox");

            migrationBuilder.DropColumn(name: "due_at", table: "prospecting_outbox");

            migrationBuilder.DropColumn(name: "failure", table: "prospecting_outbox");

            migrationBuilder.DropColumn(name: "is_late", table: "prospecting_outbox");

            migrationBuilder.DropColumn(name: "lease", table: "prospecting_outbox");

            migrationBuilder.CreateIndex(
                name: "IX_prospecting_outbox_tenant_id_delivered_at_occurred_at",
                table: "prospecting_outbox",
                columns: new[] { "tenant_id", "delivered_at", "occurred_at" }
            );

            migrationBuilder.CreateIndex(
                name: "IX_prospecting_outbox_tenant_id_subject_id_sequence_ordinal",
                table: "prospecting_outbox",
                columns: new[] { "tenant_id", "subject_id", "sequence", "ordinal" },
                unique: true
            );
        }
    }
}
