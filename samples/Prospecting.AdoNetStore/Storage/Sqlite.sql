-- Documents plus the columns that are searched. Every key begins with the tenant.
-- Ids are text, instants are Unix time in ticks of 100 ns, truth values are 0 and 1.

CREATE TABLE IF NOT EXISTS prospects (
    tenant           INTEGER NOT NULL,
    id               TEXT    NOT NULL,
    version          INTEGER NOT NULL,
    owner_company    TEXT    NOT NULL,
    name_key         TEXT    NOT NULL,
    search_key       TEXT    NOT NULL,
    source           TEXT    NULL,
    owner            TEXT    NULL,
    needs_review     INTEGER NOT NULL,
    created_at       INTEGER NOT NULL,
    merged_into      TEXT    NULL,
    status           TEXT    NOT NULL,
    status_workflow  TEXT    NOT NULL,
    status_since     INTEGER NOT NULL,
    status_reopens   TEXT    NULL,
    document         TEXT    NOT NULL, -- the snapshot as JSON
    PRIMARY KEY (tenant, id)
);
CREATE INDEX IF NOT EXISTS prospects_by_date   ON prospects (tenant, created_at, id)   WHERE merged_into IS NULL;
CREATE INDEX IF NOT EXISTS prospects_by_name   ON prospects (tenant, name_key, id)     WHERE merged_into IS NULL;
CREATE INDEX IF NOT EXISTS prospects_by_since  ON prospects (tenant, status_since, id) WHERE merged_into IS NULL;
CREATE INDEX IF NOT EXISTS prospects_by_status ON prospects (tenant, status, id)       WHERE merged_into IS NULL;
CREATE INDEX IF NOT EXISTS prospects_merged    ON prospects (tenant, merged_into)      WHERE merged_into IS NOT NULL;

CREATE TABLE IF NOT EXISTS prospect_shares (
    tenant   INTEGER NOT NULL,
    prospect TEXT    NOT NULL,
    company  TEXT    NOT NULL,
    level    INTEGER NOT NULL,
    PRIMARY KEY (tenant, prospect, company),
    FOREIGN KEY (tenant, prospect) REFERENCES prospects (tenant, id)
);

CREATE TABLE IF NOT EXISTS prospect_references (
    tenant    INTEGER NOT NULL,
    company   TEXT    NOT NULL,
    system    TEXT    NOT NULL,
    reference TEXT    NOT NULL,
    prospect  TEXT    NOT NULL,
    PRIMARY KEY (tenant, company, system, reference),
    FOREIGN KEY (tenant, prospect) REFERENCES prospects (tenant, id)
);
CREATE INDEX IF NOT EXISTS prospect_references_by_text     ON prospect_references (tenant, reference);
CREATE INDEX IF NOT EXISTS prospect_references_by_prospect ON prospect_references (tenant, prospect);

CREATE TABLE IF NOT EXISTS contacts (
    tenant     INTEGER NOT NULL,
    id         TEXT    NOT NULL,
    version    INTEGER NOT NULL,
    search_key TEXT    NOT NULL,
    document   TEXT    NOT NULL, -- the snapshot as JSON
    PRIMARY KEY (tenant, id)
);

-- What is kept under a prospect, and what a company sets: tasks, notes, catalogues and the like.
CREATE TABLE IF NOT EXISTS kept (
    tenant   INTEGER NOT NULL,
    id       TEXT    NOT NULL,
    kind     TEXT    NOT NULL,
    version  INTEGER NOT NULL,
    prospect TEXT    NULL,     -- of what is kept under a prospect
    company  TEXT    NULL,     -- of a setting; empty for the tenant's
    code     TEXT    NULL,     -- of a setting, unique for its company
    document TEXT    NOT NULL, -- the snapshot as JSON
    PRIMARY KEY (tenant, id),
    FOREIGN KEY (tenant, prospect) REFERENCES prospects (tenant, id)
);
CREATE INDEX IF NOT EXISTS kept_by_prospect ON kept (tenant, prospect, kind) WHERE prospect IS NOT NULL;
CREATE UNIQUE INDEX IF NOT EXISTS kept_by_company ON kept (tenant, kind, company, code) WHERE company IS NOT NULL;

CREATE TABLE IF NOT EXISTS prospect_contacts (
    tenant   INTEGER NOT NULL,
    prospect TEXT    NOT NULL,
    contact  TEXT    NOT NULL,
    PRIMARY KEY (tenant, prospect, contact),
    FOREIGN KEY (tenant, prospect) REFERENCES prospects (tenant, id),
    FOREIGN KEY (tenant, contact)  REFERENCES contacts (tenant, id)
);
CREATE INDEX IF NOT EXISTS prospect_contacts_by_contact ON prospect_contacts (tenant, contact, prospect);

CREATE TABLE IF NOT EXISTS match_keys (
    tenant   INTEGER NOT NULL,
    hash     INTEGER NOT NULL,
    kind     INTEGER NOT NULL,
    prospect TEXT    NOT NULL,
    PRIMARY KEY (tenant, hash, kind, prospect),
    FOREIGN KEY (tenant, prospect) REFERENCES prospects (tenant, id)
);
CREATE INDEX IF NOT EXISTS match_keys_by_prospect ON match_keys (tenant, prospect);

-- History outlives its record: no foreign key.
CREATE TABLE IF NOT EXISTS history (
    tenant       INTEGER NOT NULL,
    subject      TEXT    NOT NULL,
    sequence     INTEGER NOT NULL,
    subject_kind TEXT    NOT NULL,
    prospect     TEXT    NULL,     -- that it was kept under at that time
    at           INTEGER NOT NULL,
    user_id      TEXT    NOT NULL,
    company      TEXT    NULL,
    changes      TEXT    NOT NULL,
    PRIMARY KEY (tenant, subject, sequence)
);
CREATE INDEX IF NOT EXISTS history_by_prospect ON history (tenant, prospect) WHERE prospect IS NOT NULL;

-- Apart, so that they can be erased without touching history.
CREATE TABLE IF NOT EXISTS history_personal (
    tenant          INTEGER NOT NULL,
    subject         TEXT    NOT NULL,
    sequence        INTEGER NOT NULL,
    personal_values TEXT    NOT NULL,
    PRIMARY KEY (tenant, subject, sequence),
    FOREIGN KEY (tenant, subject, sequence) REFERENCES history (tenant, subject, sequence)
);

CREATE TABLE IF NOT EXISTS status_changes (
    tenant           INTEGER NOT NULL,
    prospect         TEXT    NOT NULL,
    sequence         INTEGER NOT NULL,
    kind             INTEGER NOT NULL,
    at               INTEGER NOT NULL,
    user_id          TEXT    NOT NULL,
    action           TEXT    NOT NULL,
    from_status      TEXT    NULL,
    to_status        TEXT    NOT NULL,
    workflow         TEXT    NOT NULL,
    workflow_version INTEGER NOT NULL,
    reasons          TEXT    NOT NULL,
    note             TEXT    NULL,
    previous_ticks   INTEGER NULL,
    PRIMARY KEY (tenant, prospect, sequence)
);

CREATE TABLE IF NOT EXISTS workflow_releases (
    tenant     INTEGER NOT NULL,
    company    TEXT    NOT NULL, -- empty for the default of the tenant
    number     INTEGER NOT NULL,
    definition TEXT    NULL,
    is_managed INTEGER NOT NULL,
    renamed    TEXT    NOT NULL,
    at         INTEGER NOT NULL,
    user_id    TEXT    NOT NULL,
    note       TEXT    NULL,
    PRIMARY KEY (tenant, company, number)
);

CREATE TABLE IF NOT EXISTS outbox (
    tenant          INTEGER NOT NULL,
    id              TEXT    NOT NULL,
    subject_kind    TEXT    NOT NULL,
    subject         TEXT    NOT NULL,
    sequence        INTEGER NOT NULL,
    ordinal         INTEGER NOT NULL,
    event_type      TEXT    NOT NULL,
    payload         TEXT    NOT NULL,
    occurred_at     INTEGER NOT NULL,
    user_id         TEXT    NOT NULL,
    failed_attempts INTEGER NOT NULL,
    is_late         INTEGER NOT NULL,
    due_at          INTEGER NOT NULL, -- of a claimed message the end of the lease
    lease           TEXT    NULL,
    delivered_at    INTEGER NULL,
    died_at         INTEGER NULL,
    failure         TEXT    NULL,
    PRIMARY KEY (tenant, id)
);
CREATE INDEX IF NOT EXISTS outbox_due       ON outbox (tenant, due_at)                    WHERE delivered_at IS NULL AND died_at IS NULL;
CREATE INDEX IF NOT EXISTS outbox_queue     ON outbox (tenant, subject, sequence, ordinal) WHERE delivered_at IS NULL AND died_at IS NULL;
CREATE INDEX IF NOT EXISTS outbox_delivered ON outbox (tenant, delivered_at)              WHERE delivered_at IS NOT NULL;
CREATE INDEX IF NOT EXISTS outbox_dead      ON outbox (tenant, died_at)                   WHERE died_at IS NOT NULL;

CREATE TABLE IF NOT EXISTS command_receipts (
    tenant      INTEGER NOT NULL,
    user_id     TEXT    NOT NULL,
    command_key TEXT    NOT NULL,
    fingerprint TEXT    NOT NULL,
    result      TEXT    NOT NULL,
    at          INTEGER NOT NULL,
    PRIMARY KEY (tenant, user_id, command_key)
);
CREATE INDEX IF NOT EXISTS command_receipts_by_date ON command_receipts (tenant, at);
