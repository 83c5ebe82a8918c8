using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Prospecting.Persistence.EfCore.PostgreSql.Migrations
{
    /// <inheritdoc />
    public partial class InitialSchema : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "prospecting_command_receipts",
                columns: table => new
                {
                    tenant_id = table.Column<int>(type: "integer", nullable: false),
                    user_id = table.Column<string>(
                        type: "character varying(64)",
                        maxLength: 64,
                        nullable: false
                    ),
                    command_key = table.Column<string>(
                        type: "character varying(100)",
                        maxLength: 100,
                        nullable: false
                    ),
                    fingerprint = table.Column<string>(
                        type: "character varying(64)",
                        maxLength: 64,
                        nullable: false
                    ),
                    result = table.Column<string>(type: "text", nullable: false),
                    at = table.Column<long>(type: "bigint", nullable: false),
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

            migrationBuilder.CreateTable(
                name: "prospecting_contacts",
                columns: table => new
                {
                    tenant_id = table.Column<int>(type: "integer", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false),
                    title = table.Column<string>(
                        type: "character varying(40)",
                        maxLength: 40,
                        nullable: true
                    ),
                    first_name = table.Column<string>(
                        type: "character varying(100)",
                        maxLength: 100,
                        nullable: true
                    ),
                    last_name = table.Column<string>(
                        type: "character varying(100)",
                        maxLength: 100,
                        nullable: true
                    ),
                    search_key = table.Column<string>(
                        type: "character varying(900)",
                        maxLength: 900,
                        nullable: false
                    ),
                    email = table.Column<string>(
                        type: "character varying(254)",
                        maxLength: 254,
                        nullable: true
                    ),
                    phone = table.Column<string>(
                        type: "character varying(40)",
                        maxLength: 40,
                        nullable: true
                    ),
                    phone_e164 = table.Column<string>(
                        type: "character varying(16)",
                        maxLength: 16,
                        nullable: true
                    ),
                    mobile = table.Column<string>(
                        type: "character varying(40)",
                        maxLength: 40,
                        nullable: true
                    ),
                    mobile_e164 = table.Column<string>(
                        type: "character varying(16)",
                        maxLength: 16,
                        nullable: true
                    ),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_prospecting_contacts", x => new { x.tenant_id, x.id });
                }
            );

            migrationBuilder.CreateTable(
                name: "prospecting_history",
                columns: table => new
                {
                    tenant_id = table.Column<int>(type: "integer", nullable: false),
                    subject_id = table.Column<Guid>(type: "uuid", nullable: false),
                    sequence = table.Column<int>(type: "integer", nullable: false),
                    subject_kind = table.Column<string>(
                        type: "character varying(20)",
                        maxLength: 20,
                        nullable: false
                    ),
                    at = table.Column<long>(type: "bigint", nullable: false),
                    user_id = table.Column<string>(
                        type: "character varying(64)",
                        maxLength: 64,
                        nullable: false
                    ),
                    company_id = table.Column<string>(
                        type: "character varying(40)",
                        maxLength: 40,
                        nullable: true
                    ),
                    changes = table.Column<string>(type: "text", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey(
                        "PK_prospecting_history",
                        x => new
                        {
                            x.tenant_id,
                            x.subject_id,
                            x.sequence,
                        }
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "prospecting_outbox",
                columns: table => new
                {
                    tenant_id = table.Column<int>(type: "integer", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    subject_kind = table.Column<string>(
                        type: "character varying(20)",
                        maxLength: 20,
                        nullable: false
                    ),
                    subject_id = table.Column<Guid>(type: "uuid", nullable: false),
                    sequence = table.Column<int>(type: "integer", nullable: false),
                    ordinal = table.Column<int>(type: "integer", nullable: false),
                    event_type = table.Column<string>(
                        type: "character varying(60)",
                        maxLength: 60,
                        nullable: false
                    ),
                    payload = table.Column<string>(type: "text", nullable: false),
                    occurred_at = table.Column<long>(type: "bigint", nullable: false),
                    user_id = table.Column<string>(
                        type: "character varying(64)",
                        maxLength: 64,
                        nullable: false
                    ),
                    failed_attempts = table.Column<int>(type: "integer", nullable: false),
                    due_at = table.Column<long>(type: "bigint", nullable: false),
                    lease = table.Column<Guid>(type: "uuid", nullable: true),
                    delivered_at = table.Column<long>(type: "bigint", nullable: true),
                    died_at = table.Column<long>(type: "bigint", nullable: true),
                    failure = table.Column<string>(
                        type: "character varying(100)",
                        maxLength: 100,
                        nullable: true
                    ),
                    is_late = table.Column<bool>(type: "boolean", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_prospecting_outbox", x => new { x.tenant_id, x.id });
                }
            );

            migrationBuilder.CreateTable(
                name: "prospecting_prospects",
                columns: table => new
                {
                    tenant_id = table.Column<int>(type: "integer", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false),
                    owner_company = table.Column<string>(
                        type: "character varying(40)",
                        maxLength: 40,
                        nullable: false
                    ),
                    display_name = table.Column<string>(
                        type: "character varying(200)",
                        maxLength: 200,
                        nullable: false
                    ),
                    name_key = table.Column<string>(
                        type: "character varying(400)",
                        maxLength: 400,
                        nullable: false,
                        collation: "C"
                    ),
                    search_key = table.Column<string>(
                        type: "character varying(1400)",
                        maxLength: 1400,
                        nullable: false
                    ),
                    kind = table.Column<int>(type: "integer", nullable: false),
                    legal_name = table.Column<string>(
                        type: "character varying(200)",
                        maxLength: 200,
                        nullable: true
                    ),
                    legal_form = table.Column<string>(
                        type: "character varying(60)",
                        maxLength: 60,
                        nullable: true
                    ),
                    siren = table.Column<string>(
                        type: "character varying(9)",
                        maxLength: 9,
                        nullable: true
                    ),
                    siret = table.Column<string>(
                        type: "character varying(14)",
                        maxLength: 14,
                        nullable: true
                    ),
                    vat_number = table.Column<string>(
                        type: "character varying(15)",
                        maxLength: 15,
                        nullable: true
                    ),
                    activity_code = table.Column<string>(
                        type: "character varying(20)",
                        maxLength: 20,
                        nullable: true
                    ),
                    industry = table.Column<string>(
                        type: "character varying(100)",
                        maxLength: 100,
                        nullable: true
                    ),
                    title = table.Column<string>(
                        type: "character varying(40)",
                        maxLength: 40,
                        nullable: true
                    ),
                    first_name = table.Column<string>(
                        type: "character varying(100)",
                        maxLength: 100,
                        nullable: true
                    ),
                    last_name = table.Column<string>(
                        type: "character varying(100)",
                        maxLength: 100,
                        nullable: true
                    ),
                    email = table.Column<string>(
                        type: "character varying(254)",
                        maxLength: 254,
                        nullable: true
                    ),
                    phone = table.Column<string>(
                        type: "character varying(40)",
                        maxLength: 40,
                        nullable: true
                    ),
                    phone_e164 = table.Column<string>(
                        type: "character varying(16)",
                        maxLength: 16,
                        nullable: true
                    ),
                    mobile = table.Column<string>(
                        type: "character varying(40)",
                        maxLength: 40,
                        nullable: true
                    ),
                    mobile_e164 = table.Column<string>(
                        type: "character varying(16)",
                        maxLength: 16,
                        nullable: true
                    ),
                    website = table.Column<string>(
                        type: "character varying(500)",
                        maxLength: 500,
                        nullable: true
                    ),
                    source = table.Column<string>(
                        type: "character varying(100)",
                        maxLength: 100,
                        nullable: true
                    ),
                    owner = table.Column<string>(
                        type: "character varying(100)",
                        maxLength: 100,
                        nullable: true
                    ),
                    turnover_minor_units = table.Column<long>(type: "bigint", nullable: true),
                    turnover_currency = table.Column<string>(
                        type: "character varying(3)",
                        maxLength: 3,
                        nullable: true
                    ),
                    comment = table.Column<string>(
                        type: "character varying(10000)",
                        maxLength: 10000,
                        nullable: true
                    ),
                    created_at = table.Column<long>(type: "bigint", nullable: false),
                    created_by = table.Column<string>(
                        type: "character varying(64)",
                        maxLength: 64,
                        nullable: false
                    ),
                    needs_review = table.Column<bool>(type: "boolean", nullable: false),
                    merged_into = table.Column<Guid>(type: "uuid", nullable: true),
                    status_code = table.Column<string>(
                        type: "character varying(40)",
                        maxLength: 40,
                        nullable: false
                    ),
                    status_workflow = table.Column<string>(
                        type: "character varying(40)",
                        maxLength: 40,
                        nullable: false
                    ),
                    status_workflow_version = table.Column<int>(type: "integer", nullable: false),
                    status_since = table.Column<long>(type: "bigint", nullable: false),
                    status_sequence = table.Column<int>(type: "integer", nullable: false),
                    status_reopens_to = table.Column<string>(
                        type: "character varying(40)",
                        maxLength: 40,
                        nullable: true
                    ),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_prospecting_prospects", x => new { x.tenant_id, x.id });
                }
            );

            migrationBuilder.CreateTable(
                name: "prospecting_status_changes",
                columns: table => new
                {
                    tenant_id = table.Column<int>(type: "integer", nullable: false),
                    prospect_id = table.Column<Guid>(type: "uuid", nullable: false),
                    sequence = table.Column<int>(type: "integer", nullable: false),
                    kind = table.Column<int>(type: "integer", nullable: false),
                    at = table.Column<long>(type: "bigint", nullable: false),
                    user_id = table.Column<string>(
                        type: "character varying(64)",
                        maxLength: 64,
                        nullable: false
                    ),
                    action = table.Column<string>(
                        type: "character varying(40)",
                        maxLength: 40,
                        nullable: false
                    ),
                    from_status = table.Column<string>(
                        type: "character varying(40)",
                        maxLength: 40,
                        nullable: true
                    ),
                    to_status = table.Column<string>(
                        type: "character varying(40)",
                        maxLength: 40,
                        nullable: false
                    ),
                    workflow = table.Column<string>(
                        type: "character varying(40)",
                        maxLength: 40,
                        nullable: false
                    ),
                    workflow_version = table.Column<int>(type: "integer", nullable: false),
                    reasons = table.Column<string>(type: "text", nullable: true),
                    note = table.Column<string>(
                        type: "character varying(4000)",
                        maxLength: 4000,
                        nullable: true
                    ),
                    previous_ticks = table.Column<long>(type: "bigint", nullable: true),
                },
                constraints: table =>
                {
                    table.PrimaryKey(
                        "PK_prospecting_status_changes",
                        x => new
                        {
                            x.tenant_id,
                            x.prospect_id,
                            x.sequence,
                        }
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "prospecting_workflow_releases",
                columns: table => new
                {
                    tenant_id = table.Column<int>(type: "integer", nullable: false),
                    company_id = table.Column<string>(
                        type: "character varying(40)",
                        maxLength: 40,
                        nullable: false
                    ),
                    number = table.Column<int>(type: "integer", nullable: false),
                    workflow = table.Column<string>(
                        type: "character varying(40)",
                        maxLength: 40,
                        nullable: true
                    ),
                    workflow_version = table.Column<int>(type: "integer", nullable: true),
                    definition = table.Column<string>(type: "text", nullable: true),
                    content_hash = table.Column<string>(
                        type: "character varying(64)",
                        maxLength: 64,
                        nullable: true
                    ),
                    is_managed = table.Column<bool>(type: "boolean", nullable: false),
                    renamed = table.Column<string>(type: "text", nullable: false),
                    at = table.Column<long>(type: "bigint", nullable: false),
                    user_id = table.Column<string>(
                        type: "character varying(64)",
                        maxLength: 64,
                        nullable: false
                    ),
                    note = table.Column<string>(
                        type: "character varying(1000)",
                        maxLength: 1000,
                        nullable: true
                    ),
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

            migrationBuilder.CreateTable(
                name: "prospecting_history_personal_values",
                columns: table => new
                {
                    tenant_id = table.Column<int>(type: "integer", nullable: false),
                    subject_id = table.Column<Guid>(type: "uuid", nullable: false),
                    sequence = table.Column<int>(type: "integer", nullable: false),
                    personal_values = table.Column<string>(type: "text", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey(
                        "PK_prospecting_history_personal_values",
                        x => new
                        {
                            x.tenant_id,
                            x.subject_id,
                            x.sequence,
                        }
                    );
                    table.ForeignKey(
                        name: "FK_prospecting_history_personal_values_prospecting_history_ten~",
                        columns: x => new
                        {
                            x.tenant_id,
                            x.subject_id,
                            x.sequence,
                        },
                        principalTable: "prospecting_history",
                        principalColumns: new[] { "tenant_id", "subject_id", "sequence" },
                        onDelete: ReferentialAction.Restrict
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "prospecting_match_keys",
                columns: table => new
                {
                    tenant_id = table.Column<int>(type: "integer", nullable: false),
                    prospect_id = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<int>(type: "integer", nullable: false),
                    hash = table.Column<long>(type: "bigint", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey(
                        "PK_prospecting_match_keys",
                        x => new
                        {
                            x.tenant_id,
                            x.prospect_id,
                            x.kind,
                            x.hash,
                        }
                    );
                    table.ForeignKey(
                        name: "FK_prospecting_match_keys_prospecting_prospects_tenant_id_pros~",
                        columns: x => new { x.tenant_id, x.prospect_id },
                        principalTable: "prospecting_prospects",
                        principalColumns: new[] { "tenant_id", "id" },
                        onDelete: ReferentialAction.Cascade
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "prospecting_prospect_addresses",
                columns: table => new
                {
                    tenant_id = table.Column<int>(type: "integer", nullable: false),
                    prospect_id = table.Column<Guid>(type: "uuid", nullable: false),
                    ordinal = table.Column<int>(type: "integer", nullable: false),
                    label = table.Column<string>(
                        type: "character varying(100)",
                        maxLength: 100,
                        nullable: true
                    ),
                    street = table.Column<string>(
                        type: "character varying(200)",
                        maxLength: 200,
                        nullable: true
                    ),
                    line2 = table.Column<string>(
                        type: "character varying(200)",
                        maxLength: 200,
                        nullable: true
                    ),
                    postal_code = table.Column<string>(
                        type: "character varying(20)",
                        maxLength: 20,
                        nullable: true
                    ),
                    city = table.Column<string>(
                        type: "character varying(100)",
                        maxLength: 100,
                        nullable: true
                    ),
                    region = table.Column<string>(
                        type: "character varying(100)",
                        maxLength: 100,
                        nullable: true
                    ),
                    country = table.Column<string>(
                        type: "character varying(2)",
                        maxLength: 2,
                        nullable: false
                    ),
                    roles = table.Column<int>(type: "integer", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey(
                        "PK_prospecting_prospect_addresses",
                        x => new
                        {
                            x.tenant_id,
                            x.prospect_id,
                            x.ordinal,
                        }
                    );
                    table.ForeignKey(
                        name: "FK_prospecting_prospect_addresses_prospecting_prospects_tenant~",
                        columns: x => new { x.tenant_id, x.prospect_id },
                        principalTable: "prospecting_prospects",
                        principalColumns: new[] { "tenant_id", "id" },
                        onDelete: ReferentialAction.Cascade
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "prospecting_prospect_contacts",
                columns: table => new
                {
                    tenant_id = table.Column<int>(type: "integer", nullable: false),
                    prospect_id = table.Column<Guid>(type: "uuid", nullable: false),
                    contact_id = table.Column<Guid>(type: "uuid", nullable: false),
                    ordinal = table.Column<int>(type: "integer", nullable: false),
                    role = table.Column<string>(
                        type: "character varying(100)",
                        maxLength: 100,
                        nullable: true
                    ),
                    is_primary = table.Column<bool>(type: "boolean", nullable: false),
                    is_preferred = table.Column<bool>(type: "boolean", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey(
                        "PK_prospecting_prospect_contacts",
                        x => new
                        {
                            x.tenant_id,
                            x.prospect_id,
                            x.contact_id,
                        }
                    );
                    table.ForeignKey(
                        name: "FK_prospecting_prospect_contacts_prospecting_contacts_tenant_i~",
                        columns: x => new { x.tenant_id, x.contact_id },
                        principalTable: "prospecting_contacts",
                        principalColumns: new[] { "tenant_id", "id" },
                        onDelete: ReferentialAction.Restrict
                    );
                    table.ForeignKey(
                        name: "FK_prospecting_prospect_contacts_prospecting_prospects_tenant_~",
                        columns: x => new { x.tenant_id, x.prospect_id },
                        principalTable: "prospecting_prospects",
                        principalColumns: new[] { "tenant_id", "id" },
                        onDelete: ReferentialAction.Cascade
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "prospecting_prospect_references",
                columns: table => new
                {
                    tenant_id = table.Column<int>(type: "integer", nullable: false),
                    company_id = table.Column<string>(
                        type: "character varying(40)",
                        maxLength: 40,
                        nullable: false
                    ),
                    system = table.Column<string>(
                        type: "character varying(40)",
                        maxLength: 40,
                        nullable: false
                    ),
                    reference = table.Column<string>(
                        type: "character varying(100)",
                        maxLength: 100,
                        nullable: false
                    ),
                    prospect_id = table.Column<Guid>(type: "uuid", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey(
                        "PK_prospecting_prospect_references",
                        x => new
                        {
                            x.tenant_id,
                            x.prospect_id,
                            x.company_id,
                            x.system,
                            x.reference,
                        }
                    );
                    table.ForeignKey(
                        name: "FK_prospecting_prospect_references_prospecting_prospects_tenan~",
                        columns: x => new { x.tenant_id, x.prospect_id },
                        principalTable: "prospecting_prospects",
                        principalColumns: new[] { "tenant_id", "id" },
                        onDelete: ReferentialAction.Cascade
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "prospecting_prospect_shares",
                columns: table => new
                {
                    tenant_id = table.Column<int>(type: "integer", nullable: false),
                    prospect_id = table.Column<Guid>(type: "uuid", nullable: false),
                    company_id = table.Column<string>(
                        type: "character varying(40)",
                        maxLength: 40,
                        nullable: false
                    ),
                    ordinal = table.Column<int>(type: "integer", nullable: false),
                    level = table.Column<int>(type: "integer", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey(
                        "PK_prospecting_prospect_shares",
                        x => new
                        {
                            x.tenant_id,
                            x.prospect_id,
                            x.company_id,
                        }
                    );
                    table.ForeignKey(
                        name: "FK_prospecting_prospect_shares_prospecting_prospects_tenant_id~",
                        columns: x => new { x.tenant_id, x.prospect_id },
                        principalTable: "prospecting_prospects",
                        principalColumns: new[] { "tenant_id", "id" },
                        onDelete: ReferentialAction.Cascade
                    );
                }
            );

            migrationBuilder.CreateIndex(
                name: "IX_prospecting_command_receipts_tenant_id_at",
                table: "prospecting_command_receipts",
                columns: new[] { "tenant_id", "at" }
            );

            migrationBuilder.CreateIndex(
                name: "IX_prospecting_match_keys_tenant_id_hash_kind_prospect_id",
                table: "prospecting_match_keys",
                columns: new[] { "tenant_id", "hash", "kind", "prospect_id" }
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
                name: "IX_prospecting_prospect_contacts_tenant_id_contact_id",
                table: "prospecting_prospect_contacts",
                columns: new[] { "tenant_id", "contact_id" }
            );

            migrationBuilder.CreateIndex(
                name: "IX_prospecting_prospect_references_tenant_id_company_id_system~",
                table: "prospecting_prospect_references",
                columns: new[] { "tenant_id", "company_id", "system", "reference" },
                unique: true
            );

            migrationBuilder.CreateIndex(
                name: "IX_prospecting_prospect_references_tenant_id_reference",
                table: "prospecting_prospect_references",
                columns: new[] { "tenant_id", "reference" }
            );

            migrationBuilder.CreateIndex(
                name: "IX_prospecting_prospect_shares_tenant_id_company_id_prospect_id",
                table: "prospecting_prospect_shares",
                columns: new[] { "tenant_id", "company_id", "prospect_id" }
            );

            migrationBuilder.CreateIndex(
                name: "IX_prospecting_prospects_tenant_id_created_at_id",
                table: "prospecting_prospects",
                columns: new[] { "tenant_id", "created_at", "id" }
            );

            migrationBuilder.CreateIndex(
                name: "IX_prospecting_prospects_tenant_id_merged_into",
                table: "prospecting_prospects",
                columns: new[] { "tenant_id", "merged_into" }
            );

            migrationBuilder.CreateIndex(
                name: "IX_prospecting_prospects_tenant_id_name_key_id",
                table: "prospecting_prospects",
                columns: new[] { "tenant_id", "name_key", "id" }
            );

            migrationBuilder.CreateIndex(
                name: "IX_prospecting_prospects_tenant_id_status_code_created_at_id",
                table: "prospecting_prospects",
                columns: new[] { "tenant_id", "status_code", "created_at", "id" }
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
            migrationBuilder.DropTable(name: "prospecting_command_receipts");

            migrationBuilder.DropTable(name: "prospecting_history_personal_values");

            migrationBuilder.DropTable(name: "prospecting_match_keys");

            migrationBuilder.DropTable(name: "prospecting_outbox");

            migrationBuilder.DropTable(name: "prospecting_prospect_addresses");

            migrationBuilder.DropTable(name: "prospecting_prospect_contacts");

            migrationBuilder.DropTable(name: "prospecting_prospect_references");

            migrationBuilder.DropTable(name: "prospecting_prospect_shares");

            migrationBuilder.DropTable(name: "prospecting_status_changes");

            migrationBuilder.DropTable(name: "prospecting_workflow_releases");

            migrationBuilder.DropTable(name: "prospecting_history");

            migrationBuilder.DropTable(name: "prospecting_contacts");

            migrationBuilder.DropTable(name: "prospecting_prospects");
        }
    }
}
