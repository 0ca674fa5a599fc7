-- People who work on concerns. Areas and units are JSON arrays of codes.
CREATE TABLE staff_member (
    id TEXT NOT NULL PRIMARY KEY,
    login TEXT NOT NULL UNIQUE,
    name TEXT NOT NULL,
    role TEXT NOT NULL,
    unit TEXT,
    areas TEXT NOT NULL,
    units TEXT NOT NULL,
    locale TEXT NOT NULL,
    email TEXT UNIQUE,
    state TEXT NOT NULL CHECK (state IN ('Active', 'Disabled')),
    subject TEXT UNIQUE,
    password_hash TEXT,
    password_must_change INTEGER NOT NULL,
    password_expires_at TEXT,
    version INTEGER NOT NULL,
    created_at TEXT NOT NULL,
    updated_at TEXT NOT NULL,
    last_signed_in_at TEXT
) STRICT;

CREATE TABLE staff_session (
    id TEXT NOT NULL PRIMARY KEY,
    hash TEXT NOT NULL UNIQUE,
    member_id TEXT NOT NULL REFERENCES staff_member (id),
    device TEXT NOT NULL,
    address TEXT NOT NULL,
    created_at TEXT NOT NULL,
    last_seen_at TEXT NOT NULL,
    expires_at TEXT NOT NULL,
    revoked_at TEXT
) STRICT;
CREATE INDEX staff_session_by_member ON staff_session (member_id, created_at);
CREATE INDEX staff_session_by_expiry ON staff_session (expires_at);

ALTER TABLE staff_token ADD COLUMN member_id TEXT REFERENCES staff_member (id);
ALTER TABLE staff_token ADD COLUMN scopes TEXT;
ALTER TABLE staff_token ADD COLUMN last_used_at TEXT;
CREATE INDEX staff_token_by_member ON staff_token (member_id, created_at);

-- Keys are digests: what was typed as a login may have been a password.
CREATE TABLE staff_sign_in_failure (
    key TEXT NOT NULL PRIMARY KEY,
    failures INTEGER NOT NULL,
    last_failed_at TEXT NOT NULL,
    locked_until TEXT
) STRICT, WITHOUT ROWID;
CREATE INDEX staff_sign_in_failure_by_time ON staff_sign_in_failure (last_failed_at);

CREATE TABLE staff_audit (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    at TEXT NOT NULL,
    actor_id TEXT NOT NULL,
    actor_name TEXT,
    member_id TEXT NOT NULL,
    action TEXT NOT NULL,
    detail TEXT NOT NULL
) STRICT;
CREATE INDEX staff_audit_by_member ON staff_audit (member_id, id);
CREATE TRIGGER staff_audit_refuses_update BEFORE UPDATE ON staff_audit
BEGIN
    SELECT RAISE(ABORT, 'the audit is append-only');
END;
CREATE TRIGGER staff_audit_refuses_delete BEFORE DELETE ON staff_audit
BEGIN
    SELECT RAISE(ABORT, 'the audit is append-only');
END;
CREATE TRIGGER staff_audit_refuses_replace BEFORE INSERT ON staff_audit
WHEN EXISTS (SELECT 1 FROM staff_audit WHERE id = NEW.id)
BEGIN
    SELECT RAISE(ABORT, 'the audit is append-only');
END;

-- Every unit that owns a concern or once did: its people go on seeing what they passed on.
CREATE TABLE concern_unit (
    unit TEXT NOT NULL,
    concern_id TEXT NOT NULL REFERENCES concern (id),
    PRIMARY KEY (unit, concern_id)
) STRICT, WITHOUT ROWID;
INSERT INTO concern_unit (unit, concern_id) SELECT unit, id FROM concern;
INSERT OR IGNORE INTO concern_unit (unit, concern_id)
    SELECT json_extract(data, '$.unit'), concern_id FROM concern_event WHERE json_extract(data, '$.unit') IS NOT NULL;
CREATE TRIGGER concern_unit_of_filed AFTER INSERT ON concern
BEGIN
    INSERT INTO concern_unit (unit, concern_id) VALUES (NEW.unit, NEW.id) ON CONFLICT DO NOTHING;
END;
CREATE TRIGGER concern_unit_of_passed_on AFTER UPDATE OF unit ON concern WHEN NEW.unit <> OLD.unit
BEGIN
    INSERT INTO concern_unit (unit, concern_id) VALUES (NEW.unit, NEW.id) ON CONFLICT DO NOTHING;
END;
