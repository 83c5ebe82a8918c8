using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Prospecting.Persistence.EfCore.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class FollowUpAndSettings : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
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

            migrationBuilder.DropTable(name: "prospecting_custom_fields");

            migrationBuilder.DropTable(name: "prospecting_notes");

            migrationBuilder.DropTable(name: "prospecting_prospect_custom_values");

            migrationBuilder.DropTable(name: "prospecting_prospect_tags");

            migrationBuilder.DropTable(name: "prospecting_representative_grants");

            migrationBuilder.DropTable(name: "prospecting_tasks");
        }
    }
}
