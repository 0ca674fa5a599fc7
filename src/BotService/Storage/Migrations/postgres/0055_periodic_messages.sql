-- What many recipients get alike is stored once; their rows of the outbox name it.
CREATE TABLE outbox_body (
    id text NOT NULL PRIMARY KEY,
    payload text NOT NULL,
    created_at timestamptz NOT NULL
);
ALTER TABLE outbox ADD COLUMN body_id text REFERENCES outbox_body (id);

-- An answer does not queue behind the week's hundred thousand messages.
CREATE INDEX outbox_answers ON outbox (next_attempt_at, id) WHERE state = 'Queued' AND urgency <> 'Notice';

-- A conversation of staff that asked for the dispatch of the day and the notice of the week.
CREATE TABLE staff_group (
    channel_id text NOT NULL,
    conversation_id text NOT NULL,
    unit text,
    locale text NOT NULL,
    registered_by text NOT NULL,
    registered_at timestamptz NOT NULL,
    PRIMARY KEY (channel_id, conversation_id)
);
