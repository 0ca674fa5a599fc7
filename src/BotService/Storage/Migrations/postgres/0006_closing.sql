ALTER TABLE concern ADD COLUMN satisfaction integer CHECK (satisfaction BETWEEN 1 AND 5);
ALTER TABLE concern ADD COLUMN settled_by text;
ALTER TABLE concern ADD COLUMN parent_id text REFERENCES concern (id);
UPDATE concern SET settled_by = (
    SELECT e.actor_id FROM concern_event AS e
    WHERE e.concern_id = concern.id AND e.kind = 'StatusChanged' AND (e.data::json ->> 'to' = 'Rectified' OR e.data::json ->> 'outcome' = 'NotAccepted')
    ORDER BY e.sequence DESC LIMIT 1);
CREATE INDEX concern_by_parent ON concern (parent_id, id) WHERE parent_id IS NOT NULL;
CREATE INDEX concern_by_merged ON concern (merged_into, id) WHERE merged_into IS NOT NULL;

-- The merged concern through which somebody came to follow this one; null for who reported or joined it.
ALTER TABLE concern_follower ADD COLUMN via text REFERENCES concern (id);

-- To whom a message about a concern is owed.
ALTER TABLE outbox ADD COLUMN resident_id text REFERENCES resident (id);

CREATE TABLE return_visit (
    id text NOT NULL PRIMARY KEY,
    concern_id text NOT NULL REFERENCES concern (id),
    resident_id text NOT NULL REFERENCES resident (id),
    reason text NOT NULL,
    area text,
    unit text NOT NULL,
    opened_at timestamptz NOT NULL,
    due timestamptz NOT NULL,
    not_met integer NOT NULL,
    result text,
    -- The event whose words say what was recorded.
    recorded_sequence integer,
    recorded_at timestamptz,
    recorded_by text,
    recorded_by_name text,
    closed_at timestamptz
);
CREATE UNIQUE INDEX return_visit_open_once ON return_visit (concern_id, resident_id, reason) WHERE closed_at IS NULL;
CREATE INDEX return_visit_open ON return_visit (due, id) WHERE closed_at IS NULL;
CREATE INDEX return_visit_by_concern ON return_visit (concern_id, id);
