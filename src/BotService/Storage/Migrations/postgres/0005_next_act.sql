-- What has to happen next with every open concern, until when, and when the sweep looks at it. What is open already gets what its
-- events fold to.

ALTER TABLE concern
    ADD COLUMN acceptance_due timestamptz,
    ADD COLUMN next_act text,
    ADD COLUMN next_act_due timestamptz,
    ADD COLUMN wake_at timestamptz,
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
