-- What has to happen next with every open concern, until when, and when the sweep looks at it. What is open already gets what its
-- events fold to.

ALTER TABLE concern ADD COLUMN acceptance_due TEXT;
ALTER TABLE concern ADD COLUMN next_act TEXT;
ALTER TABLE concern ADD COLUMN next_act_due TEXT;
ALTER TABLE concern ADD COLUMN wake_at TEXT;
-- Which rule of the routing named the unit.
ALTER TABLE concern ADD COLUMN routed_by TEXT;
ALTER TABLE concern ADD COLUMN act_stage INTEGER NOT NULL DEFAULT 0;
ALTER TABLE concern ADD COLUMN escalation_level INTEGER NOT NULL DEFAULT 0;
ALTER TABLE concern ADD COLUMN escalation_count INTEGER NOT NULL DEFAULT 0;

UPDATE concern SET
    acceptance_due = first_contact_due,
    next_act = CASE
        WHEN status = 'Closed' THEN NULL
        WHEN status IN ('Submitted', 'Reopened') THEN 'Accept'
        WHEN status = 'AwaitingResident' THEN 'AwaitAnswer'
        WHEN status = 'Deferred' THEN 'Review'
        WHEN status = 'Rectified' THEN 'Confirm'
        WHEN first_contact_at IS NULL THEN 'FirstContact'
        ELSE 'Resolve' END,
    next_act_due = CASE
        WHEN status = 'Closed' THEN NULL
        WHEN status IN ('Submitted', 'Reopened') THEN first_contact_due
        WHEN status = 'AwaitingResident' THEN strftime('%Y-%m-%dT%H:%M:%fZ', paused_since, '+5 days')
        WHEN status = 'Deferred' THEN review_on || 'T00:00:00.000Z'
        WHEN status = 'Rectified' THEN strftime('%Y-%m-%dT%H:%M:%fZ', rectified_at, '+2 days')
        WHEN first_contact_at IS NULL THEN first_contact_due
        ELSE resolution_due END;
UPDATE concern SET wake_at = next_act_due;

-- A check of the table cannot be added afterwards here, so triggers do what it would.
CREATE TRIGGER concern_inserted_has_next_act BEFORE INSERT ON concern
WHEN (NEW.status = 'Closed') <> (NEW.next_act IS NULL) OR (NEW.status = 'Closed') <> (NEW.next_act_due IS NULL) OR (NEW.status = 'Closed') <> (NEW.wake_at IS NULL)
    OR NEW.acceptance_due IS NULL
BEGIN
    SELECT RAISE(ABORT, 'an open concern has a next act with a time, a closed one has none');
END;
CREATE TRIGGER concern_updated_has_next_act BEFORE UPDATE ON concern
WHEN (NEW.status = 'Closed') <> (NEW.next_act IS NULL) OR (NEW.status = 'Closed') <> (NEW.next_act_due IS NULL) OR (NEW.status = 'Closed') <> (NEW.wake_at IS NULL)
    OR NEW.acceptance_due IS NULL
BEGIN
    SELECT RAISE(ABORT, 'an open concern has a next act with a time, a closed one has none');
END;

CREATE INDEX concern_by_wake ON concern (wake_at, id) WHERE wake_at IS NOT NULL;
CREATE INDEX concern_by_next_act ON concern (next_act_due, id) WHERE next_act_due IS NOT NULL;

-- Files of the dialogs folder as staff changed them; the newest version of a kind counts, the others are its history.
CREATE TABLE setting_document (
    sequence INTEGER NOT NULL PRIMARY KEY,
    kind TEXT NOT NULL,
    version INTEGER NOT NULL,
    content TEXT,
    by_id TEXT NOT NULL,
    by_name TEXT,
    at TEXT NOT NULL,
    UNIQUE (kind, version)
) STRICT;

-- What a unit or a level above is to see: steps of a concern, reminders and escalations, one row per event and reader.
CREATE TABLE staff_notice (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    concern_id TEXT NOT NULL REFERENCES concern (id),
    sequence INTEGER NOT NULL,
    kind TEXT NOT NULL,
    code TEXT NOT NULL,
    act TEXT,
    level INTEGER NOT NULL,
    unit TEXT NOT NULL,
    due_at TEXT,
    created_at TEXT NOT NULL,
    UNIQUE (concern_id, sequence, level, code)
) STRICT;
CREATE INDEX staff_notice_by_unit ON staff_notice (unit, level, id);
CREATE INDEX staff_notice_by_level ON staff_notice (level, id);
