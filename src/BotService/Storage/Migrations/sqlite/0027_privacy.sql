-- The keys that this database was written with, each with something only that key opens.
CREATE TABLE privacy_key (
    id TEXT NOT NULL PRIMARY KEY,
    proof TEXT NOT NULL,
    created_at TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- Who was shown residents' phone numbers and exact places; never the values.
CREATE TABLE privacy_access (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    at TEXT NOT NULL,
    member_id TEXT NOT NULL,
    member_name TEXT,
    role TEXT NOT NULL,
    concern_id TEXT NOT NULL REFERENCES concern (id),
    fields TEXT NOT NULL,
    reason TEXT
) STRICT;
CREATE INDEX privacy_access_by_concern ON privacy_access (concern_id, id);
CREATE INDEX privacy_access_by_member ON privacy_access (member_id, concern_id, id);
CREATE TRIGGER privacy_access_refuses_update BEFORE UPDATE ON privacy_access
BEGIN
    SELECT RAISE(ABORT, 'the access log is append-only');
END;
CREATE TRIGGER privacy_access_refuses_delete BEFORE DELETE ON privacy_access
BEGIN
    SELECT RAISE(ABORT, 'the access log is append-only');
END;

ALTER TABLE concern ADD COLUMN erased_at TEXT;
CREATE INDEX concern_to_anonymise ON concern (closed_at, id) WHERE closed_at IS NOT NULL AND erased_at IS NULL;
-- A resident asked to be forgotten; what is still open is erased when it closes.
ALTER TABLE resident ADD COLUMN erasure_asked_at TEXT;
ALTER TABLE resident ADD COLUMN erased_at TEXT;
CREATE INDEX resident_to_erase ON resident (erasure_asked_at, id) WHERE erasure_asked_at IS NOT NULL AND erased_at IS NULL;
