CREATE TABLE IF NOT EXISTS "__EFMigrationsHistory" (
    "MigrationId" character varying(150) NOT NULL,
    "ProductVersion" character varying(32) NOT NULL,
    CONSTRAINT "PK___EFMigrationsHistory" PRIMARY KEY ("MigrationId")
);

START TRANSACTION;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261124150557_InitialSchema') THEN
    CREATE TABLE prospecting_command_receipts (
        tenant_id integer NOT NULL,
        user_id character varying(64) NOT NULL,
        command_key character varying(100) NOT NULL,
        fingerprint character varying(64) NOT NULL,
        result text NOT NULL,
        at bigint NOT NULL,
        CONSTRAINT "PK_prospecting_command_receipts" PRIMARY KEY (tenant_id, user_id, command_key)
    );
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261124150557_InitialSchema') THEN
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
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261124150557_InitialSchema') THEN
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
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261124150557_InitialSchema') THEN
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
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261124150557_InitialSchema') THEN
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
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261124150557_InitialSchema') THEN
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
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261124150557_InitialSchema') THEN
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
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261124150557_InitialSchema') THEN
    CREATE TABLE prospecting_history_personal_values (
        tenant_id integer NOT NULL,
        subject_id uuid NOT NULL,
        sequence integer NOT NULL,
        personal_values text NOT NULL,
        CONSTRAINT "PK_prospecting_history_personal_values" PRIMARY KEY (tenant_id, subject_id, sequence),
        CONSTRAINT "FK_prospecting_history_personal_values_prospecting_history_ten~" FOREIGN KEY (tenant_id, subject_id, sequence) REFERENCES prospecting_history (tenant_id, subject_id, sequence) ON DELETE RESTRICT
    );
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261124150557_InitialSchema') THEN
    CREATE TABLE prospecting_match_keys (
        tenant_id integer NOT NULL,
        prospect_id uuid NOT NULL,
        kind integer NOT NULL,
        hash bigint NOT NULL,
        CONSTRAINT "PK_prospecting_match_keys" PRIMARY KEY (tenant_id, prospect_id, kind, hash),
        CONSTRAINT "FK_prospecting_match_keys_prospecting_prospects_tenant_id_pros~" FOREIGN KEY (tenant_id, prospect_id) REFERENCES prospecting_prospects (tenant_id, id) ON DELETE CASCADE
    );
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261124150557_InitialSchema') THEN
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
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261124150557_InitialSchema') THEN
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
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261124150557_InitialSchema') THEN
    CREATE TABLE prospecting_prospect_references (
        tenant_id integer NOT NULL,
        company_id character varying(40) NOT NULL,
        system character varying(40) NOT NULL,
        reference character varying(100) NOT NULL,
        prospect_id uuid NOT NULL,
        CONSTRAINT "PK_prospecting_prospect_references" PRIMARY KEY (tenant_id, prospect_id, company_id, system, reference),
        CONSTRAINT "FK_prospecting_prospect_references_prospecting_prospects_tenan~" FOREIGN KEY (tenant_id, prospect_id) REFERENCES prospecting_prospects (tenant_id, id) ON DELETE CASCADE
    );
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261124150557_InitialSchema') THEN
    CREATE TABLE prospecting_prospect_shares (
        tenant_id integer NOT NULL,
        prospect_id uuid NOT NULL,
        company_id character varying(40) NOT NULL,
        ordinal integer NOT NULL,
        level integer NOT NULL,
        CONSTRAINT "PK_prospecting_prospect_shares" PRIMARY KEY (tenant_id, prospect_id, company_id),
        CONSTRAINT "FK_prospecting_prospect_shares_prospecting_prospects_tenant_id~" FOREIGN KEY (tenant_id, prospect_id) REFERENCES prospecting_prospects (tenant_id, id) ON DELETE CASCADE
    );
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261124150557_InitialSchema') THEN
    CREATE INDEX "IX_prospecting_command_receipts_tenant_id_at" ON prospecting_command_receipts (tenant_id, at);
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261124150557_InitialSchema') THEN
    CREATE INDEX "IX_prospecting_match_keys_tenant_id_hash_kind_prospect_id" ON prospecting_match_keys (tenant_id, hash, kind, prospect_id);
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261124150557_InitialSchema') THEN
    CREATE INDEX "IX_prospecting_outbox_tenant_id_delivered_at" ON prospecting_outbox (tenant_id, delivered_at) WHERE delivered_at IS NOT NULL;
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261124150557_InitialSchema') THEN
    CREATE INDEX "IX_prospecting_outbox_tenant_id_died_at" ON prospecting_outbox (tenant_id, died_at) WHERE died_at IS NOT NULL;
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261124150557_InitialSchema') THEN
    CREATE INDEX "IX_prospecting_outbox_tenant_id_due_at" ON prospecting_outbox (tenant_id, due_at) WHERE delivered_at IS NULL AND died_at IS NULL;
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261124150557_InitialSchema') THEN
    CREATE UNIQUE INDEX "IX_prospecting_outbox_tenant_id_subject_id_sequence_ordinal" ON prospecting_outbox (tenant_id, subject_id, sequence, ordinal) WHERE delivered_at IS NULL AND died_at IS NULL;
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261124150557_InitialSchema') THEN
    CREATE INDEX "IX_prospecting_prospect_contacts_tenant_id_contact_id" ON prospecting_prospect_contacts (tenant_id, contact_id);
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261124150557_InitialSchema') THEN
    CREATE UNIQUE INDEX "IX_prospecting_prospect_references_tenant_id_company_id_system~" ON prospecting_prospect_references (tenant_id, company_id, system, reference);
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261124150557_InitialSchema') THEN
    CREATE INDEX "IX_prospecting_prospect_references_tenant_id_reference" ON prospecting_prospect_references (tenant_id, reference);
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261124150557_InitialSchema') THEN
    CREATE INDEX "IX_prospecting_prospect_shares_tenant_id_company_id_prospect_id" ON prospecting_prospect_shares (tenant_id, company_id, prospect_id);
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261124150557_InitialSchema') THEN
    CREATE INDEX "IX_prospecting_prospects_tenant_id_created_at_id" ON prospecting_prospects (tenant_id, created_at, id);
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261124150557_InitialSchema') THEN
    CREATE INDEX "IX_prospecting_prospects_tenant_id_merged_into" ON prospecting_prospects (tenant_id, merged_into);
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261124150557_InitialSchema') THEN
    CREATE INDEX "IX_prospecting_prospects_tenant_id_name_key_id" ON prospecting_prospects (tenant_id, name_key, id);
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261124150557_InitialSchema') THEN
    CREATE INDEX "IX_prospecting_prospects_tenant_id_status_code_created_at_id" ON prospecting_prospects (tenant_id, status_code, created_at, id);
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261124150557_InitialSchema') THEN
    CREATE INDEX "IX_prospecting_prospects_tenant_id_status_code_status_since_id" ON prospecting_prospects (tenant_id, status_code, status_since, id);
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261124150557_InitialSchema') THEN
    CREATE INDEX "IX_prospecting_prospects_tenant_id_status_reopens_to" ON prospecting_prospects (tenant_id, status_reopens_to);
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261124150557_InitialSchema') THEN
    CREATE INDEX "IX_prospecting_prospects_tenant_id_status_since_id" ON prospecting_prospects (tenant_id, status_since, id);
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261124150557_InitialSchema') THEN
    INSERT INTO "__EFMigrationsHistory" ("MigrationId", "ProductVersion")
    VALUES ('20261124150557_InitialSchema', '10.0.14');
    END IF;
END $EF$;
COMMIT;

START TRANSACTION;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261124150622_ProtectionAndSearch') THEN
    DO $prospecting$
    BEGIN
        CREATE EXTENSION IF NOT EXISTS pg_trgm;
    EXCEPTION WHEN insufficient_privilege OR undefined_file OR feature_not_supported THEN
        RAISE EXCEPTION USING ERRCODE = SQLSTATE,
            MESSAGE = 'Text search needs the extension pg_trgm, which cannot be installed here: ' || SQLERRM,
            HINT = 'Have an administrator run CREATE EXTENSION pg_trgm in this database, then migrate again; or leave the index out (docs/embedding.md).';
    END
    $prospecting$;
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261124150622_ProtectionAndSearch') THEN
    CREATE OR REPLACE FUNCTION "prospecting_refuse_rewrite"() RETURNS trigger LANGUAGE plpgsql AS $prospecting$
    BEGIN
        RAISE EXCEPTION USING ERRCODE = 'restrict_violation', MESSAGE = TG_ARGV[0];
    END
    $prospecting$;
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261124150622_ProtectionAndSearch') THEN
    DROP TRIGGER IF EXISTS "prospecting_history_no_rewrite" ON "prospecting_history";
    CREATE TRIGGER "prospecting_history_no_rewrite" BEFORE UPDATE OR DELETE ON "prospecting_history"
        FOR EACH ROW EXECUTE FUNCTION "prospecting_refuse_rewrite"('history is only added to');
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261124150622_ProtectionAndSearch') THEN
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
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261124150622_ProtectionAndSearch') THEN
    DROP TRIGGER IF EXISTS "prospecting_history_personal_values_no_rewrite" ON "prospecting_history_personal_values";
    CREATE TRIGGER "prospecting_history_personal_values_no_rewrite" BEFORE UPDATE ON "prospecting_history_personal_values"
        FOR EACH ROW EXECUTE FUNCTION "prospecting_refuse_rewrite"('history_personal_values may be erased, not rewritten');
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261124150622_ProtectionAndSearch') THEN
    DROP TRIGGER IF EXISTS "prospecting_status_changes_no_rewrite" ON "prospecting_status_changes";
    CREATE TRIGGER "prospecting_status_changes_no_rewrite" BEFORE UPDATE OR DELETE ON "prospecting_status_changes"
        FOR EACH ROW EXECUTE FUNCTION "prospecting_refuse_rewrite"('status_changes is only added to');
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261124150622_ProtectionAndSearch') THEN
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
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261124150622_ProtectionAndSearch') THEN
    DROP TRIGGER IF EXISTS "prospecting_workflow_releases_no_rewrite" ON "prospecting_workflow_releases";
    CREATE TRIGGER "prospecting_workflow_releases_no_rewrite" BEFORE UPDATE OR DELETE ON "prospecting_workflow_releases"
        FOR EACH ROW EXECUTE FUNCTION "prospecting_refuse_rewrite"('workflow_releases is only added to');
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261124150622_ProtectionAndSearch') THEN
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
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261124150622_ProtectionAndSearch') THEN
    DO $prospecting$
    BEGIN
        EXECUTE format(
            'CREATE INDEX IF NOT EXISTS "prospecting_prospects_search_key" ON "prospecting_prospects" USING gin (search_key %I.gin_trgm_ops)',
            (SELECT n.nspname FROM pg_extension AS e JOIN pg_namespace AS n ON n.oid = e.extnamespace
                WHERE e.extname = 'pg_trgm'));
    END
    $prospecting$;
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261124150622_ProtectionAndSearch') THEN
    DO $prospecting$
    BEGIN
        EXECUTE format(
            'CREATE INDEX IF NOT EXISTS "prospecting_contacts_search_key" ON "prospecting_contacts" USING gin (search_key %I.gin_trgm_ops)',
            (SELECT n.nspname FROM pg_extension AS e JOIN pg_namespace AS n ON n.oid = e.extnamespace
                WHERE e.extname = 'pg_trgm'));
    END
    $prospecting$;
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261124150622_ProtectionAndSearch') THEN
    INSERT INTO "__EFMigrationsHistory" ("MigrationId", "ProductVersion")
    VALUES ('20261124150622_ProtectionAndSearch', '10.0.14');
    END IF;
END $EF$;
COMMIT;

START TRANSACTION;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261124181306_LinksOfContacts') THEN
    DROP INDEX "IX_prospecting_prospect_contacts_tenant_id_contact_id";
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261124181306_LinksOfContacts') THEN
    CREATE INDEX "IX_prospecting_prospect_contacts_tenant_id_contact_id_prospect~" ON prospecting_prospect_contacts (tenant_id, contact_id, prospect_id);
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261124181306_LinksOfContacts') THEN
    INSERT INTO "__EFMigrationsHistory" ("MigrationId", "ProductVersion")
    VALUES ('20261124181306_LinksOfContacts', '10.0.14');
    END IF;
END $EF$;
COMMIT;

START TRANSACTION;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261129090854_WholeProspect') THEN
    DROP INDEX "IX_prospecting_prospects_tenant_id_merged_into";
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261129090854_WholeProspect') THEN
    DROP INDEX "IX_prospecting_prospects_tenant_id_status_code_created_at_id";
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261129090854_WholeProspect') THEN
    DROP INDEX "IX_prospecting_prospect_shares_tenant_id_company_id_prospect_id";
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261129090854_WholeProspect') THEN
    ALTER TABLE prospecting_prospects ALTER COLUMN activity_code TYPE character varying(20) COLLATE "C";
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261129090854_WholeProspect') THEN
    ALTER TABLE prospecting_prospects ADD archived_at bigint;
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261129090854_WholeProspect') THEN
    ALTER TABLE prospecting_prospects ADD archived_by character varying(64);
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261129090854_WholeProspect') THEN
    ALTER TABLE prospecting_prospects ADD brought_by character varying(100);
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261129090854_WholeProspect') THEN
    ALTER TABLE prospecting_prospects ADD business_taken_over boolean;
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261129090854_WholeProspect') THEN
    ALTER TABLE prospecting_prospects ADD campaign character varying(100);
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261129090854_WholeProspect') THEN
    ALTER TABLE prospecting_prospects ADD client_type character varying(60);
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261129090854_WholeProspect') THEN
    ALTER TABLE prospecting_prospects ADD company_created_on date;
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261129090854_WholeProspect') THEN
    ALTER TABLE prospecting_prospects ADD current_provider character varying(100);
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261129090854_WholeProspect') THEN
    ALTER TABLE prospecting_prospects ADD email_key character varying(254);
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261129090854_WholeProspect') THEN
    ALTER TABLE prospecting_prospects ADD fax character varying(40);
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261129090854_WholeProspect') THEN
    ALTER TABLE prospecting_prospects ADD fax_e164 character varying(16);
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261129090854_WholeProspect') THEN
    ALTER TABLE prospecting_prospects ADD first_representative character varying(64);
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261129090854_WholeProspect') THEN
    ALTER TABLE prospecting_prospects ADD forecast_currency character varying(3);
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261129090854_WholeProspect') THEN
    ALTER TABLE prospecting_prospects ADD forecast_minor_units bigint;
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261129090854_WholeProspect') THEN
    ALTER TABLE prospecting_prospects ADD forecast_year integer;
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261129090854_WholeProspect') THEN
    ALTER TABLE prospecting_prospects ADD foreign_phone character varying(40);
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261129090854_WholeProspect') THEN
    ALTER TABLE prospecting_prospects ADD foreign_phone_e164 character varying(16);
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261129090854_WholeProspect') THEN
    ALTER TABLE prospecting_prospects ADD geo_cell integer;
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261129090854_WholeProspect') THEN
    ALTER TABLE prospecting_prospects ADD latitude_e7 integer;
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261129090854_WholeProspect') THEN
    ALTER TABLE prospecting_prospects ADD longitude_e7 integer;
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261129090854_WholeProspect') THEN
    ALTER TABLE prospecting_prospects ADD operational_representative character varying(64);
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261129090854_WholeProspect') THEN
    ALTER TABLE prospecting_prospects ADD rating character varying(20);
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261129090854_WholeProspect') THEN
    ALTER TABLE prospecting_prospects ADD recommendation_activity character varying(2000);
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261129090854_WholeProspect') THEN
    ALTER TABLE prospecting_prospects ADD recommendation_invoices character varying(2000);
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261129090854_WholeProspect') THEN
    ALTER TABLE prospecting_prospects ADD recommendation_needs character varying(2000);
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261129090854_WholeProspect') THEN
    ALTER TABLE prospecting_prospects ADD second_representative character varying(64);
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261129090854_WholeProspect') THEN
    ALTER TABLE prospecting_prospects ADD shared_with character varying(400) NOT NULL DEFAULT '';
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261129090854_WholeProspect') THEN
    ALTER TABLE prospecting_prospects ADD source_detail character varying(200);
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261129090854_WholeProspect') THEN
    ALTER TABLE prospecting_prospects ADD source_representative character varying(64);
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261129090854_WholeProspect') THEN
    ALTER TABLE prospecting_prospects ADD status_category integer NOT NULL DEFAULT 0;
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261129090854_WholeProspect') THEN
    ALTER TABLE prospecting_prospects ADD tax_regime character varying(60);
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261129090854_WholeProspect') THEN
    ALTER TABLE prospecting_prospects ADD team character varying(64);
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261129090854_WholeProspect') THEN
    ALTER TABLE prospecting_prospects ADD third_representative character varying(64);
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261129090854_WholeProspect') THEN
    ALTER TABLE prospecting_prospects ADD turnover_year integer;
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261129090854_WholeProspect') THEN
    ALTER TABLE prospecting_prospect_shares ADD created_at bigint NOT NULL DEFAULT 0;
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261129090854_WholeProspect') THEN
    ALTER TABLE prospecting_prospect_addresses ADD latitude_e7 integer;
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261129090854_WholeProspect') THEN
    ALTER TABLE prospecting_prospect_addresses ADD longitude_e7 integer;
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261129090854_WholeProspect') THEN
    ALTER TABLE prospecting_history ADD prospect_id uuid;
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261129090854_WholeProspect') THEN
    ALTER TABLE prospecting_contacts ALTER COLUMN search_key TYPE character varying(1100);
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261129090854_WholeProspect') THEN
    ALTER TABLE prospecting_contacts ADD birth_date date;
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261129090854_WholeProspect') THEN
    ALTER TABLE prospecting_contacts ADD function character varying(100);
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261129090854_WholeProspect') THEN
    ALTER TABLE prospecting_contacts ADD home_phone character varying(40);
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261129090854_WholeProspect') THEN
    ALTER TABLE prospecting_contacts ADD home_phone_e164 character varying(16);
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261129090854_WholeProspect') THEN
    UPDATE prospecting_prospects SET status_category = CASE
        WHEN status_code IN ('ready-to-start', 'signed', 'won') THEN 1
        WHEN status_code IN ('lost', 'not-interested') THEN 2
        WHEN status_code IN ('junk') THEN 3
        WHEN status_code IN ('converted') THEN 4
        ELSE 0 END;
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261129090854_WholeProspect') THEN
    UPDATE prospecting_prospects SET email_key = lower(email) WHERE email IS NOT NULL;
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261129090854_WholeProspect') THEN
    UPDATE prospecting_prospect_shares SET created_at = (
        SELECT p.created_at FROM prospecting_prospects p
        WHERE p.tenant_id = prospecting_prospect_shares.tenant_id AND p.id = prospecting_prospect_shares.prospect_id);
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261129090854_WholeProspect') THEN
    UPDATE prospecting_prospects SET shared_with = (
        SELECT CASE
            WHEN count(*) = 0 THEN ''
            WHEN length(string_agg(s.company_id, '|' ORDER BY s.ordinal)) > 398 THEN '*'
            ELSE '|' || string_agg(s.company_id, '|' ORDER BY s.ordinal) || '|' END
        FROM prospecting_prospect_shares s
        WHERE s.tenant_id = prospecting_prospects.tenant_id AND s.prospect_id = prospecting_prospects.id);
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261129090854_WholeProspect') THEN
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
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261129090854_WholeProspect') THEN
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
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261129090854_WholeProspect') THEN
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
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261129090854_WholeProspect') THEN
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
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261129090854_WholeProspect') THEN
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
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261129090854_WholeProspect') THEN
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
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261129090854_WholeProspect') THEN
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
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261129090854_WholeProspect') THEN
    CREATE TABLE prospecting_prospect_tags (
        tenant_id integer NOT NULL,
        prospect_id uuid NOT NULL,
        tag_key character varying(200) NOT NULL,
        text character varying(50) NOT NULL,
        ordinal integer NOT NULL,
        CONSTRAINT "PK_prospecting_prospect_tags" PRIMARY KEY (tenant_id, prospect_id, tag_key),
        CONSTRAINT "FK_prospecting_prospect_tags_prospecting_prospects_tenant_id_p~" FOREIGN KEY (tenant_id, prospect_id) REFERENCES prospecting_prospects (tenant_id, id) ON DELETE CASCADE
    );
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261129090854_WholeProspect') THEN
    CREATE TABLE prospecting_representative_grants (
        tenant_id integer NOT NULL,
        id uuid NOT NULL,
        version integer NOT NULL,
        company_id character varying(40) NOT NULL,
        user_id character varying(64) NOT NULL,
        role character varying(20) NOT NULL,
        CONSTRAINT "PK_prospecting_representative_grants" PRIMARY KEY (tenant_id, id)
    );
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261129090854_WholeProspect') THEN
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
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261129090854_WholeProspect') THEN
    CREATE INDEX "IX_prospecting_prospects_archived" ON prospecting_prospects (tenant_id, created_at, id, shared_with) WHERE archived_at IS NOT NULL;
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261129090854_WholeProspect') THEN
    CREATE INDEX "IX_prospecting_prospects_tenant_id_activity_code_created_at_id" ON prospecting_prospects (tenant_id, activity_code, created_at, id) WHERE activity_code IS NOT NULL;
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261129090854_WholeProspect') THEN
    CREATE INDEX "IX_prospecting_prospects_tenant_id_business_taken_over_created~" ON prospecting_prospects (tenant_id, business_taken_over, created_at, id, shared_with) WHERE business_taken_over IS NOT NULL;
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261129090854_WholeProspect') THEN
    CREATE INDEX "IX_prospecting_prospects_tenant_id_campaign_created_at_id_shar~" ON prospecting_prospects (tenant_id, campaign, created_at, id, shared_with) WHERE campaign IS NOT NULL;
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261129090854_WholeProspect') THEN
    CREATE INDEX "IX_prospecting_prospects_tenant_id_client_type_created_at_id_s~" ON prospecting_prospects (tenant_id, client_type, created_at, id, shared_with) WHERE client_type IS NOT NULL;
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261129090854_WholeProspect') THEN
    CREATE INDEX "IX_prospecting_prospects_tenant_id_email_key" ON prospecting_prospects (tenant_id, email_key) WHERE email_key IS NOT NULL;
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261129090854_WholeProspect') THEN
    CREATE INDEX "IX_prospecting_prospects_tenant_id_first_representative_create~" ON prospecting_prospects (tenant_id, first_representative, created_at, id, shared_with) WHERE first_representative IS NOT NULL;
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261129090854_WholeProspect') THEN
    CREATE INDEX "IX_prospecting_prospects_tenant_id_geo_cell" ON prospecting_prospects (tenant_id, geo_cell) WHERE geo_cell IS NOT NULL;
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261129090854_WholeProspect') THEN
    CREATE INDEX "IX_prospecting_prospects_tenant_id_merged_into" ON prospecting_prospects (tenant_id, merged_into) WHERE merged_into IS NOT NULL;
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261129090854_WholeProspect') THEN
    CREATE INDEX "IX_prospecting_prospects_tenant_id_operational_representative_~" ON prospecting_prospects (tenant_id, operational_representative, created_at, id, shared_with) WHERE operational_representative IS NOT NULL;
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261129090854_WholeProspect') THEN
    CREATE INDEX "IX_prospecting_prospects_tenant_id_owner_created_at_id_shared_~" ON prospecting_prospects (tenant_id, owner, created_at, id, shared_with) WHERE owner IS NOT NULL;
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261129090854_WholeProspect') THEN
    CREATE INDEX "IX_prospecting_prospects_tenant_id_rating_created_at_id_shared~" ON prospecting_prospects (tenant_id, rating, created_at, id, shared_with) WHERE rating IS NOT NULL;
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261129090854_WholeProspect') THEN
    CREATE INDEX "IX_prospecting_prospects_tenant_id_second_representative_creat~" ON prospecting_prospects (tenant_id, second_representative, created_at, id, shared_with) WHERE second_representative IS NOT NULL;
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261129090854_WholeProspect') THEN
    CREATE INDEX "IX_prospecting_prospects_tenant_id_siren" ON prospecting_prospects (tenant_id, siren) WHERE siren IS NOT NULL;
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261129090854_WholeProspect') THEN
    CREATE INDEX "IX_prospecting_prospects_tenant_id_siret" ON prospecting_prospects (tenant_id, siret) WHERE siret IS NOT NULL;
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261129090854_WholeProspect') THEN
    CREATE INDEX "IX_prospecting_prospects_tenant_id_source_created_at_id_shared~" ON prospecting_prospects (tenant_id, source, created_at, id, shared_with) WHERE source IS NOT NULL;
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261129090854_WholeProspect') THEN
    CREATE INDEX "IX_prospecting_prospects_tenant_id_source_representative_creat~" ON prospecting_prospects (tenant_id, source_representative, created_at, id, shared_with) WHERE source_representative IS NOT NULL;
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261129090854_WholeProspect') THEN
    CREATE INDEX "IX_prospecting_prospects_tenant_id_status_category_created_at_~" ON prospecting_prospects (tenant_id, status_category, created_at, id, shared_with);
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261129090854_WholeProspect') THEN
    CREATE INDEX "IX_prospecting_prospects_tenant_id_status_code_created_at_id_s~" ON prospecting_prospects (tenant_id, status_code, created_at, id, shared_with);
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261129090854_WholeProspect') THEN
    CREATE INDEX "IX_prospecting_prospects_tenant_id_team_created_at_id_shared_w~" ON prospecting_prospects (tenant_id, team, created_at, id, shared_with) WHERE team IS NOT NULL;
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261129090854_WholeProspect') THEN
    CREATE INDEX "IX_prospecting_prospects_tenant_id_third_representative_create~" ON prospecting_prospects (tenant_id, third_representative, created_at, id, shared_with) WHERE third_representative IS NOT NULL;
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261129090854_WholeProspect') THEN
    CREATE INDEX "IX_prospecting_prospects_to_review" ON prospecting_prospects (tenant_id, created_at, id, shared_with) WHERE needs_review;
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261129090854_WholeProspect') THEN
    CREATE INDEX "IX_prospecting_prospects_unassigned" ON prospecting_prospects (tenant_id, created_at, id, shared_with) WHERE operational_representative IS NULL AND first_representative IS NULL;
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261129090854_WholeProspect') THEN
    CREATE INDEX "IX_prospecting_prospect_shares_tenant_id_company_id_created_at~" ON prospecting_prospect_shares (tenant_id, company_id, created_at, prospect_id);
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261129090854_WholeProspect') THEN
    CREATE INDEX "IX_prospecting_history_tenant_id_prospect_id_at" ON prospecting_history (tenant_id, prospect_id, at) WHERE prospect_id IS NOT NULL;
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261129090854_WholeProspect') THEN
    CREATE INDEX "IX_prospecting_activities_tenant_id_prospect_id_over_at_id" ON prospecting_activities (tenant_id, prospect_id, over_at, id);
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261129090854_WholeProspect') THEN
    CREATE INDEX "IX_prospecting_activities_tenant_id_prospect_id_starts_at_id" ON prospecting_activities (tenant_id, prospect_id, starts_at, id);
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261129090854_WholeProspect') THEN
    CREATE INDEX "IX_prospecting_attachments_tenant_id_prospect_id_uploaded_at_id" ON prospecting_attachments (tenant_id, prospect_id, uploaded_at, id);
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261129090854_WholeProspect') THEN
    CREATE UNIQUE INDEX "IX_prospecting_catalog_entries_tenant_id_kind_code_company_id" ON prospecting_catalog_entries (tenant_id, kind, code, company_id);
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261129090854_WholeProspect') THEN
    CREATE INDEX "IX_prospecting_contact_consents_tenant_id_channel_state_contac~" ON prospecting_contact_consents (tenant_id, channel, state, contact_id);
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261129090854_WholeProspect') THEN
    CREATE UNIQUE INDEX "IX_prospecting_custom_fields_tenant_id_code_company_id" ON prospecting_custom_fields (tenant_id, code, company_id);
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261129090854_WholeProspect') THEN
    CREATE INDEX "IX_prospecting_notes_tenant_id_prospect_id_created_at_id" ON prospecting_notes (tenant_id, prospect_id, created_at, id);
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261129090854_WholeProspect') THEN
    CREATE INDEX "IX_prospecting_prospect_custom_values_tenant_id_field_value_ke~" ON prospecting_prospect_custom_values (tenant_id, field, value_key, prospect_id);
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261129090854_WholeProspect') THEN
    CREATE INDEX "IX_prospecting_prospect_tags_tenant_id_tag_key_prospect_id" ON prospecting_prospect_tags (tenant_id, tag_key, prospect_id);
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261129090854_WholeProspect') THEN
    CREATE UNIQUE INDEX "IX_prospecting_representative_grants_tenant_id_role_user_id_co~" ON prospecting_representative_grants (tenant_id, role, user_id, company_id);
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261129090854_WholeProspect') THEN
    CREATE INDEX "IX_prospecting_tasks_tenant_id_assignee_state_due_on_id" ON prospecting_tasks (tenant_id, assignee, state, due_on, id);
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261129090854_WholeProspect') THEN
    CREATE INDEX "IX_prospecting_tasks_tenant_id_awaits_reminder_due_on_id" ON prospecting_tasks (tenant_id, awaits_reminder, due_on, id) WHERE awaits_reminder;
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261129090854_WholeProspect') THEN
    CREATE INDEX "IX_prospecting_tasks_tenant_id_prospect_id_state_due_on_id" ON prospecting_tasks (tenant_id, prospect_id, state, due_on, id);
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261129090854_WholeProspect') THEN
    INSERT INTO "__EFMigrationsHistory" ("MigrationId", "ProductVersion")
    VALUES ('20261129090854_WholeProspect', '10.0.14');
    END IF;
END $EF$;
COMMIT;

