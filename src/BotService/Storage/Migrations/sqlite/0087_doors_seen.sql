-- The log also tells who saw the doors of households: of one, or how many of an area at one look.
CREATE TABLE privacy_access_with_doors (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    at TEXT NOT NULL,
    member_id TEXT NOT NULL,
    member_name TEXT,
    role TEXT NOT NULL,
    door TEXT NOT NULL CHECK (door IN ('Desk', 'Api', 'Export', 'Chat')),
    concern_id TEXT REFERENCES concern (id),
    household_id TEXT REFERENCES household (id),
    area TEXT,
    fields TEXT NOT NULL CHECK (fields <> ''),
    reason TEXT,
    row_count INTEGER,
    CHECK ((concern_id IS NOT NULL) + (household_id IS NOT NULL) + (row_count IS NOT NULL) = 1),
    CHECK (household_id IS NULL OR area IS NOT NULL),
    CHECK (concern_id IS NULL OR area IS NULL)
) STRICT;
INSERT INTO privacy_access_with_doors (id, at, member_id, member_name, role, door, concern_id, fields, reason, row_count)
SELECT id, at, member_id, member_name, role, door, concern_id, fields, reason, row_count FROM privacy_access;
DROP TABLE privacy_access;
ALTER TABLE privacy_access_with_doors RENAME TO privacy_access;
CREATE INDEX privacy_access_by_concern ON privacy_access (concern_id, id);
CREATE INDEX privacy_access_by_member ON privacy_access (member_id, concern_id, at);
CREATE INDEX privacy_access_by_household ON privacy_access (member_id, household_id, at) WHERE household_id IS NOT NULL;
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
