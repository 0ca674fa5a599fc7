-- The history of our own Direct Line, kept for ever. The conversation counts its places: a reader goes on from the last one it saw.

CREATE TABLE directline_conversation (
    id text NOT NULL PRIMARY KEY,
    user_id text,
    locale text,
    last_sequence bigint NOT NULL,
    last_time bigint NOT NULL,
    created_at timestamptz NOT NULL
);

-- An activity that is sent again under its id takes a new sequence, so that replay from any watermark shows its last form.
CREATE TABLE directline_activity (
    conversation_id text NOT NULL REFERENCES directline_conversation (id),
    sequence bigint NOT NULL,
    activity_id text NOT NULL,
    client_activity_id text,
    timestamp timestamptz NOT NULL,
    payload text NOT NULL,
    PRIMARY KEY (conversation_id, sequence),
    UNIQUE (conversation_id, activity_id),
    UNIQUE (conversation_id, client_activity_id)
);
