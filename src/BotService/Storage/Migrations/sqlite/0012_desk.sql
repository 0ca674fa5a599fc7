-- What the desk needs beside the ledger: which concerns wait for an answer to a resident's words, and what staff keep for themselves.

ALTER TABLE concern ADD COLUMN resident_spoke_at TEXT;
CREATE INDEX concern_unanswered ON concern (unit, resident_spoke_at) WHERE resident_spoke_at IS NOT NULL;

CREATE TABLE desk_view (
    id TEXT NOT NULL PRIMARY KEY,
    member_id TEXT NOT NULL,
    name TEXT NOT NULL,
    query TEXT NOT NULL,
    created_at TEXT NOT NULL,
    UNIQUE (member_id, name)
) STRICT;
