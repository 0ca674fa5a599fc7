-- What the desk needs beside the ledger: which concerns wait for an answer to a resident's words, and what staff keep for themselves.

ALTER TABLE concern ADD COLUMN resident_spoke_at timestamptz;
CREATE INDEX concern_unanswered ON concern (unit, resident_spoke_at) WHERE resident_spoke_at IS NOT NULL;

CREATE TABLE desk_view (
    id text NOT NULL PRIMARY KEY,
    member_id text NOT NULL,
    name text NOT NULL,
    query text NOT NULL,
    created_at timestamptz NOT NULL,
    UNIQUE (member_id, name)
);
