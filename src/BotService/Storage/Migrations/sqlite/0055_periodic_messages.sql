-- What many recipients get alike is stored once; their rows of the outbox name it.
CREATE TABLE outbox_body (
    id TEXT NOT NULL PRIMARY KEY,
    payload TEXT NOT NULL,
    created_at TEXT NOT NULL
) STRICT, WITHOUT ROWID;
ALTER TABLE outbox ADD COLUMN body_id TEXT REFERENCES outbox_body (id);

-- An answer does not queue behind the week's hundred thousand messages.
CREATE INDEX outbox_answers ON outbox (next_attempt_at, id) WHERE state = 'Queued' AND urgency <> 'Notice';

-- A conversation of staff that asked for the dispatch of the day and the notice of the week.
CREATE TABLE staff_group (
    channel_id TEXT NOT NULL,
    conversation_id TEXT NOT NULL,
    unit TEXT,
    locale TEXT NOT NULL,
    registered_by TEXT NOT NULL,
    registered_at TEXT NOT NULL,
    PRIMARY KEY (channel_id, conversation_id)
) STRICT, WITHOUT ROWID;
