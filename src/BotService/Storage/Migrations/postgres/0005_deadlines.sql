-- What has to happen next with every open concern, until when, and when the sweep looks at it. What is open already gets what its
-- events fold to.

ALTER TABLE concern
    ADD COLUMN acceptance_due timestamptz,
    ADD COLUMN next_act text,
    ADD COLUMN next_act_due timestamptz,
    ADD COLUMN wake_at timestamptz,
    -- Which rule of the routing named the unit.
    ADD COLUMN routed_by text,
    ADD COLUMN act_stage integer NOT NULL DEFAULT 0,
    ADD COLUMN escalation_level integer NOT NULL DEFAULT 0,
    ADD COLUMN escalation_count integer NOT NULL DEFAULT 0;

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
        WHEN status = 'AwaitingResident' THEN paused_since + interval '5 days'
        WHEN status = 'Deferred' THEN review_on::timestamp AT TIME ZONE 'UTC'
        WHEN status = 'Rectified' THEN rectified_at + interval '2 days'
        WHEN first_contact_at IS NULL THEN first_contact_due
        ELSE resolution_due END;
UPDATE concern SET wake_at = next_act_due;

ALTER TABLE concern ALTER COLUMN acceptance_due SET NOT NULL;
ALTER TABLE concern ADD CONSTRAINT concern_open_has_next_act CHECK (
    (status = 'Closed' AND next_act IS NULL AND next_act_due IS NULL AND wake_at IS NULL)
    OR (status <> 'Closed' AND next_act IS NOT NULL AND next_act_due IS NOT NULL AND wake_at IS NOT NULL));

CREATE INDEX concern_by_wake ON concern (wake_at, id) WHERE wake_at IS NOT NULL;
CREATE INDEX concern_by_next_act ON concern (next_act_due, id) WHERE next_act_due IS NOT NULL;

-- Files of the dialogs folder as staff changed them; the newest version of a kind counts, the others are its history.
CREATE TABLE setting_document (
    sequence bigint NOT NULL PRIMARY KEY,
    kind text NOT NULL,
    version integer NOT NULL,
    content text,
    by_id text NOT NULL,
    by_name text,
    at timestamptz NOT NULL,
    UNIQUE (kind, version)
);

-- What a unit or a level above is to see: steps of a concern, reminders and escalations, one row per event and reader.
CREATE TABLE staff_notice (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    concern_id text NOT NULL REFERENCES concern (id),
    sequence integer NOT NULL,
    kind text NOT NULL,
    code text NOT NULL,
    act text,
    level integer NOT NULL,
    unit text NOT NULL,
    due_at timestamptz,
    created_at timestamptz NOT NULL,
    UNIQUE (concern_id, sequence, level, code)
);
CREATE INDEX staff_notice_by_unit ON staff_notice (unit, level, id);
CREATE INDEX staff_notice_by_level ON staff_notice (level, id);
