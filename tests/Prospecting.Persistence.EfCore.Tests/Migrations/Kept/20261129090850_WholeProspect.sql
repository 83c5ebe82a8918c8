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

INSERT INTO prospecting_catalog_entries (tenant_id, id, version, company_id, kind, code, label_fr, label_en, sort_order, is_active, aliases, attributes)
    VALUES (1, '019CADC6-9A80-74CE-B32F-BD2FCFF9B9B4', 1, 'paris', 'source', 'fair', 'Salon', 'Fair', 0, 1, NULL, NULL);
INSERT INTO prospecting_command_receipts (tenant_id, user_id, command_key, fingerprint, result, at)
    VALUES (1, 'anne', '7f0c', '2d1e64cec330ba7d00d9fd3a3bdc47f37f912c9ac0b4e64e9f04d6fb76fb5c7e', 'true', 17724420000000000);
INSERT INTO prospecting_contacts (tenant_id, id, version, title, first_name, last_name, search_key, email, phone, phone_e164, mobile, mobile_e164, birth_date, function, home_phone, home_phone_e164)
    VALUES (1, '019CADC6-9A80-793B-99C5-06C862536FE6', 1, NULL, 'Zoé', 'Lefèvre', 'zoe lefevre zoe exemple fr', 'zoe@exemple.fr', NULL, NULL, NULL, NULL, '1984-02-29', 'Menuisière', NULL, NULL);
INSERT INTO prospecting_contacts (tenant_id, id, version, title, first_name, last_name, search_key, email, phone, phone_e164, mobile, mobile_e164, birth_date, function, home_phone, home_phone_e164)
    VALUES (1, '019CADC6-9A80-7EDC-A81C-AF4C12814E3D', 1, NULL, 'Zoé', 'Lefèvre', 'zoe lefevre zoe exemple fr', 'zoe@exemple.fr', NULL, NULL, NULL, NULL, '1984-02-29', 'Menuisière', NULL, NULL);
INSERT INTO prospecting_contacts (tenant_id, id, version, title, first_name, last_name, search_key, email, phone, phone_e164, mobile, mobile_e164, birth_date, function, home_phone, home_phone_e164)
    VALUES (2, '019CADC6-9A80-7833-8F7C-E001142347D1', 1, NULL, 'Zoé', 'Lefèvre', 'zoe lefevre zoe exemple fr', 'zoe@exemple.fr', NULL, NULL, NULL, NULL, '1984-02-29', 'Menuisière', NULL, NULL);
INSERT INTO prospecting_contact_consents (tenant_id, contact_id, channel, state, at, origin)
    VALUES (1, '019CADC6-9A80-793B-99C5-06C862536FE6', 'newsletter', 1, 17724420000000000, 'form');
INSERT INTO prospecting_contact_consents (tenant_id, contact_id, channel, state, at, origin)
    VALUES (1, '019CADC6-9A80-7EDC-A81C-AF4C12814E3D', 'newsletter', 1, 17724420000000000, 'form');
INSERT INTO prospecting_contact_consents (tenant_id, contact_id, channel, state, at, origin)
    VALUES (2, '019CADC6-9A80-7833-8F7C-E001142347D1', 'newsletter', 1, 17724420000000000, 'form');
INSERT INTO prospecting_custom_fields (tenant_id, id, version, company_id, code, type, label_fr, label_en, aliases, is_required, choices, sort_order, is_active)
    VALUES (1, '019CADC6-9A80-7F57-86C9-6C2755CAD4A7', 1, 'paris', 'effectif', 'number', 'Effectif', 'Staff', NULL, 0, NULL, 0, 1);
INSERT INTO prospecting_history (tenant_id, subject_id, sequence, subject_kind, at, user_id, company_id, changes, prospect_id)
    VALUES (1, '019CADC6-9A80-73EC-9C1A-59F18927E1FC', 1, 'activity', 17724420000000000, 'anne', 'paris', '[{"field":"/type","new":"visit"},{"field":"/start","new":"2026-03-02T09:00:00Z"},{"field":"/organiser","new":"anne"}]', '019CADC6-9A80-7B90-9118-5222AB587E8E');
INSERT INTO prospecting_history (tenant_id, subject_id, sequence, subject_kind, at, user_id, company_id, changes, prospect_id)
    VALUES (1, '019CADC6-9A80-74CE-B32F-BD2FCFF9B9B4', 1, 'catalog-entry', 17724420000000000, 'anne', 'paris', '[{"field":"/kind","new":"source"},{"field":"/code","new":"fair"},{"field":"/label/fr","new":"Salon"},{"field":"/label/en","new":"Fair"},{"field":"/order","new":"0"},{"field":"/active","new":"true"}]', NULL);
INSERT INTO prospecting_history (tenant_id, subject_id, sequence, subject_kind, at, user_id, company_id, changes, prospect_id)
    VALUES (1, '019CADC6-9A80-75B1-B7C3-ED359C005663', 1, 'representative-grant', 17724420000000000, 'anne', 'paris', '[{"field":"/user","new":"bruno"},{"field":"/role","new":"operational"},{"field":"/company","new":"paris"}]', NULL);
INSERT INTO prospecting_history (tenant_id, subject_id, sequence, subject_kind, at, user_id, company_id, changes, prospect_id)
    VALUES (1, '019CADC6-9A80-793B-99C5-06C862536FE6', 1, 'contact', 17724420000000000, 'anne', 'paris', '[{"field":"/firstName","personal":true},{"field":"/lastName","personal":true},{"field":"/email","personal":true},{"field":"/function","personal":true},{"field":"/birthDate","personal":true},{"field":"/consents/newsletter","new":"opted-in"},{"field":"/consents/newsletter/origin","new":"form"},{"field":"/consents/newsletter/at","new":"2026-03-02T09:00:00Z"}]', NULL);
INSERT INTO prospecting_history (tenant_id, subject_id, sequence, subject_kind, at, user_id, company_id, changes, prospect_id)
    VALUES (1, '019CADC6-9A80-7A1D-B6E1-6C9155595E1D', 1, 'prospect', 17724420000000000, 'anne', 'paris', '[{"field":"/displayName","personal":true},{"field":"/legalForm","new":"SARL"},{"field":"/industry","new":"Bois & \"découpe\""},{"field":"/email","personal":true},{"field":"/status","new":"new"},{"field":"/addresses/1","personal":true},{"field":"/contacts/019cadc6-9a80-7edc-a81c-af4c12814e3d","new":"linked"},{"field":"/shares/nord","new":"Read"},{"field":"/references/old-crm","new":"P-31"}]', NULL);
INSERT INTO prospecting_history (tenant_id, subject_id, sequence, subject_kind, at, user_id, company_id, changes, prospect_id)
    VALUES (1, '019CADC6-9A80-7A1D-B6E1-6C9155595E1D', 2, 'prospect', 17724420000000000, 'anne', 'paris', '[{"field":"/references/old-crm","old":"P-31"},{"field":"/mergedInto","new":"019cadc6-9a80-7b90-9118-5222ab587e8e"}]', NULL);
INSERT INTO prospecting_history (tenant_id, subject_id, sequence, subject_kind, at, user_id, company_id, changes, prospect_id)
    VALUES (1, '019CADC6-9A80-7A67-91DC-DB7F777535E0', 1, 'note', 17724420000000000, 'anne', 'paris', '[{"field":"/text","personal":true}]', '019CADC6-9A80-7B90-9118-5222AB587E8E');
INSERT INTO prospecting_history (tenant_id, subject_id, sequence, subject_kind, at, user_id, company_id, changes, prospect_id)
    VALUES (1, '019CADC6-9A80-7B90-9118-5222AB587E8E', 1, 'prospect', 17724420000000000, 'anne', 'paris', '[{"field":"/displayName","personal":true},{"field":"/legalForm","new":"SARL"},{"field":"/industry","new":"Bois & \"découpe\""},{"field":"/email","personal":true},{"field":"/status","new":"new"},{"field":"/addresses/1","personal":true},{"field":"/contacts/019cadc6-9a80-793b-99c5-06c862536fe6","new":"linked"},{"field":"/shares/nord","new":"Read"},{"field":"/references/old-crm","new":"P-17"}]', NULL);
INSERT INTO prospecting_history (tenant_id, subject_id, sequence, subject_kind, at, user_id, company_id, changes, prospect_id)
    VALUES (1, '019CADC6-9A80-7B90-9118-5222AB587E8E', 2, 'prospect', 17724420000000000, 'anne', 'paris', '[{"field":"/status","old":"new","new":"qualified"}]', NULL);
INSERT INTO prospecting_history (tenant_id, subject_id, sequence, subject_kind, at, user_id, company_id, changes, prospect_id)
    VALUES (1, '019CADC6-9A80-7B90-9118-5222AB587E8E', 3, 'prospect', 17724420000000000, 'anne', 'paris', '[{"field":"/tags","personal":true},{"field":"/custom/effectif","personal":true}]', NULL);
INSERT INTO prospecting_history (tenant_id, subject_id, sequence, subject_kind, at, user_id, company_id, changes, prospect_id)
    VALUES (1, '019CADC6-9A80-7B90-9118-5222AB587E8E', 4, 'prospect', 17724420000000000, 'anne', 'paris', '[{"field":"/contacts/019cadc6-9a80-7edc-a81c-af4c12814e3d","new":"linked"},{"field":"/references/old-crm","new":"P-31"}]', NULL);
INSERT INTO prospecting_history (tenant_id, subject_id, sequence, subject_kind, at, user_id, company_id, changes, prospect_id)
    VALUES (1, '019CADC6-9A80-7C09-B600-F383D8E0EA8F', 1, 'attachment', 17724420000000000, 'anne', 'paris', '[{"field":"/fileName","personal":true},{"field":"/mediaType","new":"application/pdf"},{"field":"/size","new":"14"},{"field":"/sha256","personal":true}]', '019CADC6-9A80-7B90-9118-5222AB587E8E');
INSERT INTO prospecting_history (tenant_id, subject_id, sequence, subject_kind, at, user_id, company_id, changes, prospect_id)
    VALUES (1, '019CADC6-9A80-7C14-AB09-E6B764E73E74', 1, 'task', 17724420000000000, 'anne', 'paris', '[{"field":"/type","new":"other"},{"field":"/dueOn","new":"2026-03-05"},{"field":"/assignee","new":"anne"},{"field":"/description","personal":true},{"field":"/state","new":"to-do"}]', '019CADC6-9A80-7B90-9118-5222AB587E8E');
INSERT INTO prospecting_history (tenant_id, subject_id, sequence, subject_kind, at, user_id, company_id, changes, prospect_id)
    VALUES (1, '019CADC6-9A80-7EDC-A81C-AF4C12814E3D', 1, 'contact', 17724420000000000, 'anne', 'paris', '[{"field":"/firstName","personal":true},{"field":"/lastName","personal":true},{"field":"/email","personal":true},{"field":"/function","personal":true},{"field":"/birthDate","personal":true},{"field":"/consents/newsletter","new":"opted-in"},{"field":"/consents/newsletter/origin","new":"form"},{"field":"/consents/newsletter/at","new":"2026-03-02T09:00:00Z"}]', NULL);
INSERT INTO prospecting_history (tenant_id, subject_id, sequence, subject_kind, at, user_id, company_id, changes, prospect_id)
    VALUES (1, '019CADC6-9A80-7F57-86C9-6C2755CAD4A7', 1, 'custom-field', 17724420000000000, 'anne', 'paris', '[{"field":"/code","new":"effectif"},{"field":"/type","new":"number"},{"field":"/label/fr","new":"Effectif"},{"field":"/label/en","new":"Staff"},{"field":"/required","new":"false"},{"field":"/order","new":"0"},{"field":"/active","new":"true"}]', NULL);
INSERT INTO prospecting_history (tenant_id, subject_id, sequence, subject_kind, at, user_id, company_id, changes, prospect_id)
    VALUES (2, '019CADC6-9A80-7799-ACBA-3DE1F3A76815', 1, 'prospect', 17724420000000000, 'ofelia', 'lyon', '[{"field":"/displayName","personal":true},{"field":"/legalForm","new":"SARL"},{"field":"/industry","new":"Bois & \"découpe\""},{"field":"/email","personal":true},{"field":"/status","new":"new"},{"field":"/addresses/1","personal":true},{"field":"/contacts/019cadc6-9a80-7833-8f7c-e001142347d1","new":"linked"},{"field":"/shares/nord","new":"Read"},{"field":"/references/old-crm","new":"P-14"}]', NULL);
INSERT INTO prospecting_history (tenant_id, subject_id, sequence, subject_kind, at, user_id, company_id, changes, prospect_id)
    VALUES (2, '019CADC6-9A80-7833-8F7C-E001142347D1', 1, 'contact', 17724420000000000, 'ofelia', 'lyon', '[{"field":"/firstName","personal":true},{"field":"/lastName","personal":true},{"field":"/email","personal":true},{"field":"/function","personal":true},{"field":"/birthDate","personal":true},{"field":"/consents/newsletter","new":"opted-in"},{"field":"/consents/newsletter/origin","new":"form"},{"field":"/consents/newsletter/at","new":"2026-03-02T09:00:00Z"}]', NULL);
INSERT INTO prospecting_history_personal_values (tenant_id, subject_id, sequence, personal_values)
    VALUES (1, '019CADC6-9A80-793B-99C5-06C862536FE6', 1, '[{"at":0,"new":"Zoé"},{"at":1,"new":"Lefèvre"},{"at":2,"new":"zoe@exemple.fr"},{"at":3,"new":"Menuisière"},{"at":4,"new":"1984-02-29"}]');
INSERT INTO prospecting_history_personal_values (tenant_id, subject_id, sequence, personal_values)
    VALUES (1, '019CADC6-9A80-7A1D-B6E1-6C9155595E1D', 1, '[{"at":0,"new":"Menuiserie de l''Étoile (double)"},{"at":3,"new":"contact@exemple.fr"},{"at":5,"new":" | 12 rue des Lilas |  | 59000 | Lille |  | FR | Default | geo:50.6292,3.0573"}]');
INSERT INTO prospecting_history_personal_values (tenant_id, subject_id, sequence, personal_values)
    VALUES (1, '019CADC6-9A80-7A67-91DC-DB7F777535E0', 1, '[{"at":0,"new":"Vue au salon."}]');
INSERT INTO prospecting_history_personal_values (tenant_id, subject_id, sequence, personal_values)
    VALUES (1, '019CADC6-9A80-7B90-9118-5222AB587E8E', 1, '[{"at":0,"new":"Menuiserie Étoile"},{"at":3,"new":"contact@exemple.fr"},{"at":5,"new":" | 12 rue des Lilas |  | 59000 | Lille |  | FR | Default | geo:50.6292,3.0573"}]');
INSERT INTO prospecting_history_personal_values (tenant_id, subject_id, sequence, personal_values)
    VALUES (1, '019CADC6-9A80-7B90-9118-5222AB587E8E', 3, '[{"at":0,"new":"à rappeler; bois"},{"at":1,"new":"12"}]');
INSERT INTO prospecting_history_personal_values (tenant_id, subject_id, sequence, personal_values)
    VALUES (1, '019CADC6-9A80-7C09-B600-F383D8E0EA8F', 1, '[{"at":0,"new":"devis.pdf"},{"at":3,"new":"6ceea4bf515cba0e193967969a98e6e6879a8cc790a5ea0fdeeaa62ccad9cde6"}]');
INSERT INTO prospecting_history_personal_values (tenant_id, subject_id, sequence, personal_values)
    VALUES (1, '019CADC6-9A80-7C14-AB09-E6B764E73E74', 1, '[{"at":3,"new":"Rappeler"}]');
INSERT INTO prospecting_history_personal_values (tenant_id, subject_id, sequence, personal_values)
    VALUES (1, '019CADC6-9A80-7EDC-A81C-AF4C12814E3D', 1, '[{"at":0,"new":"Zoé"},{"at":1,"new":"Lefèvre"},{"at":2,"new":"zoe@exemple.fr"},{"at":3,"new":"Menuisière"},{"at":4,"new":"1984-02-29"}]');
INSERT INTO prospecting_history_personal_values (tenant_id, subject_id, sequence, personal_values)
    VALUES (2, '019CADC6-9A80-7799-ACBA-3DE1F3A76815', 1, '[{"at":0,"new":"Plomberie d''Oc"},{"at":3,"new":"contact@exemple.fr"},{"at":5,"new":" | 12 rue des Lilas |  | 59000 | Lille |  | FR | Default | geo:50.6292,3.0573"}]');
INSERT INTO prospecting_history_personal_values (tenant_id, subject_id, sequence, personal_values)
    VALUES (2, '019CADC6-9A80-7833-8F7C-E001142347D1', 1, '[{"at":0,"new":"Zoé"},{"at":1,"new":"Lefèvre"},{"at":2,"new":"zoe@exemple.fr"},{"at":3,"new":"Menuisière"},{"at":4,"new":"1984-02-29"}]');
INSERT INTO prospecting_outbox (tenant_id, id, subject_kind, subject_id, sequence, ordinal, event_type, payload, occurred_at, user_id, failed_attempts, delivered_at, died_at, due_at, failure, is_late, lease)
    VALUES (1, '019CADC6-9A80-7035-B585-E21646071260', 'note', '019CADC6-9A80-7A67-91DC-DB7F777535E0', 1, 0, 'note.created', '{"note":"019cadc6-9a80-7a67-91dc-db7f777535e0","prospect":"019cadc6-9a80-7b90-9118-5222ab587e8e","eventType":"note.created"}', 17724420000000000, 'anne', 0, NULL, NULL, 17724420000000000, NULL, 0, NULL);
INSERT INTO prospecting_outbox (tenant_id, id, subject_kind, subject_id, sequence, ordinal, event_type, payload, occurred_at, user_id, failed_attempts, delivered_at, died_at, due_at, failure, is_late, lease)
    VALUES (1, '019CADC6-9A80-71FD-B372-43E205155E60', 'activity', '019CADC6-9A80-73EC-9C1A-59F18927E1FC', 1, 0, 'activity.created', '{"activity":"019cadc6-9a80-73ec-9c1a-59f18927e1fc","prospect":"019cadc6-9a80-7b90-9118-5222ab587e8e","type":"visit","eventType":"activity.created"}', 17724420000000000, 'anne', 0, NULL, NULL, 17724420000000000, NULL, 0, NULL);
INSERT INTO prospecting_outbox (tenant_id, id, subject_kind, subject_id, sequence, ordinal, event_type, payload, occurred_at, user_id, failed_attempts, delivered_at, died_at, due_at, failure, is_late, lease)
    VALUES (1, '019CADC6-9A80-732F-9F48-B0D8365DB77C', 'prospect', '019CADC6-9A80-7B90-9118-5222AB587E8E', 2, 0, 'prospect.status-changed', '{"prospect":"019cadc6-9a80-7b90-9118-5222ab587e8e","action":"qualify","from":"new","to":"qualified","effects":[],"eventType":"prospect.status-changed"}', 17724420000000000, 'anne', 0, NULL, NULL, 17724420000000000, NULL, 0, NULL);
INSERT INTO prospecting_outbox (tenant_id, id, subject_kind, subject_id, sequence, ordinal, event_type, payload, occurred_at, user_id, failed_attempts, delivered_at, died_at, due_at, failure, is_late, lease)
    VALUES (1, '019CADC6-9A80-733A-98F8-BFAE84B681D5', 'prospect', '019CADC6-9A80-7B90-9118-5222AB587E8E', 1, 1, 'prospect.sharing-changed', '{"prospect":"019cadc6-9a80-7b90-9118-5222ab587e8e","company":"nord","shared":true,"eventType":"prospect.sharing-changed"}', 17724420000000000, 'anne', 0, NULL, NULL, 17724420000000000, NULL, 0, NULL);
INSERT INTO prospecting_outbox (tenant_id, id, subject_kind, subject_id, sequence, ordinal, event_type, payload, occurred_at, user_id, failed_attempts, delivered_at, died_at, due_at, failure, is_late, lease)
    VALUES (1, '019CADC6-9A80-73BE-88B0-7CB94F9B85EA', 'custom-field', '019CADC6-9A80-7F57-86C9-6C2755CAD4A7', 1, 0, 'custom-field.added', '{"entry":"019cadc6-9a80-7f57-86c9-6c2755cad4a7","kind":"number","code":"effectif","eventType":"custom-field.added"}', 17724420000000000, 'anne', 0, NULL, NULL, 17724420000000000, NULL, 0, NULL);
INSERT INTO prospecting_outbox (tenant_id, id, subject_kind, subject_id, sequence, ordinal, event_type, payload, occurred_at, user_id, failed_attempts, delivered_at, died_at, due_at, failure, is_late, lease)
    VALUES (1, '019CADC6-9A80-74D5-89F3-C6A2548FBCB6', 'contact', '019CADC6-9A80-793B-99C5-06C862536FE6', 1, 0, 'contact.consent-changed', '{"contact":"019cadc6-9a80-793b-99c5-06c862536fe6","channel":"newsletter","state":"opted-in","eventType":"contact.consent-changed"}', 17724420000000000, 'anne', 0, 17724420000000000, NULL, 17724420600000000, NULL, 0, NULL);
INSERT INTO prospecting_outbox (tenant_id, id, subject_kind, subject_id, sequence, ordinal, event_type, payload, occurred_at, user_id, failed_attempts, delivered_at, died_at, due_at, failure, is_late, lease)
    VALUES (1, '019CADC6-9A80-74EF-A3E2-6C4CC8BF3A63', 'prospect', '019CADC6-9A80-7B90-9118-5222AB587E8E', 3, 0, 'prospect.changed', '{"prospect":"019cadc6-9a80-7b90-9118-5222ab587e8e","fields":["tags","custom/effectif"],"eventType":"prospect.changed"}', 17724420000000000, 'anne', 0, NULL, NULL, 17724420000000000, NULL, 0, NULL);
INSERT INTO prospecting_outbox (tenant_id, id, subject_kind, subject_id, sequence, ordinal, event_type, payload, occurred_at, user_id, failed_attempts, delivered_at, died_at, due_at, failure, is_late, lease)
    VALUES (1, '019CADC6-9A80-753A-8BE4-F5976E377C86', 'attachment', '019CADC6-9A80-7C09-B600-F383D8E0EA8F', 1, 0, 'attachment.created', '{"attachment":"019cadc6-9a80-7c09-b600-f383d8e0ea8f","prospect":"019cadc6-9a80-7b90-9118-5222ab587e8e","mediaType":"application/pdf","eventType":"attachment.created"}', 17724420000000000, 'anne', 0, NULL, NULL, 17724420000000000, NULL, 0, NULL);
INSERT INTO prospecting_outbox (tenant_id, id, subject_kind, subject_id, sequence, ordinal, event_type, payload, occurred_at, user_id, failed_attempts, delivered_at, died_at, due_at, failure, is_late, lease)
    VALUES (1, '019CADC6-9A80-7622-A318-A65F6EC61A79', 'prospect', '019CADC6-9A80-7A1D-B6E1-6C9155595E1D', 1, 1, 'prospect.sharing-changed', '{"prospect":"019cadc6-9a80-7a1d-b6e1-6c9155595e1d","company":"nord","shared":true,"eventType":"prospect.sharing-changed"}', 17724420000000000, 'anne', 0, NULL, NULL, 17724420000000000, NULL, 0, NULL);
INSERT INTO prospecting_outbox (tenant_id, id, subject_kind, subject_id, sequence, ordinal, event_type, payload, occurred_at, user_id, failed_attempts, delivered_at, died_at, due_at, failure, is_late, lease)
    VALUES (1, '019CADC6-9A80-778A-9845-E068C791FD91', 'task', '019CADC6-9A80-7C14-AB09-E6B764E73E74', 1, 0, 'task.created', '{"task":"019cadc6-9a80-7c14-ab09-e6b764e73e74","prospect":"019cadc6-9a80-7b90-9118-5222ab587e8e","type":"other","assignee":"anne","eventType":"task.created"}', 17724420000000000, 'anne', 0, NULL, NULL, 17724420000000000, NULL, 0, NULL);
INSERT INTO prospecting_outbox (tenant_id, id, subject_kind, subject_id, sequence, ordinal, event_type, payload, occurred_at, user_id, failed_attempts, delivered_at, died_at, due_at, failure, is_late, lease)
    VALUES (1, '019CADC6-9A80-77BC-9C5B-C5C508D7A3A0', 'prospect', '019CADC6-9A80-7B90-9118-5222AB587E8E', 1, 0, 'prospect.created', '{"prospect":"019cadc6-9a80-7b90-9118-5222ab587e8e","status":"new","eventType":"prospect.created"}', 17724420000000000, 'anne', 1, NULL, 17724420000000000, 17724420000000000, 'recipient-unknown', 0, NULL);
INSERT INTO prospecting_outbox (tenant_id, id, subject_kind, subject_id, sequence, ordinal, event_type, payload, occurred_at, user_id, failed_attempts, delivered_at, died_at, due_at, failure, is_late, lease)
    VALUES (1, '019CADC6-9A80-7853-AE3D-2D39941D46F6', 'prospect', '019CADC6-9A80-7B90-9118-5222AB587E8E', 4, 0, 'prospect.merged', '{"prospect":"019cadc6-9a80-7b90-9118-5222ab587e8e","merged":"019cadc6-9a80-7a1d-b6e1-6c9155595e1d","eventType":"prospect.merged"}', 17724420000000000, 'anne', 0, NULL, NULL, 17724420000000000, NULL, 0, NULL);
INSERT INTO prospecting_outbox (tenant_id, id, subject_kind, subject_id, sequence, ordinal, event_type, payload, occurred_at, user_id, failed_attempts, delivered_at, died_at, due_at, failure, is_late, lease)
    VALUES (1, '019CADC6-9A80-796B-8BE2-71159B5AA24F', 'representative-grant', '019CADC6-9A80-75B1-B7C3-ED359C005663', 1, 0, 'representative.granted', '{"entry":"019cadc6-9a80-75b1-b7c3-ed359c005663","kind":"operational","eventType":"representative.granted"}', 17724420000000000, 'anne', 0, NULL, NULL, 17724420000000000, NULL, 0, NULL);
INSERT INTO prospecting_outbox (tenant_id, id, subject_kind, subject_id, sequence, ordinal, event_type, payload, occurred_at, user_id, failed_attempts, delivered_at, died_at, due_at, failure, is_late, lease)
    VALUES (1, '019CADC6-9A80-7BC6-85A2-BDDDDB0BE645', 'catalog-entry', '019CADC6-9A80-74CE-B32F-BD2FCFF9B9B4', 1, 0, 'catalog.entry-added', '{"entry":"019cadc6-9a80-74ce-b32f-bd2fcff9b9b4","kind":"source","code":"fair","eventType":"catalog.entry-added"}', 17724420000000000, 'anne', 0, NULL, NULL, 17724420000000000, NULL, 0, NULL);
INSERT INTO prospecting_outbox (tenant_id, id, subject_kind, subject_id, sequence, ordinal, event_type, payload, occurred_at, user_id, failed_attempts, delivered_at, died_at, due_at, failure, is_late, lease)
    VALUES (1, '019CADC6-9A80-7E44-8B82-9B7326C00324', 'prospect', '019CADC6-9A80-7A1D-B6E1-6C9155595E1D', 1, 0, 'prospect.created', '{"prospect":"019cadc6-9a80-7a1d-b6e1-6c9155595e1d","status":"new","eventType":"prospect.created"}', 17724420000000000, 'anne', 1, NULL, NULL, 17724423000000000, 'IOException', 0, NULL);
INSERT INTO prospecting_outbox (tenant_id, id, subject_kind, subject_id, sequence, ordinal, event_type, payload, occurred_at, user_id, failed_attempts, delivered_at, died_at, due_at, failure, is_late, lease)
    VALUES (1, '019CADC6-9A80-7FD7-9C66-15CA40A59710', 'contact', '019CADC6-9A80-7EDC-A81C-AF4C12814E3D', 1, 0, 'contact.consent-changed', '{"contact":"019cadc6-9a80-7edc-a81c-af4c12814e3d","channel":"newsletter","state":"opted-in","eventType":"contact.consent-changed"}', 17724420000000000, 'anne', 0, NULL, NULL, 17724420000000000, NULL, 0, NULL);
INSERT INTO prospecting_outbox (tenant_id, id, subject_kind, subject_id, sequence, ordinal, event_type, payload, occurred_at, user_id, failed_attempts, delivered_at, died_at, due_at, failure, is_late, lease)
    VALUES (2, '019CADC6-9A80-73D3-A81B-1A87A2E71C15', 'prospect', '019CADC6-9A80-7799-ACBA-3DE1F3A76815', 1, 1, 'prospect.sharing-changed', '{"prospect":"019cadc6-9a80-7799-acba-3de1f3a76815","company":"nord","shared":true,"eventType":"prospect.sharing-changed"}', 17724420000000000, 'ofelia', 0, NULL, NULL, 17724420000000000, NULL, 0, NULL);
INSERT INTO prospecting_outbox (tenant_id, id, subject_kind, subject_id, sequence, ordinal, event_type, payload, occurred_at, user_id, failed_attempts, delivered_at, died_at, due_at, failure, is_late, lease)
    VALUES (2, '019CADC6-9A80-76B0-A3E2-8E0E402E75A2', 'contact', '019CADC6-9A80-7833-8F7C-E001142347D1', 1, 0, 'contact.consent-changed', '{"contact":"019cadc6-9a80-7833-8f7c-e001142347d1","channel":"newsletter","state":"opted-in","eventType":"contact.consent-changed"}', 17724420000000000, 'ofelia', 0, NULL, NULL, 17724420000000000, NULL, 0, NULL);
INSERT INTO prospecting_outbox (tenant_id, id, subject_kind, subject_id, sequence, ordinal, event_type, payload, occurred_at, user_id, failed_attempts, delivered_at, died_at, due_at, failure, is_late, lease)
    VALUES (2, '019CADC6-9A80-7752-B962-6517D2C9255D', 'prospect', '019CADC6-9A80-7799-ACBA-3DE1F3A76815', 1, 0, 'prospect.created', '{"prospect":"019cadc6-9a80-7799-acba-3de1f3a76815","status":"new","eventType":"prospect.created"}', 17724420000000000, 'ofelia', 0, NULL, NULL, 17724420000000000, NULL, 0, NULL);
INSERT INTO prospecting_prospects (tenant_id, id, version, owner_company, display_name, name_key, search_key, kind, legal_name, legal_form, siren, siret, vat_number, activity_code, industry, title, first_name, last_name, email, phone, phone_e164, mobile, mobile_e164, website, source, owner, turnover_minor_units, turnover_currency, comment, created_at, created_by, needs_review, merged_into, status_code, status_workflow, status_workflow_version, status_since, status_sequence, status_reopens_to, archived_at, archived_by, brought_by, business_taken_over, campaign, client_type, company_created_on, current_provider, email_key, fax, fax_e164, first_representative, forecast_currency, forecast_minor_units, forecast_year, foreign_phone, foreign_phone_e164, geo_cell, latitude_e7, longitude_e7, operational_representative, rating, recommendation_activity, recommendation_invoices, recommendation_needs, second_representative, shared_with, source_detail, source_representative, status_category, tax_regime, team, third_representative, turnover_year)
    VALUES (1, '019CADC6-9A80-7A1D-B6E1-6C9155595E1D', 2, 'paris', 'Menuiserie de l''Étoile (double)', 'menuiserie de l etoile double', 'menuiserie de l etoile double contact exemple fr', 0, NULL, 'SARL', NULL, NULL, NULL, NULL, 'Bois & "découpe"', NULL, NULL, NULL, 'contact@exemple.fr', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 17724420000000000, 'anne', 0, '019CADC6-9A80-7B90-9118-5222AB587E8E', 'new', 'standard', 1, 17724420000000000, 1, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'contact@exemple.fr', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, '|paris|nord|', NULL, NULL, 0, NULL, NULL, NULL, NULL);
INSERT INTO prospecting_prospects (tenant_id, id, version, owner_company, display_name, name_key, search_key, kind, legal_name, legal_form, siren, siret, vat_number, activity_code, industry, title, first_name, last_name, email, phone, phone_e164, mobile, mobile_e164, website, source, owner, turnover_minor_units, turnover_currency, comment, created_at, created_by, needs_review, merged_into, status_code, status_workflow, status_workflow_version, status_since, status_sequence, status_reopens_to, archived_at, archived_by, brought_by, business_taken_over, campaign, client_type, company_created_on, current_provider, email_key, fax, fax_e164, first_representative, forecast_currency, forecast_minor_units, forecast_year, foreign_phone, foreign_phone_e164, geo_cell, latitude_e7, longitude_e7, operational_representative, rating, recommendation_activity, recommendation_invoices, recommendation_needs, second_representative, shared_with, source_detail, source_representative, status_category, tax_regime, team, third_representative, turnover_year)
    VALUES (1, '019CADC6-9A80-7B90-9118-5222AB587E8E', 4, 'paris', 'Menuiserie Étoile', 'menuiserie etoile', 'menuiserie etoile contact exemple fr', 0, NULL, 'SARL', NULL, NULL, NULL, NULL, 'Bois & "découpe"', NULL, NULL, NULL, 'contact@exemple.fr', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 17724420000000000, 'anne', 0, NULL, 'qualified', 'standard', 1, 17724420000000000, 2, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'contact@exemple.fr', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, '|paris|nord|', NULL, NULL, 0, NULL, NULL, NULL, NULL);
INSERT INTO prospecting_prospects (tenant_id, id, version, owner_company, display_name, name_key, search_key, kind, legal_name, legal_form, siren, siret, vat_number, activity_code, industry, title, first_name, last_name, email, phone, phone_e164, mobile, mobile_e164, website, source, owner, turnover_minor_units, turnover_currency, comment, created_at, created_by, needs_review, merged_into, status_code, status_workflow, status_workflow_version, status_since, status_sequence, status_reopens_to, archived_at, archived_by, brought_by, business_taken_over, campaign, client_type, company_created_on, current_provider, email_key, fax, fax_e164, first_representative, forecast_currency, forecast_minor_units, forecast_year, foreign_phone, foreign_phone_e164, geo_cell, latitude_e7, longitude_e7, operational_representative, rating, recommendation_activity, recommendation_invoices, recommendation_needs, second_representative, shared_with, source_detail, source_representative, status_category, tax_regime, team, third_representative, turnover_year)
    VALUES (2, '019CADC6-9A80-7799-ACBA-3DE1F3A76815', 1, 'lyon', 'Plomberie d''Oc', 'plomberie d oc', 'plomberie d oc contact exemple fr', 0, NULL, 'SARL', NULL, NULL, NULL, NULL, 'Bois & "découpe"', NULL, NULL, NULL, 'contact@exemple.fr', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 17724420000000000, 'ofelia', 0, NULL, 'new', 'standard', 1, 17724420000000000, 1, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'contact@exemple.fr', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, '|lyon|nord|', NULL, NULL, 0, NULL, NULL, NULL, NULL);
INSERT INTO prospecting_activities (tenant_id, id, version, prospect_id, type, starts_at, ends_at, over_at, subject, details, participants, organiser, created_at, created_by, report_form, report_answers, reported_at, reported_by, visit_verdict, visit_latitude_e7, visit_longitude_e7, visit_accuracy, visit_tolerance, visit_distance, visit_checked_at)
    VALUES (1, '019CADC6-9A80-73EC-9C1A-59F18927E1FC', 1, '019CADC6-9A80-7B90-9118-5222AB587E8E', 'visit', 17724420000000000, NULL, 17724420000000000, NULL, NULL, NULL, 'anne', 17724420000000000, 'anne', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL);
INSERT INTO prospecting_attachments (tenant_id, id, version, prospect_id, file_name, media_type, size, sha256, uploaded_at, uploaded_by, storage_key)
    VALUES (1, '019CADC6-9A80-7C09-B600-F383D8E0EA8F', 1, '019CADC6-9A80-7B90-9118-5222AB587E8E', 'devis.pdf', 'application/pdf', 14, '6ceea4bf515cba0e193967969a98e6e6879a8cc790a5ea0fdeeaa62ccad9cde6', 17724420000000000, 'anne', '1/019cadc6-9a80-7b90-9118-5222ab587e8e/019cadc6-9a80-7c09-b600-f383d8e0ea8f');
INSERT INTO prospecting_match_keys (tenant_id, prospect_id, kind, hash)
    VALUES (1, '019CADC6-9A80-7B90-9118-5222AB587E8E', 2, 7316419062146102043);
INSERT INTO prospecting_match_keys (tenant_id, prospect_id, kind, hash)
    VALUES (1, '019CADC6-9A80-7B90-9118-5222AB587E8E', 2, 8233899370524849699);
INSERT INTO prospecting_match_keys (tenant_id, prospect_id, kind, hash)
    VALUES (1, '019CADC6-9A80-7B90-9118-5222AB587E8E', 4, -8529633449598673121);
INSERT INTO prospecting_match_keys (tenant_id, prospect_id, kind, hash)
    VALUES (1, '019CADC6-9A80-7B90-9118-5222AB587E8E', 5, -6314486273365967240);
INSERT INTO prospecting_match_keys (tenant_id, prospect_id, kind, hash)
    VALUES (1, '019CADC6-9A80-7B90-9118-5222AB587E8E', 6, 300493466350073647);
INSERT INTO prospecting_match_keys (tenant_id, prospect_id, kind, hash)
    VALUES (1, '019CADC6-9A80-7B90-9118-5222AB587E8E', 7, -8966253236812932979);
INSERT INTO prospecting_match_keys (tenant_id, prospect_id, kind, hash)
    VALUES (1, '019CADC6-9A80-7B90-9118-5222AB587E8E', 7, 4402976952774424321);
INSERT INTO prospecting_match_keys (tenant_id, prospect_id, kind, hash)
    VALUES (1, '019CADC6-9A80-7B90-9118-5222AB587E8E', 8, 3075968598150388789);
INSERT INTO prospecting_match_keys (tenant_id, prospect_id, kind, hash)
    VALUES (1, '019CADC6-9A80-7B90-9118-5222AB587E8E', 9, 4784860135807617384);
INSERT INTO prospecting_match_keys (tenant_id, prospect_id, kind, hash)
    VALUES (2, '019CADC6-9A80-7799-ACBA-3DE1F3A76815', 2, 7316419062146102043);
INSERT INTO prospecting_match_keys (tenant_id, prospect_id, kind, hash)
    VALUES (2, '019CADC6-9A80-7799-ACBA-3DE1F3A76815', 2, 8233899370524849699);
INSERT INTO prospecting_match_keys (tenant_id, prospect_id, kind, hash)
    VALUES (2, '019CADC6-9A80-7799-ACBA-3DE1F3A76815', 4, -5354252444877726824);
INSERT INTO prospecting_match_keys (tenant_id, prospect_id, kind, hash)
    VALUES (2, '019CADC6-9A80-7799-ACBA-3DE1F3A76815', 5, -566269873074884713);
INSERT INTO prospecting_match_keys (tenant_id, prospect_id, kind, hash)
    VALUES (2, '019CADC6-9A80-7799-ACBA-3DE1F3A76815', 6, 300493466350073647);
INSERT INTO prospecting_match_keys (tenant_id, prospect_id, kind, hash)
    VALUES (2, '019CADC6-9A80-7799-ACBA-3DE1F3A76815', 7, 4443585048867172200);
INSERT INTO prospecting_match_keys (tenant_id, prospect_id, kind, hash)
    VALUES (2, '019CADC6-9A80-7799-ACBA-3DE1F3A76815', 8, 3075968598150388789);
INSERT INTO prospecting_match_keys (tenant_id, prospect_id, kind, hash)
    VALUES (2, '019CADC6-9A80-7799-ACBA-3DE1F3A76815', 9, -8138002231112262345);
INSERT INTO prospecting_notes (tenant_id, id, version, prospect_id, text, created_at, author, edited_at, edited_by)
    VALUES (1, '019CADC6-9A80-7A67-91DC-DB7F777535E0', 1, '019CADC6-9A80-7B90-9118-5222AB587E8E', 'Vue au salon.', 17724420000000000, 'anne', NULL, NULL);
INSERT INTO prospecting_prospect_addresses (tenant_id, prospect_id, ordinal, label, street, line2, postal_code, city, region, country, roles, latitude_e7, longitude_e7)
    VALUES (1, '019CADC6-9A80-7A1D-B6E1-6C9155595E1D', 1, NULL, '12 rue des Lilas', NULL, '59000', 'Lille', NULL, 'FR', 4, 506292000, 30573000);
INSERT INTO prospecting_prospect_addresses (tenant_id, prospect_id, ordinal, label, street, line2, postal_code, city, region, country, roles, latitude_e7, longitude_e7)
    VALUES (1, '019CADC6-9A80-7B90-9118-5222AB587E8E', 1, NULL, '12 rue des Lilas', NULL, '59000', 'Lille', NULL, 'FR', 4, 506292000, 30573000);
INSERT INTO prospecting_prospect_addresses (tenant_id, prospect_id, ordinal, label, street, line2, postal_code, city, region, country, roles, latitude_e7, longitude_e7)
    VALUES (2, '019CADC6-9A80-7799-ACBA-3DE1F3A76815', 1, NULL, '12 rue des Lilas', NULL, '59000', 'Lille', NULL, 'FR', 4, 506292000, 30573000);
INSERT INTO prospecting_prospect_contacts (tenant_id, prospect_id, contact_id, ordinal, role, is_primary, is_preferred)
    VALUES (1, '019CADC6-9A80-7A1D-B6E1-6C9155595E1D', '019CADC6-9A80-7EDC-A81C-AF4C12814E3D', 0, 'gérante', 1, 0);
INSERT INTO prospecting_prospect_contacts (tenant_id, prospect_id, contact_id, ordinal, role, is_primary, is_preferred)
    VALUES (1, '019CADC6-9A80-7B90-9118-5222AB587E8E', '019CADC6-9A80-793B-99C5-06C862536FE6', 0, 'gérante', 1, 0);
INSERT INTO prospecting_prospect_contacts (tenant_id, prospect_id, contact_id, ordinal, role, is_primary, is_preferred)
    VALUES (1, '019CADC6-9A80-7B90-9118-5222AB587E8E', '019CADC6-9A80-7EDC-A81C-AF4C12814E3D', 1, 'gérante', 0, 0);
INSERT INTO prospecting_prospect_contacts (tenant_id, prospect_id, contact_id, ordinal, role, is_primary, is_preferred)
    VALUES (2, '019CADC6-9A80-7799-ACBA-3DE1F3A76815', '019CADC6-9A80-7833-8F7C-E001142347D1', 0, 'gérante', 1, 0);
INSERT INTO prospecting_prospect_custom_values (tenant_id, prospect_id, field, ordinal, type, text, value_key)
    VALUES (1, '019CADC6-9A80-7B90-9118-5222AB587E8E', 'effectif', 0, 'number', '12', '10000000000000000120000000000');
INSERT INTO prospecting_prospect_references (tenant_id, company_id, system, reference, prospect_id)
    VALUES (1, 'paris', 'old-crm', 'P-17', '019CADC6-9A80-7B90-9118-5222AB587E8E');
INSERT INTO prospecting_prospect_references (tenant_id, company_id, system, reference, prospect_id)
    VALUES (1, 'paris', 'old-crm', 'P-31', '019CADC6-9A80-7B90-9118-5222AB587E8E');
INSERT INTO prospecting_prospect_references (tenant_id, company_id, system, reference, prospect_id)
    VALUES (2, 'lyon', 'old-crm', 'P-14', '019CADC6-9A80-7799-ACBA-3DE1F3A76815');
INSERT INTO prospecting_prospect_shares (tenant_id, prospect_id, company_id, ordinal, level, created_at)
    VALUES (1, '019CADC6-9A80-7A1D-B6E1-6C9155595E1D', 'nord', 1, 0, 17724420000000000);
INSERT INTO prospecting_prospect_shares (tenant_id, prospect_id, company_id, ordinal, level, created_at)
    VALUES (1, '019CADC6-9A80-7A1D-B6E1-6C9155595E1D', 'paris', 0, 1, 17724420000000000);
INSERT INTO prospecting_prospect_shares (tenant_id, prospect_id, company_id, ordinal, level, created_at)
    VALUES (1, '019CADC6-9A80-7B90-9118-5222AB587E8E', 'nord', 1, 0, 17724420000000000);
INSERT INTO prospecting_prospect_shares (tenant_id, prospect_id, company_id, ordinal, level, created_at)
    VALUES (1, '019CADC6-9A80-7B90-9118-5222AB587E8E', 'paris', 0, 1, 17724420000000000);
INSERT INTO prospecting_prospect_shares (tenant_id, prospect_id, company_id, ordinal, level, created_at)
    VALUES (2, '019CADC6-9A80-7799-ACBA-3DE1F3A76815', 'lyon', 0, 1, 17724420000000000);
INSERT INTO prospecting_prospect_shares (tenant_id, prospect_id, company_id, ordinal, level, created_at)
    VALUES (2, '019CADC6-9A80-7799-ACBA-3DE1F3A76815', 'nord', 1, 0, 17724420000000000);
INSERT INTO prospecting_prospect_tags (tenant_id, prospect_id, tag_key, text, ordinal)
    VALUES (1, '019CADC6-9A80-7B90-9118-5222AB587E8E', 'a rappeler', 'à rappeler', 0);
INSERT INTO prospecting_prospect_tags (tenant_id, prospect_id, tag_key, text, ordinal)
    VALUES (1, '019CADC6-9A80-7B90-9118-5222AB587E8E', 'bois', 'bois', 1);
INSERT INTO prospecting_representative_grants (tenant_id, id, version, company_id, user_id, role)
    VALUES (1, '019CADC6-9A80-75B1-B7C3-ED359C005663', 1, 'paris', 'bruno', 'operational');
INSERT INTO prospecting_status_changes (tenant_id, prospect_id, sequence, at, user_id, action, from_status, to_status, workflow, workflow_version, reasons, note, previous_ticks, kind)
    VALUES (1, '019CADC6-9A80-7A1D-B6E1-6C9155595E1D', 1, 17724420000000000, 'anne', 'create', NULL, 'new', 'standard', 1, NULL, NULL, NULL, 0);
INSERT INTO prospecting_status_changes (tenant_id, prospect_id, sequence, at, user_id, action, from_status, to_status, workflow, workflow_version, reasons, note, previous_ticks, kind)
    VALUES (1, '019CADC6-9A80-7B90-9118-5222AB587E8E', 1, 17724420000000000, 'anne', 'create', NULL, 'new', 'standard', 1, NULL, NULL, NULL, 0);
INSERT INTO prospecting_status_changes (tenant_id, prospect_id, sequence, at, user_id, action, from_status, to_status, workflow, workflow_version, reasons, note, previous_ticks, kind)
    VALUES (1, '019CADC6-9A80-7B90-9118-5222AB587E8E', 2, 17724420000000000, 'anne', 'qualify', 'new', 'qualified', 'standard', 1, NULL, 'Projet d''extension.', 0, 1);
INSERT INTO prospecting_status_changes (tenant_id, prospect_id, sequence, at, user_id, action, from_status, to_status, workflow, workflow_version, reasons, note, previous_ticks, kind)
    VALUES (2, '019CADC6-9A80-7799-ACBA-3DE1F3A76815', 1, 17724420000000000, 'ofelia', 'create', NULL, 'new', 'standard', 1, NULL, NULL, NULL, 0);
INSERT INTO prospecting_tasks (tenant_id, id, version, prospect_id, type, due_on, assignee, state, source, description, created_at, created_by, done_at, done_by, awaits_reminder, reminded)
    VALUES (1, '019CADC6-9A80-7C14-AB09-E6B764E73E74', 1, '019CADC6-9A80-7B90-9118-5222AB587E8E', 'other', '2026-03-05', 'anne', 0, NULL, 'Rappeler', 17724420000000000, 'anne', NULL, NULL, 1, NULL);
INSERT INTO prospecting_workflow_releases (tenant_id, company_id, number, workflow, workflow_version, definition, content_hash, is_managed, renamed, at, user_id, note)
    VALUES (2, 'lyon', 1, NULL, NULL, NULL, NULL, 0, '{}', 17724420000000000, 'ofelia', NULL);
