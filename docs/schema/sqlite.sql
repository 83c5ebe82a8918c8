CREATE TABLE IF NOT EXISTS "__EFMigrationsHistory" (
    "MigrationId" TEXT NOT NULL CONSTRAINT "PK___EFMigrationsHistory" PRIMARY KEY,
    "ProductVersion" TEXT NOT NULL
);

BEGIN TRANSACTION;
CREATE TABLE "prospecting_contacts" (
    "tenant_id" INTEGER NOT NULL,
    "id" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "title" TEXT NULL,
    "first_name" TEXT NULL,
    "last_name" TEXT NULL,
    "search_key" TEXT NOT NULL,
    "email" TEXT NULL,
    "phone" TEXT NULL,
    "phone_e164" TEXT NULL,
    "mobile" TEXT NULL,
    "mobile_e164" TEXT NULL,
    CONSTRAINT "PK_prospecting_contacts" PRIMARY KEY ("tenant_id", "id")
);

CREATE TABLE "prospecting_history" (
    "tenant_id" INTEGER NOT NULL,
    "subject_id" TEXT NOT NULL,
    "sequence" INTEGER NOT NULL,
    "subject_kind" TEXT NOT NULL,
    "at" INTEGER NOT NULL,
    "user_id" TEXT NOT NULL,
    "company_id" TEXT NULL,
    "changes" TEXT NOT NULL,
    CONSTRAINT "PK_prospecting_history" PRIMARY KEY ("tenant_id", "subject_id", "sequence")
);

CREATE TABLE "prospecting_outbox" (
    "tenant_id" INTEGER NOT NULL,
    "id" TEXT NOT NULL,
    "subject_kind" TEXT NOT NULL,
    "subject_id" TEXT NOT NULL,
    "sequence" INTEGER NOT NULL,
    "ordinal" INTEGER NOT NULL,
    "event_type" TEXT NOT NULL,
    "payload" TEXT NOT NULL,
    "occurred_at" INTEGER NOT NULL,
    "user_id" TEXT NOT NULL,
    "failed_attempts" INTEGER NOT NULL,
    "delivered_at" INTEGER NULL,
    CONSTRAINT "PK_prospecting_outbox" PRIMARY KEY ("tenant_id", "id")
);

CREATE TABLE "prospecting_prospects" (
    "tenant_id" INTEGER NOT NULL,
    "id" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "owner_company" TEXT NOT NULL,
    "display_name" TEXT NOT NULL,
    "name_key" TEXT NOT NULL,
    "search_key" TEXT NOT NULL,
    "kind" INTEGER NOT NULL,
    "legal_name" TEXT NULL,
    "legal_form" TEXT NULL,
    "siren" TEXT NULL,
    "siret" TEXT NULL,
    "vat_number" TEXT NULL,
    "activity_code" TEXT NULL,
    "industry" TEXT NULL,
    "title" TEXT NULL,
    "first_name" TEXT NULL,
    "last_name" TEXT NULL,
    "email" TEXT NULL,
    "phone" TEXT NULL,
    "phone_e164" TEXT NULL,
    "mobile" TEXT NULL,
    "mobile_e164" TEXT NULL,
    "website" TEXT NULL,
    "source" TEXT NULL,
    "owner" TEXT NULL,
    "turnover_minor_units" INTEGER NULL,
    "turnover_currency" TEXT NULL,
    "comment" TEXT NULL,
    "created_at" INTEGER NOT NULL,
    "created_by" TEXT NOT NULL,
    "needs_review" INTEGER NOT NULL,
    "merged_into" TEXT NULL,
    "status_code" TEXT NOT NULL,
    "status_workflow" TEXT NOT NULL,
    "status_workflow_version" INTEGER NOT NULL,
    "status_since" INTEGER NOT NULL,
    "status_sequence" INTEGER NOT NULL,
    "status_reopens_to" TEXT NULL,
    CONSTRAINT "PK_prospecting_prospects" PRIMARY KEY ("tenant_id", "id")
);

CREATE TABLE "prospecting_status_changes" (
    "tenant_id" INTEGER NOT NULL,
    "prospect_id" TEXT NOT NULL,
    "sequence" INTEGER NOT NULL,
    "at" INTEGER NOT NULL,
    "user_id" TEXT NOT NULL,
    "action" TEXT NOT NULL,
    "from_status" TEXT NULL,
    "to_status" TEXT NOT NULL,
    "workflow" TEXT NOT NULL,
    "workflow_version" INTEGER NOT NULL,
    "reasons" TEXT NULL,
    "note" TEXT NULL,
    "previous_ticks" INTEGER NULL,
    CONSTRAINT "PK_prospecting_status_changes" PRIMARY KEY ("tenant_id", "prospect_id", "sequence")
);

CREATE TABLE "prospecting_history_personal_values" (
    "tenant_id" INTEGER NOT NULL,
    "subject_id" TEXT NOT NULL,
    "sequence" INTEGER NOT NULL,
    "personal_values" TEXT NOT NULL,
    CONSTRAINT "PK_prospecting_history_personal_values" PRIMARY KEY ("tenant_id", "subject_id", "sequence"),
    CONSTRAINT "FK_prospecting_history_personal_values_prospecting_history_tenant_id_subject_id_sequence" FOREIGN KEY ("tenant_id", "subject_id", "sequence") REFERENCES "prospecting_history" ("tenant_id", "subject_id", "sequence") ON DELETE RESTRICT
);

CREATE TABLE "prospecting_match_keys" (
    "tenant_id" INTEGER NOT NULL,
    "prospect_id" TEXT NOT NULL,
    "kind" INTEGER NOT NULL,
    "hash" INTEGER NOT NULL,
    CONSTRAINT "PK_prospecting_match_keys" PRIMARY KEY ("tenant_id", "prospect_id", "kind", "hash"),
    CONSTRAINT "FK_prospecting_match_keys_prospecting_prospects_tenant_id_prospect_id" FOREIGN KEY ("tenant_id", "prospect_id") REFERENCES "prospecting_prospects" ("tenant_id", "id") ON DELETE CASCADE
);

CREATE TABLE "prospecting_prospect_addresses" (
    "tenant_id" INTEGER NOT NULL,
    "prospect_id" TEXT NOT NULL,
    "ordinal" INTEGER NOT NULL,
    "label" TEXT NULL,
    "street" TEXT NULL,
    "line2" TEXT NULL,
    "postal_code" TEXT NULL,
    "city" TEXT NULL,
    "region" TEXT NULL,
    "country" TEXT NOT NULL,
    "roles" INTEGER NOT NULL,
    CONSTRAINT "PK_prospecting_prospect_addresses" PRIMARY KEY ("tenant_id", "prospect_id", "ordinal"),
    CONSTRAINT "FK_prospecting_prospect_addresses_prospecting_prospects_tenant_id_prospect_id" FOREIGN KEY ("tenant_id", "prospect_id") REFERENCES "prospecting_prospects" ("tenant_id", "id") ON DELETE CASCADE
);

CREATE TABLE "prospecting_prospect_contacts" (
    "tenant_id" INTEGER NOT NULL,
    "prospect_id" TEXT NOT NULL,
    "contact_id" TEXT NOT NULL,
    "ordinal" INTEGER NOT NULL,
    "role" TEXT NULL,
    "is_primary" INTEGER NOT NULL,
    "is_preferred" INTEGER NOT NULL,
    CONSTRAINT "PK_prospecting_prospect_contacts" PRIMARY KEY ("tenant_id", "prospect_id", "contact_id"),
    CONSTRAINT "FK_prospecting_prospect_contacts_prospecting_contacts_tenant_id_contact_id" FOREIGN KEY ("tenant_id", "contact_id") REFERENCES "prospecting_contacts" ("tenant_id", "id") ON DELETE RESTRICT,
    CONSTRAINT "FK_prospecting_prospect_contacts_prospecting_prospects_tenant_id_prospect_id" FOREIGN KEY ("tenant_id", "prospect_id") REFERENCES "prospecting_prospects" ("tenant_id", "id") ON DELETE CASCADE
);

CREATE TABLE "prospecting_prospect_references" (
    "tenant_id" INTEGER NOT NULL,
    "company_id" TEXT NOT NULL,
    "system" TEXT NOT NULL,
    "reference" TEXT NOT NULL,
    "prospect_id" TEXT NOT NULL,
    CONSTRAINT "PK_prospecting_prospect_references" PRIMARY KEY ("tenant_id", "prospect_id", "company_id", "system", "reference"),
    CONSTRAINT "FK_prospecting_prospect_references_prospecting_prospects_tenant_id_prospect_id" FOREIGN KEY ("tenant_id", "prospect_id") REFERENCES "prospecting_prospects" ("tenant_id", "id") ON DELETE CASCADE
);

CREATE TABLE "prospecting_prospect_shares" (
    "tenant_id" INTEGER NOT NULL,
    "prospect_id" TEXT NOT NULL,
    "company_id" TEXT NOT NULL,
    "ordinal" INTEGER NOT NULL,
    "level" INTEGER NOT NULL,
    CONSTRAINT "PK_prospecting_prospect_shares" PRIMARY KEY ("tenant_id", "prospect_id", "company_id"),
    CONSTRAINT "FK_prospecting_prospect_shares_prospecting_prospects_tenant_id_prospect_id" FOREIGN KEY ("tenant_id", "prospect_id") REFERENCES "prospecting_prospects" ("tenant_id", "id") ON DELETE CASCADE
);

CREATE INDEX "IX_prospecting_match_keys_tenant_id_hash_kind_prospect_id" ON "prospecting_match_keys" ("tenant_id", "hash", "kind", "prospect_id");

CREATE INDEX "IX_prospecting_outbox_tenant_id_delivered_at_occurred_at" ON "prospecting_outbox" ("tenant_id", "delivered_at", "occurred_at");

CREATE UNIQUE INDEX "IX_prospecting_outbox_tenant_id_subject_id_sequence_ordinal" ON "prospecting_outbox" ("tenant_id", "subject_id", "sequence", "ordinal");

CREATE INDEX "IX_prospecting_prospect_contacts_tenant_id_contact_id" ON "prospecting_prospect_contacts" ("tenant_id", "contact_id");

CREATE UNIQUE INDEX "IX_prospecting_prospect_references_tenant_id_company_id_system_reference" ON "prospecting_prospect_references" ("tenant_id", "company_id", "system", "reference");

CREATE INDEX "IX_prospecting_prospect_references_tenant_id_reference" ON "prospecting_prospect_references" ("tenant_id", "reference");

CREATE INDEX "IX_prospecting_prospect_shares_tenant_id_company_id_prospect_id" ON "prospecting_prospect_shares" ("tenant_id", "company_id", "prospect_id");

CREATE INDEX "IX_prospecting_prospects_tenant_id_created_at_id" ON "prospecting_prospects" ("tenant_id", "created_at", "id");

CREATE INDEX "IX_prospecting_prospects_tenant_id_merged_into" ON "prospecting_prospects" ("tenant_id", "merged_into");

CREATE INDEX "IX_prospecting_prospects_tenant_id_name_key_id" ON "prospecting_prospects" ("tenant_id", "name_key", "id");

CREATE INDEX "IX_prospecting_prospects_tenant_id_status_code_created_at_id" ON "prospecting_prospects" ("tenant_id", "status_code", "created_at", "id");

INSERT INTO "__EFMigrationsHistory" ("MigrationId", "ProductVersion")
VALUES ('20261122020345_InitialSchema', '10.0.14');

COMMIT;

BEGIN TRANSACTION;
ALTER TABLE "prospecting_status_changes" ADD "kind" INTEGER NOT NULL DEFAULT 0;

UPDATE prospecting_status_changes SET kind = 1 WHERE from_status IS NOT NULL;

CREATE TABLE "prospecting_workflow_releases" (
    "tenant_id" INTEGER NOT NULL,
    "company_id" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "workflow" TEXT NULL,
    "workflow_version" INTEGER NULL,
    "definition" TEXT NULL,
    "content_hash" TEXT NULL,
    "is_managed" INTEGER NOT NULL,
    "renamed" TEXT NOT NULL,
    "at" INTEGER NOT NULL,
    "user_id" TEXT NOT NULL,
    "note" TEXT NULL,
    CONSTRAINT "PK_prospecting_workflow_releases" PRIMARY KEY ("tenant_id", "company_id", "number")
);

CREATE INDEX "IX_prospecting_prospects_tenant_id_status_code_status_since_id" ON "prospecting_prospects" ("tenant_id", "status_code", "status_since", "id");

CREATE INDEX "IX_prospecting_prospects_tenant_id_status_reopens_to" ON "prospecting_prospects" ("tenant_id", "status_reopens_to");

CREATE INDEX "IX_prospecting_prospects_tenant_id_status_since_id" ON "prospecting_prospects" ("tenant_id", "status_since", "id");

INSERT INTO "__EFMigrationsHistory" ("MigrationId", "ProductVersion")
VALUES ('20261124113112_WorkflowReleases', '10.0.14');

COMMIT;

BEGIN TRANSACTION;
DROP INDEX "IX_prospecting_outbox_tenant_id_delivered_at_occurred_at";

DROP INDEX "IX_prospecting_outbox_tenant_id_subject_id_sequence_ordinal";

ALTER TABLE "prospecting_outbox" ADD "died_at" INTEGER NULL;

ALTER TABLE "prospecting_outbox" ADD "due_at" INTEGER NOT NULL DEFAULT 0;

ALTER TABLE "prospecting_outbox" ADD "failure" TEXT NULL;

ALTER TABLE "prospecting_outbox" ADD "is_late" INTEGER NOT NULL DEFAULT 0;

ALTER TABLE "prospecting_outbox" ADD "lease" TEXT NULL;

CREATE TABLE "prospecting_command_receipts" (
    "tenant_id" INTEGER NOT NULL,
    "user_id" TEXT NOT NULL,
    "command_key" TEXT NOT NULL,
    "fingerprint" TEXT NOT NULL,
    "result" TEXT NOT NULL,
    "at" INTEGER NOT NULL,
    CONSTRAINT "PK_prospecting_command_receipts" PRIMARY KEY ("tenant_id", "user_id", "command_key")
);

CREATE INDEX "IX_prospecting_outbox_tenant_id_delivered_at" ON "prospecting_outbox" ("tenant_id", "delivered_at") WHERE delivered_at IS NOT NULL;

CREATE INDEX "IX_prospecting_outbox_tenant_id_died_at" ON "prospecting_outbox" ("tenant_id", "died_at") WHERE died_at IS NOT NULL;

CREATE INDEX "IX_prospecting_outbox_tenant_id_due_at" ON "prospecting_outbox" ("tenant_id", "due_at") WHERE delivered_at IS NULL AND died_at IS NULL;

CREATE UNIQUE INDEX "IX_prospecting_outbox_tenant_id_subject_id_sequence_ordinal" ON "prospecting_outbox" ("tenant_id", "subject_id", "sequence", "ordinal") WHERE delivered_at IS NULL AND died_at IS NULL;

CREATE INDEX "IX_prospecting_command_receipts_tenant_id_at" ON "prospecting_command_receipts" ("tenant_id", "at");

INSERT INTO "__EFMigrationsHistory" ("MigrationId", "ProductVersion")
VALUES ('20261124140620_OutboxAndReceipts', '10.0.14');

COMMIT;

BEGIN TRANSACTION;
DROP TRIGGER IF EXISTS "prospecting_contacts_search_delete";

DROP TRIGGER IF EXISTS "prospecting_contacts_search_update";

DROP TRIGGER IF EXISTS "prospecting_contacts_search_insert";

DROP TRIGGER IF EXISTS "prospecting_prospects_search_delete";

DROP TRIGGER IF EXISTS "prospecting_prospects_search_update";

DROP TRIGGER IF EXISTS "prospecting_prospects_search_insert";

DROP TABLE IF EXISTS "prospecting_search";

DROP INDEX IF EXISTS "prospecting_search_pending";

DROP TABLE IF EXISTS "prospecting_search_documents";

DROP TRIGGER IF EXISTS "prospecting_workflow_releases_no_delete";

DROP TRIGGER IF EXISTS "prospecting_workflow_releases_no_update";

DROP TRIGGER IF EXISTS "prospecting_status_changes_no_delete";

DROP TRIGGER IF EXISTS "prospecting_status_changes_no_update";

DROP TRIGGER IF EXISTS "prospecting_history_personal_values_no_update";

DROP TRIGGER IF EXISTS "prospecting_history_no_delete";

DROP TRIGGER IF EXISTS "prospecting_history_no_update";

CREATE TRIGGER "prospecting_history_no_update" BEFORE UPDATE ON "prospecting_history"
BEGIN
    SELECT RAISE(ABORT, 'history is only added to');
END;

CREATE TRIGGER "prospecting_history_no_delete" BEFORE DELETE ON "prospecting_history"
BEGIN
    SELECT RAISE(ABORT, 'history is only added to');
END;

CREATE TRIGGER "prospecting_history_personal_values_no_update" BEFORE UPDATE ON "prospecting_history_personal_values"
BEGIN
    SELECT RAISE(ABORT, 'history_personal_values may be erased, not rewritten');
END;

CREATE TRIGGER "prospecting_status_changes_no_update" BEFORE UPDATE ON "prospecting_status_changes"
BEGIN
    SELECT RAISE(ABORT, 'status_changes is only added to');
END;

CREATE TRIGGER "prospecting_status_changes_no_delete" BEFORE DELETE ON "prospecting_status_changes"
BEGIN
    SELECT RAISE(ABORT, 'status_changes is only added to');
END;

CREATE TRIGGER "prospecting_workflow_releases_no_update" BEFORE UPDATE ON "prospecting_workflow_releases"
BEGIN
    SELECT RAISE(ABORT, 'workflow_releases is only added to');
END;

CREATE TRIGGER "prospecting_workflow_releases_no_delete" BEFORE DELETE ON "prospecting_workflow_releases"
BEGIN
    SELECT RAISE(ABORT, 'workflow_releases is only added to');
END;

CREATE TABLE "prospecting_search_documents" (
    document INTEGER NOT NULL PRIMARY KEY,
    tenant_id INTEGER NOT NULL,
    kind INTEGER NOT NULL,
    subject_id TEXT NOT NULL,
    is_pending INTEGER NOT NULL,
    UNIQUE (tenant_id, kind, subject_id)
);

CREATE INDEX "prospecting_search_pending" ON "prospecting_search_documents" (tenant_id, document) WHERE is_pending = 1;

CREATE VIRTUAL TABLE "prospecting_search" USING fts5(search_key, content='', columnsize=0, detail=none, tokenize='trigram case_sensitive 1');

CREATE TRIGGER "prospecting_prospects_search_insert" AFTER INSERT ON "prospecting_prospects"
BEGIN
    INSERT INTO "prospecting_search_documents" (tenant_id, kind, subject_id, is_pending) VALUES (NEW.tenant_id, 0, NEW.id, 1);
END;

CREATE TRIGGER "prospecting_prospects_search_update" AFTER UPDATE OF search_key ON "prospecting_prospects" WHEN OLD.search_key <> NEW.search_key
BEGIN
    INSERT INTO "prospecting_search" ("prospecting_search", rowid, search_key)
        SELECT 'delete', d.document, OLD.search_key FROM "prospecting_search_documents" AS d WHERE d.tenant_id = OLD.tenant_id AND d.kind = 0 AND d.subject_id = OLD.id AND d.is_pending = 0;
    INSERT INTO "prospecting_search" (rowid, search_key)
        SELECT d.document, NEW.search_key FROM "prospecting_search_documents" AS d WHERE d.tenant_id = OLD.tenant_id AND d.kind = 0 AND d.subject_id = OLD.id AND d.is_pending = 0;
END;

CREATE TRIGGER "prospecting_prospects_search_delete" AFTER DELETE ON "prospecting_prospects"
BEGIN
    INSERT INTO "prospecting_search" ("prospecting_search", rowid, search_key)
        SELECT 'delete', d.document, OLD.search_key FROM "prospecting_search_documents" AS d WHERE d.tenant_id = OLD.tenant_id AND d.kind = 0 AND d.subject_id = OLD.id AND d.is_pending = 0;
    DELETE FROM "prospecting_search_documents" WHERE tenant_id = OLD.tenant_id AND kind = 0 AND subject_id = OLD.id;
END;

CREATE TRIGGER "prospecting_contacts_search_insert" AFTER INSERT ON "prospecting_contacts"
BEGIN
    INSERT INTO "prospecting_search_documents" (tenant_id, kind, subject_id, is_pending) VALUES (NEW.tenant_id, 1, NEW.id, 1);
END;

CREATE TRIGGER "prospecting_contacts_search_update" AFTER UPDATE OF search_key ON "prospecting_contacts" WHEN OLD.search_key <> NEW.search_key
BEGIN
    INSERT INTO "prospecting_search" ("prospecting_search", rowid, search_key)
        SELECT 'delete', d.document, OLD.search_key FROM "prospecting_search_documents" AS d WHERE d.tenant_id = OLD.tenant_id AND d.kind = 1 AND d.subject_id = OLD.id AND d.is_pending = 0;
    INSERT INTO "prospecting_search" (rowid, search_key)
        SELECT d.document, NEW.search_key FROM "prospecting_search_documents" AS d WHERE d.tenant_id = OLD.tenant_id AND d.kind = 1 AND d.subject_id = OLD.id AND d.is_pending = 0;
END;

CREATE TRIGGER "prospecting_contacts_search_delete" AFTER DELETE ON "prospecting_contacts"
BEGIN
    INSERT INTO "prospecting_search" ("prospecting_search", rowid, search_key)
        SELECT 'delete', d.document, OLD.search_key FROM "prospecting_search_documents" AS d WHERE d.tenant_id = OLD.tenant_id AND d.kind = 1 AND d.subject_id = OLD.id AND d.is_pending = 0;
    DELETE FROM "prospecting_search_documents" WHERE tenant_id = OLD.tenant_id AND kind = 1 AND subject_id = OLD.id;
END;

INSERT INTO "prospecting_search" ("prospecting_search", rank) VALUES ('automerge', 16);
INSERT INTO "prospecting_search" ("prospecting_search", rank) VALUES ('crisismerge', 64);
INSERT INTO "prospecting_search_documents" (tenant_id, kind, subject_id, is_pending)
    SELECT tenant_id, 0, id, 0 FROM "prospecting_prospects"
    UNION ALL SELECT tenant_id, 1, id, 0 FROM "prospecting_contacts";
INSERT INTO "prospecting_search" (rowid, search_key)
    SELECT document, search_key FROM (SELECT d.document, p.search_key FROM "prospecting_search_documents" AS d CROSS JOIN "prospecting_prospects" AS p ON p.tenant_id = d.tenant_id AND p.id = d.subject_id WHERE d.kind = 0 AND 1 = 1
UNION ALL SELECT d.document, c.search_key FROM "prospecting_search_documents" AS d CROSS JOIN "prospecting_contacts" AS c ON c.tenant_id = d.tenant_id AND c.id = d.subject_id WHERE d.kind = 1 AND 1 = 1) ORDER BY document;

INSERT INTO "__EFMigrationsHistory" ("MigrationId", "ProductVersion")
VALUES ('20261124150630_ProtectionAndSearch', '10.0.14');

COMMIT;

BEGIN TRANSACTION;
DROP INDEX "IX_prospecting_prospect_contacts_tenant_id_contact_id";

CREATE INDEX "IX_prospecting_prospect_contacts_tenant_id_contact_id_prospect_id" ON "prospecting_prospect_contacts" ("tenant_id", "contact_id", "prospect_id");

INSERT INTO "__EFMigrationsHistory" ("MigrationId", "ProductVersion")
VALUES ('20261124181301_LinksOfContacts', '10.0.14');

COMMIT;

BEGIN TRANSACTION;
DROP INDEX "IX_prospecting_prospects_tenant_id_merged_into";

DROP INDEX "IX_prospecting_prospects_tenant_id_status_code_created_at_id";

DROP INDEX "IX_prospecting_prospect_shares_tenant_id_company_id_prospect_id";

ALTER TABLE "prospecting_prospects" ADD "archived_at" INTEGER NULL;

ALTER TABLE "prospecting_prospects" ADD "archived_by" TEXT NULL;

ALTER TABLE "prospecting_prospects" ADD "brought_by" TEXT NULL;

ALTER TABLE "prospecting_prospects" ADD "business_taken_over" INTEGER NULL;

ALTER TABLE "prospecting_prospects" ADD "campaign" TEXT NULL;

ALTER TABLE "prospecting_prospects" ADD "client_type" TEXT NULL;

ALTER TABLE "prospecting_prospects" ADD "company_created_on" TEXT NULL;

ALTER TABLE "prospecting_prospects" ADD "current_provider" TEXT NULL;

ALTER TABLE "prospecting_prospects" ADD "email_key" TEXT NULL;

ALTER TABLE "prospecting_prospects" ADD "fax" TEXT NULL;

ALTER TABLE "prospecting_prospects" ADD "fax_e164" TEXT NULL;

ALTER TABLE "prospecting_prospects" ADD "first_representative" TEXT NULL;

ALTER TABLE "prospecting_prospects" ADD "forecast_currency" TEXT NULL;

ALTER TABLE "prospecting_prospects" ADD "forecast_minor_units" INTEGER NULL;

ALTER TABLE "prospecting_prospects" ADD "forecast_year" INTEGER NULL;

ALTER TABLE "prospecting_prospects" ADD "foreign_phone" TEXT NULL;

ALTER TABLE "prospecting_prospects" ADD "foreign_phone_e164" TEXT NULL;

ALTER TABLE "prospecting_prospects" ADD "geo_cell" INTEGER NULL;

ALTER TABLE "prospecting_prospects" ADD "latitude_e7" INTEGER NULL;

ALTER TABLE "prospecting_prospects" ADD "longitude_e7" INTEGER NULL;

ALTER TABLE "prospecting_prospects" ADD "operational_representative" TEXT NULL;

ALTER TABLE "prospecting_prospects" ADD "rating" TEXT NULL;

ALTER TABLE "prospecting_prospects" ADD "recommendation_activity" TEXT NULL;

ALTER TABLE "prospecting_prospects" ADD "recommendation_invoices" TEXT NULL;

ALTER TABLE "prospecting_prospects" ADD "recommendation_needs" TEXT NULL;

ALTER TABLE "prospecting_prospects" ADD "second_representative" TEXT NULL;

ALTER TABLE "prospecting_prospects" ADD "shared_with" TEXT NOT NULL DEFAULT '';

ALTER TABLE "prospecting_prospects" ADD "source_detail" TEXT NULL;

ALTER TABLE "prospecting_prospects" ADD "source_representative" TEXT NULL;

ALTER TABLE "prospecting_prospects" ADD "status_category" INTEGER NOT NULL DEFAULT 0;

ALTER TABLE "prospecting_prospects" ADD "tax_regime" TEXT NULL;

ALTER TABLE "prospecting_prospects" ADD "team" TEXT NULL;

ALTER TABLE "prospecting_prospects" ADD "third_representative" TEXT NULL;

ALTER TABLE "prospecting_prospects" ADD "turnover_year" INTEGER NULL;

ALTER TABLE "prospecting_prospect_shares" ADD "created_at" INTEGER NOT NULL DEFAULT 0;

ALTER TABLE "prospecting_prospect_addresses" ADD "latitude_e7" INTEGER NULL;

ALTER TABLE "prospecting_prospect_addresses" ADD "longitude_e7" INTEGER NULL;

ALTER TABLE "prospecting_history" ADD "prospect_id" TEXT NULL;

ALTER TABLE "prospecting_contacts" ADD "birth_date" TEXT NULL;

ALTER TABLE "prospecting_contacts" ADD "function" TEXT NULL;

ALTER TABLE "prospecting_contacts" ADD "home_phone" TEXT NULL;

ALTER TABLE "prospecting_contacts" ADD "home_phone_e164" TEXT NULL;

UPDATE prospecting_prospects SET status_category = CASE
    WHEN status_code IN ('ready-to-start', 'signed', 'won') THEN 1
    WHEN status_code IN ('lost', 'not-interested') THEN 2
    WHEN status_code IN ('junk') THEN 3
    WHEN status_code IN ('converted') THEN 4
    ELSE 0 END;

UPDATE prospecting_prospects SET email_key = lower(email) WHERE email IS NOT NULL;

UPDATE prospecting_prospect_shares SET created_at = (
    SELECT p.created_at FROM prospecting_prospects p
    WHERE p.tenant_id = prospecting_prospect_shares.tenant_id AND p.id = prospecting_prospect_shares.prospect_id);

UPDATE prospecting_prospects SET shared_with = (
    SELECT CASE
        WHEN count(*) = 0 THEN ''
        WHEN length(group_concat(s.company_id, '|')) > 398 THEN '*'
        ELSE '|' || group_concat(s.company_id, '|') || '|' END
    FROM prospecting_prospect_shares s
    WHERE s.tenant_id = prospecting_prospects.tenant_id AND s.prospect_id = prospecting_prospects.id);

CREATE TABLE "prospecting_activities" (
    "tenant_id" INTEGER NOT NULL,
    "id" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "prospect_id" TEXT NOT NULL,
    "type" TEXT NOT NULL,
    "starts_at" INTEGER NOT NULL,
    "ends_at" INTEGER NULL,
    "over_at" INTEGER NOT NULL,
    "subject" TEXT NULL,
    "details" TEXT NULL,
    "participants" TEXT NULL,
    "organiser" TEXT NOT NULL,
    "created_at" INTEGER NOT NULL,
    "created_by" TEXT NOT NULL,
    "report_form" TEXT NULL,
    "report_answers" TEXT NULL,
    "reported_at" INTEGER NULL,
    "reported_by" TEXT NULL,
    "visit_verdict" INTEGER NULL,
    "visit_latitude_e7" INTEGER NULL,
    "visit_longitude_e7" INTEGER NULL,
    "visit_accuracy" REAL NULL,
    "visit_tolerance" REAL NULL,
    "visit_distance" REAL NULL,
    "visit_checked_at" INTEGER NULL,
    CONSTRAINT "PK_prospecting_activities" PRIMARY KEY ("tenant_id", "id"),
    CONSTRAINT "FK_prospecting_activities_prospecting_prospects_tenant_id_prospect_id" FOREIGN KEY ("tenant_id", "prospect_id") REFERENCES "prospecting_prospects" ("tenant_id", "id") ON DELETE RESTRICT
);

CREATE TABLE "prospecting_attachments" (
    "tenant_id" INTEGER NOT NULL,
    "id" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "prospect_id" TEXT NOT NULL,
    "file_name" TEXT NOT NULL,
    "media_type" TEXT NOT NULL,
    "size" INTEGER NOT NULL,
    "sha256" TEXT NOT NULL,
    "uploaded_at" INTEGER NOT NULL,
    "uploaded_by" TEXT NOT NULL,
    "storage_key" TEXT NOT NULL,
    CONSTRAINT "PK_prospecting_attachments" PRIMARY KEY ("tenant_id", "id"),
    CONSTRAINT "FK_prospecting_attachments_prospecting_prospects_tenant_id_prospect_id" FOREIGN KEY ("tenant_id", "prospect_id") REFERENCES "prospecting_prospects" ("tenant_id", "id") ON DELETE RESTRICT
);

CREATE TABLE "prospecting_catalog_entries" (
    "tenant_id" INTEGER NOT NULL,
    "id" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "company_id" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "code" TEXT NOT NULL,
    "label_fr" TEXT NOT NULL,
    "label_en" TEXT NOT NULL,
    "sort_order" INTEGER NOT NULL,
    "is_active" INTEGER NOT NULL,
    "aliases" TEXT NULL,
    "attributes" TEXT NULL,
    CONSTRAINT "PK_prospecting_catalog_entries" PRIMARY KEY ("tenant_id", "id")
);

CREATE TABLE "prospecting_contact_consents" (
    "tenant_id" INTEGER NOT NULL,
    "contact_id" TEXT NOT NULL,
    "channel" TEXT NOT NULL,
    "state" INTEGER NOT NULL,
    "at" INTEGER NOT NULL,
    "origin" TEXT NOT NULL,
    CONSTRAINT "PK_prospecting_contact_consents" PRIMARY KEY ("tenant_id", "contact_id", "channel"),
    CONSTRAINT "FK_prospecting_contact_consents_prospecting_contacts_tenant_id_contact_id" FOREIGN KEY ("tenant_id", "contact_id") REFERENCES "prospecting_contacts" ("tenant_id", "id") ON DELETE CASCADE
);

CREATE TABLE "prospecting_custom_fields" (
    "tenant_id" INTEGER NOT NULL,
    "id" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "company_id" TEXT NOT NULL,
    "code" TEXT NOT NULL,
    "type" TEXT NOT NULL,
    "label_fr" TEXT NOT NULL,
    "label_en" TEXT NOT NULL,
    "aliases" TEXT NULL,
    "is_required" INTEGER NOT NULL,
    "choices" TEXT NULL,
    "sort_order" INTEGER NOT NULL,
    "is_active" INTEGER NOT NULL,
    CONSTRAINT "PK_prospecting_custom_fields" PRIMARY KEY ("tenant_id", "id")
);

CREATE TABLE "prospecting_notes" (
    "tenant_id" INTEGER NOT NULL,
    "id" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "prospect_id" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "created_at" INTEGER NOT NULL,
    "author" TEXT NOT NULL,
    "edited_at" INTEGER NULL,
    "edited_by" TEXT NULL,
    CONSTRAINT "PK_prospecting_notes" PRIMARY KEY ("tenant_id", "id"),
    CONSTRAINT "FK_prospecting_notes_prospecting_prospects_tenant_id_prospect_id" FOREIGN KEY ("tenant_id", "prospect_id") REFERENCES "prospecting_prospects" ("tenant_id", "id") ON DELETE RESTRICT
);

CREATE TABLE "prospecting_prospect_custom_values" (
    "tenant_id" INTEGER NOT NULL,
    "prospect_id" TEXT NOT NULL,
    "field" TEXT NOT NULL,
    "ordinal" INTEGER NOT NULL,
    "type" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "value_key" TEXT NOT NULL,
    CONSTRAINT "PK_prospecting_prospect_custom_values" PRIMARY KEY ("tenant_id", "prospect_id", "field", "ordinal"),
    CONSTRAINT "FK_prospecting_prospect_custom_values_prospecting_prospects_tenant_id_prospect_id" FOREIGN KEY ("tenant_id", "prospect_id") REFERENCES "prospecting_prospects" ("tenant_id", "id") ON DELETE CASCADE
);

CREATE TABLE "prospecting_prospect_tags" (
    "tenant_id" INTEGER NOT NULL,
    "prospect_id" TEXT NOT NULL,
    "tag_key" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "ordinal" INTEGER NOT NULL,
    CONSTRAINT "PK_prospecting_prospect_tags" PRIMARY KEY ("tenant_id", "prospect_id", "tag_key"),
    CONSTRAINT "FK_prospecting_prospect_tags_prospecting_prospects_tenant_id_prospect_id" FOREIGN KEY ("tenant_id", "prospect_id") REFERENCES "prospecting_prospects" ("tenant_id", "id") ON DELETE CASCADE
);

CREATE TABLE "prospecting_representative_grants" (
    "tenant_id" INTEGER NOT NULL,
    "id" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "company_id" TEXT NOT NULL,
    "user_id" TEXT NOT NULL,
    "role" TEXT NOT NULL,
    CONSTRAINT "PK_prospecting_representative_grants" PRIMARY KEY ("tenant_id", "id")
);

CREATE TABLE "prospecting_tasks" (
    "tenant_id" INTEGER NOT NULL,
    "id" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "prospect_id" TEXT NOT NULL,
    "type" TEXT NOT NULL,
    "due_on" TEXT NOT NULL,
    "assignee" TEXT NOT NULL,
    "state" INTEGER NOT NULL,
    "source" TEXT NULL,
    "description" TEXT NULL,
    "created_at" INTEGER NOT NULL,
    "created_by" TEXT NOT NULL,
    "done_at" INTEGER NULL,
    "done_by" TEXT NULL,
    "awaits_reminder" INTEGER NOT NULL,
    "reminded" TEXT NULL,
    CONSTRAINT "PK_prospecting_tasks" PRIMARY KEY ("tenant_id", "id"),
    CONSTRAINT "FK_prospecting_tasks_prospecting_prospects_tenant_id_prospect_id" FOREIGN KEY ("tenant_id", "prospect_id") REFERENCES "prospecting_prospects" ("tenant_id", "id") ON DELETE RESTRICT
);

CREATE INDEX "IX_prospecting_prospects_archived" ON "prospecting_prospects" ("tenant_id", "created_at", "id", "shared_with") WHERE archived_at IS NOT NULL;

CREATE INDEX "IX_prospecting_prospects_tenant_id_activity_code_created_at_id" ON "prospecting_prospects" ("tenant_id", "activity_code", "created_at", "id") WHERE activity_code IS NOT NULL;

CREATE INDEX "IX_prospecting_prospects_tenant_id_business_taken_over_created_at_id_shared_with" ON "prospecting_prospects" ("tenant_id", "business_taken_over", "created_at", "id", "shared_with") WHERE business_taken_over IS NOT NULL;

CREATE INDEX "IX_prospecting_prospects_tenant_id_campaign_created_at_id_shared_with" ON "prospecting_prospects" ("tenant_id", "campaign", "created_at", "id", "shared_with") WHERE campaign IS NOT NULL;

CREATE INDEX "IX_prospecting_prospects_tenant_id_client_type_created_at_id_shared_with" ON "prospecting_prospects" ("tenant_id", "client_type", "created_at", "id", "shared_with") WHERE client_type IS NOT NULL;

CREATE INDEX "IX_prospecting_prospects_tenant_id_email_key" ON "prospecting_prospects" ("tenant_id", "email_key") WHERE email_key IS NOT NULL;

CREATE INDEX "IX_prospecting_prospects_tenant_id_first_representative_created_at_id_shared_with" ON "prospecting_prospects" ("tenant_id", "first_representative", "created_at", "id", "shared_with") WHERE first_representative IS NOT NULL;

CREATE INDEX "IX_prospecting_prospects_tenant_id_geo_cell" ON "prospecting_prospects" ("tenant_id", "geo_cell") WHERE geo_cell IS NOT NULL;

CREATE INDEX "IX_prospecting_prospects_tenant_id_merged_into" ON "prospecting_prospects" ("tenant_id", "merged_into") WHERE merged_into IS NOT NULL;

CREATE INDEX "IX_prospecting_prospects_tenant_id_operational_representative_created_at_id_shared_with" ON "prospecting_prospects" ("tenant_id", "operational_representative", "created_at", "id", "shared_with") WHERE operational_representative IS NOT NULL;

CREATE INDEX "IX_prospecting_prospects_tenant_id_owner_created_at_id_shared_with" ON "prospecting_prospects" ("tenant_id", "owner", "created_at", "id", "shared_with") WHERE owner IS NOT NULL;

CREATE INDEX "IX_prospecting_prospects_tenant_id_rating_created_at_id_shared_with" ON "prospecting_prospects" ("tenant_id", "rating", "created_at", "id", "shared_with") WHERE rating IS NOT NULL;

CREATE INDEX "IX_prospecting_prospects_tenant_id_second_representative_created_at_id_shared_with" ON "prospecting_prospects" ("tenant_id", "second_representative", "created_at", "id", "shared_with") WHERE second_representative IS NOT NULL;

CREATE INDEX "IX_prospecting_prospects_tenant_id_siren" ON "prospecting_prospects" ("tenant_id", "siren") WHERE siren IS NOT NULL;

CREATE INDEX "IX_prospecting_prospects_tenant_id_siret" ON "prospecting_prospects" ("tenant_id", "siret") WHERE siret IS NOT NULL;

CREATE INDEX "IX_prospecting_prospects_tenant_id_source_created_at_id_shared_with" ON "prospecting_prospects" ("tenant_id", "source", "created_at", "id", "shared_with") WHERE source IS NOT NULL;

CREATE INDEX "IX_prospecting_prospects_tenant_id_source_representative_created_at_id_shared_with" ON "prospecting_prospects" ("tenant_id", "source_representative", "created_at", "id", "shared_with") WHERE source_representative IS NOT NULL;

CREATE INDEX "IX_prospecting_prospects_tenant_id_status_category_created_at_id_shared_with" ON "prospecting_prospects" ("tenant_id", "status_category", "created_at", "id", "shared_with");

CREATE INDEX "IX_prospecting_prospects_tenant_id_status_code_created_at_id_shared_with" ON "prospecting_prospects" ("tenant_id", "status_code", "created_at", "id", "shared_with");

CREATE INDEX "IX_prospecting_prospects_tenant_id_team_created_at_id_shared_with" ON "prospecting_prospects" ("tenant_id", "team", "created_at", "id", "shared_with") WHERE team IS NOT NULL;

CREATE INDEX "IX_prospecting_prospects_tenant_id_third_representative_created_at_id_shared_with" ON "prospecting_prospects" ("tenant_id", "third_representative", "created_at", "id", "shared_with") WHERE third_representative IS NOT NULL;

CREATE INDEX "IX_prospecting_prospects_to_review" ON "prospecting_prospects" ("tenant_id", "created_at", "id", "shared_with") WHERE needs_review;

CREATE INDEX "IX_prospecting_prospects_unassigned" ON "prospecting_prospects" ("tenant_id", "created_at", "id", "shared_with") WHERE operational_representative IS NULL AND first_representative IS NULL;

CREATE INDEX "IX_prospecting_prospect_shares_tenant_id_company_id_created_at_prospect_id" ON "prospecting_prospect_shares" ("tenant_id", "company_id", "created_at", "prospect_id");

CREATE INDEX "IX_prospecting_history_tenant_id_prospect_id_at" ON "prospecting_history" ("tenant_id", "prospect_id", "at") WHERE prospect_id IS NOT NULL;

CREATE INDEX "IX_prospecting_activities_tenant_id_prospect_id_over_at_id" ON "prospecting_activities" ("tenant_id", "prospect_id", "over_at", "id");

CREATE INDEX "IX_prospecting_activities_tenant_id_prospect_id_starts_at_id" ON "prospecting_activities" ("tenant_id", "prospect_id", "starts_at", "id");

CREATE INDEX "IX_prospecting_attachments_tenant_id_prospect_id_uploaded_at_id" ON "prospecting_attachments" ("tenant_id", "prospect_id", "uploaded_at", "id");

CREATE UNIQUE INDEX "IX_prospecting_catalog_entries_tenant_id_kind_code_company_id" ON "prospecting_catalog_entries" ("tenant_id", "kind", "code", "company_id");

CREATE INDEX "IX_prospecting_contact_consents_tenant_id_channel_state_contact_id" ON "prospecting_contact_consents" ("tenant_id", "channel", "state", "contact_id");

CREATE UNIQUE INDEX "IX_prospecting_custom_fields_tenant_id_code_company_id" ON "prospecting_custom_fields" ("tenant_id", "code", "company_id");

CREATE INDEX "IX_prospecting_notes_tenant_id_prospect_id_created_at_id" ON "prospecting_notes" ("tenant_id", "prospect_id", "created_at", "id");

CREATE INDEX "IX_prospecting_prospect_custom_values_tenant_id_field_value_key_prospect_id" ON "prospecting_prospect_custom_values" ("tenant_id", "field", "value_key", "prospect_id");

CREATE INDEX "IX_prospecting_prospect_tags_tenant_id_tag_key_prospect_id" ON "prospecting_prospect_tags" ("tenant_id", "tag_key", "prospect_id");

CREATE UNIQUE INDEX "IX_prospecting_representative_grants_tenant_id_role_user_id_company_id" ON "prospecting_representative_grants" ("tenant_id", "role", "user_id", "company_id");

CREATE INDEX "IX_prospecting_tasks_tenant_id_assignee_state_due_on_id" ON "prospecting_tasks" ("tenant_id", "assignee", "state", "due_on", "id");

CREATE INDEX "IX_prospecting_tasks_tenant_id_awaits_reminder_due_on_id" ON "prospecting_tasks" ("tenant_id", "awaits_reminder", "due_on", "id") WHERE awaits_reminder;

CREATE INDEX "IX_prospecting_tasks_tenant_id_prospect_id_state_due_on_id" ON "prospecting_tasks" ("tenant_id", "prospect_id", "state", "due_on", "id");

INSERT INTO "__EFMigrationsHistory" ("MigrationId", "ProductVersion")
VALUES ('20261129090850_WholeProspect', '10.0.14');

COMMIT;

