CREATE TABLE IF NOT EXISTS "__EFMigrationsHistory" (
    "MigrationId" character varying(150) NOT NULL,
    "ProductVersion" character varying(32) NOT NULL,
    CONSTRAINT "PK___EFMigrationsHistory" PRIMARY KEY ("MigrationId")
);

START TRANSACTION;
CREATE TABLE prospecting_command_receipts (
    tenant_id integer NOT NULL,
    user_id character varying(64) NOT NULL,
    command_key character varying(100) NOT NULL,
    fingerprint character varying(64) NOT NULL,
    result text NOT NULL,
    at bigint NOT NULL,
    CONSTRAINT "PK_prospecting_command_receipts" PRIMARY KEY (tenant_id, user_id, command_key)
);

CREATE TABLE prospecting_contacts (
    tenant_id integer NOT NULL,
    id uuid NOT NULL,
    version integer NOT NULL,
    title character varying(40),
    first_name character varying(100),
    last_name character varying(100),
    search_key character varying(900) NOT NULL,
    email character varying(254),
    phone character varying(40),
    phone_e164 character varying(16),
    mobile character varying(40),
    mobile_e164 character varying(16),
    CONSTRAINT "PK_prospecting_contacts" PRIMARY KEY (tenant_id, id)
);

CREATE TABLE prospecting_history (
    tenant_id integer NOT NULL,
    subject_id uuid NOT NULL,
    sequence integer NOT NULL,
    subject_kind character varying(20) NOT NULL,
    at bigint NOT NULL,
    user_id character varying(64) NOT NULL,
    company_id character varying(40),
    changes text NOT NULL,
    CONSTRAINT "PK_prospecting_history" PRIMARY KEY (tenant_id, subject_id, sequence)
);

CREATE TABLE prospecting_outbox (
    tenant_id integer NOT NULL,
    id uuid NOT NULL,
    subject_kind character varying(20) NOT NULL,
    subject_id uuid NOT NULL,
    sequence integer NOT NULL,
    ordinal integer NOT NULL,
    event_type character varying(60) NOT NULL,
    payload text NOT NULL,
    occurred_at bigint NOT NULL,
    user_id character varying(64) NOT NULL,
    failed_attempts integer NOT NULL,
    due_at bigint NOT NULL,
    lease uuid,
    delivered_at bigint,
    died_at bigint,
    failure character varying(100),
    is_late boolean NOT NULL,
    CONSTRAINT "PK_prospecting_outbox" PRIMARY KEY (tenant_id, id)
);

CREATE TABLE prospecting_prospects (
    tenant_id integer NOT NULL,
    id uuid NOT NULL,
    version integer NOT NULL,
    owner_company character varying(40) NOT NULL,
    display_name character varying(200) NOT NULL,
    name_key character varying(400) COLLATE "C" NOT NULL,
    search_key character varying(1400) NOT NULL,
    kind integer NOT NULL,
    legal_name character varying(200),
    legal_form character varying(60),
    siren character varying(9),
    siret character varying(14),
    vat_number character varying(15),
    activity_code character varying(20),
    industry character varying(100),
    title character varying(40),
    first_name character varying(100),
    last_name character varying(100),
    email character varying(254),
    phone character varying(40),
    phone_e164 character varying(16),
    mobile character varying(40),
    mobile_e164 character varying(16),
    website character varying(500),
    source character varying(100),
    owner character varying(100),
    turnover_minor_units bigint,
    turnover_currency character varying(3),
    comment character varying(10000),
    created_at bigint NOT NULL,
    created_by character varying(64) NOT NULL,
    needs_review boolean NOT NULL,
    merged_into uuid,
    status_code character varying(40) NOT NULL,
    status_workflow character varying(40) NOT NULL,
    status_workflow_version integer NOT NULL,
    status_since bigint NOT NULL,
    status_sequence integer NOT NULL,
    status_reopens_to character varying(40),
    CONSTRAINT "PK_prospecting_prospects" PRIMARY KEY (tenant_id, id)
);

CREATE TABLE prospecting_status_changes (
    tenant_id integer NOT NULL,
    prospect_id uuid NOT NULL,
    sequence integer NOT NULL,
    kind integer NOT NULL,
    at bigint NOT NULL,
    user_id character varying(64) NOT NULL,
    action character varying(40) NOT NULL,
    from_status character varying(40),
    to_status character varying(40) NOT NULL,
    workflow character varying(40) NOT NULL,
    workflow_version integer NOT NULL,
    reasons text,
    note character varying(4000),
    previous_ticks bigint,
    CONSTRAINT "PK_prospecting_status_changes" PRIMARY KEY (tenant_id, prospect_id, sequence)
);

CREATE TABLE prospecting_workflow_releases (
    tenant_id integer NOT NULL,
    company_id character varying(40) NOT NULL,
    number integer NOT NULL,
    workflow character varying(40),
    workflow_version integer,
    definition text,
    content_hash character varying(64),
    is_managed boolean NOT NULL,
    renamed text NOT NULL,
    at bigint NOT NULL,
    user_id character varying(64) NOT NULL,
    note character varying(1000),
    CONSTRAINT "PK_prospecting_workflow_releases" PRIMARY KEY (tenant_id, company_id, number)
);

CREATE TABLE prospecting_history_personal_values (
    tenant_id integer NOT NULL,
    subject_id uuid NOT NULL,
    sequence integer NOT NULL,
    personal_values text NOT NULL,
    CONSTRAINT "PK_prospecting_history_personal_values" PRIMARY KEY (tenant_id, subject_id, sequence),
    CONSTRAINT "FK_prospecting_history_personal_values_prospecting_history_ten~" FOREIGN KEY (tenant_id, subject_id, sequence) REFERENCES prospecting_history (tenant_id, subject_id, sequence) ON DELETE RESTRICT
);

CREATE TABLE prospecting_match_keys (
    tenant_id integer NOT NULL,
    prospect_id uuid NOT NULL,
    kind integer NOT NULL,
    hash bigint NOT NULL,
    CONSTRAINT "PK_prospecting_match_keys" PRIMARY KEY (tenant_id, prospect_id, kind, hash),
    CONSTRAINT "FK_prospecting_match_keys_prospecting_prospects_tenant_id_pros~" FOREIGN KEY (tenant_id, prospect_id) REFERENCES prospecting_prospects (tenant_id, id) ON DELETE CASCADE
);

CREATE TABLE prospecting_prospect_addresses (
    tenant_id integer NOT NULL,
    prospect_id uuid NOT NULL,
    ordinal integer NOT NULL,
    label character varying(100),
    street character varying(200),
    line2 character varying(200),
    postal_code character varying(20),
    city character varying(100),
    region character varying(100),
    country character varying(2) NOT NULL,
    roles integer NOT NULL,
    CONSTRAINT "PK_prospecting_prospect_addresses" PRIMARY KEY (tenant_id, prospect_id, ordinal),
    CONSTRAINT "FK_prospecting_prospect_addresses_prospecting_prospects_tenant~" FOREIGN KEY (tenant_id, prospect_id) REFERENCES prospecting_prospects (tenant_id, id) ON DELETE CASCADE
);

CREATE TABLE prospecting_prospect_contacts (
    tenant_id integer NOT NULL,
    prospect_id uuid NOT NULL,
    contact_id uuid NOT NULL,
    ordinal integer NOT NULL,
    role character varying(100),
    is_primary boolean NOT NULL,
    is_preferred boolean NOT NULL,
    CONSTRAINT "PK_prospecting_prospect_contacts" PRIMARY KEY (tenant_id, prospect_id, contact_id),
    CONSTRAINT "FK_prospecting_prospect_contacts_prospecting_contacts_tenant_i~" FOREIGN KEY (tenant_id, contact_id) REFERENCES prospecting_contacts (tenant_id, id) ON DELETE RESTRICT,
    CONSTRAINT "FK_prospecting_prospect_contacts_prospecting_prospects_tenant_~" FOREIGN KEY (tenant_id, prospect_id) REFERENCES prospecting_prospects (tenant_id, id) ON DELETE CASCADE
);

CREATE TABLE prospecting_prospect_references (
    tenant_id integer NOT NULL,
    company_id character varying(40) NOT NULL,
    system character varying(40) NOT NULL,
    reference character varying(100) NOT NULL,
    prospect_id uuid NOT NULL,
    CONSTRAINT "PK_prospecting_prospect_references" PRIMARY KEY (tenant_id, prospect_id, company_id, system, reference),
    CONSTRAINT "FK_prospecting_prospect_references_prospecting_prospects_tenan~" FOREIGN KEY (tenant_id, prospect_id) REFERENCES prospecting_prospects (tenant_id, id) ON DELETE CASCADE
);

CREATE TABLE prospecting_prospect_shares (
    tenant_id integer NOT NULL,
    prospect_id uuid NOT NULL,
    company_id character varying(40) NOT NULL,
    ordinal integer NOT NULL,
    level integer NOT NULL,
    CONSTRAINT "PK_prospecting_prospect_shares" PRIMARY KEY (tenant_id, prospect_id, company_id),
    CONSTRAINT "FK_prospecting_prospect_shares_prospecting_prospects_tenant_id~" FOREIGN KEY (tenant_id, prospect_id) REFERENCES prospecting_prospects (tenant_id, id) ON DELETE CASCADE
);

CREATE INDEX "IX_prospecting_command_receipts_tenant_id_at" ON prospecting_command_receipts (tenant_id, at);

CREATE INDEX "IX_prospecting_match_keys_tenant_id_hash_kind_prospect_id" ON prospecting_match_keys (tenant_id, hash, kind, prospect_id);

CREATE INDEX "IX_prospecting_outbox_tenant_id_delivered_at" ON prospecting_outbox (tenant_id, delivered_at) WHERE delivered_at IS NOT NULL;

CREATE INDEX "IX_prospecting_outbox_tenant_id_died_at" ON prospecting_outbox (tenant_id, died_at) WHERE died_at IS NOT NULL;

CREATE INDEX "IX_prospecting_outbox_tenant_id_due_at" ON prospecting_outbox (tenant_id, due_at) WHERE delivered_at IS NULL AND died_at IS NULL;

CREATE UNIQUE INDEX "IX_prospecting_outbox_tenant_id_subject_id_sequence_ordinal" ON prospecting_outbox (tenant_id, subject_id, sequence, ordinal) WHERE delivered_at IS NULL AND died_at IS NULL;

CREATE INDEX "IX_prospecting_prospect_contacts_tenant_id_contact_id" ON prospecting_prospect_contacts (tenant_id, contact_id);

CREATE UNIQUE INDEX "IX_prospecting_prospect_references_tenant_id_company_id_system~" ON prospecting_prospect_references (tenant_id, company_id, system, reference);

CREATE INDEX "IX_prospecting_prospect_references_tenant_id_reference" ON prospecting_prospect_references (tenant_id, reference);

CREATE INDEX "IX_prospecting_prospect_shares_tenant_id_company_id_prospect_id" ON prospecting_prospect_shares (tenant_id, company_id, prospect_id);

CREATE INDEX "IX_prospecting_prospects_tenant_id_created_at_id" ON prospecting_prospects (tenant_id, created_at, id);

CREATE INDEX "IX_prospecting_prospects_tenant_id_merged_into" ON prospecting_prospects (tenant_id, merged_into);

CREATE INDEX "IX_prospecting_prospects_tenant_id_name_key_id" ON prospecting_prospects (tenant_id, name_key, id);

CREATE INDEX "IX_prospecting_prospects_tenant_id_status_code_created_at_id" ON prospecting_prospects (tenant_id, status_code, created_at, id);

CREATE INDEX "IX_prospecting_prospects_tenant_id_status_code_status_since_id" ON prospecting_prospects (tenant_id, status_code, status_since, id);

CREATE INDEX "IX_prospecting_prospects_tenant_id_status_reopens_to" ON prospecting_prospects (tenant_id, status_reopens_to);

CREATE INDEX "IX_prospecting_prospects_tenant_id_status_since_id" ON prospecting_prospects (tenant_id, status_since, id);

INSERT INTO "__EFMigrationsHistory" ("MigrationId", "ProductVersion")
VALUES ('20261124150557_InitialSchema', '10.0.14');

COMMIT;

START TRANSACTION;
DO $prospecting$
BEGIN
    CREATE EXTENSION IF NOT EXISTS pg_trgm;
EXCEPTION WHEN insufficient_privilege OR undefined_file OR feature_not_supported THEN
    RAISE EXCEPTION USING ERRCODE = SQLSTATE,
        MESSAGE = 'Text search needs the extension pg_trgm, which cannot be installed here: ' || SQLERRM,
        HINT = 'Have an administrator run CREATE EXTENSION pg_trgm in this database, then migrate again; or leave the index out (docs/embedding.md).';
END
$prospecting$;

CREATE OR REPLACE FUNCTION "prospecting_refuse_rewrite"() RETURNS trigger LANGUAGE plpgsql AS $prospecting$
BEGIN
    RAISE EXCEPTION USING ERRCODE = 'restrict_violation', MESSAGE = TG_ARGV[0];
END
$prospecting$;

DROP TRIGGER IF EXISTS "prospecting_history_no_rewrite" ON "prospecting_history";
CREATE TRIGGER "prospecting_history_no_rewrite" BEFORE UPDATE OR DELETE ON "prospecting_history"
    FOR EACH ROW EXECUTE FUNCTION "prospecting_refuse_rewrite"('history is only added to');

DO $prospecting$
DECLARE part regclass;
BEGIN
    FOR part IN
        SELECT '"prospecting_history"'::regclass
        UNION SELECT i.inhrelid::regclass FROM pg_inherits AS i
            WHERE i.inhparent = '"prospecting_history"'::regclass
    LOOP
        EXECUTE format('DROP TRIGGER IF EXISTS %I ON %s', 'prospecting_history_no_truncate', part);
        EXECUTE format('CREATE TRIGGER %I BEFORE TRUNCATE ON %s FOR EACH STATEMENT EXECUTE FUNCTION "prospecting_refuse_rewrite"(%L)', 'prospecting_history_no_truncate', part, 'history is only added to');
    END LOOP;
END
$prospecting$;

DROP TRIGGER IF EXISTS "prospecting_history_personal_values_no_rewrite" ON "prospecting_history_personal_values";
CREATE TRIGGER "prospecting_history_personal_values_no_rewrite" BEFORE UPDATE ON "prospecting_history_personal_values"
    FOR EACH ROW EXECUTE FUNCTION "prospecting_refuse_rewrite"('history_personal_values may be erased, not rewritten');

DROP TRIGGER IF EXISTS "prospecting_status_changes_no_rewrite" ON "prospecting_status_changes";
CREATE TRIGGER "prospecting_status_changes_no_rewrite" BEFORE UPDATE OR DELETE ON "prospecting_status_changes"
    FOR EACH ROW EXECUTE FUNCTION "prospecting_refuse_rewrite"('status_changes is only added to');

DO $prospecting$
DECLARE part regclass;
BEGIN
    FOR part IN
        SELECT '"prospecting_status_changes"'::regclass
        UNION SELECT i.inhrelid::regclass FROM pg_inherits AS i
            WHERE i.inhparent = '"prospecting_status_changes"'::regclass
    LOOP
        EXECUTE format('DROP TRIGGER IF EXISTS %I ON %s', 'prospecting_status_changes_no_truncate', part);
        EXECUTE format('CREATE TRIGGER %I BEFORE TRUNCATE ON %s FOR EACH STATEMENT EXECUTE FUNCTION "prospecting_refuse_rewrite"(%L)', 'prospecting_status_changes_no_truncate', part, 'status_changes is only added to');
    END LOOP;
END
$prospecting$;

DROP TRIGGER IF EXISTS "prospecting_workflow_releases_no_rewrite" ON "prospecting_workflow_releases";
CREATE TRIGGER "prospecting_workflow_releases_no_rewrite" BEFORE UPDATE OR DELETE ON "prospecting_workflow_releases"
    FOR EACH ROW EXECUTE FUNCTION "prospecting_refuse_rewrite"('workflow_releases is only added to');

DO $prospecting$
DECLARE part regclass;
BEGIN
    FOR part IN
        SELECT '"prospecting_workflow_releases"'::regclass
        UNION SELECT i.inhrelid::regclass FROM pg_inherits AS i
            WHERE i.inhparent = '"prospecting_workflow_releases"'::regclass
    LOOP
        EXECUTE format('DROP TRIGGER IF EXISTS %I ON %s', 'prospecting_workflow_releases_no_truncate', part);
        EXECUTE format('CREATE TRIGGER %I BEFORE TRUNCATE ON %s FOR EACH STATEMENT EXECUTE FUNCTION "prospecting_refuse_rewrite"(%L)', 'prospecting_workflow_releases_no_truncate', part, 'workflow_releases is only added to');
    END LOOP;
END
$prospecting$;

DO $prospecting$
BEGIN
    EXECUTE format(
        'CREATE INDEX IF NOT EXISTS "prospecting_prospects_search_key" ON "prospecting_prospects" USING gin (search_key %I.gin_trgm_ops)',
        (SELECT n.nspname FROM pg_extension AS e JOIN pg_namespace AS n ON n.oid = e.extnamespace
            WHERE e.extname = 'pg_trgm'));
END
$prospecting$;

DO $prospecting$
BEGIN
    EXECUTE format(
        'CREATE INDEX IF NOT EXISTS "prospecting_contacts_search_key" ON "prospecting_contacts" USING gin (search_key %I.gin_trgm_ops)',
        (SELECT n.nspname FROM pg_extension AS e JOIN pg_namespace AS n ON n.oid = e.extnamespace
            WHERE e.extname = 'pg_trgm'));
END
$prospecting$;

INSERT INTO "__EFMigrationsHistory" ("MigrationId", "ProductVersion")
VALUES ('20261124150622_ProtectionAndSearch', '10.0.14');

COMMIT;

START TRANSACTION;
DROP INDEX "IX_prospecting_prospect_contacts_tenant_id_contact_id";

CREATE INDEX "IX_prospecting_prospect_contacts_tenant_id_contact_id_prospect~" ON prospecting_prospect_contacts (tenant_id, contact_id, prospect_id);

INSERT INTO "__EFMigrationsHistory" ("MigrationId", "ProductVersion")
VALUES ('20261124181306_LinksOfContacts', '10.0.14');

COMMIT;

START TRANSACTION;
DROP INDEX "IX_prospecting_prospects_tenant_id_merged_into";

DROP INDEX "IX_prospecting_prospects_tenant_id_status_code_created_at_id";

DROP INDEX "IX_prospecting_prospect_shares_tenant_id_company_id_prospect_id";

ALTER TABLE prospecting_prospects ALTER COLUMN activity_code TYPE character varying(20) COLLATE "C";

ALTER TABLE prospecting_prospects ADD archived_at bigint;

ALTER TABLE prospecting_prospects ADD archived_by character varying(64);

ALTER TABLE prospecting_prospects ADD brought_by character varying(100);

ALTER TABLE prospecting_prospects ADD business_taken_over boolean;

ALTER TABLE prospecting_prospects ADD campaign character varying(100);

ALTER TABLE prospecting_prospects ADD client_type character varying(60);

ALTER TABLE prospecting_prospects ADD company_created_on date;

ALTER TABLE prospecting_prospects ADD current_provider character varying(100);

ALTER TABLE prospecting_prospects ADD email_key character varying(254);

ALTER TABLE prospecting_prospects ADD fax character varying(40);

ALTER TABLE prospecting_prospects ADD fax_e164 character varying(16);

ALTER TABLE prospecting_prospects ADD first_representative character varying(64);

ALTER TABLE prospecting_prospects ADD forecast_currency character varying(3);

ALTER TABLE prospecting_prospects ADD forecast_minor_units bigint;

ALTER TABLE prospecting_prospects ADD forecast_year integer;

ALTER TABLE prospecting_prospects ADD foreign_phone character varying(40);

ALTER TABLE prospecting_prospects ADD foreign_phone_e164 character varying(16);

ALTER TABLE prospecting_prospects ADD geo_cell integer;

ALTER TABLE prospecting_prospects ADD latitude_e7 integer;

ALTER TABLE prospecting_prospects ADD longitude_e7 integer;

ALTER TABLE prospecting_prospects ADD operational_representative character varying(64);

ALTER TABLE prospecting_prospects ADD rating character varying(20);

ALTER TABLE prospecting_prospects ADD recommendation_activity character varying(2000);

ALTER TABLE prospecting_prospects ADD recommendation_invoices character varying(2000);

ALTER TABLE prospecting_prospects ADD recommendation_needs character varying(2000);

ALTER TABLE prospecting_prospects ADD second_representative character varying(64);

ALTER TABLE prospecting_prospects ADD shared_with character varying(400) NOT NULL DEFAULT '';

ALTER TABLE prospecting_prospects ADD source_detail character varying(200);

ALTER TABLE prospecting_prospects ADD source_representative character varying(64);

ALTER TABLE prospecting_prospects ADD status_category integer NOT NULL DEFAULT 0;

ALTER TABLE prospecting_prospects ADD tax_regime character varying(60);

ALTER TABLE prospecting_prospects ADD team character varying(64);

ALTER TABLE prospecting_prospects ADD third_representative character varying(64);

ALTER TABLE prospecting_prospects ADD turnover_year integer;

ALTER TABLE prospecting_prospect_shares ADD created_at bigint NOT NULL DEFAULT 0;

ALTER TABLE prospecting_prospect_addresses ADD latitude_e7 integer;

ALTER TABLE prospecting_prospect_addresses ADD longitude_e7 integer;

ALTER TABLE prospecting_history ADD prospect_id uuid;

ALTER TABLE prospecting_contacts ALTER COLUMN search_key TYPE character varying(1100);

ALTER TABLE prospecting_contacts ADD birth_date date;

ALTER TABLE prospecting_contacts ADD function character varying(100);

ALTER TABLE prospecting_contacts ADD home_phone character varying(40);

ALTER TABLE prospecting_contacts ADD home_phone_e164 character varying(16);

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
        WHEN length(string_agg(s.company_id, '|' ORDER BY s.ordinal)) > 398 THEN '*'
        ELSE '|' || string_agg(s.company_id, '|' ORDER BY s.ordinal) || '|' END
    FROM prospecting_prospect_shares s
    WHERE s.tenant_id = prospecting_prospects.tenant_id AND s.prospect_id = prospecting_prospects.id);

CREATE TABLE prospecting_activities (
    tenant_id integer NOT NULL,
    id uuid NOT NULL,
    version integer NOT NULL,
    prospect_id uuid NOT NULL,
    type character varying(40) NOT NULL,
    starts_at bigint NOT NULL,
    ends_at bigint,
    over_at bigint NOT NULL,
    subject character varying(200),
    details character varying(10000),
    participants text,
    organiser character varying(64) NOT NULL,
    created_at bigint NOT NULL,
    created_by character varying(64) NOT NULL,
    report_form character varying(40),
    report_answers text,
    reported_at bigint,
    reported_by character varying(64),
    visit_verdict integer,
    visit_latitude_e7 integer,
    visit_longitude_e7 integer,
    visit_accuracy double precision,
    visit_tolerance double precision,
    visit_distance double precision,
    visit_checked_at bigint,
    CONSTRAINT "PK_prospecting_activities" PRIMARY KEY (tenant_id, id),
    CONSTRAINT "FK_prospecting_activities_prospecting_prospects_tenant_id_pros~" FOREIGN KEY (tenant_id, prospect_id) REFERENCES prospecting_prospects (tenant_id, id) ON DELETE RESTRICT
);

CREATE TABLE prospecting_attachments (
    tenant_id integer NOT NULL,
    id uuid NOT NULL,
    version integer NOT NULL,
    prospect_id uuid NOT NULL,
    file_name character varying(200) NOT NULL,
    media_type character varying(100) NOT NULL,
    size bigint NOT NULL,
    sha256 character varying(64) NOT NULL,
    uploaded_at bigint NOT NULL,
    uploaded_by character varying(64) NOT NULL,
    storage_key character varying(100) NOT NULL,
    CONSTRAINT "PK_prospecting_attachments" PRIMARY KEY (tenant_id, id),
    CONSTRAINT "FK_prospecting_attachments_prospecting_prospects_tenant_id_pro~" FOREIGN KEY (tenant_id, prospect_id) REFERENCES prospecting_prospects (tenant_id, id) ON DELETE RESTRICT
);

CREATE TABLE prospecting_catalog_entries (
    tenant_id integer NOT NULL,
    id uuid NOT NULL,
    version integer NOT NULL,
    company_id character varying(40) NOT NULL,
    kind character varying(40) NOT NULL,
    code character varying(60) NOT NULL,
    label_fr character varying(100) NOT NULL,
    label_en character varying(100) NOT NULL,
    sort_order integer NOT NULL,
    is_active boolean NOT NULL,
    aliases text,
    attributes text,
    CONSTRAINT "PK_prospecting_catalog_entries" PRIMARY KEY (tenant_id, id)
);

CREATE TABLE prospecting_contact_consents (
    tenant_id integer NOT NULL,
    contact_id uuid NOT NULL,
    channel character varying(40) NOT NULL,
    state integer NOT NULL,
    at bigint NOT NULL,
    origin character varying(40) NOT NULL,
    CONSTRAINT "PK_prospecting_contact_consents" PRIMARY KEY (tenant_id, contact_id, channel),
    CONSTRAINT "FK_prospecting_contact_consents_prospecting_contacts_tenant_id~" FOREIGN KEY (tenant_id, contact_id) REFERENCES prospecting_contacts (tenant_id, id) ON DELETE CASCADE
);

CREATE TABLE prospecting_custom_fields (
    tenant_id integer NOT NULL,
    id uuid NOT NULL,
    version integer NOT NULL,
    company_id character varying(40) NOT NULL,
    code character varying(60) NOT NULL,
    type character varying(20) NOT NULL,
    label_fr character varying(100) NOT NULL,
    label_en character varying(100) NOT NULL,
    aliases text,
    is_required boolean NOT NULL,
    choices text,
    sort_order integer NOT NULL,
    is_active boolean NOT NULL,
    CONSTRAINT "PK_prospecting_custom_fields" PRIMARY KEY (tenant_id, id)
);

CREATE TABLE prospecting_notes (
    tenant_id integer NOT NULL,
    id uuid NOT NULL,
    version integer NOT NULL,
    prospect_id uuid NOT NULL,
    text character varying(10000) NOT NULL,
    created_at bigint NOT NULL,
    author character varying(64) NOT NULL,
    edited_at bigint,
    edited_by character varying(64),
    CONSTRAINT "PK_prospecting_notes" PRIMARY KEY (tenant_id, id),
    CONSTRAINT "FK_prospecting_notes_prospecting_prospects_tenant_id_prospect_~" FOREIGN KEY (tenant_id, prospect_id) REFERENCES prospecting_prospects (tenant_id, id) ON DELETE RESTRICT
);

CREATE TABLE prospecting_prospect_custom_values (
    tenant_id integer NOT NULL,
    prospect_id uuid NOT NULL,
    field character varying(60) NOT NULL,
    ordinal integer NOT NULL,
    type character varying(20) NOT NULL,
    text character varying(10000) NOT NULL,
    value_key character varying(200) COLLATE "C" NOT NULL,
    CONSTRAINT "PK_prospecting_prospect_custom_values" PRIMARY KEY (tenant_id, prospect_id, field, ordinal),
    CONSTRAINT "FK_prospecting_prospect_custom_values_prospecting_prospects_te~" FOREIGN KEY (tenant_id, prospect_id) REFERENCES prospecting_prospects (tenant_id, id) ON DELETE CASCADE
);

CREATE TABLE prospecting_prospect_tags (
    tenant_id integer NOT NULL,
    prospect_id uuid NOT NULL,
    tag_key character varying(200) NOT NULL,
    text character varying(50) NOT NULL,
    ordinal integer NOT NULL,
    CONSTRAINT "PK_prospecting_prospect_tags" PRIMARY KEY (tenant_id, prospect_id, tag_key),
    CONSTRAINT "FK_prospecting_prospect_tags_prospecting_prospects_tenant_id_p~" FOREIGN KEY (tenant_id, prospect_id) REFERENCES prospecting_prospects (tenant_id, id) ON DELETE CASCADE
);

CREATE TABLE prospecting_representative_grants (
    tenant_id integer NOT NULL,
    id uuid NOT NULL,
    version integer NOT NULL,
    company_id character varying(40) NOT NULL,
    user_id character varying(64) NOT NULL,
    role character varying(20) NOT NULL,
    CONSTRAINT "PK_prospecting_representative_grants" PRIMARY KEY (tenant_id, id)
);

CREATE TABLE prospecting_tasks (
    tenant_id integer NOT NULL,
    id uuid NOT NULL,
    version integer NOT NULL,
    prospect_id uuid NOT NULL,
    type character varying(40) NOT NULL,
    due_on date NOT NULL,
    assignee character varying(64) NOT NULL,
    state integer NOT NULL,
    source character varying(200),
    description character varying(4000),
    created_at bigint NOT NULL,
    created_by character varying(64) NOT NULL,
    done_at bigint,
    done_by character varying(64),
    awaits_reminder boolean NOT NULL,
    reminded text,
    CONSTRAINT "PK_prospecting_tasks" PRIMARY KEY (tenant_id, id),
    CONSTRAINT "FK_prospecting_tasks_prospecting_prospects_tenant_id_prospect_~" FOREIGN KEY (tenant_id, prospect_id) REFERENCES prospecting_prospects (tenant_id, id) ON DELETE RESTRICT
);

CREATE INDEX "IX_prospecting_prospects_archived" ON prospecting_prospects (tenant_id, created_at, id, shared_with) WHERE archived_at IS NOT NULL;

CREATE INDEX "IX_prospecting_prospects_tenant_id_activity_code_created_at_id" ON prospecting_prospects (tenant_id, activity_code, created_at, id) WHERE activity_code IS NOT NULL;

CREATE INDEX "IX_prospecting_prospects_tenant_id_business_taken_over_created~" ON prospecting_prospects (tenant_id, business_taken_over, created_at, id, shared_with) WHERE business_taken_over IS NOT NULL;

CREATE INDEX "IX_prospecting_prospects_tenant_id_campaign_created_at_id_shar~" ON prospecting_prospects (tenant_id, campaign, created_at, id, shared_with) WHERE campaign IS NOT NULL;

CREATE INDEX "IX_prospecting_prospects_tenant_id_client_type_created_at_id_s~" ON prospecting_prospects (tenant_id, client_type, created_at, id, shared_with) WHERE client_type IS NOT NULL;

CREATE INDEX "IX_prospecting_prospects_tenant_id_email_key" ON prospecting_prospects (tenant_id, email_key) WHERE email_key IS NOT NULL;

CREATE INDEX "IX_prospecting_prospects_tenant_id_first_representative_create~" ON prospecting_prospects (tenant_id, first_representative, created_at, id, shared_with) WHERE first_representative IS NOT NULL;

CREATE INDEX "IX_prospecting_prospects_tenant_id_geo_cell" ON prospecting_prospects (tenant_id, geo_cell) WHERE geo_cell IS NOT NULL;

CREATE INDEX "IX_prospecting_prospects_tenant_id_merged_into" ON prospecting_prospects (tenant_id, merged_into) WHERE merged_into IS NOT NULL;

CREATE INDEX "IX_prospecting_prospects_tenant_id_operational_representative_~" ON prospecting_prospects (tenant_id, operational_representative, created_at, id, shared_with) WHERE operational_representative IS NOT NULL;

CREATE INDEX "IX_prospecting_prospects_tenant_id_owner_created_at_id_shared_~" ON prospecting_prospects (tenant_id, owner, created_at, id, shared_with) WHERE owner IS NOT NULL;

CREATE INDEX "IX_prospecting_prospects_tenant_id_rating_created_at_id_shared~" ON prospecting_prospects (tenant_id, rating, created_at, id, shared_with) WHERE rating IS NOT NULL;

CREATE INDEX "IX_prospecting_prospects_tenant_id_second_representative_creat~" ON prospecting_prospects (tenant_id, second_representative, created_at, id, shared_with) WHERE second_representative IS NOT NULL;

CREATE INDEX "IX_prospecting_prospects_tenant_id_siren" ON prospecting_prospects (tenant_id, siren) WHERE siren IS NOT NULL;

CREATE INDEX "IX_prospecting_prospects_tenant_id_siret" ON prospecting_prospects (tenant_id, siret) WHERE siret IS NOT NULL;

CREATE INDEX "IX_prospecting_prospects_tenant_id_source_created_at_id_shared~" ON prospecting_prospects (tenant_id, source, created_at, id, shared_with) WHERE source IS NOT NULL;

CREATE INDEX "IX_prospecting_prospects_tenant_id_source_representative_creat~" ON prospecting_prospects (tenant_id, source_representative, created_at, id, shared_with) WHERE source_representative IS NOT NULL;

CREATE INDEX "IX_prospecting_prospects_tenant_id_status_category_created_at_~" ON prospecting_prospects (tenant_id, status_category, created_at, id, shared_with);

CREATE INDEX "IX_prospecting_prospects_tenant_id_status_code_created_at_id_s~" ON prospecting_prospects (tenant_id, status_code, created_at, id, shared_with);

CREATE INDEX "IX_prospecting_prospects_tenant_id_team_created_at_id_shared_w~" ON prospecting_prospects (tenant_id, team, created_at, id, shared_with) WHERE team IS NOT NULL;

CREATE INDEX "IX_prospecting_prospects_tenant_id_third_representative_create~" ON prospecting_prospects (tenant_id, third_representative, created_at, id, shared_with) WHERE third_representative IS NOT NULL;

CREATE INDEX "IX_prospecting_prospects_to_review" ON prospecting_prospects (tenant_id, created_at, id, shared_with) WHERE needs_review;

CREATE INDEX "IX_prospecting_prospects_unassigned" ON prospecting_prospects (tenant_id, created_at, id, shared_with) WHERE operational_representative IS NULL AND first_representative IS NULL;

CREATE INDEX "IX_prospecting_prospect_shares_tenant_id_company_id_created_at~" ON prospecting_prospect_shares (tenant_id, company_id, created_at, prospect_id);

CREATE INDEX "IX_prospecting_history_tenant_id_prospect_id_at" ON prospecting_history (tenant_id, prospect_id, at) WHERE prospect_id IS NOT NULL;

CREATE INDEX "IX_prospecting_activities_tenant_id_prospect_id_over_at_id" ON prospecting_activities (tenant_id, prospect_id, over_at, id);

CREATE INDEX "IX_prospecting_activities_tenant_id_prospect_id_starts_at_id" ON prospecting_activities (tenant_id, prospect_id, starts_at, id);

CREATE INDEX "IX_prospecting_attachments_tenant_id_prospect_id_uploaded_at_id" ON prospecting_attachments (tenant_id, prospect_id, uploaded_at, id);

CREATE UNIQUE INDEX "IX_prospecting_catalog_entries_tenant_id_kind_code_company_id" ON prospecting_catalog_entries (tenant_id, kind, code, company_id);

CREATE INDEX "IX_prospecting_contact_consents_tenant_id_channel_state_contac~" ON prospecting_contact_consents (tenant_id, channel, state, contact_id);

CREATE UNIQUE INDEX "IX_prospecting_custom_fields_tenant_id_code_company_id" ON prospecting_custom_fields (tenant_id, code, company_id);

CREATE INDEX "IX_prospecting_notes_tenant_id_prospect_id_created_at_id" ON prospecting_notes (tenant_id, prospect_id, created_at, id);

CREATE INDEX "IX_prospecting_prospect_custom_values_tenant_id_field_value_ke~" ON prospecting_prospect_custom_values (tenant_id, field, value_key, prospect_id);

CREATE INDEX "IX_prospecting_prospect_tags_tenant_id_tag_key_prospect_id" ON prospecting_prospect_tags (tenant_id, tag_key, prospect_id);

CREATE UNIQUE INDEX "IX_prospecting_representative_grants_tenant_id_role_user_id_co~" ON prospecting_representative_grants (tenant_id, role, user_id, company_id);

CREATE INDEX "IX_prospecting_tasks_tenant_id_assignee_state_due_on_id" ON prospecting_tasks (tenant_id, assignee, state, due_on, id);

CREATE INDEX "IX_prospecting_tasks_tenant_id_awaits_reminder_due_on_id" ON prospecting_tasks (tenant_id, awaits_reminder, due_on, id) WHERE awaits_reminder;

CREATE INDEX "IX_prospecting_tasks_tenant_id_prospect_id_state_due_on_id" ON prospecting_tasks (tenant_id, prospect_id, state, due_on, id);

INSERT INTO "__EFMigrationsHistory" ("MigrationId", "ProductVersion")
VALUES ('20261129090854_WholeProspect', '10.0.14');

COMMIT;

INSERT INTO prospecting_catalog_entries (tenant_id, id, version, company_id, kind, code, label_fr, label_en, sort_order, is_active, aliases, attributes)
    VALUES (1, '019cadc6-9a80-7d9a-84b8-1135f2281cff', 1, 'paris', 'source', 'fair', 'Salon', 'Fair', 0, TRUE, NULL, NULL);
INSERT INTO prospecting_command_receipts (tenant_id, user_id, command_key, fingerprint, result, at)
    VALUES (1, 'anne', '7f0c', '2d1e64cec330ba7d00d9fd3a3bdc47f37f912c9ac0b4e64e9f04d6fb76fb5c7e', 'true', 17724420000000000);
INSERT INTO prospecting_contacts (tenant_id, id, version, title, first_name, last_name, search_key, email, phone, phone_e164, mobile, mobile_e164, birth_date, function, home_phone, home_phone_e164)
    VALUES (1, '019cadc6-9a80-7482-8d81-526aa0eec33d', 1, NULL, 'Zoé', 'Lefèvre', 'zoe lefevre zoe exemple fr', 'zoe@exemple.fr', NULL, NULL, NULL, NULL, '1984-02-29', 'Menuisière', NULL, NULL);
INSERT INTO prospecting_contacts (tenant_id, id, version, title, first_name, last_name, search_key, email, phone, phone_e164, mobile, mobile_e164, birth_date, function, home_phone, home_phone_e164)
    VALUES (1, '019cadc6-9a80-78e9-8c32-9fb736416dc1', 1, NULL, 'Zoé', 'Lefèvre', 'zoe lefevre zoe exemple fr', 'zoe@exemple.fr', NULL, NULL, NULL, NULL, '1984-02-29', 'Menuisière', NULL, NULL);
INSERT INTO prospecting_contacts (tenant_id, id, version, title, first_name, last_name, search_key, email, phone, phone_e164, mobile, mobile_e164, birth_date, function, home_phone, home_phone_e164)
    VALUES (2, '019cadc6-9a80-70c9-959f-c20b8f17043c', 1, NULL, 'Zoé', 'Lefèvre', 'zoe lefevre zoe exemple fr', 'zoe@exemple.fr', NULL, NULL, NULL, NULL, '1984-02-29', 'Menuisière', NULL, NULL);
INSERT INTO prospecting_contact_consents (tenant_id, contact_id, channel, state, at, origin)
    VALUES (1, '019cadc6-9a80-7482-8d81-526aa0eec33d', 'newsletter', 1, 17724420000000000, 'form');
INSERT INTO prospecting_contact_consents (tenant_id, contact_id, channel, state, at, origin)
    VALUES (1, '019cadc6-9a80-78e9-8c32-9fb736416dc1', 'newsletter', 1, 17724420000000000, 'form');
INSERT INTO prospecting_contact_consents (tenant_id, contact_id, channel, state, at, origin)
    VALUES (2, '019cadc6-9a80-70c9-959f-c20b8f17043c', 'newsletter', 1, 17724420000000000, 'form');
INSERT INTO prospecting_custom_fields (tenant_id, id, version, company_id, code, type, label_fr, label_en, aliases, is_required, choices, sort_order, is_active)
    VALUES (1, '019cadc6-9a80-7714-b8a1-9451905dd1ff', 1, 'paris', 'effectif', 'number', 'Effectif', 'Staff', NULL, FALSE, NULL, 0, TRUE);
INSERT INTO prospecting_history (tenant_id, subject_id, sequence, subject_kind, at, user_id, company_id, changes, prospect_id)
    VALUES (1, '019cadc6-9a80-70b9-8e15-063fbec3b7ca', 1, 'task', 17724420000000000, 'anne', 'paris', '[{"field":"/type","new":"other"},{"field":"/dueOn","new":"2026-03-05"},{"field":"/assignee","new":"anne"},{"field":"/description","personal":true},{"field":"/state","new":"to-do"}]', '019cadc6-9a80-7ec4-ada2-8c21f776aaf1');
INSERT INTO prospecting_history (tenant_id, subject_id, sequence, subject_kind, at, user_id, company_id, changes, prospect_id)
    VALUES (1, '019cadc6-9a80-72fd-a946-916057157959', 1, 'activity', 17724420000000000, 'anne', 'paris', '[{"field":"/type","new":"visit"},{"field":"/start","new":"2026-03-02T09:00:00Z"},{"field":"/organiser","new":"anne"}]', '019cadc6-9a80-7ec4-ada2-8c21f776aaf1');
INSERT INTO prospecting_history (tenant_id, subject_id, sequence, subject_kind, at, user_id, company_id, changes, prospect_id)
    VALUES (1, '019cadc6-9a80-7482-8d81-526aa0eec33d', 1, 'contact', 17724420000000000, 'anne', 'paris', '[{"field":"/firstName","personal":true},{"field":"/lastName","personal":true},{"field":"/email","personal":true},{"field":"/function","personal":true},{"field":"/birthDate","personal":true},{"field":"/consents/newsletter","new":"opted-in"},{"field":"/consents/newsletter/origin","new":"form"},{"field":"/consents/newsletter/at","new":"2026-03-02T09:00:00Z"}]', NULL);
INSERT INTO prospecting_history (tenant_id, subject_id, sequence, subject_kind, at, user_id, company_id, changes, prospect_id)
    VALUES (1, '019cadc6-9a80-7509-98a4-1863a77f98b6', 1, 'attachment', 17724420000000000, 'anne', 'paris', '[{"field":"/fileName","personal":true},{"field":"/mediaType","new":"application/pdf"},{"field":"/size","new":"14"},{"field":"/sha256","personal":true}]', '019cadc6-9a80-7ec4-ada2-8c21f776aaf1');
INSERT INTO prospecting_history (tenant_id, subject_id, sequence, subject_kind, at, user_id, company_id, changes, prospect_id)
    VALUES (1, '019cadc6-9a80-7714-b8a1-9451905dd1ff', 1, 'custom-field', 17724420000000000, 'anne', 'paris', '[{"field":"/code","new":"effectif"},{"field":"/type","new":"number"},{"field":"/label/fr","new":"Effectif"},{"field":"/label/en","new":"Staff"},{"field":"/required","new":"false"},{"field":"/order","new":"0"},{"field":"/active","new":"true"}]', NULL);
INSERT INTO prospecting_history (tenant_id, subject_id, sequence, subject_kind, at, user_id, company_id, changes, prospect_id)
    VALUES (1, '019cadc6-9a80-78e9-8c32-9fb736416dc1', 1, 'contact', 17724420000000000, 'anne', 'paris', '[{"field":"/firstName","personal":true},{"field":"/lastName","personal":true},{"field":"/email","personal":true},{"field":"/function","personal":true},{"field":"/birthDate","personal":true},{"field":"/consents/newsletter","new":"opted-in"},{"field":"/consents/newsletter/origin","new":"form"},{"field":"/consents/newsletter/at","new":"2026-03-02T09:00:00Z"}]', NULL);
INSERT INTO prospecting_history (tenant_id, subject_id, sequence, subject_kind, at, user_id, company_id, changes, prospect_id)
    VALUES (1, '019cadc6-9a80-794e-b4ad-e9d6a02dc708', 1, 'prospect', 17724420000000000, 'anne', 'paris', '[{"field":"/displayName","personal":true},{"field":"/legalForm","new":"SARL"},{"field":"/industry","new":"Bois & \"découpe\""},{"field":"/email","personal":true},{"field":"/status","new":"new"},{"field":"/addresses/1","personal":true},{"field":"/contacts/019cadc6-9a80-7482-8d81-526aa0eec33d","new":"linked"},{"field":"/shares/nord","new":"Read"},{"field":"/references/old-crm","new":"P-31"}]', NULL);
INSERT INTO prospecting_history (tenant_id, subject_id, sequence, subject_kind, at, user_id, company_id, changes, prospect_id)
    VALUES (1, '019cadc6-9a80-794e-b4ad-e9d6a02dc708', 2, 'prospect', 17724420000000000, 'anne', 'paris', '[{"field":"/references/old-crm","old":"P-31"},{"field":"/mergedInto","new":"019cadc6-9a80-7ec4-ada2-8c21f776aaf1"}]', NULL);
INSERT INTO prospecting_history (tenant_id, subject_id, sequence, subject_kind, at, user_id, company_id, changes, prospect_id)
    VALUES (1, '019cadc6-9a80-7b76-8497-fb862d37433c', 1, 'note', 17724420000000000, 'anne', 'paris', '[{"field":"/text","personal":true}]', '019cadc6-9a80-7ec4-ada2-8c21f776aaf1');
INSERT INTO prospecting_history (tenant_id, subject_id, sequence, subject_kind, at, user_id, company_id, changes, prospect_id)
    VALUES (1, '019cadc6-9a80-7d9a-84b8-1135f2281cff', 1, 'catalog-entry', 17724420000000000, 'anne', 'paris', '[{"field":"/kind","new":"source"},{"field":"/code","new":"fair"},{"field":"/label/fr","new":"Salon"},{"field":"/label/en","new":"Fair"},{"field":"/order","new":"0"},{"field":"/active","new":"true"}]', NULL);
INSERT INTO prospecting_history (tenant_id, subject_id, sequence, subject_kind, at, user_id, company_id, changes, prospect_id)
    VALUES (1, '019cadc6-9a80-7ea9-8e4f-e90b523edbce', 1, 'representative-grant', 17724420000000000, 'anne', 'paris', '[{"field":"/user","new":"bruno"},{"field":"/role","new":"operational"},{"field":"/company","new":"paris"}]', NULL);
INSERT INTO prospecting_history (tenant_id, subject_id, sequence, subject_kind, at, user_id, company_id, changes, prospect_id)
    VALUES (1, '019cadc6-9a80-7ec4-ada2-8c21f776aaf1', 1, 'prospect', 17724420000000000, 'anne', 'paris', '[{"field":"/displayName","personal":true},{"field":"/legalForm","new":"SARL"},{"field":"/industry","new":"Bois & \"découpe\""},{"field":"/email","personal":true},{"field":"/status","new":"new"},{"field":"/addresses/1","personal":true},{"field":"/contacts/019cadc6-9a80-78e9-8c32-9fb736416dc1","new":"linked"},{"field":"/shares/nord","new":"Read"},{"field":"/references/old-crm","new":"P-17"}]', NULL);
INSERT INTO prospecting_history (tenant_id, subject_id, sequence, subject_kind, at, user_id, company_id, changes, prospect_id)
    VALUES (1, '019cadc6-9a80-7ec4-ada2-8c21f776aaf1', 2, 'prospect', 17724420000000000, 'anne', 'paris', '[{"field":"/status","old":"new","new":"qualified"}]', NULL);
INSERT INTO prospecting_history (tenant_id, subject_id, sequence, subject_kind, at, user_id, company_id, changes, prospect_id)
    VALUES (1, '019cadc6-9a80-7ec4-ada2-8c21f776aaf1', 3, 'prospect', 17724420000000000, 'anne', 'paris', '[{"field":"/tags","personal":true},{"field":"/custom/effectif","personal":true}]', NULL);
INSERT INTO prospecting_history (tenant_id, subject_id, sequence, subject_kind, at, user_id, company_id, changes, prospect_id)
    VALUES (1, '019cadc6-9a80-7ec4-ada2-8c21f776aaf1', 4, 'prospect', 17724420000000000, 'anne', 'paris', '[{"field":"/contacts/019cadc6-9a80-7482-8d81-526aa0eec33d","new":"linked"},{"field":"/references/old-crm","new":"P-31"}]', NULL);
INSERT INTO prospecting_history (tenant_id, subject_id, sequence, subject_kind, at, user_id, company_id, changes, prospect_id)
    VALUES (2, '019cadc6-9a80-70c9-959f-c20b8f17043c', 1, 'contact', 17724420000000000, 'ofelia', 'lyon', '[{"field":"/firstName","personal":true},{"field":"/lastName","personal":true},{"field":"/email","personal":true},{"field":"/function","personal":true},{"field":"/birthDate","personal":true},{"field":"/consents/newsletter","new":"opted-in"},{"field":"/consents/newsletter/origin","new":"form"},{"field":"/consents/newsletter/at","new":"2026-03-02T09:00:00Z"}]', NULL);
INSERT INTO prospecting_history (tenant_id, subject_id, sequence, subject_kind, at, user_id, company_id, changes, prospect_id)
    VALUES (2, '019cadc6-9a80-7a4f-8dbb-a86ee8afe17a', 1, 'prospect', 17724420000000000, 'ofelia', 'lyon', '[{"field":"/displayName","personal":true},{"field":"/legalForm","new":"SARL"},{"field":"/industry","new":"Bois & \"découpe\""},{"field":"/email","personal":true},{"field":"/status","new":"new"},{"field":"/addresses/1","personal":true},{"field":"/contacts/019cadc6-9a80-70c9-959f-c20b8f17043c","new":"linked"},{"field":"/shares/nord","new":"Read"},{"field":"/references/old-crm","new":"P-14"}]', NULL);
INSERT INTO prospecting_history_personal_values (tenant_id, subject_id, sequence, personal_values)
    VALUES (1, '019cadc6-9a80-70b9-8e15-063fbec3b7ca', 1, '[{"at":3,"new":"Rappeler"}]');
INSERT INTO prospecting_history_personal_values (tenant_id, subject_id, sequence, personal_values)
    VALUES (1, '019cadc6-9a80-7482-8d81-526aa0eec33d', 1, '[{"at":0,"new":"Zoé"},{"at":1,"new":"Lefèvre"},{"at":2,"new":"zoe@exemple.fr"},{"at":3,"new":"Menuisière"},{"at":4,"new":"1984-02-29"}]');
INSERT INTO prospecting_history_personal_values (tenant_id, subject_id, sequence, personal_values)
    VALUES (1, '019cadc6-9a80-7509-98a4-1863a77f98b6', 1, '[{"at":0,"new":"devis.pdf"},{"at":3,"new":"6ceea4bf515cba0e193967969a98e6e6879a8cc790a5ea0fdeeaa62ccad9cde6"}]');
INSERT INTO prospecting_history_personal_values (tenant_id, subject_id, sequence, personal_values)
    VALUES (1, '019cadc6-9a80-78e9-8c32-9fb736416dc1', 1, '[{"at":0,"new":"Zoé"},{"at":1,"new":"Lefèvre"},{"at":2,"new":"zoe@exemple.fr"},{"at":3,"new":"Menuisière"},{"at":4,"new":"1984-02-29"}]');
INSERT INTO prospecting_history_personal_values (tenant_id, subject_id, sequence, personal_values)
    VALUES (1, '019cadc6-9a80-794e-b4ad-e9d6a02dc708', 1, '[{"at":0,"new":"Menuiserie de l''Étoile (double)"},{"at":3,"new":"contact@exemple.fr"},{"at":5,"new":" | 12 rue des Lilas |  | 59000 | Lille |  | FR | Default | geo:50.6292,3.0573"}]');
INSERT INTO prospecting_history_personal_values (tenant_id, subject_id, sequence, personal_values)
    VALUES (1, '019cadc6-9a80-7b76-8497-fb862d37433c', 1, '[{"at":0,"new":"Vue au salon."}]');
INSERT INTO prospecting_history_personal_values (tenant_id, subject_id, sequence, personal_values)
    VALUES (1, '019cadc6-9a80-7ec4-ada2-8c21f776aaf1', 1, '[{"at":0,"new":"Menuiserie Étoile"},{"at":3,"new":"contact@exemple.fr"},{"at":5,"new":" | 12 rue des Lilas |  | 59000 | Lille |  | FR | Default | geo:50.6292,3.0573"}]');
INSERT INTO prospecting_history_personal_values (tenant_id, subject_id, sequence, personal_values)
    VALUES (1, '019cadc6-9a80-7ec4-ada2-8c21f776aaf1', 3, '[{"at":0,"new":"à rappeler; bois"},{"at":1,"new":"12"}]');
INSERT INTO prospecting_history_personal_values (tenant_id, subject_id, sequence, personal_values)
    VALUES (2, '019cadc6-9a80-70c9-959f-c20b8f17043c', 1, '[{"at":0,"new":"Zoé"},{"at":1,"new":"Lefèvre"},{"at":2,"new":"zoe@exemple.fr"},{"at":3,"new":"Menuisière"},{"at":4,"new":"1984-02-29"}]');
INSERT INTO prospecting_history_personal_values (tenant_id, subject_id, sequence, personal_values)
    VALUES (2, '019cadc6-9a80-7a4f-8dbb-a86ee8afe17a', 1, '[{"at":0,"new":"Plomberie d''Oc"},{"at":3,"new":"contact@exemple.fr"},{"at":5,"new":" | 12 rue des Lilas |  | 59000 | Lille |  | FR | Default | geo:50.6292,3.0573"}]');
INSERT INTO prospecting_outbox (tenant_id, id, subject_kind, subject_id, sequence, ordinal, event_type, payload, occurred_at, user_id, failed_attempts, due_at, lease, delivered_at, died_at, failure, is_late)
    VALUES (1, '019cadc6-9a80-7334-be13-7e7a9e58ae2c', 'note', '019cadc6-9a80-7b76-8497-fb862d37433c', 1, 0, 'note.created', '{"note":"019cadc6-9a80-7b76-8497-fb862d37433c","prospect":"019cadc6-9a80-7ec4-ada2-8c21f776aaf1","eventType":"note.created"}', 17724420000000000, 'anne', 0, 17724420000000000, NULL, NULL, NULL, NULL, FALSE);
INSERT INTO prospecting_outbox (tenant_id, id, subject_kind, subject_id, sequence, ordinal, event_type, payload, occurred_at, user_id, failed_attempts, due_at, lease, delivered_at, died_at, failure, is_late)
    VALUES (1, '019cadc6-9a80-73d1-9ba3-d02aa0274198', 'catalog-entry', '019cadc6-9a80-7d9a-84b8-1135f2281cff', 1, 0, 'catalog.entry-added', '{"entry":"019cadc6-9a80-7d9a-84b8-1135f2281cff","kind":"source","code":"fair","eventType":"catalog.entry-added"}', 17724420000000000, 'anne', 0, 17724420000000000, NULL, NULL, NULL, NULL, FALSE);
INSERT INTO prospecting_outbox (tenant_id, id, subject_kind, subject_id, sequence, ordinal, event_type, payload, occurred_at, user_id, failed_attempts, due_at, lease, delivered_at, died_at, failure, is_late)
    VALUES (1, '019cadc6-9a80-743f-99c3-71fe7ffa5fc8', 'prospect', '019cadc6-9a80-7ec4-ada2-8c21f776aaf1', 3, 0, 'prospect.changed', '{"prospect":"019cadc6-9a80-7ec4-ada2-8c21f776aaf1","fields":["tags","custom/effectif"],"eventType":"prospect.changed"}', 17724420000000000, 'anne', 0, 17724420000000000, NULL, NULL, NULL, NULL, FALSE);
INSERT INTO prospecting_outbox (tenant_id, id, subject_kind, subject_id, sequence, ordinal, event_type, payload, occurred_at, user_id, failed_attempts, due_at, lease, delivered_at, died_at, failure, is_late)
    VALUES (1, '019cadc6-9a80-770c-bdfc-f3b5f2dd8411', 'prospect', '019cadc6-9a80-794e-b4ad-e9d6a02dc708', 1, 1, 'prospect.sharing-changed', '{"prospect":"019cadc6-9a80-794e-b4ad-e9d6a02dc708","company":"nord","shared":true,"eventType":"prospect.sharing-changed"}', 17724420000000000, 'anne', 0, 17724420000000000, NULL, NULL, NULL, NULL, FALSE);
INSERT INTO prospecting_outbox (tenant_id, id, subject_kind, subject_id, sequence, ordinal, event_type, payload, occurred_at, user_id, failed_attempts, due_at, lease, delivered_at, died_at, failure, is_late)
    VALUES (1, '019cadc6-9a80-7793-bd62-20112d4c2ffa', 'custom-field', '019cadc6-9a80-7714-b8a1-9451905dd1ff', 1, 0, 'custom-field.added', '{"entry":"019cadc6-9a80-7714-b8a1-9451905dd1ff","kind":"number","code":"effectif","eventType":"custom-field.added"}', 17724420000000000, 'anne', 0, 17724420000000000, NULL, NULL, NULL, NULL, FALSE);
INSERT INTO prospecting_outbox (tenant_id, id, subject_kind, subject_id, sequence, ordinal, event_type, payload, occurred_at, user_id, failed_attempts, due_at, lease, delivered_at, died_at, failure, is_late)
    VALUES (1, '019cadc6-9a80-7922-923b-df0133f6975c', 'prospect', '019cadc6-9a80-794e-b4ad-e9d6a02dc708', 1, 0, 'prospect.created', '{"prospect":"019cadc6-9a80-794e-b4ad-e9d6a02dc708","status":"new","eventType":"prospect.created"}', 17724420000000000, 'anne', 1, 17724423000000000, NULL, NULL, NULL, 'IOException', FALSE);
INSERT INTO prospecting_outbox (tenant_id, id, subject_kind, subject_id, sequence, ordinal, event_type, payload, occurred_at, user_id, failed_attempts, due_at, lease, delivered_at, died_at, failure, is_late)
    VALUES (1, '019cadc6-9a80-7a21-a949-052d15f49bfd', 'prospect', '019cadc6-9a80-7ec4-ada2-8c21f776aaf1', 2, 0, 'prospect.status-changed', '{"prospect":"019cadc6-9a80-7ec4-ada2-8c21f776aaf1","action":"qualify","from":"new","to":"qualified","effects":[],"eventType":"prospect.status-changed"}', 17724420000000000, 'anne', 0, 17724420000000000, NULL, NULL, NULL, NULL, FALSE);
INSERT INTO prospecting_outbox (tenant_id, id, subject_kind, subject_id, sequence, ordinal, event_type, payload, occurred_at, user_id, failed_attempts, due_at, lease, delivered_at, died_at, failure, is_late)
    VALUES (1, '019cadc6-9a80-7a8b-a47a-c1c83980dfb6', 'contact', '019cadc6-9a80-7482-8d81-526aa0eec33d', 1, 0, 'contact.consent-changed', '{"contact":"019cadc6-9a80-7482-8d81-526aa0eec33d","channel":"newsletter","state":"opted-in","eventType":"contact.consent-changed"}', 17724420000000000, 'anne', 0, 17724420000000000, NULL, NULL, NULL, NULL, FALSE);
INSERT INTO prospecting_outbox (tenant_id, id, subject_kind, subject_id, sequence, ordinal, event_type, payload, occurred_at, user_id, failed_attempts, due_at, lease, delivered_at, died_at, failure, is_late)
    VALUES (1, '019cadc6-9a80-7b23-8836-52801ea8f83a', 'representative-grant', '019cadc6-9a80-7ea9-8e4f-e90b523edbce', 1, 0, 'representative.granted', '{"entry":"019cadc6-9a80-7ea9-8e4f-e90b523edbce","kind":"operational","eventType":"representative.granted"}', 17724420000000000, 'anne', 0, 17724420000000000, NULL, NULL, NULL, NULL, FALSE);
INSERT INTO prospecting_outbox (tenant_id, id, subject_kind, subject_id, sequence, ordinal, event_type, payload, occurred_at, user_id, failed_attempts, due_at, lease, delivered_at, died_at, failure, is_late)
    VALUES (1, '019cadc6-9a80-7b51-a28d-98074331c9b3', 'activity', '019cadc6-9a80-72fd-a946-916057157959', 1, 0, 'activity.created', '{"activity":"019cadc6-9a80-72fd-a946-916057157959","prospect":"019cadc6-9a80-7ec4-ada2-8c21f776aaf1","type":"visit","eventType":"activity.created"}', 17724420000000000, 'anne', 0, 17724420000000000, NULL, NULL, NULL, NULL, FALSE);
INSERT INTO prospecting_outbox (tenant_id, id, subject_kind, subject_id, sequence, ordinal, event_type, payload, occurred_at, user_id, failed_attempts, due_at, lease, delivered_at, died_at, failure, is_late)
    VALUES (1, '019cadc6-9a80-7bec-b6da-ef34f806a059', 'prospect', '019cadc6-9a80-7ec4-ada2-8c21f776aaf1', 4, 0, 'prospect.merged', '{"prospect":"019cadc6-9a80-7ec4-ada2-8c21f776aaf1","merged":"019cadc6-9a80-794e-b4ad-e9d6a02dc708","eventType":"prospect.merged"}', 17724420000000000, 'anne', 0, 17724420000000000, NULL, NULL, NULL, NULL, FALSE);
INSERT INTO prospecting_outbox (tenant_id, id, subject_kind, subject_id, sequence, ordinal, event_type, payload, occurred_at, user_id, failed_attempts, due_at, lease, delivered_at, died_at, failure, is_late)
    VALUES (1, '019cadc6-9a80-7c40-9207-aa5a3be57f38', 'contact', '019cadc6-9a80-78e9-8c32-9fb736416dc1', 1, 0, 'contact.consent-changed', '{"contact":"019cadc6-9a80-78e9-8c32-9fb736416dc1","channel":"newsletter","state":"opted-in","eventType":"contact.consent-changed"}', 17724420000000000, 'anne', 0, 17724420600000000, NULL, 17724420000000000, NULL, NULL, FALSE);
INSERT INTO prospecting_outbox (tenant_id, id, subject_kind, subject_id, sequence, ordinal, event_type, payload, occurred_at, user_id, failed_attempts, due_at, lease, delivered_at, died_at, failure, is_late)
    VALUES (1, '019cadc6-9a80-7d02-83ba-29c9acca358b', 'prospect', '019cadc6-9a80-7ec4-ada2-8c21f776aaf1', 1, 1, 'prospect.sharing-changed', '{"prospect":"019cadc6-9a80-7ec4-ada2-8c21f776aaf1","company":"nord","shared":true,"eventType":"prospect.sharing-changed"}', 17724420000000000, 'anne', 0, 17724420000000000, NULL, NULL, NULL, NULL, FALSE);
INSERT INTO prospecting_outbox (tenant_id, id, subject_kind, subject_id, sequence, ordinal, event_type, payload, occurred_at, user_id, failed_attempts, due_at, lease, delivered_at, died_at, failure, is_late)
    VALUES (1, '019cadc6-9a80-7d17-94ae-2813d1e38895', 'prospect', '019cadc6-9a80-7ec4-ada2-8c21f776aaf1', 1, 0, 'prospect.created', '{"prospect":"019cadc6-9a80-7ec4-ada2-8c21f776aaf1","status":"new","eventType":"prospect.created"}', 17724420000000000, 'anne', 1, 17724420000000000, NULL, NULL, 17724420000000000, 'recipient-unknown', FALSE);
INSERT INTO prospecting_outbox (tenant_id, id, subject_kind, subject_id, sequence, ordinal, event_type, payload, occurred_at, user_id, failed_attempts, due_at, lease, delivered_at, died_at, failure, is_late)
    VALUES (1, '019cadc6-9a80-7d87-880e-7324d49a9c15', 'task', '019cadc6-9a80-70b9-8e15-063fbec3b7ca', 1, 0, 'task.created', '{"task":"019cadc6-9a80-70b9-8e15-063fbec3b7ca","prospect":"019cadc6-9a80-7ec4-ada2-8c21f776aaf1","type":"other","assignee":"anne","eventType":"task.created"}', 17724420000000000, 'anne', 0, 17724420000000000, NULL, NULL, NULL, NULL, FALSE);
INSERT INTO prospecting_outbox (tenant_id, id, subject_kind, subject_id, sequence, ordinal, event_type, payload, occurred_at, user_id, failed_attempts, due_at, lease, delivered_at, died_at, failure, is_late)
    VALUES (1, '019cadc6-9a80-7e48-b293-d3c26ea3d4e2', 'attachment', '019cadc6-9a80-7509-98a4-1863a77f98b6', 1, 0, 'attachment.created', '{"attachment":"019cadc6-9a80-7509-98a4-1863a77f98b6","prospect":"019cadc6-9a80-7ec4-ada2-8c21f776aaf1","mediaType":"application/pdf","eventType":"attachment.created"}', 17724420000000000, 'anne', 0, 17724420000000000, NULL, NULL, NULL, NULL, FALSE);
INSERT INTO prospecting_outbox (tenant_id, id, subject_kind, subject_id, sequence, ordinal, event_type, payload, occurred_at, user_id, failed_attempts, due_at, lease, delivered_at, died_at, failure, is_late)
    VALUES (2, '019cadc6-9a80-73fe-946b-c8a4a4bb725e', 'prospect', '019cadc6-9a80-7a4f-8dbb-a86ee8afe17a', 1, 0, 'prospect.created', '{"prospect":"019cadc6-9a80-7a4f-8dbb-a86ee8afe17a","status":"new","eventType":"prospect.created"}', 17724420000000000, 'ofelia', 0, 17724420000000000, NULL, NULL, NULL, NULL, FALSE);
INSERT INTO prospecting_outbox (tenant_id, id, subject_kind, subject_id, sequence, ordinal, event_type, payload, occurred_at, user_id, failed_attempts, due_at, lease, delivered_at, died_at, failure, is_late)
    VALUES (2, '019cadc6-9a80-7446-9172-67270c7a1da8', 'contact', '019cadc6-9a80-70c9-959f-c20b8f17043c', 1, 0, 'contact.consent-changed', '{"contact":"019cadc6-9a80-70c9-959f-c20b8f17043c","channel":"newsletter","state":"opted-in","eventType":"contact.consent-changed"}', 17724420000000000, 'ofelia', 0, 17724420000000000, NULL, NULL, NULL, NULL, FALSE);
INSERT INTO prospecting_outbox (tenant_id, id, subject_kind, subject_id, sequence, ordinal, event_type, payload, occurred_at, user_id, failed_attempts, due_at, lease, delivered_at, died_at, failure, is_late)
    VALUES (2, '019cadc6-9a80-7cf8-9e30-2d5a63b56286', 'prospect', '019cadc6-9a80-7a4f-8dbb-a86ee8afe17a', 1, 1, 'prospect.sharing-changed', '{"prospect":"019cadc6-9a80-7a4f-8dbb-a86ee8afe17a","company":"nord","shared":true,"eventType":"prospect.sharing-changed"}', 17724420000000000, 'ofelia', 0, 17724420000000000, NULL, NULL, NULL, NULL, FALSE);
INSERT INTO prospecting_prospects (tenant_id, id, version, owner_company, display_name, name_key, search_key, kind, legal_name, legal_form, siren, siret, vat_number, activity_code, industry, title, first_name, last_name, email, phone, phone_e164, mobile, mobile_e164, website, source, owner, turnover_minor_units, turnover_currency, comment, created_at, created_by, needs_review, merged_into, status_code, status_workflow, status_workflow_version, status_since, status_sequence, status_reopens_to, archived_at, archived_by, brought_by, business_taken_over, campaign, client_type, company_created_on, current_provider, email_key, fax, fax_e164, first_representative, forecast_currency, forecast_minor_units, forecast_year, foreign_phone, foreign_phone_e164, geo_cell, latitude_e7, longitude_e7, operational_representative, rating, recommendation_activity, recommendation_invoices, recommendation_needs, second_representative, shared_with, source_detail, source_representative, status_category, tax_regime, team, third_representative, turnover_year)
    VALUES (1, '019cadc6-9a80-794e-b4ad-e9d6a02dc708', 2, 'paris', 'Menuiserie de l''Étoile (double)', 'menuiserie de l etoile double', 'menuiserie de l etoile double contact exemple fr', 0, NULL, 'SARL', NULL, NULL, NULL, NULL, 'Bois & "découpe"', NULL, NULL, NULL, 'contact@exemple.fr', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 17724420000000000, 'anne', FALSE, '019cadc6-9a80-7ec4-ada2-8c21f776aaf1', 'new', 'standard', 1, 17724420000000000, 1, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'contact@exemple.fr', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, '|paris|nord|', NULL, NULL, 0, NULL, NULL, NULL, NULL);
INSERT INTO prospecting_prospects (tenant_id, id, version, owner_company, display_name, name_key, search_key, kind, legal_name, legal_form, siren, siret, vat_number, activity_code, industry, title, first_name, last_name, email, phone, phone_e164, mobile, mobile_e164, website, source, owner, turnover_minor_units, turnover_currency, comment, created_at, created_by, needs_review, merged_into, status_code, status_workflow, status_workflow_version, status_since, status_sequence, status_reopens_to, archived_at, archived_by, brought_by, business_taken_over, campaign, client_type, company_created_on, current_provider, email_key, fax, fax_e164, first_representative, forecast_currency, forecast_minor_units, forecast_year, foreign_phone, foreign_phone_e164, geo_cell, latitude_e7, longitude_e7, operational_representative, rating, recommendation_activity, recommendation_invoices, recommendation_needs, second_representative, shared_with, source_detail, source_representative, status_category, tax_regime, team, third_representative, turnover_year)
    VALUES (1, '019cadc6-9a80-7ec4-ada2-8c21f776aaf1', 4, 'paris', 'Menuiserie Étoile', 'menuiserie etoile', 'menuiserie etoile contact exemple fr', 0, NULL, 'SARL', NULL, NULL, NULL, NULL, 'Bois & "découpe"', NULL, NULL, NULL, 'contact@exemple.fr', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 17724420000000000, 'anne', FALSE, NULL, 'qualified', 'standard', 1, 17724420000000000, 2, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'contact@exemple.fr', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, '|paris|nord|', NULL, NULL, 0, NULL, NULL, NULL, NULL);
INSERT INTO prospecting_prospects (tenant_id, id, version, owner_company, display_name, name_key, search_key, kind, legal_name, legal_form, siren, siret, vat_number, activity_code, industry, title, first_name, last_name, email, phone, phone_e164, mobile, mobile_e164, website, source, owner, turnover_minor_units, turnover_currency, comment, created_at, created_by, needs_review, merged_into, status_code, status_workflow, status_workflow_version, status_since, status_sequence, status_reopens_to, archived_at, archived_by, brought_by, business_taken_over, campaign, client_type, company_created_on, current_provider, email_key, fax, fax_e164, first_representative, forecast_currency, forecast_minor_units, forecast_year, foreign_phone, foreign_phone_e164, geo_cell, latitude_e7, longitude_e7, operational_representative, rating, recommendation_activity, recommendation_invoices, recommendation_needs, second_representative, shared_with, source_detail, source_representative, status_category, tax_regime, team, third_representative, turnover_year)
    VALUES (2, '019cadc6-9a80-7a4f-8dbb-a86ee8afe17a', 1, 'lyon', 'Plomberie d''Oc', 'plomberie d oc', 'plomberie d oc contact exemple fr', 0, NULL, 'SARL', NULL, NULL, NULL, NULL, 'Bois & "découpe"', NULL, NULL, NULL, 'contact@exemple.fr', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 17724420000000000, 'ofelia', FALSE, NULL, 'new', 'standard', 1, 17724420000000000, 1, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'contact@exemple.fr', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, '|lyon|nord|', NULL, NULL, 0, NULL, NULL, NULL, NULL);
INSERT INTO prospecting_activities (tenant_id, id, version, prospect_id, type, starts_at, ends_at, over_at, subject, details, participants, organiser, created_at, created_by, report_form, report_answers, reported_at, reported_by, visit_verdict, visit_latitude_e7, visit_longitude_e7, visit_accuracy, visit_tolerance, visit_distance, visit_checked_at)
    VALUES (1, '019cadc6-9a80-72fd-a946-916057157959', 1, '019cadc6-9a80-7ec4-ada2-8c21f776aaf1', 'visit', 17724420000000000, NULL, 17724420000000000, NULL, NULL, NULL, 'anne', 17724420000000000, 'anne', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL);
INSERT INTO prospecting_attachments (tenant_id, id, version, prospect_id, file_name, media_type, size, sha256, uploaded_at, uploaded_by, storage_key)
    VALUES (1, '019cadc6-9a80-7509-98a4-1863a77f98b6', 1, '019cadc6-9a80-7ec4-ada2-8c21f776aaf1', 'devis.pdf', 'application/pdf', 14, '6ceea4bf515cba0e193967969a98e6e6879a8cc790a5ea0fdeeaa62ccad9cde6', 17724420000000000, 'anne', '1/019cadc6-9a80-7ec4-ada2-8c21f776aaf1/019cadc6-9a80-7509-98a4-1863a77f98b6');
INSERT INTO prospecting_match_keys (tenant_id, prospect_id, kind, hash)
    VALUES (1, '019cadc6-9a80-7ec4-ada2-8c21f776aaf1', 2, 7316419062146102043);
INSERT INTO prospecting_match_keys (tenant_id, prospect_id, kind, hash)
    VALUES (1, '019cadc6-9a80-7ec4-ada2-8c21f776aaf1', 2, 8233899370524849699);
INSERT INTO prospecting_match_keys (tenant_id, prospect_id, kind, hash)
    VALUES (1, '019cadc6-9a80-7ec4-ada2-8c21f776aaf1', 4, -8529633449598673121);
INSERT INTO prospecting_match_keys (tenant_id, prospect_id, kind, hash)
    VALUES (1, '019cadc6-9a80-7ec4-ada2-8c21f776aaf1', 5, -6314486273365967240);
INSERT INTO prospecting_match_keys (tenant_id, prospect_id, kind, hash)
    VALUES (1, '019cadc6-9a80-7ec4-ada2-8c21f776aaf1', 6, 300493466350073647);
INSERT INTO prospecting_match_keys (tenant_id, prospect_id, kind, hash)
    VALUES (1, '019cadc6-9a80-7ec4-ada2-8c21f776aaf1', 7, -8966253236812932979);
INSERT INTO prospecting_match_keys (tenant_id, prospect_id, kind, hash)
    VALUES (1, '019cadc6-9a80-7ec4-ada2-8c21f776aaf1', 7, 4402976952774424321);
INSERT INTO prospecting_match_keys (tenant_id, prospect_id, kind, hash)
    VALUES (1, '019cadc6-9a80-7ec4-ada2-8c21f776aaf1', 8, 3075968598150388789);
INSERT INTO prospecting_match_keys (tenant_id, prospect_id, kind, hash)
    VALUES (1, '019cadc6-9a80-7ec4-ada2-8c21f776aaf1', 9, 4784860135807617384);
INSERT INTO prospecting_match_keys (tenant_id, prospect_id, kind, hash)
    VALUES (2, '019cadc6-9a80-7a4f-8dbb-a86ee8afe17a', 2, 7316419062146102043);
INSERT INTO prospecting_match_keys (tenant_id, prospect_id, kind, hash)
    VALUES (2, '019cadc6-9a80-7a4f-8dbb-a86ee8afe17a', 2, 8233899370524849699);
INSERT INTO prospecting_match_keys (tenant_id, prospect_id, kind, hash)
    VALUES (2, '019cadc6-9a80-7a4f-8dbb-a86ee8afe17a', 4, -5354252444877726824);
INSERT INTO prospecting_match_keys (tenant_id, prospect_id, kind, hash)
    VALUES (2, '019cadc6-9a80-7a4f-8dbb-a86ee8afe17a', 5, -566269873074884713);
INSERT INTO prospecting_match_keys (tenant_id, prospect_id, kind, hash)
    VALUES (2, '019cadc6-9a80-7a4f-8dbb-a86ee8afe17a', 6, 300493466350073647);
INSERT INTO prospecting_match_keys (tenant_id, prospect_id, kind, hash)
    VALUES (2, '019cadc6-9a80-7a4f-8dbb-a86ee8afe17a', 7, 4443585048867172200);
INSERT INTO prospecting_match_keys (tenant_id, prospect_id, kind, hash)
    VALUES (2, '019cadc6-9a80-7a4f-8dbb-a86ee8afe17a', 8, 3075968598150388789);
INSERT INTO prospecting_match_keys (tenant_id, prospect_id, kind, hash)
    VALUES (2, '019cadc6-9a80-7a4f-8dbb-a86ee8afe17a', 9, -8138002231112262345);
INSERT INTO prospecting_notes (tenant_id, id, version, prospect_id, text, created_at, author, edited_at, edited_by)
    VALUES (1, '019cadc6-9a80-7b76-8497-fb862d37433c', 1, '019cadc6-9a80-7ec4-ada2-8c21f776aaf1', 'Vue au salon.', 17724420000000000, 'anne', NULL, NULL);
INSERT INTO prospecting_prospect_addresses (tenant_id, prospect_id, ordinal, label, street, line2, postal_code, city, region, country, roles, latitude_e7, longitude_e7)
    VALUES (1, '019cadc6-9a80-794e-b4ad-e9d6a02dc708', 1, NULL, '12 rue des Lilas', NULL, '59000', 'Lille', NULL, 'FR', 4, 506292000, 30573000);
INSERT INTO prospecting_prospect_addresses (tenant_id, prospect_id, ordinal, label, street, line2, postal_code, city, region, country, roles, latitude_e7, longitude_e7)
    VALUES (1, '019cadc6-9a80-7ec4-ada2-8c21f776aaf1', 1, NULL, '12 rue des Lilas', NULL, '59000', 'Lille', NULL, 'FR', 4, 506292000, 30573000);
INSERT INTO prospecting_prospect_addresses (tenant_id, prospect_id, ordinal, label, street, line2, postal_code, city, region, country, roles, latitude_e7, longitude_e7)
    VALUES (2, '019cadc6-9a80-7a4f-8dbb-a86ee8afe17a', 1, NULL, '12 rue des Lilas', NULL, '59000', 'Lille', NULL, 'FR', 4, 506292000, 30573000);
INSERT INTO prospecting_prospect_contacts (tenant_id, prospect_id, contact_id, ordinal, role, is_primary, is_preferred)
    VALUES (1, '019cadc6-9a80-794e-b4ad-e9d6a02dc708', '019cadc6-9a80-7482-8d81-526aa0eec33d', 0, 'gérante', TRUE, FALSE);
INSERT INTO prospecting_prospect_contacts (tenant_id, prospect_id, contact_id, ordinal, role, is_primary, is_preferred)
    VALUES (1, '019cadc6-9a80-7ec4-ada2-8c21f776aaf1', '019cadc6-9a80-7482-8d81-526aa0eec33d', 1, 'gérante', FALSE, FALSE);
INSERT INTO prospecting_prospect_contacts (tenant_id, prospect_id, contact_id, ordinal, role, is_primary, is_preferred)
    VALUES (1, '019cadc6-9a80-7ec4-ada2-8c21f776aaf1', '019cadc6-9a80-78e9-8c32-9fb736416dc1', 0, 'gérante', TRUE, FALSE);
INSERT INTO prospecting_prospect_contacts (tenant_id, prospect_id, contact_id, ordinal, role, is_primary, is_preferred)
    VALUES (2, '019cadc6-9a80-7a4f-8dbb-a86ee8afe17a', '019cadc6-9a80-70c9-959f-c20b8f17043c', 0, 'gérante', TRUE, FALSE);
INSERT INTO prospecting_prospect_custom_values (tenant_id, prospect_id, field, ordinal, type, text, value_key)
    VALUES (1, '019cadc6-9a80-7ec4-ada2-8c21f776aaf1', 'effectif', 0, 'number', '12', '10000000000000000120000000000');
INSERT INTO prospecting_prospect_references (tenant_id, company_id, system, reference, prospect_id)
    VALUES (1, 'paris', 'old-crm', 'P-17', '019cadc6-9a80-7ec4-ada2-8c21f776aaf1');
INSERT INTO prospecting_prospect_references (tenant_id, company_id, system, reference, prospect_id)
    VALUES (1, 'paris', 'old-crm', 'P-31', '019cadc6-9a80-7ec4-ada2-8c21f776aaf1');
INSERT INTO prospecting_prospect_references (tenant_id, company_id, system, reference, prospect_id)
    VALUES (2, 'lyon', 'old-crm', 'P-14', '019cadc6-9a80-7a4f-8dbb-a86ee8afe17a');
INSERT INTO prospecting_prospect_shares (tenant_id, prospect_id, company_id, ordinal, level, created_at)
    VALUES (1, '019cadc6-9a80-794e-b4ad-e9d6a02dc708', 'nord', 1, 0, 17724420000000000);
INSERT INTO prospecting_prospect_shares (tenant_id, prospect_id, company_id, ordinal, level, created_at)
    VALUES (1, '019cadc6-9a80-794e-b4ad-e9d6a02dc708', 'paris', 0, 1, 17724420000000000);
INSERT INTO prospecting_prospect_shares (tenant_id, prospect_id, company_id, ordinal, level, created_at)
    VALUES (1, '019cadc6-9a80-7ec4-ada2-8c21f776aaf1', 'nord', 1, 0, 17724420000000000);
INSERT INTO prospecting_prospect_shares (tenant_id, prospect_id, company_id, ordinal, level, created_at)
    VALUES (1, '019cadc6-9a80-7ec4-ada2-8c21f776aaf1', 'paris', 0, 1, 17724420000000000);
INSERT INTO prospecting_prospect_shares (tenant_id, prospect_id, company_id, ordinal, level, created_at)
    VALUES (2, '019cadc6-9a80-7a4f-8dbb-a86ee8afe17a', 'lyon', 0, 1, 17724420000000000);
INSERT INTO prospecting_prospect_shares (tenant_id, prospect_id, company_id, ordinal, level, created_at)
    VALUES (2, '019cadc6-9a80-7a4f-8dbb-a86ee8afe17a', 'nord', 1, 0, 17724420000000000);
INSERT INTO prospecting_prospect_tags (tenant_id, prospect_id, tag_key, text, ordinal)
    VALUES (1, '019cadc6-9a80-7ec4-ada2-8c21f776aaf1', 'a rappeler', 'à rappeler', 0);
INSERT INTO prospecting_prospect_tags (tenant_id, prospect_id, tag_key, text, ordinal)
    VALUES (1, '019cadc6-9a80-7ec4-ada2-8c21f776aaf1', 'bois', 'bois', 1);
INSERT INTO prospecting_representative_grants (tenant_id, id, version, company_id, user_id, role)
    VALUES (1, '019cadc6-9a80-7ea9-8e4f-e90b523edbce', 1, 'paris', 'bruno', 'operational');
INSERT INTO prospecting_status_changes (tenant_id, prospect_id, sequence, kind, at, user_id, action, from_status, to_status, workflow, workflow_version, reasons, note, previous_ticks)
    VALUES (1, '019cadc6-9a80-794e-b4ad-e9d6a02dc708', 1, 0, 17724420000000000, 'anne', 'create', NULL, 'new', 'standard', 1, NULL, NULL, NULL);
INSERT INTO prospecting_status_changes (tenant_id, prospect_id, sequence, kind, at, user_id, action, from_status, to_status, workflow, workflow_version, reasons, note, previous_ticks)
    VALUES (1, '019cadc6-9a80-7ec4-ada2-8c21f776aaf1', 1, 0, 17724420000000000, 'anne', 'create', NULL, 'new', 'standard', 1, NULL, NULL, NULL);
INSERT INTO prospecting_status_changes (tenant_id, prospect_id, sequence, kind, at, user_id, action, from_status, to_status, workflow, workflow_version, reasons, note, previous_ticks)
    VALUES (1, '019cadc6-9a80-7ec4-ada2-8c21f776aaf1', 2, 1, 17724420000000000, 'anne', 'qualify', 'new', 'qualified', 'standard', 1, NULL, 'Projet d''extension.', 0);
INSERT INTO prospecting_status_changes (tenant_id, prospect_id, sequence, kind, at, user_id, action, from_status, to_status, workflow, workflow_version, reasons, note, previous_ticks)
    VALUES (2, '019cadc6-9a80-7a4f-8dbb-a86ee8afe17a', 1, 0, 17724420000000000, 'ofelia', 'create', NULL, 'new', 'standard', 1, NULL, NULL, NULL);
INSERT INTO prospecting_tasks (tenant_id, id, version, prospect_id, type, due_on, assignee, state, source, description, created_at, created_by, done_at, done_by, awaits_reminder, reminded)
    VALUES (1, '019cadc6-9a80-70b9-8e15-063fbec3b7ca', 1, '019cadc6-9a80-7ec4-ada2-8c21f776aaf1', 'other', '2026-03-05', 'anne', 0, NULL, 'Rappeler', 17724420000000000, 'anne', NULL, NULL, TRUE, NULL);
INSERT INTO prospecting_workflow_releases (tenant_id, company_id, number, workflow, workflow_version, definition, content_hash, is_managed, renamed, at, user_id, note)
    VALUES (2, 'lyon', 1, NULL, NULL, NULL, NULL, FALSE, '{}', 17724420000000000, 'ofelia', NULL);
