-- Nothing was written to this table before: it gets the door, and rows of exports, which are about no single concern.
DROP TABLE privacy_access;
CREATE TABLE privacy_access (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    at TEXT NOT NULL,
    member_id TEXT NOT NULL,
    member_name TEXT,
    role TEXT NOT NULL,
    door TEXT NOT NULL CHECK (door IN ('Desk', 'Api', 'Export')),
    concern_id TEXT REFERENCES concern (id),
    fields TEXT NOT NULL CHECK (fields <> ''),
    reason TEXT,
    row_count INTEGER,
    CHECK ((concern_id IS NULL) = (row_count IS NOT NULL))
) STRICT;
CREATE INDEX privacy_access_by_concern ON privacy_access (concern_id, id);
CREATE INDEX privacy_access_by_member ON privacy_access (member_id, concern_id, at);
CREATE INDEX privacy_access_by_time ON privacy_access (at);
CREATE TRIGGER privacy_access_refuses_update BEFORE UPDATE ON privacy_access
BEGIN
    SELECT RAISE(ABORT, 'the access log is append-only');
END;
CREATE TRIGGER privacy_access_refuses_delete BEFORE DELETE ON privacy_access
BEGIN
    SELECT RAISE(ABORT, 'the access log is append-only');
END;
-- INSERT OR REPLACE deletes without asking the trigger above.
CREATE TRIGGER privacy_access_refuses_replace BEFORE INSERT ON privacy_access
WHEN EXISTS (SELECT 1 FROM privacy_access WHERE id = NEW.id)
BEGIN
    SELECT RAISE(ABORT, 'the access log is append-only');
END;
