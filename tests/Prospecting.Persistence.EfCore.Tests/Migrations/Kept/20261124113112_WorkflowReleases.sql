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

INSERT INTO prospecting_contacts (tenant_id, id, version, title, first_name, last_name, search_key, email, phone, phone_e164, mobile, mobile_e164)
    VALUES (1, '019CADC6-9A80-77E6-AE71-8A55FC7DA1E5', 1, NULL, 'Zoé', 'Lefèvre', 'zoe lefevre zoe exemple fr', 'zoe@exemple.fr', NULL, NULL, NULL, NULL);
INSERT INTO prospecting_contacts (tenant_id, id, version, title, first_name, last_name, search_key, email, phone, phone_e164, mobile, mobile_e164)
    VALUES (1, '019CADC6-9A80-7D4C-9F1A-B4B8EEF83241', 1, NULL, 'Zoé', 'Lefèvre', 'zoe lefevre zoe exemple fr', 'zoe@exemple.fr', NULL, NULL, NULL, NULL);
INSERT INTO prospecting_contacts (tenant_id, id, version, title, first_name, last_name, search_key, email, phone, phone_e164, mobile, mobile_e164)
    VALUES (2, '019CADC6-9A80-7E6A-9C09-CB6E2333EA59', 1, NULL, 'Zoé', 'Lefèvre', 'zoe lefevre zoe exemple fr', 'zoe@exemple.fr', NULL, NULL, NULL, NULL);
INSERT INTO prospecting_history (tenant_id, subject_id, sequence, subject_kind, at, user_id, company_id, changes)
    VALUES (1, '019CADC6-9A80-7715-A61B-6749D5C72501', 1, 'prospect', 17724420000000000, 'anne', 'paris', '[{"field":"/displayName","personal":true},{"field":"/legalForm","new":"SARL"},{"field":"/industry","new":"Bois & \"découpe\""},{"field":"/email","personal":true},{"field":"/status","new":"new"},{"field":"/addresses/1","personal":true},{"field":"/contacts/019cadc6-9a80-7d4c-9f1a-b4b8eef83241","new":"linked"},{"field":"/shares/nord","new":"Read"},{"field":"/references/old-crm","new":"P-17"}]');
INSERT INTO prospecting_history (tenant_id, subject_id, sequence, subject_kind, at, user_id, company_id, changes)
    VALUES (1, '019CADC6-9A80-7715-A61B-6749D5C72501', 2, 'prospect', 17724420000000000, 'anne', 'paris', '[{"field":"/status","old":"new","new":"qualified"}]');
INSERT INTO prospecting_history (tenant_id, subject_id, sequence, subject_kind, at, user_id, company_id, changes)
    VALUES (1, '019CADC6-9A80-7715-A61B-6749D5C72501', 3, 'prospect', 17724420000000000, 'anne', 'paris', '[{"field":"/contacts/019cadc6-9a80-77e6-ae71-8a55fc7da1e5","new":"linked"},{"field":"/references/old-crm","new":"P-31"}]');
INSERT INTO prospecting_history (tenant_id, subject_id, sequence, subject_kind, at, user_id, company_id, changes)
    VALUES (1, '019CADC6-9A80-77E6-AE71-8A55FC7DA1E5', 1, 'contact', 17724420000000000, 'anne', 'paris', '[{"field":"/firstName","personal":true},{"field":"/lastName","personal":true},{"field":"/email","personal":true}]');
INSERT INTO prospecting_history (tenant_id, subject_id, sequence, subject_kind, at, user_id, company_id, changes)
    VALUES (1, '019CADC6-9A80-7870-94D9-EF405ED0D6AB', 1, 'prospect', 17724420000000000, 'anne', 'paris', '[{"field":"/displayName","personal":true},{"field":"/legalForm","new":"SARL"},{"field":"/industry","new":"Bois & \"découpe\""},{"field":"/email","personal":true},{"field":"/status","new":"new"},{"field":"/addresses/1","personal":true},{"field":"/contacts/019cadc6-9a80-77e6-ae71-8a55fc7da1e5","new":"linked"},{"field":"/shares/nord","new":"Read"},{"field":"/references/old-crm","new":"P-31"}]');
INSERT INTO prospecting_history (tenant_id, subject_id, sequence, subject_kind, at, user_id, company_id, changes)
    VALUES (1, '019CADC6-9A80-7870-94D9-EF405ED0D6AB', 2, 'prospect', 17724420000000000, 'anne', 'paris', '[{"field":"/references/old-crm","old":"P-31"},{"field":"/mergedInto","new":"019cadc6-9a80-7715-a61b-6749d5c72501"}]');
INSERT INTO prospecting_history (tenant_id, subject_id, sequence, subject_kind, at, user_id, company_id, changes)
    VALUES (1, '019CADC6-9A80-7D4C-9F1A-B4B8EEF83241', 1, 'contact', 17724420000000000, 'anne', 'paris', '[{"field":"/firstName","personal":true},{"field":"/lastName","personal":true},{"field":"/email","personal":true}]');
INSERT INTO prospecting_history (tenant_id, subject_id, sequence, subject_kind, at, user_id, company_id, changes)
    VALUES (2, '019CADC6-9A80-7962-B7B3-0C62786B2C63', 1, 'prospect', 17724420000000000, 'ofelia', 'lyon', '[{"field":"/displayName","personal":true},{"field":"/legalForm","new":"SARL"},{"field":"/industry","new":"Bois & \"découpe\""},{"field":"/email","personal":true},{"field":"/status","new":"new"},{"field":"/addresses/1","personal":true},{"field":"/contacts/019cadc6-9a80-7e6a-9c09-cb6e2333ea59","new":"linked"},{"field":"/shares/nord","new":"Read"},{"field":"/references/old-crm","new":"P-14"}]');
INSERT INTO prospecting_history (tenant_id, subject_id, sequence, subject_kind, at, user_id, company_id, changes)
    VALUES (2, '019CADC6-9A80-7E6A-9C09-CB6E2333EA59', 1, 'contact', 17724420000000000, 'ofelia', 'lyon', '[{"field":"/firstName","personal":true},{"field":"/lastName","personal":true},{"field":"/email","personal":true}]');
INSERT INTO prospecting_history_personal_values (tenant_id, subject_id, sequence, personal_values)
    VALUES (1, '019CADC6-9A80-7715-A61B-6749D5C72501', 1, '[{"at":0,"new":"Menuiserie Étoile"},{"at":3,"new":"contact@exemple.fr"},{"at":5,"new":" | 12 rue des Lilas |  | 59000 | Lille |  | FR | Default"}]');
INSERT INTO prospecting_history_personal_values (tenant_id, subject_id, sequence, personal_values)
    VALUES (1, '019CADC6-9A80-77E6-AE71-8A55FC7DA1E5', 1, '[{"at":0,"new":"Zoé"},{"at":1,"new":"Lefèvre"},{"at":2,"new":"zoe@exemple.fr"}]');
INSERT INTO prospecting_history_personal_values (tenant_id, subject_id, sequence, personal_values)
    VALUES (1, '019CADC6-9A80-7870-94D9-EF405ED0D6AB', 1, '[{"at":0,"new":"Menuiserie de l''Étoile (double)"},{"at":3,"new":"contact@exemple.fr"},{"at":5,"new":" | 12 rue des Lilas |  | 59000 | Lille |  | FR | Default"}]');
INSERT INTO prospecting_history_personal_values (tenant_id, subject_id, sequence, personal_values)
    VALUES (1, '019CADC6-9A80-7D4C-9F1A-B4B8EEF83241', 1, '[{"at":0,"new":"Zoé"},{"at":1,"new":"Lefèvre"},{"at":2,"new":"zoe@exemple.fr"}]');
INSERT INTO prospecting_history_personal_values (tenant_id, subject_id, sequence, personal_values)
    VALUES (2, '019CADC6-9A80-7962-B7B3-0C62786B2C63', 1, '[{"at":0,"new":"Plomberie d''Oc"},{"at":3,"new":"contact@exemple.fr"},{"at":5,"new":" | 12 rue des Lilas |  | 59000 | Lille |  | FR | Default"}]');
INSERT INTO prospecting_history_personal_values (tenant_id, subject_id, sequence, personal_values)
    VALUES (2, '019CADC6-9A80-7E6A-9C09-CB6E2333EA59', 1, '[{"at":0,"new":"Zoé"},{"at":1,"new":"Lefèvre"},{"at":2,"new":"zoe@exemple.fr"}]');
INSERT INTO prospecting_outbox (tenant_id, id, subject_kind, subject_id, sequence, ordinal, event_type, payload, occurred_at, user_id, failed_attempts, delivered_at)
    VALUES (1, '019CADC6-9A80-76C4-BC8F-B3B3BFFD57F1', 'prospect', '019CADC6-9A80-7870-94D9-EF405ED0D6AB', 1, 0, 'prospect.created', '{"prospect":"019cadc6-9a80-7870-94d9-ef405ed0d6ab","status":"new","eventType":"prospect.created"}', 17724420000000000, 'anne', 0, NULL);
INSERT INTO prospecting_outbox (tenant_id, id, subject_kind, subject_id, sequence, ordinal, event_type, payload, occurred_at, user_id, failed_attempts, delivered_at)
    VALUES (1, '019CADC6-9A80-77B7-BB66-4B241AAC1507', 'prospect', '019CADC6-9A80-7715-A61B-6749D5C72501', 2, 0, 'prospect.status-changed', '{"prospect":"019cadc6-9a80-7715-a61b-6749d5c72501","action":"qualify","from":"new","to":"qualified","effects":[],"eventType":"prospect.status-changed"}', 17724420000000000, 'anne', 0, NULL);
INSERT INTO prospecting_outbox (tenant_id, id, subject_kind, subject_id, sequence, ordinal, event_type, payload, occurred_at, user_id, failed_attempts, delivered_at)
    VALUES (1, '019CADC6-9A80-780E-BD3F-3BCCC3993928', 'prospect', '019CADC6-9A80-7715-A61B-6749D5C72501', 1, 1, 'prospect.sharing-changed', '{"prospect":"019cadc6-9a80-7715-a61b-6749d5c72501","company":"nord","shared":true,"eventType":"prospect.sharing-changed"}', 17724420000000000, 'anne', 0, NULL);
INSERT INTO prospecting_outbox (tenant_id, id, subject_kind, subject_id, sequence, ordinal, event_type, payload, occurred_at, user_id, failed_attempts, delivered_at)
    VALUES (1, '019CADC6-9A80-7A32-8386-411990D25FC7', 'prospect', '019CADC6-9A80-7870-94D9-EF405ED0D6AB', 1, 1, 'prospect.sharing-changed', '{"prospect":"019cadc6-9a80-7870-94d9-ef405ed0d6ab","company":"nord","shared":true,"eventType":"prospect.sharing-changed"}', 17724420000000000, 'anne', 0, NULL);
INSERT INTO prospecting_outbox (tenant_id, id, subject_kind, subject_id, sequence, ordinal, event_type, payload, occurred_at, user_id, failed_attempts, delivered_at)
    VALUES (1, '019CADC6-9A80-7BA7-8700-1390478B5AB5', 'prospect', '019CADC6-9A80-7715-A61B-6749D5C72501', 1, 0, 'prospect.created', '{"prospect":"019cadc6-9a80-7715-a61b-6749d5c72501","status":"new","eventType":"prospect.created"}', 17724420000000000, 'anne', 0, NULL);
INSERT INTO prospecting_outbox (tenant_id, id, subject_kind, subject_id, sequence, ordinal, event_type, payload, occurred_at, user_id, failed_attempts, delivered_at)
    VALUES (1, '019CADC6-9A80-7FDB-8E55-59B7E016DEFD', 'prospect', '019CADC6-9A80-7715-A61B-6749D5C72501', 3, 0, 'prospect.merged', '{"prospect":"019cadc6-9a80-7715-a61b-6749d5c72501","merged":"019cadc6-9a80-7870-94d9-ef405ed0d6ab","eventType":"prospect.merged"}', 17724420000000000, 'anne', 0, NULL);
INSERT INTO prospecting_outbox (tenant_id, id, subject_kind, subject_id, sequence, ordinal, event_type, payload, occurred_at, user_id, failed_attempts, delivered_at)
    VALUES (2, '019CADC6-9A80-788A-92ED-E519A7AD16B9', 'prospect', '019CADC6-9A80-7962-B7B3-0C62786B2C63', 1, 0, 'prospect.created', '{"prospect":"019cadc6-9a80-7962-b7b3-0c62786b2c63","status":"new","eventType":"prospect.created"}', 17724420000000000, 'ofelia', 0, NULL);
INSERT INTO prospecting_outbox (tenant_id, id, subject_kind, subject_id, sequence, ordinal, event_type, payload, occurred_at, user_id, failed_attempts, delivered_at)
    VALUES (2, '019CADC6-9A80-7F71-911A-484214BC8455', 'prospect', '019CADC6-9A80-7962-B7B3-0C62786B2C63', 1, 1, 'prospect.sharing-changed', '{"prospect":"019cadc6-9a80-7962-b7b3-0c62786b2c63","company":"nord","shared":true,"eventType":"prospect.sharing-changed"}', 17724420000000000, 'ofelia', 0, NULL);
INSERT INTO prospecting_prospects (tenant_id, id, version, owner_company, display_name, name_key, search_key, kind, legal_name, legal_form, siren, siret, vat_number, activity_code, industry, title, first_name, last_name, email, phone, phone_e164, mobile, mobile_e164, website, source, owner, turnover_minor_units, turnover_currency, comment, created_at, created_by, needs_review, merged_into, status_code, status_workflow, status_workflow_version, status_since, status_sequence, status_reopens_to)
    VALUES (1, '019CADC6-9A80-7715-A61B-6749D5C72501', 3, 'paris', 'Menuiserie Étoile', 'menuiserie etoile', 'menuiserie etoile contact exemple fr', 0, NULL, 'SARL', NULL, NULL, NULL, NULL, 'Bois & "découpe"', NULL, NULL, NULL, 'contact@exemple.fr', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 17724420000000000, 'anne', 0, NULL, 'qualified', 'standard', 1, 17724420000000000, 2, NULL);
INSERT INTO prospecting_prospects (tenant_id, id, version, owner_company, display_name, name_key, search_key, kind, legal_name, legal_form, siren, siret, vat_number, activity_code, industry, title, first_name, last_name, email, phone, phone_e164, mobile, mobile_e164, website, source, owner, turnover_minor_units, turnover_currency, comment, created_at, created_by, needs_review, merged_into, status_code, status_workflow, status_workflow_version, status_since, status_sequence, status_reopens_to)
    VALUES (1, '019CADC6-9A80-7870-94D9-EF405ED0D6AB', 2, 'paris', 'Menuiserie de l''Étoile (double)', 'menuiserie de l etoile double', 'menuiserie de l etoile double contact exemple fr', 0, NULL, 'SARL', NULL, NULL, NULL, NULL, 'Bois & "découpe"', NULL, NULL, NULL, 'contact@exemple.fr', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 17724420000000000, 'anne', 0, '019CADC6-9A80-7715-A61B-6749D5C72501', 'new', 'standard', 1, 17724420000000000, 1, NULL);
INSERT INTO prospecting_prospects (tenant_id, id, version, owner_company, display_name, name_key, search_key, kind, legal_name, legal_form, siren, siret, vat_number, activity_code, industry, title, first_name, last_name, email, phone, phone_e164, mobile, mobile_e164, website, source, owner, turnover_minor_units, turnover_currency, comment, created_at, created_by, needs_review, merged_into, status_code, status_workflow, status_workflow_version, status_since, status_sequence, status_reopens_to)
    VALUES (2, '019CADC6-9A80-7962-B7B3-0C62786B2C63', 1, 'lyon', 'Plomberie d''Oc', 'plomberie d oc', 'plomberie d oc contact exemple fr', 0, NULL, 'SARL', NULL, NULL, NULL, NULL, 'Bois & "découpe"', NULL, NULL, NULL, 'contact@exemple.fr', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 17724420000000000, 'ofelia', 0, NULL, 'new', 'standard', 1, 17724420000000000, 1, NULL);
INSERT INTO prospecting_match_keys (tenant_id, prospect_id, kind, hash)
    VALUES (1, '019CADC6-9A80-7715-A61B-6749D5C72501', 2, 7316419062146102043);
INSERT INTO prospecting_match_keys (tenant_id, prospect_id, kind, hash)
    VALUES (1, '019CADC6-9A80-7715-A61B-6749D5C72501', 2, 8233899370524849699);
INSERT INTO prospecting_match_keys (tenant_id, prospect_id, kind, hash)
    VALUES (1, '019CADC6-9A80-7715-A61B-6749D5C72501', 4, -8529633449598673121);
INSERT INTO prospecting_match_keys (tenant_id, prospect_id, kind, hash)
    VALUES (1, '019CADC6-9A80-7715-A61B-6749D5C72501', 5, -6314486273365967240);
INSERT INTO prospecting_match_keys (tenant_id, prospect_id, kind, hash)
    VALUES (1, '019CADC6-9A80-7715-A61B-6749D5C72501', 6, 300493466350073647);
INSERT INTO prospecting_match_keys (tenant_id, prospect_id, kind, hash)
    VALUES (1, '019CADC6-9A80-7715-A61B-6749D5C72501', 7, -8966253236812932979);
INSERT INTO prospecting_match_keys (tenant_id, prospect_id, kind, hash)
    VALUES (1, '019CADC6-9A80-7715-A61B-6749D5C72501', 7, 4402976952774424321);
INSERT INTO prospecting_match_keys (tenant_id, prospect_id, kind, hash)
    VALUES (1, '019CADC6-9A80-7715-A61B-6749D5C72501', 8, 3075968598150388789);
INSERT INTO prospecting_match_keys (tenant_id, prospect_id, kind, hash)
    VALUES (1, '019CADC6-9A80-7715-A61B-6749D5C72501', 9, 4784860135807617384);
INSERT INTO prospecting_match_keys (tenant_id, prospect_id, kind, hash)
    VALUES (2, '019CADC6-9A80-7962-B7B3-0C62786B2C63', 2, 7316419062146102043);
INSERT INTO prospecting_match_keys (tenant_id, prospect_id, kind, hash)
    VALUES (2, '019CADC6-9A80-7962-B7B3-0C62786B2C63', 2, 8233899370524849699);
INSERT INTO prospecting_match_keys (tenant_id, prospect_id, kind, hash)
    VALUES (2, '019CADC6-9A80-7962-B7B3-0C62786B2C63', 4, -5354252444877726824);
INSERT INTO prospecting_match_keys (tenant_id, prospect_id, kind, hash)
    VALUES (2, '019CADC6-9A80-7962-B7B3-0C62786B2C63', 5, -566269873074884713);
INSERT INTO prospecting_match_keys (tenant_id, prospect_id, kind, hash)
    VALUES (2, '019CADC6-9A80-7962-B7B3-0C62786B2C63', 6, 300493466350073647);
INSERT INTO prospecting_match_keys (tenant_id, prospect_id, kind, hash)
    VALUES (2, '019CADC6-9A80-7962-B7B3-0C62786B2C63', 7, 4443585048867172200);
INSERT INTO prospecting_match_keys (tenant_id, prospect_id, kind, hash)
    VALUES (2, '019CADC6-9A80-7962-B7B3-0C62786B2C63', 8, 3075968598150388789);
INSERT INTO prospecting_match_keys (tenant_id, prospect_id, kind, hash)
    VALUES (2, '019CADC6-9A80-7962-B7B3-0C62786B2C63', 9, -8138002231112262345);
INSERT INTO prospecting_prospect_addresses (tenant_id, prospect_id, ordinal, label, street, line2, postal_code, city, region, country, roles)
    VALUES (1, '019CADC6-9A80-7715-A61B-6749D5C72501', 1, NULL, '12 rue des Lilas', NULL, '59000', 'Lille', NULL, 'FR', 4);
INSERT INTO prospecting_prospect_addresses (tenant_id, prospect_id, ordinal, label, street, line2, postal_code, city, region, country, roles)
    VALUES (1, '019CADC6-9A80-7870-94D9-EF405ED0D6AB', 1, NULL, '12 rue des Lilas', NULL, '59000', 'Lille', NULL, 'FR', 4);
INSERT INTO prospecting_prospect_addresses (tenant_id, prospect_id, ordinal, label, street, line2, postal_code, city, region, country, roles)
    VALUES (2, '019CADC6-9A80-7962-B7B3-0C62786B2C63', 1, NULL, '12 rue des Lilas', NULL, '59000', 'Lille', NULL, 'FR', 4);
INSERT INTO prospecting_prospect_contacts (tenant_id, prospect_id, contact_id, ordinal, role, is_primary, is_preferred)
    VALUES (1, '019CADC6-9A80-7715-A61B-6749D5C72501', '019CADC6-9A80-77E6-AE71-8A55FC7DA1E5', 1, 'gérante', 0, 0);
INSERT INTO prospecting_prospect_contacts (tenant_id, prospect_id, contact_id, ordinal, role, is_primary, is_preferred)
    VALUES (1, '019CADC6-9A80-7715-A61B-6749D5C72501', '019CADC6-9A80-7D4C-9F1A-B4B8EEF83241', 0, 'gérante', 1, 0);
INSERT INTO prospecting_prospect_contacts (tenant_id, prospect_id, contact_id, ordinal, role, is_primary, is_preferred)
    VALUES (1, '019CADC6-9A80-7870-94D9-EF405ED0D6AB', '019CADC6-9A80-77E6-AE71-8A55FC7DA1E5', 0, 'gérante', 1, 0);
INSERT INTO prospecting_prospect_contacts (tenant_id, prospect_id, contact_id, ordinal, role, is_primary, is_preferred)
    VALUES (2, '019CADC6-9A80-7962-B7B3-0C62786B2C63', '019CADC6-9A80-7E6A-9C09-CB6E2333EA59', 0, 'gérante', 1, 0);
INSERT INTO prospecting_prospect_references (tenant_id, company_id, system, reference, prospect_id)
    VALUES (1, 'paris', 'old-crm', 'P-17', '019CADC6-9A80-7715-A61B-6749D5C72501');
INSERT INTO prospecting_prospect_references (tenant_id, company_id, system, reference, prospect_id)
    VALUES (1, 'paris', 'old-crm', 'P-31', '019CADC6-9A80-7715-A61B-6749D5C72501');
INSERT INTO prospecting_prospect_references (tenant_id, company_id, system, reference, prospect_id)
    VALUES (2, 'lyon', 'old-crm', 'P-14', '019CADC6-9A80-7962-B7B3-0C62786B2C63');
INSERT INTO prospecting_prospect_shares (tenant_id, prospect_id, company_id, ordinal, level)
    VALUES (1, '019CADC6-9A80-7715-A61B-6749D5C72501', 'nord', 1, 0);
INSERT INTO prospecting_prospect_shares (tenant_id, prospect_id, company_id, ordinal, level)
    VALUES (1, '019CADC6-9A80-7715-A61B-6749D5C72501', 'paris', 0, 1);
INSERT INTO prospecting_prospect_shares (tenant_id, prospect_id, company_id, ordinal, level)
    VALUES (1, '019CADC6-9A80-7870-94D9-EF405ED0D6AB', 'nord', 1, 0);
INSERT INTO prospecting_prospect_shares (tenant_id, prospect_id, company_id, ordinal, level)
    VALUES (1, '019CADC6-9A80-7870-94D9-EF405ED0D6AB', 'paris', 0, 1);
INSERT INTO prospecting_prospect_shares (tenant_id, prospect_id, company_id, ordinal, level)
    VALUES (2, '019CADC6-9A80-7962-B7B3-0C62786B2C63', 'lyon', 0, 1);
INSERT INTO prospecting_prospect_shares (tenant_id, prospect_id, company_id, ordinal, level)
    VALUES (2, '019CADC6-9A80-7962-B7B3-0C62786B2C63', 'nord', 1, 0);
INSERT INTO prospecting_status_changes (tenant_id, prospect_id, sequence, at, user_id, action, from_status, to_status, workflow, workflow_version, reasons, note, previous_ticks, kind)
    VALUES (1, '019CADC6-9A80-7715-A61B-6749D5C72501', 1, 17724420000000000, 'anne', 'create', NULL, 'new', 'standard', 1, NULL, NULL, NULL, 0);
INSERT INTO prospecting_status_changes (tenant_id, prospect_id, sequence, at, user_id, action, from_status, to_status, workflow, workflow_version, reasons, note, previous_ticks, kind)
    VALUES (1, '019CADC6-9A80-7715-A61B-6749D5C72501', 2, 17724420000000000, 'anne', 'qualify', 'new', 'qualified', 'standard', 1, NULL, 'Projet d''extension.', 0, 1);
INSERT INTO prospecting_status_changes (tenant_id, prospect_id, sequence, at, user_id, action, from_status, to_status, workflow, workflow_version, reasons, note, previous_ticks, kind)
    VALUES (1, '019CADC6-9A80-7870-94D9-EF405ED0D6AB', 1, 17724420000000000, 'anne', 'create', NULL, 'new', 'standard', 1, NULL, NULL, NULL, 0);
INSERT INTO prospecting_status_changes (tenant_id, prospect_id, sequence, at, user_id, action, from_status, to_status, workflow, workflow_version, reasons, note, previous_ticks, kind)
    VALUES (2, '019CADC6-9A80-7962-B7B3-0C62786B2C63', 1, 17724420000000000, 'ofelia', 'create', NULL, 'new', 'standard', 1, NULL, NULL, NULL, 0);
INSERT INTO prospecting_workflow_releases (tenant_id, company_id, number, workflow, workflow_version, definition, content_hash, is_managed, renamed, at, user_id, note)
    VALUES (2, 'lyon', 1, NULL, NULL, NULL, NULL, 0, '{}', 17724420000000000, 'ofelia', NULL);
