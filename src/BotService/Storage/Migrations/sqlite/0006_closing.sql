ALTER TABLE concern ADD COLUMN satisfaction INTEGER CHECK (satisfaction BETWEEN 1 AND 5);
ALTER TABLE concern ADD COLUMN settled_by TEXT;
ALTER TABLE concern ADD COLUMN parent_id TEXT REFERENCES concern (id);
UPDATE concern SET settled_by = (
    SELECT e.actor_id FROM concern_event AS e
    WHERE e.concern_id = concern.id AND e.kind = 'StatusChanged' AND (json_extract(e.data, '$.to') = 'Rectified' OR json_extract(e.data, '$.outcome') = 'NotAccepted')
    ORDER BY e.sequence DESC LIMIT 1);
CREATE INDEX concern_by_parent ON concern (parent_id, id) WHERE parent_id IS NOT NULL;
CREATE INDEX concern_by_merged ON concern (merged_into, id) WHERE merged_into IS NOT NULL;

-- The merged concern through which somebody came to follow this one; null for who reported or joined it.
ALTER TABLE concern_follower ADD COLUMN via TEXT REFERENCES concern (id);

-- To whom a message about a concern is owed.
ALTER TABLE outbox ADD COLUMN resident_id TEXT REFERENCES resident (id);

CREATE TABLE return_visit (
    id TEXT NOT NULL PRIMARY KEY,
    concern_id TEXT NOT NULL REFERENCES concern (id),
    resident_id TEXT NOT NULL REFERENCES resident (id),
    reason TEXT NOT NULL,
    area TEXT,
    unit TEXT NOT NULL,
    opened_at TEXT NOT NULL,
    due TEXT NOT NULL,
    not_met INTEGER NOT NULL,
    result TEXT,
    -- The event whose words say what was recorded.
    recorded_sequence INTEGER,
    recorded_at TEXT,
    recorded_by TEXT,
    recorded_by_name TEXT,
    closed_at TEXT
) STRICT;
CREATE UNIQUE INDEX return_visit_open_once ON return_visit (concern_id, resident_id, reason) WHERE closed_at IS NULL;
CREATE INDEX return_visit_open ON return_visit (due, id) WHERE closed_at IS NULL;
CREATE INDEX return_visit_by_concern ON return_visit (concern_id, id);
